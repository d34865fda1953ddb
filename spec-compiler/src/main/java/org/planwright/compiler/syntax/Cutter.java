package org.planwright.compiler.syntax;

import java.util.Locale;
import java.util.Set;
import org.planwright.grammar.PlanLexer;

/**
 * Cuts a text into tokens as the grammar's lexer rules say: the longest that any rule takes, and of several the rule that
 * stands first. The generated lexer does the same, and the tests hold this one equal to it; but that one works through a
 * network of states for each character, which from a cold start took as long as all the rest of reading a small plan.
 *
 * <p>Methods that look for something from a place on give where it ends, or {@link #NONE}.
 */
final class Cutter {
    private static final int NONE = -1;
    private static final char END_OF_TEXT = '\uFFFF';
    private static final int MARKS_OF_A_MERGE = 7;

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    /** With or without a full stop. */
    private static final Set<String> SHORT_MONTHS =
            Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec");

    private static final int LONGEST_MONTH = 9;

    private final String text;
    private int start;
    private int end;
    private int type;

    Cutter(String text) {
        this.text = text;
    }

    /** Goes on to the next token; false at the end of the text. */
    boolean next() {
        start = end;
        if (start == text.length()) {
            return false;
        }
        char c = text.charAt(start);
        take(PlanLexer.UNKNOWN, start + 1);
        if (isDigit(c)) {
            beginningWithDigit();
        } else if (isLetter(c)) {
            takeLonger(PlanLexer.DATE, dateFromMonth(start));
            takeLonger(PlanLexer.WORD, word(start));
        } else if (Spelling.isSpace(c)) {
            take(PlanLexer.SPACE, spaces(start));
        } else if (isLineEnd(c)) {
            take(PlanLexer.NEWLINE, c == '\r' && at(end) == '\n' ? end + 1 : end);
        } else {
            beginningWithMark(c);
        }
        return true;
    }

    /** The kind of the token, as the grammar numbers them. */
    int type() {
        return type;
    }

    /** Where the token starts. */
    int start() {
        return start;
    }

    /** After the token's last unit. */
    int end() {
        return end;
    }

    private void take(int kind, int to) {
        type = kind;
        end = to;
    }

    /** Takes what is longer than what was found before; what is as long is that of the earlier rule. */
    private void takeLonger(int kind, int to) {
        if (to > end || to == end && type == PlanLexer.UNKNOWN) {
            take(kind, to);
        }
    }

    private void beginningWithMark(char c) {
        switch (c) {
            case '{' -> type = PlanLexer.LBRACE;
            case '}' -> type = PlanLexer.RBRACE;
            case '(' -> type = PlanLexer.OPEN;
            case ')' -> type = PlanLexer.CLOSE;
            case ':' -> type = PlanLexer.COLON;
            case ',' -> type = PlanLexer.COMMA;
            case '/' -> type = PlanLexer.SLASH;
            case '+' -> type = PlanLexer.PLUS;
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> type = PlanLexer.DASH;
            case '#' -> take(PlanLexer.COMMENT, restOfLine(end));
            case '"' -> quotation("\"");
            case '\u201C', '\u201D' -> quotation("\u201D");
            case '\u201E' -> quotation("\u201C\u201D");
            case '$' -> money();
            case '<', '=', '>', '|' -> conflict(c);
            default -> {
                if (isFraction(c)) {
                    takeNumber(end);
                }
            }
        }
    }

    private void beginningWithDigit() {
        int whole = digits(start);
        takeLonger(PlanLexer.DATE, dateFromDigits(whole));
        if (whole - start == 4 && isCentury()) {
            takeLonger(PlanLexer.YEAR, whole);
        }
        takeNumber(number(start, whole));
        takeNumber(fractionAfter(whole));
        takeNumber(ratioAfter(whole));
        takeLonger(PlanLexer.WORD, wordAfter(whole));
    }

    private void takeNumber(int to) {
        takeLonger(PlanLexer.NUMBER, to);
        if (to != NONE) {
            int sign = isSpace(to) ? to + 1 : to;
            takeLonger(PlanLexer.PERCENT, at(sign) == '%' ? sign + 1 : NONE);
        }
    }

    /** The years that stand for themselves: 1900 to 2199. */
    private boolean isCentury() {
        char century = text.charAt(start + 1);
        return text.charAt(start) == '1' ? century == '9' : text.charAt(start) == '2' && century <= '1';
    }

    /** Digits, in threes after commas, and decimals. */
    private int number(int from, int whole) {
        if (whole == from) {
            return NONE;
        }
        int to = whole;
        while (at(to) == ',' && isDigit(at(to + 1)) && isDigit(at(to + 2)) && isDigit(at(to + 3))) {
            to += 4;
        }
        int decimals = at(to) == '.' ? digits(to + 1) : to;
        return decimals > to + 1 ? decimals : to;
    }

    /** {@code 6⅔}. */
    private int fractionAfter(int whole) {
        int fraction = spaces(whole);
        return isFraction(at(fraction)) ? fraction + 1 : NONE;
    }

    /** {@code 2/3}, {@code 6 2/3}. */
    private int ratioAfter(int whole) {
        int second = spaces(whole);
        int above = digits(second);
        int slash = second == whole || above == second ? whole : above;
        int below = digits(slash + 1);
        return at(slash) == '/' && below > slash + 1 ? below : NONE;
    }

    private void money() {
        int figure = isSpace(end) ? end + 1 : end;
        int to = number(figure, digits(figure));
        if (to != NONE) {
            while (isLetter(at(to))) {
                to++;
            }
            take(PlanLexer.MONEY, to);
        }
    }

