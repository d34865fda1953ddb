package org.planwright.compiler.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planwright.compiler.syntax.Lexeme;
import org.planwright.compiler.syntax.Phrase;
import org.planwright.compiler.syntax.Spelling;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Words;

/** Makes bits of one statement's head: spelling, the spaces between, and where a long line may turn. */
final class BitsFromStatement {
    private static final Set<Token.Kind> FIGURES =
            EnumSet.of(Token.Kind.NUMBER, Token.Kind.PERCENT, Token.Kind.MONEY, Token.Kind.YEAR, Token.Kind.DATE);
    private static final String DASHES = "-‐‑‒–—−";
    private static final String LONG_DASHES = "‒–—";
    private static final String QUOTES = "\"“”„";

    private final String text;
    private final boolean answer;
    private final Map<Integer, Token.Kind> kinds = new HashMap<>();
    private final Set<Integer> phraseStarts = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private int newlines;

    /** A lexeme of the head: a token or a comment. */
    private record Item(String written, Token.Kind kind, int start, int end, boolean newline, boolean comment) {
        private boolean is(String mark) {
            return written.equals(mark);
        }

        private boolean isFigure() {
            return kind != null && FIGURES.contains(kind);
        }

        private boolean isDash() {
            return written.length() == 1 && DASHES.contains(written);
        }

        private boolean isQuote() {
            return QUOTES.indexOf(written.charAt(0)) >= 0;
        }
    }

    BitsFromStatement(String text, Statement statement) {
        this.text = text;
        this.answer = statement.form() == Statement.Form.ANSWER;
        kinds(statement.head());
        kinds(statement.value());
        for (Phrase phrase : statement.phrases()) {
            phraseStarts.add(phrase.wordSpan().start());
            kinds(phrase.words());
        }
    }

    private void kinds(Words words) {
        for (Token token : words.tokens()) {
            kinds.put(token.span().start(), token.kind());
        }
    }

    void take(Lexeme lexeme) {
        boolean comment = lexeme.kind() == Lexeme.Kind.COMMENT;
        if (comment || lexeme.kind() == Lexeme.Kind.VISIBLE) {
            String written = text.substring(lexeme.start(), lexeme.end());
            items.add(new Item(
                    comment ? written.stripTrailing() : written,
                    kinds.get(lexeme.start()),
                    lexeme.start(),
                    lexeme.end(),
                    newlines > 0,
                    comment));
            newlines = 0;
        } else if (lexeme.kind() == Lexeme.Kind.NEWLINE) {
            newlines++;
        }
    }

    /** The key with its colon, or nothing. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < afterKey(); i++) {
            key.append(i > 0 && spaceBefore(i) ? " " : "").append(spelled(i));
        }
        return key.toString();
    }

    List<Bit> bits() {
        List<Bit> bits = new ArrayList<>();
        int depth = 0;
        for (int i = afterKey(); i < items.size(); i++) {
            Item item = items.get(i);
            depth += item.is("(") ? 1 : item.is(")") ? -1 : 0;
            if (item.comment()) {
                bits.add(new Bit(item.written(), true, item.newline() ? Bit.Turn.ALWAYS : Bit.Turn.COMMENT));
            } else {
                bits.add(new Bit(spelled(i), i > afterKey() && spaceBefore(i), turn(i, depth)));
            }
        }
        return bits;
    }

    private int afterKey() {
        if (!answer) {
            return 0;
        }
        int i = 0;
        while (!items.get(i).is(":")) {
            i++;
        }
        return i + 1;
    }

    private Bit.Turn turn(int i, int depth) {
        if (i == afterKey()) {
            return Bit.Turn.NONE;
        }
        Item item = items.get(i);
        Item before = items.get(i - 1);
        if (before.comment() || (item.newline() && couldMakeADate(i))) {
            return Bit.Turn.ALWAYS;
        }
        if (phraseStarts.contains(item.start())) {
            return Bit.Turn.PHRASE;
        }
        boolean inList = before.is(",") && depth == 0 && !item.isFigure() && !item.isDash() && !item.is("+");
        return inList || (item.isQuote() && before.isQuote()) ? Bit.Turn.LIST : Bit.Turn.NONE;
    }

    /** Whether figures that a line break keeps apart could be read as one on one line: “January 1” and “, 2017”. */
    private boolean couldMakeADate(int i) {
        Item before = items.get(i - 1);
        boolean commaBeforeFigure =
                items.get(i).is(",") && i + 1 < items.size() && items.get(i + 1).isFigure();
        return commaBeforeFigure || (items.get(i).isFigure() && !before.is("/") && !before.is("("));
    }

    private String spelled(int i) {
        Item item = items.get(i);
        if (item.isDash()) {
            return isRange(i) ? "to" : "-";
        }
        if (item.isQuote()) {
            String inner = item.written().substring(1, item.written().length() - 1);
            return inner.indexOf('"') < 0 ? '"' + inner + '"' : item.written();
        }
        return item.isFigure() ? Spelling.figure(item.written()) : Spelling.plainWord(item.written());
    }

    /** Whether a dash is surely “to”: a long one between figures of a kind. */
    private boolean isRange(int i) {
        if (i < afterKey() + 1
                || i + 1 >= items.size()
                || !LONG_DASHES.contains(items.get(i).written())) {
            return false;
        }
        Item left = items.get(i - 1);
        Item right = items.get(i + 1);
        if (!left.isFigure() || !right.isFigure() || touches(i - 1) != touches(i)) {
            return false;
        }
        return left.kind() == right.kind()
                || (left.kind() == Token.Kind.NUMBER && right.kind() == Token.Kind.PERCENT)
                || (left.kind() == Token.Kind.MONEY && right.kind() == Token.Kind.NUMBER);
    }

    private boolean spaceBefore(int i) {
        Item item = items.get(i);
        Item before = items.get(i - 1);
        if (item.is(",") || item.is(":") || item.is(")") || before.is("(")) {
            return false;
        }
        if (item.is("/") || before.is("/")) {
            int slash = item.is("/") ? i : i - 1;
            return !(isWord(slash - 1) && isWord(slash + 1) && touches(slash - 1) && touches(slash));
        }
        if (before.isDash() || before.is("+")) {
            return !joinsRight(i - 1);
        }
        return !((item.isDash() || item.is("+")) && joinsLeft(i));
    }

    private boolean isWord(int i) {
        return i >= 0
                && i < items.size()
                && Character.isLetterOrDigit(items.get(i).written().charAt(0));
    }

    /** Whether a sign is printed without a space before what follows it. */
    private boolean joinsRight(int i) {
        if (i + 1 >= items.size() || !items.get(i + 1).isFigure() || !touches(i) || isRange(i)) {
            return false;
        }
        boolean afterFigure = i > 0 && items.get(i - 1).isFigure() && touches(i - 1);
        return !afterFigure || items.get(i).isDash();
    }

    /** Whether a sign is printed without a space after what stands before it. */
    private boolean joinsLeft(int i) {
        if (i == 0 || !items.get(i - 1).isFigure() || !touches(i - 1) || isRange(i)) {
            return false;
        }
        boolean beforeFigure = i + 1 < items.size() && items.get(i + 1).isFigure() && touches(i);
        return items.get(i).isDash() ? beforeFigure : !(i + 1 < items.size() && touches(i));
    }

    private boolean touches(int i) {
        return i >= 0
                && i + 1 < items.size()
                && items.get(i).end() == items.get(i + 1).start();
    }
}
