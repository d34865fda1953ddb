package org.planwright.compiler.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the names that hold a word which begins a phrase or joins a list. */
final class CompoundNames {
    /** Words that begin a phrase, join or compare. */
    static final Set<String> LITTLE = Set.of(
            "from",
            "through",
            "before",
            "in",
            "over",
            "as",
            "by",
            "under",
            "for",
            "except",
            "at",
            "of",
            "on",
            "into",
            "when",
            "cites",
            "to",
            "means",
            "otherwise",
            "with",
            "and",
            "or",
            "not",
            "either",
            "is",
            "above",
            "below",
            "because",
            "note",
            "assumed",
            "unverified",
            "pending",
            "if");

    /** Short names that begin with such a word and yet are said of nothing else. */
    private static final Set<String> SAFE = Set.of("at birth", "by application", "in state");

    private final Set<String> everywhere = new TreeSet<>();
    private final Set<String> inContext = new TreeSet<>();

    void add(String name) {
        String plain = Names.plain(name);
        String[] words = plain.split(" ");
        boolean little = false;
        for (String word : words) {
            little |= LITTLE.contains(word);
        }
        if (words.length < 2 || !little) {
            return;
        }
        boolean atEdge = LITTLE.contains(words[0]) || LITTLE.contains(words[words.length - 1]);
        Set<String> names = words.length == 2 && atEdge && !SAFE.contains(plain) ? inContext : everywhere;
        names.add(plain);
        names.add(Terms.lower(name));
    }

    void addAll(Collection<String> names) {
        for (String name : names) {
            add(name);
        }
    }

    void options(List<Word> words) {
        for (Word word : words) {
            for (Word.Option option : word.options()) {
                add(option.id());
            }
            options(word.parts());
        }
    }

    Set<String> everywhere() {
        return Collections.unmodifiableSet(everywhere);
    }

    Set<String> inContext() {
        return Collections.unmodifiableSet(inContext);
    }
}
