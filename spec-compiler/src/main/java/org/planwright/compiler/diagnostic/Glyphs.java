package org.planwright.compiler.diagnostic;

/**
 * The marks of a rendering, and how foreign text is made fit to print: what could steer a terminal or turn the order of
 * a line is shown as a mark of its own.
 */
public enum Glyphs {
    /** For terminals that show every character. */
    UNICODE("…", '\uFFFD'),
    /** Marks of ours within ASCII; the authors' letters stay theirs. */
    ASCII("...", '?');

    private final String ellipsis;
    private final char strange;

    Glyphs(String ellipsis, char strange) {
        this.ellipsis = ellipsis;
        this.strange = strange;
    }

    /** The sign that something is left out. */
    public String ellipsis() {
        return ellipsis;
    }

    /** Text on one line: line breaks and tabs as spaces, control and direction characters as a mark. */
    public String onOneLine(String text) {
        StringBuilder line = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c) && line == null) {
                line = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (line != null) {
                append(line, c);
            }
        }
        return line == null ? text : line.toString();
    }

    private void append(StringBuilder line, char c) {
        if (c == '\n' || c == '\t' || c == '\r') {
            line.append(' ');
        } else if (steers(c)) {
            line.append(strange);
        } else if (this == ASCII) {
            line.append(inAscii(c));
        } else {
            line.append(c);
        }
    }

    private boolean isPlain(char c) {
        return c >= ' ' && (c < 0x7F || (this == UNICODE && !steers(c)));
    }

    /** Control characters and those that change the direction of writing. */
    static boolean steers(char c) {
        return c < ' '
                || (c >= 0x7F && c < 0xA0)
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static String inAscii(char c) {
        return switch (c) {
            case '“', '”', '„' -> "\"";
            case '‘', '’' -> "'";
            case '–', '—', '−' -> "-";
            case '…' -> "...";
            case '·', '•' -> "*";
            case '→' -> "->";
            case '×' -> "x";
            case '≤' -> "<=";
            case '≥' -> ">=";
            case '\u00A0', '\u202F' -> " ";
            default -> String.valueOf(c);
        };
    }
}
