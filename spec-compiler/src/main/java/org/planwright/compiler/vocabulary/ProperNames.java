package org.planwright.compiler.vocabulary;

import java.util.HashMap;
import java.util.Map;

/** Gives names back the capitals that people write. */
final class ProperNames {
    private static final Map<String, String> WORDS = words();

    private ProperNames() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String word : new String[] {
            "Medicare", "Medicaid", "Medi-Cal", "CHIP", "TRICARE", "VA", "IHS", "FEHB", "ERISA", "GDP", "ACA", "CPI"
        }) {
            words.put(Terms.lower(word), word);
        }
        return words;
    }

    private static final String[] PHRASES = {
        "Medicare Advantage", "Medicare Economic Index", "Child Health Plus", "Social Security", "Indian Health Service"
    };

    static String display(String name) {
        for (String place : Jurisdictions.ALL) {
            if (place.equalsIgnoreCase(name)) {
                return place;
            }
        }
        StringBuilder shown = new StringBuilder(name.length());
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == ' ') {
                String word = name.substring(start, i);
                shown.append(WORDS.getOrDefault(word, word));
                if (i < name.length()) {
                    shown.append(' ');
                }
                start = i + 1;
            }
        }
        String text = shown.toString();
        for (String phrase : PHRASES) {
            if (text.length() < phrase.length()) {
                continue;
            }
            int at = Terms.lower(text).indexOf(Terms.lower(phrase));
            if (at >= 0) {
                text = text.substring(0, at) + phrase + text.substring(at + phrase.length());
            }
        }
        return text;
    }
}