    /** A word that begins with figures: {@code 20th}, {@code 401-k}, {@code 1-2-many}. */
    private int wordAfter(int whole) {
        int from = whole;
        if (isHyphen(at(from))) {
            from++;
            int second = digits(from);
            if (second > from && isHyphen(at(second))) {
                from = second + 1;
            }
        }
        return isLetter(at(from)) ? word(from) : NONE;
    }

    /** A word from its first letter on: {@code workers' compensation}, {@code fee-for-service}, {@code U.S.} */
    private int word(int from) {
        int to = lettersAndDigits(from);
        while (true) {
            int part = lettersAndDigits(afterJoint(to));
            if (part == NONE) {
                break;
            }
            to = part;
        }
        return Math.max(isApostrophe(at(to)) ? to + 1 : to, initials(from));
    }

    /** What joins the parts of a word: an apostrophe, a hyphen, both, a full stop or a low line. */
    private int afterJoint(int from) {
        char c = at(from);
        if (isApostrophe(c)) {
            return isHyphen(at(from + 1)) ? from + 2 : from + 1;
        }
        return isHyphen(c) || c == '.' || c == '_' ? from + 1 : text.length();
    }

    private int lettersAndDigits(int from) {
        int to = from;
        while (isLetter(at(to)) || isDigit(at(to))) {
            to++;
        }
        return to > from ? to : NONE;
    }

    /** Two letters or more, each with a full stop. */
    private int initials(int from) {
        int to = from;
        while (isLetter(at(to)) && at(to + 1) == '.') {
            to += 2;
        }
        return to > from + 2 ? to : NONE;
    }

    private int dateFromDigits(int whole) {
        if (whole - start == 4) {
            boolean month = isHyphen(at(whole)) && digits(whole + 1) == whole + 3;
            boolean day = month && isHyphen(at(whole + 3)) && digits(whole + 4) >= whole + 6;
            return day ? whole + 6 : NONE;
        }
        int month = spaces(whole);
        return whole - start <= 2 && month > whole ? yearAfter(month(month)) : NONE;
    }

    private int dateFromMonth(int from) {
        int month = month(from);
        if (month == NONE) {
            return NONE;
        }
        int withoutDay = yearAfter(month);
        int day = spaces(month);
        if (day == month || !isDigit(at(day))) {
            return withoutDay;
        }
        int digits = isDigit(at(day + 1)) ? 2 : 1;
        return Math.max(withoutDay, yearAfter(day + digits));
    }

    /** Where the year ends that follows a month or a day, after a comma or a space. */
    private int yearAfter(int from) {
        if (from == NONE) {
            return NONE;
        }
        int year = spaces(from);
        if (at(year) == ',') {
            year = spaces(year + 1);
        } else if (year == from) {
            return NONE;
        }
        return digits(year) >= year + 4 ? year + 4 : NONE;
    }

    private int month(int from) {
        int to = from;
        while (to - from <= LONGEST_MONTH && isPlainLetter(at(to))) {
            to++;
        }
        char after = at(spaces(to));
        if (after != '.' && after != ',' && !isDigit(after)) {
            return NONE; // most words, and no need to know which
        }
        String name = text.substring(from, to).toLowerCase(Locale.ROOT);
        if (SHORT_MONTHS.contains(name)) {
            return at(to) == '.' ? to + 1 : to;
        }
        return MONTHS.contains(name) ? to : NONE;
    }

    /** Up to its closing mark, or without one to the end of the line. */
    private void quotation(String closing) {
        int to = end;
        while (to < text.length() && !isLineEnd(text.charAt(to)) && closing.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        boolean closed = to < text.length() && !isLineEnd(text.charAt(to));
        take(closed ? PlanLexer.QUOTE : PlanLexer.UNCLOSED, closed ? to + 1 : to);
    }

    /** Seven marks that a merge leaves, and what it says behind them. */
    private void conflict(char mark) {
        int to = start;
        while (to < start + MARKS_OF_A_MERGE && at(to) == mark) {
            to++;
        }
        if (to == start + MARKS_OF_A_MERGE) {
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
                to++;
            }
            take(PlanLexer.CONFLICT, to);
        }
    }

    private int restOfLine(int from) {
        int to = from;
        while (to < text.length() && !isLineEnd(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** Where the spaces end that stand here, if any. */
    private int spaces(int from) {
        int to = from;
        while (isSpace(to)) {
            to++;
        }
        return to;
    }

    /** Where the digits end that stand here, if any. */
    private int digits(int from) {
        int to = from;
        while (isDigit(at(to))) {
            to++;
        }
        return to;
    }

    /** What stands at a place; after the end, a character that no rule but that for unknown ones takes. */
    private char at(int place) {
        return place < text.length() ? text.charAt(place) : END_OF_TEXT;
    }

    private boolean isSpace(int place) {
        return place < text.length() && Spelling.isSpace(text.charAt(place));
    }

    private static boolean isLineEnd(char c) {
        return c >= '\n' && c <= '\r' && c != '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPlainLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isLetter(char c) {
        return isPlainLetter(c)
                || c >= '\u00AD'
                        && (c == '\u00AD'
                                || c >= '\u00C0' && c <= '\u024F'
                                || c >= '\u0300' && c <= '\u036F'
                                || c >= '\u1E00' && c <= '\u1EFF'
                                || c >= '\uFB00' && c <= '\uFB06');
    }

    private static boolean isFraction(char c) {
        return c >= '\u00BC' && c <= '\u00BE' || c >= '\u2153' && c <= '\u2154' || c >= '\u215B' && c <= '\u215E';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }
}
