package org.planwright.compiler.syntax;

import java.text.Normalizer;
import java.util.Locale;

/** Writes words, figures and quotations as readers of them expect: case, hyphens, apostrophes and spaces in one form. */
public final class Spelling {
    private Spelling() {}

    /** A word in lower case with plain hyphens and apostrophes. */
    static String word(String written) {
        return plainWord(written).toLowerCase(Locale.ROOT);
    }

    /** A word with its capitals, plain hyphens and apostrophes, no soft hyphens, no joined letters. */
    public static String plainWord(String written) {
        if (isAscii(written)) {
            return written;
        }
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '\u2010', '\u2011', '\u2012', '\u2013' -> plain.append('-');
                case '\u2018', '\u2019' -> plain.append('\'');
                case '\u00AD' -> {}
                case '\uFB00', '\uFB01', '\uFB02', '\uFB03', '\uFB04', '\uFB05', '\uFB06' ->
                    plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
                default -> plain.append(c);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** A figure or a date with plain hyphens and single plain spaces. */
    public static String figure(String written) {
        if (isPlain(written)) {
            return written;
        }
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (isSpace(c)) {
                if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else {
                plain.append(c >= '\u2010' && c <= '\u2013' ? '-' : c);
            }
        }
        String joined = plain.toString()
                .replace(" %", "%")
                .replace("$ ", "$")
                .replace(" ,", ",")
                .replace(", ", ",");
        StringBuilder spaced = new StringBuilder(joined);
        for (int comma = joined.lastIndexOf(','); comma >= 0; comma = joined.lastIndexOf(',', comma - 1)) {
            if (!dividesThousands(joined, comma)) {
                spaced.insert(comma + 1, ' ');
            }
        }
        return spaced.toString();
    }

    /** Whether a digit stands before the comma, and three and no more behind it; else it is that of a date. */
    private static boolean dividesThousands(String figure, int comma) {
        int digits = 0;
        while (comma + 1 + digits < figure.length() && isDigit(figure.charAt(comma + 1 + digits))) {
            digits++;
        }
        return digits == 3 && comma > 0 && isDigit(figure.charAt(comma - 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A quotation without its marks. */
    static String quotation(String written) {
        int last = written.length() - 1;
        boolean closed = last > 0 && "\"“”".indexOf(written.charAt(last)) >= 0;
        return written.substring(1, closed ? last : last + 1);
    }

    /** Whether the language takes a character for a space. */
    static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\f'
                || c == '\u00A0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200B')
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u2060'
                || c == '\u3000'
                || c == '\uFEFF';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || c <= ' ') {
                return false;
            }
        }
        return true;
    }
}
