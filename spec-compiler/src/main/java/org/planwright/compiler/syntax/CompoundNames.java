package org.planwright.compiler.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planwright.grammar.PlanParser;

/** Names of several words that hold a phrase word; where one stands in full, its words are one. */
final class CompoundNames {
    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

    CompoundNames(Set<String> names) {
        for (String name : names) {
            List<String> words = words(name);
            if (words.size() > 1) {
                byFirstWord
                        .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                        .add(words);
            }
        }
        byFirstWord.values().forEach(list -> list.sort((a, b) -> b.size() - a.size()));
    }

    /** What stands between spaces and hyphens. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == ' ' || name.charAt(i) == '-') {
                if (i > start) {
                    words.add(name.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** How many pieces from this one on make up a compound name: the longest there is, 0 if there is none. */
    int length(List<Piece> pieces, int from, int end) {
        if (byFirstWord.isEmpty()) {
            return 0;
        }
        String first = pieces.get(from).words;
        int hyphen = first.indexOf('-');
        List<List<String>> candidates = byFirstWord.get(hyphen < 0 ? first : first.substring(0, hyphen));
        if (candidates != null) {
            for (List<String> name : candidates) {
                int length = length(name, pieces, from, end);
                if (length > 0) {
                    return length;
                }
            }
        }
        return 0;
    }

    private static int length(List<String> name, List<Piece> pieces, int from, int end) {
        int matched = 0;
        for (int i = from; i < end; i++) {
            Piece piece = pieces.get(i);
            if (!piece.is(PlanParser.WORD) && !piece.is(PlanParser.NUMBER)) {
                return 0;
            }
            for (String word : piece.words.split("-", -1)) {
                if (matched == name.size() || !word.equals(name.get(matched))) {
                    return 0;
                }
                matched++;
            }
            if (matched == name.size()) {
                return i - from + 1;
            }
        }
        return 0;
    }
}
