package org.planwright.compiler.syntax;

import java.util.List;
import java.util.Set;
import org.planwright.grammar.PlanParser;

/**
 * Tells which little words begin a phrase. {@code from} before a figure compares and before a date begins a phrase,
 * {@code by} always begins one, {@code of} never does.
 */
final class LittleWords {
    /** A line that begins with one of these goes on with the statement before it: no verb does. */
    private static final Set<String> CONTINUING = Set.of(
            "from",
            "through",
            "before",
            "in",
            "over",
            "as",
            "by",
            "under",
            "because",
            "assumed",
            "for",
            "except",
            "at",
            "of",
            "on",
            "into",
            "when",
            "cites",
            "unverified",
            "to",
            "means",
            "otherwise",
            "note",
            "pending",
            "with",
            "and",
            "or",
            "per");

    private static final Set<String> UNITS =
            Set.of("day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years");
    private static final Set<String> EACH = Set.of("each", "every", "any");

    /** Phrases that take a date and no length of time. */
    private static final Set<String> DATED = Set.of("from", "through", "before", "by", "means");

    private final List<Piece> row;

    /** @param row the pieces of one statement after its key, which are changed */
    LittleWords(List<Piece> row) {
        this.row = row;
    }

    /** Whether a line that begins here goes on with the statement before it, by its first words. */
    static boolean continues(List<Piece> pieces, int at) {
        String word = pieces.get(at).words;
        return CONTINUING.contains(word)
                || (word.equals("if") && (is(pieces, at + 1, "refused") || isItFails(pieces, at + 1)))
                || (word.equals("paid") && is(pieces, at + 1, "by"))
                || (word.equals("appointed") && is(pieces, at + 1, "by"))
                || (word.equals("phased") && is(pieces, at + 1, "in") && is(pieces, at + 2, "over"));
    }

    /** Marks phrase words and little words in the row, joining the words of a pair. */
    void mark() {
        int depth = 0;
        for (int i = 0; i < row.size(); i++) {
            Piece piece = row.get(i);
            if (piece.is(PlanParser.OPEN)) {
                depth++;
            } else if (piece.is(PlanParser.CLOSE)) {
                depth--;
            } else if (piece.is(PlanParser.WORD)) {
                markWord(i, piece, depth > 0);
            }
        }
    }

    private void markWord(int i, Piece piece, boolean inParentheses) {
        boolean last = i == row.size() - 1;
        switch (piece.words) {
            case "assumed", "unverified", "pending" ->
                piece.become(inParentheses ? PlanParser.LITTLE : PlanParser.ALONE);
            case "of", "except", "with" -> piece.become(last ? PlanParser.WORD : PlanParser.LITTLE);
            case "up" -> markPair(i, "to");
            case "paid", "appointed" -> join(i, inParentheses, "by");
            case "phased" -> join(i, inParentheses, "in", "over");
            case "if" -> {
                join(i, inParentheses, "refused");
                join(i, inParentheses, "it", "fails");
            }
            case "at" -> {
                if (!markPair(i, "most") && !markPair(i, "least")) {
                    become(i, inParentheses, true);
                }
            }
            case "to" -> {
                if (isFigure(i + 1) || isMoment(i + 1)) {
                    piece.become(PlanParser.THROUGH);
                } else {
                    become(i, inParentheses, isType(i + 1, PlanParser.QUOTE) || isType(i + 1, PlanParser.WORD));
                }
            }
            case "through" -> {
                if (isFigure(i + 1) && !isRelativeDate(i + 1)) {
                    piece.become(PlanParser.THROUGH);
                } else {
                    become(i, inParentheses, true);
                }
            }
            case "from" -> become(i, inParentheses, !isFigure(i + 1) || isRelativeDate(i + 1));
            case "before" -> become(i, inParentheses, beginsBefore(i));
            case "under" -> become(i, inParentheses, !isFigure(i + 1) && !isType(i + 1, PlanParser.YEAR));
            case "over" -> become(i, inParentheses, isLength(i + 1) || isPeriod(i + 1));
            case "in" -> become(i, inParentheses, isMoment(i + 1) || isYearWord(i + 1));
            case "note" -> become(i, inParentheses, isType(i + 1, PlanParser.QUOTE));
            case "as", "by", "because", "for", "on", "into", "when", "cites", "means", "otherwise" ->
                become(i, inParentheses, true);
            default -> {}
        }
    }

