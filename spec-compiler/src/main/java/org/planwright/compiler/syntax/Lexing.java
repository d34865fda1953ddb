package org.planwright.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.grammar.PlanLexer;

/** Cuts a text into lexemes, keeps the visible ones as pieces, and reports characters that have no meaning. */
final class Lexing {
    private static final Map<String, String> PLAIN_WORDS = Map.of(
            "&",
            "and",
            "≥",
            "at least",
            "≤",
            "at most",
            ">",
            "above",
            "<",
            "below",
            ">=",
            "at least",
            "<=",
            "at most",
            "=",
            "is");
    private static final String BULLETS = "*•·▪▫◦‣●○■□➢✓";
    private static final int TAB = 4;

    private final SourceFile file;
    private final String text;
    private final Reports reports;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private final List<Piece> visible = new ArrayList<>();

    private int lineStart;
    private int lineIndent = -1;
    private boolean lineIsBare = true;
    private boolean nextIsBroken;
    private int unknownStart = -1;
    private int unknownEnd;

    private Lexing(SourceFile file, Reports reports) {
        this.file = file;
        this.text = file.text();
        this.reports = reports;
    }

    /** What a text is cut into. */
    record Result(List<Lexeme> lexemes, List<Piece> visible) {}

    static Result of(SourceFile file, Reports reports) {
        Lexing lexing = new Lexing(file, reports);
        lexing.run();
        return new Result(lexing.lexemes, lexing.visible);
    }

    private void run() {
        Cutter cutter = new Cutter(text);
        while (cutter.next()) {
            take(new Piece(cutter.type(), cutter.start(), cutter.end()));
        }
        reportUnknown(true);
    }

    private void take(Piece piece) {
        if (piece.is(PlanLexer.UNKNOWN) && unknownEnd == piece.start() && unknownStart >= 0) {
            unknownEnd = piece.end();
            lexemes.add(new Lexeme(Lexeme.Kind.UNKNOWN, piece.start(), piece.end()));
            return;
        }
        switch (piece.getType()) {
            case PlanLexer.SPACE -> lexemes.add(new Lexeme(Lexeme.Kind.SPACE, piece.start(), piece.end()));
            case PlanLexer.COMMENT -> {
                reportUnknown(true);
                lexemes.add(new Lexeme(Lexeme.Kind.COMMENT, piece.start(), piece.end()));
            }
            case PlanLexer.NEWLINE -> newline(piece);
            case PlanLexer.CONFLICT -> conflict(piece);
            case PlanLexer.UNKNOWN -> unknown(piece);
            case PlanLexer.UNCLOSED -> unclosed(piece);
            default -> show(piece);
        }
    }

    private void newline(Piece piece) {
        reportUnknown(true);
        lexemes.add(new Lexeme(Lexeme.Kind.NEWLINE, piece.start(), piece.end()));
        lineStart = piece.end();
        lineIndent = -1;
        lineIsBare = true;
    }

    private void show(Piece piece) {
        lexemes.add(new Lexeme(Lexeme.Kind.VISIBLE, piece.start(), piece.end()));
        beginLine(piece.start());
        reportUnknown(false);
        piece.words = normalised(piece);
        piece.firstOnLine = lineIsBare;
        piece.indent = lineIndent;
        piece.broken |= nextIsBroken;
        nextIsBroken = false;
        lineIsBare = false;
        visible.add(piece);
    }

    private String normalised(Piece piece) {
        String written = text.substring(piece.start(), piece.end());
        return switch (piece.getType()) {
            case PlanLexer.WORD -> Spelling.word(written);
            case PlanLexer.QUOTE -> Spelling.quotation(written);
            case PlanLexer.NUMBER, PlanLexer.PERCENT, PlanLexer.MONEY, PlanLexer.DATE -> Spelling.figure(written);
            case PlanLexer.DASH -> "-";
            default -> written;
        };
    }

    private void beginLine(int start) {
        if (lineIndent < 0) {
            int column = 0;
            for (int i = lineStart; i < start; i++) {
                char c = text.charAt(i);
                column = c == '\t' ? (column / TAB + 1) * TAB : c == '\uFEFF' || c == '\u200B' ? column : column + 1;
            }
            lineIndent = column;
        }
    }

    private void conflict(Piece piece) {
        lexemes.add(new Lexeme(Lexeme.Kind.UNKNOWN, piece.start(), piece.end()));
        reports.add(Diagnostic.of(
                        SyntaxRules.MERGE_MARKER,
                        span(piece),
                        "This line was left by a merge: two versions of the plan stand here, one after the other.")
                .help("Keep one version, or both where they belong together, and delete the lines of marks."));
    }

