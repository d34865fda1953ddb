package org.planwright.compiler.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.plan.Role;

/**
 * A verb or a key: what it says, what it takes, and what a second one does.
 *
 * @param section canonical name of the section it belongs to; {@code anywhere} where it may stand in any
 * @param id canonical name, lower case with single spaces
 * @param aliases other ways to write it
 * @param form whether it is an answer's key or a sentence's verb
 * @param help what it says, in one sentence
 * @param takes how its value or object may be read; empty where it has none
 * @param options options of its value, canonical, in the order to show them
 * @param one whether only one option may be chosen
 * @param repeat what a second one does
 * @param phrases phrases that it takes beyond those that every provision takes, with how they are read
 * @param parts keys and verbs that may stand in its block
 * @param schedule whether its block may hold bands
 * @param questions design questions that it answers, such as {@code Q10}
 */
public record Word(
        String section,
        String id,
        List<String> aliases,
        Form form,
        String help,
        List<Reading> takes,
        List<Option> options,
        boolean one,
        Repeat repeat,
        Map<Role, List<Reading>> phrases,
        List<Word> parts,
        boolean schedule,
        List<String> questions) {

    /** What a second sentence or answer of the same identity does. */
    public enum Repeat {
        /** Says more. */
        ADDS,
        /** Takes the place of the first from its date; two without dates contradict each other. */
        REPLACES,
        /** May stand only once. */
        ONCE
    }

    /**
     * A possible answer.
     *
     * @param id canonical, lower case
     * @param help what it means, in a few words
     */
    public record Option(String id, String help) {}

    public Word {
        Objects.requireNonNull(section);
        Objects.requireNonNull(id);
        Objects.requireNonNull(form);
        Objects.requireNonNull(repeat);
        aliases = List.copyOf(aliases);
        takes = List.copyOf(takes);
        options = List.copyOf(options);
        phrases = phrases.isEmpty() ? Map.of() : Map.copyOf(phrases);
        parts = List.copyOf(parts);
        questions = List.copyOf(questions);
    }

    /** The same word with other options. */
    Word withOptions(List<Option> others) {
        return new Word(
                section, id, aliases, form, help, takes, others, one, repeat, phrases, parts, schedule, questions);
    }

    /** How a phrase of this word is read; empty where the word does not take it. */
    public Optional<List<Reading>> phrase(Role role) {
        return Optional.ofNullable(phrases.get(role)).or(() -> Optional.ofNullable(CommonPhrases.READINGS.get(role)));
    }

    /** The part of its block with this canonical name or alias. */
    public Optional<Word> part(String name) {
        return parts.stream()
                .filter(part -> part.id.equals(name) || part.aliases.contains(name))
                .findFirst();
    }
}
