package org.planwright.compiler.vocabulary;

import java.util.List;

/**
 * A section of a plan.
 *
 * @param id canonical name
 * @param help what it says, in one sentence
 * @param words its keys and verbs, in the order to show them
 */
public record Section(String id, String help, List<Word> words) {
    public Section {
        words = List.copyOf(words);
    }
}
