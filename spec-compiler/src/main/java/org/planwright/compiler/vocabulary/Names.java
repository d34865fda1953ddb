package org.planwright.compiler.vocabulary;

import java.util.Locale;

/** Names as people write them, brought to one form: capitals, hyphens, spaces and plurals do not matter. */
public final class Names {
    private Names() {}

    /** Lower case, hyphens as spaces, single spaces, no leading "the". Plurals stay. */
    public static String plain(String written) {
        return isPlain(written) ? written : made(written);
    }

    /** Most names are plain already. */
    private static boolean isPlain(String written) {
        char before = ' ';
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '\'';
            if (!word && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return !written.isEmpty() && before != ' ' && !written.startsWith("the ");
    }

    private static String made(String written) {
        StringBuilder name = new StringBuilder(written.length());
        boolean space = false;
        for (int i = 0; i < written.length(); i++) {
            char c = Character.toLowerCase(written.charAt(i));
            boolean blank = c == '-'
                    || c == '\u00A0'
                    || c == '\u202F'
                    || c == '_'
                    || c == '\u2010'
                    || c == '\u2011'
                    || c == '\u2013'
                    || Character.isWhitespace(c);
            if (blank) {
                space = name.length() > 0;
                continue;
            }
            if (space) {
                name.append(' ');
                space = false;
            }
            name.append(c == '\u2019' ? '\'' : c);
        }
        return name.length() > 4 && name.indexOf("the ") == 0 ? name.substring(4) : name.toString();
    }

    /** The plain form with every word in the singular: the key under which names are looked up. */
    public static String key(String written) {
        String plain = plain(written);
        int space = plain.indexOf(' ');
        if (space < 0) {
            return singular(plain);
        }
        StringBuilder key = new StringBuilder(plain.length());
        int start = 0;
        for (; space >= 0; space = plain.indexOf(' ', start)) {
            key.append(singular(plain.substring(start, space))).append(' ');
            start = space + 1;
        }
        return key.append(singular(plain.substring(start))).toString();
    }

    /** A rule of thumb that need only be the same for every way to write one name. */
    static String singular(String word) {
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        if (word.length() < 4
                || last != 's' && last != '\''
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.endsWith("s'") || word.endsWith("'s")) {
            return singular(word.substring(0, word.length() - 2)).toLowerCase(Locale.ROOT);
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
