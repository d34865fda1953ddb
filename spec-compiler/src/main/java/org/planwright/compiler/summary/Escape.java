package org.planwright.compiler.summary;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text of a plan inert where it stands: nothing in it is read as markup. */
public final class Escape {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}]+");
    private static final Pattern LIST_NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
    private static final String ACTIVE = "\\`*_[]<>|~^{}";

    /** Text for HTML, between tags or in an attribute in quotation marks. */
    public String html(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            String instead = htmlFor(text.charAt(i));
            if (instead != null && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                if (instead == null) {
                    escaped.append(text.charAt(i));
                } else {
                    escaped.append(instead);
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static String htmlFor(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> c < ' ' && c != '\t' && c != '\n' ? "\uFFFD" : null;
        };
    }

    /** Text for Markdown, as one line; what would begin a heading, a list or a quotation does not. */
    public String markdown(String text) {
        String line = SPACES.matcher(text).replaceAll(" ").strip();
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '&') {
                escaped.append("&amp;");
            } else if (c == '<') {
                escaped.append("&lt;");
            } else if (ACTIVE.indexOf(c) >= 0 || isMath(line, i) || (i == 0 && "#+-=!:".indexOf(c) >= 0)) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return LIST_NUMBER.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    /** A dollar sign that stands before no figure could begin a formula. */
    private static boolean isMath(String line, int i) {
        return line.charAt(i) == '$' && !(i + 1 < line.length() && Character.isDigit(line.charAt(i + 1)));
    }

    /** An address for a Markdown link, in angle brackets where it is used. */
    public String markdownAddress(String address) {
        return address.replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C")
                .replaceAll("[\\s\\p{Cc}]", "%20");
    }

    /** The address if it is one of the web, else nothing. */
    static String link(String address) {
        String plain = address.strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("https://") || lower.startsWith("http://");
        return web && SPACES.matcher(plain).find() == false ? plain : "";
    }
}