    private void unknown(Piece piece) {
        beginLine(piece.start());
        reportUnknown(false);
        unknownStart = piece.start();
        unknownEnd = piece.end();
        lexemes.add(new Lexeme(Lexeme.Kind.UNKNOWN, piece.start(), piece.end()));
    }

    /** The rest of the line is the quotation's text, up to a brace that opens a block. */
    private void unclosed(Piece piece) {
        int end = trimmed(piece.start(), piece.end());
        int brace = -1;
        if (text.charAt(end - 1) == '{' && end - 1 > piece.start()) {
            brace = end - 1;
            end = trimmed(piece.start(), brace);
        }
        Piece quote = new Piece(PlanLexer.QUOTE, piece.start(), end);
        quote.broken = true;
        show(quote);
        String mark = text.charAt(piece.start()) == '"' ? "\"" : "”";
        reports.add(Diagnostic.of(
                        SyntaxRules.UNCLOSED_QUOTE,
                        file.span(piece.start(), end),
                        "The quotation that begins here does not end on its line.")
                .label("begins here")
                .help("Close it; a long text goes on as another quotation on the next line.")
                .fix(new Fix(
                        "Close the quotation at the end of the line",
                        false,
                        List.of(new Fix.Edit(file.span(end, end), mark)))));
        int from = end;
        if (brace >= 0) {
            space(end, brace);
            show(new Piece(PlanLexer.LBRACE, brace, brace + 1));
            from = brace + 1;
        }
        space(from, piece.end());
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start + 1 && Spelling.isSpace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private void space(int start, int end) {
        if (end > start) {
            lexemes.add(new Lexeme(Lexeme.Kind.SPACE, start, end));
        }
    }

    /** Says what is wrong with the unknown characters just passed. */
    private void reportUnknown(boolean endsLine) {
        if (unknownStart < 0) {
            return;
        }
        Span span = file.span(unknownStart, unknownEnd);
        boolean beginsLine = lineIsBare;
        unknownStart = -1;
        String mark = span.text().length() > 20 ? span.text().substring(0, 20) + "…" : span.text();
        if (beginsLine && !endsLine && mark.length() == 1 && BULLETS.contains(mark)) {
            reports.add(Bullets.finding(span, spaceAfter(span)));
        } else if (endsLine && !beginsLine && (mark.equals(".") || mark.equals(";"))) {
            reports.add(Diagnostic.of(
                            SyntaxRules.UNKNOWN_CHARACTER,
                            span,
                            "A provision ends with its line, without “" + mark + "”.")
                    .help("Delete the mark.")
                    .fix(Fix.replace("Delete “" + mark + "”", span, "")));
        } else {
            reports.add(unknownCharacter(span, mark));
            markBroken(beginsLine);
        }
    }

    private Diagnostic.Builder unknownCharacter(Span span, String mark) {
        String word = PLAIN_WORDS.get(mark);
        Diagnostic.Builder finding = Diagnostic.of(
                SyntaxRules.UNKNOWN_CHARACTER, span, "“" + mark + "” has no meaning outside a quotation.");
        if (word != null) {
            return finding.help("Write “" + word + "”.")
                    .fix(new Fix("Write “" + word + "”", false, List.of(new Fix.Edit(span, padded(span, word)))));
        }
        return finding.help(
                switch (mark) {
                    case "%" -> "Put the figure before the percent sign: “8%”.";
                    case "$" -> "Put the figure after the dollar sign: “$8 million”.";
                    case "'", "‘", "’" -> "Quotations stand between double marks: \"like this\".";
                    case "[", "]" -> "Use parentheses to group conditions, or “undecided \"…\"” for a gap in the text.";
                    default -> "Delete it, or put the text that holds it between quotation marks.";
                });
    }

    private String padded(Span span, String word) {
        boolean before = span.start() > 0 && !Character.isWhitespace(text.charAt(span.start() - 1));
        boolean after = span.end() < text.length() && !Character.isWhitespace(text.charAt(span.end()));
        return (before ? " " : "") + word + (after ? " " : "");
    }

    private void markBroken(boolean beginsLine) {
        if (beginsLine || visible.isEmpty()) {
            nextIsBroken = true;
        } else {
            visible.get(visible.size() - 1).broken = true;
        }
    }

    private Span spaceAfter(Span span) {
        int end = span.end();
        while (end < text.length() && Spelling.isSpace(text.charAt(end))) {
            end++;
        }
        return file.span(span.start(), end);
    }

    private Span span(Piece piece) {
        return file.span(piece.start(), piece.end());
    }
}
