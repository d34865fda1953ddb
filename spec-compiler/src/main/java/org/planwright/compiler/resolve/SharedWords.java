package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.Word;

/**
 * Keys that share a word with a line that begins with no key or verb: {@code retrain displaced workers} wants {@code displaced
 * workers:}, {@code no deductibles} wants {@code deductible:}. Those that share the most words are named, of the line's own
 * section before those of others. What many keys share tells nothing.
 */
final class SharedWords {
    private static final int SHORTEST = 4;
    private static final int STEM = 6;
    private static final int MOST = 3;
    private static final Set<String> EMPTY = Set.of(
            "from", "with", "that", "than", "what", "other", "they", "their", "plan", "plans", "people", "years",
            "money", "state", "rates");

    private SharedWords() {}

    /** What to say of such keys; empty where there are none, or too many. */
    static Optional<String> of(Section section, List<String> words) {
        List<String> telling = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST && !EMPTY.contains(word))
                .toList();
        for (int most = telling.size(); most > 0; most--) {
            List<String> keys = keys(section, telling, most, "");
            for (Section other : keys.isEmpty() ? Vocabulary.sections() : List.<Section>of()) {
                keys.addAll(keys(other, telling, most, " in “" + other.id() + "”"));
            }
            if (!keys.isEmpty()) {
                return said(keys);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> said(List<String> keys) {
        if (keys.size() > MOST) {
            return Optional.empty();
        }
        int last = keys.size() - 1;
        String all = last == 0 ? keys.get(0) : String.join(", ", keys.subList(0, last)) + " or " + keys.get(last);
        return Optional.of("Perhaps " + all + " says it.");
    }

    private static List<String> keys(Section section, List<String> telling, int shared, String where) {
        List<String> keys = new ArrayList<>();
        for (Word word : section.words()) {
            if (word.form() == Form.ANSWER && shared(word.id(), telling) == shared) {
                keys.add("“" + word.id() + ":”" + where);
            }
        }
        return keys;
    }

    /** How many of the words a key shares. */
    private static int shared(String key, List<String> telling) {
        List<String> parts = List.of(key.split("[ -]"));
        return (int) telling.stream()
                .filter(word -> parts.stream().anyMatch(part -> alike(part, word)))
                .count();
    }

    /** The same word, or one that goes on where the other ends: {@code duplicate} and {@code duplicates}. */
    private static boolean alike(String one, String other) {
        if (one.length() < SHORTEST) {
            return false;
        }
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return longer.equals(shorter)
                || longer.startsWith(shorter) && longer.length() <= shorter.length() + 2
                || shorter.length() >= STEM && longer.startsWith(shorter.substring(0, shorter.length() - 1));
    }
}
