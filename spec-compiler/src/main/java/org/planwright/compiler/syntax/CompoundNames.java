package org.planwright.compiler.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planwright.grammar.PlanParser;

/** Names of several words that hold a phrase word; where one stands in full, its words are one. */
final class CompoundNames {
    private final Map<String, List<String[]>> byFirstWord = new HashMap<>();

    CompoundNames(Set<String> names) {
        for (String name : names) {
            String[] words = name.trim().split("[ -]+");
            if (words.length > 1) {
                byFirstWord.computeIfAbsent(words[0], word -> new ArrayList<>()).add(words);
            }
        }
        byFirstWord.values().forEach(list -> list.sort((a, b) -> b.length - a.length));
    }

    /** How many pieces from this one on make up a compound name: the longest there is, 0 if there is none. */
    int length(List<Piece> pieces, int from, int end) {
        if (byFirstWord.isEmpty()) {
            return 0;
        }
        String first = pieces.get(from).words;
        int hyphen = first.indexOf('-');
        List<String[]> candidates = byFirstWord.get(hyphen < 0 ? first : first.substring(0, hyphen));
        if (candidates != null) {
            for (String[] name : candidates) {
                int length = length(name, pieces, from, end);
                if (length > 0) {
                    return length;
                }
            }
        }
        return 0;
    }

    private static int length(String[] name, List<Piece> pieces, int from, int end) {
        int matched = 0;
        for (int i = from; i < end; i++) {
            Piece piece = pieces.get(i);
            if (!piece.is(PlanParser.WORD) && !piece.is(PlanParser.NUMBER)) {
                return 0;
            }
            for (String word : piece.words.split("-", -1)) {
                if (matched == name.length || !word.equals(name[matched])) {
                    return 0;
                }
                matched++;
            }
            if (matched == name.length) {
                return i - from + 1;
            }
        }
        return 0;
    }
}
