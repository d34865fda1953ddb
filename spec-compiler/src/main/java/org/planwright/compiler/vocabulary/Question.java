package org.planwright.compiler.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * A design question that a plan must answer.
 *
 * @param id {@code Q1} to {@code Q62}
 * @param chapter the heading it stands under
 * @param sentence the question, in one sentence
 * @param type what an answer is, in a few words
 * @param options the answers that are usual, for people to read
 * @param requiredBy ids of the kinds of plan that must answer it
 * @param reference where the question comes from
 * @param answeredBy verbs and keys that answer it, as {@code section / word}
 */
public record Question(
        String id,
        String chapter,
        String sentence,
        String type,
        List<String> options,
        Set<String> requiredBy,
        String reference,
        List<String> answeredBy) {
    public Question {
        options = List.copyOf(options);
        requiredBy = Set.copyOf(requiredBy);
        answeredBy = List.copyOf(answeredBy);
    }
}
