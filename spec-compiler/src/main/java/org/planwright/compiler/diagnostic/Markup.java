package org.planwright.compiler.diagnostic;

/** Makes text of a plan inert where it stands in a report: nothing in it is read as markup. */
final class Markup {
    private static final String ACTIVE = "\\`*_[]<>|~#&";

    private Markup() {}

    /** Text for HTML or XML, between tags or in an attribute in quotation marks; on one line. */
    static String html(String text) {
        String line = Glyphs.UNICODE.onOneLine(text);
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isXml(line, i) ? c : '\uFFFD');
            }
        }
        return escaped.toString();
    }

    /** Whether XML may hold it: no half characters, none of the two that stand for nothing. */
    private static boolean isXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c != 0xFFFE && c != 0xFFFF;
    }

    /** Text for a cell of a table in Markdown. */
    static String markdown(String text) {
        String line = Glyphs.UNICODE.onOneLine(text);
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (ACTIVE.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            // a mention would call a person of that name
            escaped.append(c == '@' ? "&#64;" : String.valueOf(c));
        }
        return escaped.toString();
    }

    /** Text between marks of code in Markdown; a mark within it is shown as a plain quote. */
    static String code(String text) {
        return "`" + Glyphs.UNICODE.onOneLine(text).replace('`', '\'').replace("|", "\\|") + "`";
    }
}