    private void become(int i, boolean inParentheses, boolean phrase) {
        if (i < row.size() - 1) {
            row.get(i).become(phrase && !inParentheses ? PlanParser.PHRASE : PlanParser.LITTLE);
        }
    }

    /** Two words that compare together: both stay tokens of the value. */
    private boolean markPair(int i, String second) {
        if (!is(row, i + 1, second) || i + 2 == row.size()) {
            return false;
        }
        row.get(i).become(PlanParser.LITTLE);
        row.get(i + 1).become(PlanParser.LITTLE);
        return true;
    }

    /** Words that make up one phrase word, if all are there and something follows. */
    private void join(int i, boolean inParentheses, String... rest) {
        for (int k = 0; k < rest.length; k++) {
            if (!is(row, i + 1 + k, rest[k])) {
                return;
            }
        }
        if (i + 1 + rest.length == row.size() || inParentheses) {
            return;
        }
        Piece first = row.get(i);
        first.through(row.get(i + rest.length), PlanParser.PHRASE, first.words + " " + String.join(" ", rest));
        row.subList(i + 1, i + 1 + rest.length).clear();
    }

    private boolean beginsBefore(int i) {
        boolean ofDays = isUnit(i - 1) && isType(i - 2, PlanParser.NUMBER);
        if (ofDays && (!isMoment(i + 1) || isPhraseOfDates(i - 3))) {
            return false;
        }
        return !isFigure(i + 1) || isRelativeDate(i + 1);
    }

    /** In {@code from 6 months before 2030} the length belongs to the date: what begins here takes no length. */
    private boolean isPhraseOfDates(int i) {
        return isType(i, PlanParser.PHRASE) && DATED.contains(row.get(i).words)
                || i >= 0 && (is(row, i, "after") || is(row, i, "before"));
    }

    /** {@code 3 years}, {@code 2 to 3 years}. */
    private boolean isLength(int i) {
        int unit = i + 1;
        if (isRange(unit) && isType(unit + 1, PlanParser.NUMBER)) {
            unit += 2;
        }
        return isType(i, PlanParser.NUMBER) && isUnit(unit);
    }

    /** {@code 2020 to 2029}. */
    private boolean isPeriod(int i) {
        return isMoment(i) && isRange(i + 1) && isMoment(i + 2);
    }

    /** {@code 2 years after enactment}. */
    private boolean isRelativeDate(int i) {
        return isType(i, PlanParser.NUMBER) && isUnit(i + 1) && (is(row, i + 2, "after") || is(row, i + 2, "before"));
    }

    private boolean isYearWord(int i) {
        if (i < row.size() && EACH.contains(row.get(i).words)) {
            return isYearWord(i + 1);
        }
        return is(row, i, "year") || is(row, i, "years");
    }

    private boolean isRange(int i) {
        return isType(i, PlanParser.DASH) || is(row, i, "to") || is(row, i, "through");
    }

    private boolean isFigure(int i) {
        if (isType(i, PlanParser.DASH) || isType(i, PlanParser.PLUS)) {
            return isAmount(i + 1);
        }
        return isAmount(i);
    }

    private boolean isAmount(int i) {
        return isType(i, PlanParser.NUMBER) || isType(i, PlanParser.PERCENT) || isType(i, PlanParser.MONEY);
    }

    private boolean isMoment(int i) {
        return isType(i, PlanParser.YEAR) || isType(i, PlanParser.DATE);
    }

    private boolean isUnit(int i) {
        return i >= 0 && isType(i, PlanParser.WORD) && UNITS.contains(row.get(i).words);
    }

    private boolean isType(int i, int type) {
        return i >= 0 && i < row.size() && row.get(i).is(type);
    }

    private static boolean isItFails(List<Piece> pieces, int i) {
        return is(pieces, i, "it") && is(pieces, i + 1, "fails");
    }

    private static boolean is(List<Piece> pieces, int i, String word) {
        return i < pieces.size()
                && pieces.get(i).lexicalType == PlanParser.WORD
                && pieces.get(i).words.equals(word);
    }
}
