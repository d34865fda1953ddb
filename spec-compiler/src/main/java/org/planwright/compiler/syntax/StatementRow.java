package org.planwright.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.grammar.PlanParser;

/** The pieces of one statement after its key: joined, freed of what does not fit, and marked as phrases. */
final class StatementRow {
    private final SourceFile file;
    private final List<Piece> in;
    private final CompoundNames compounds;
    private final Reports reports;
    private final boolean answer;
    private final List<Piece> row = new ArrayList<>();
    private final List<Piece> openParentheses = new ArrayList<>();
    private int ignoredDepth;
    private boolean broken;

    StatementRow(SourceFile file, List<Piece> in, CompoundNames compounds, Reports reports, boolean answer) {
        this.file = file;
        this.in = in;
        this.compounds = compounds;
        this.reports = reports;
        this.answer = answer;
    }

    /** Whether a part of the statement could not be understood. */
    boolean broken() {
        return broken;
    }

    void read(int from, int end) {
        for (int i = from; i < end; i++) {
            Piece piece = in.get(i);
            switch (piece.getType()) {
                case PlanParser.COLON -> colon(i, from);
                case PlanParser.COMMA -> comma(piece);
                case PlanParser.OPEN -> open(piece);
                case PlanParser.CLOSE -> close(piece);
                case PlanParser.QUOTE -> quote(piece);
                case PlanParser.WORD -> {
                    int joined = compounds.length(in, i, end);
                    row.add(joined > 1 ? Layout.joinCompound(in, i, joined) : piece);
                    i += Math.max(0, joined - 1);
                }
                default -> row.add(piece);
            }
        }
        closeParentheses();
        commaAtEnd();
        new LittleWords(row).mark();
    }

    /** Adds the row, without the commas before phrases. */
    void writeTo(List<Piece> out) {
        int depth = 0;
        for (int i = 0; i < row.size(); i++) {
            Piece piece = row.get(i);
            depth += piece.is(PlanParser.OPEN) ? 1 : piece.is(PlanParser.CLOSE) ? -1 : 0;
            if (piece.is(PlanParser.COMMA) && depth == 0) {
                boolean afterPhrase = i > 0 && row.get(i - 1).is(PlanParser.PHRASE);
                if (afterPhrase && !row.get(i - 1).words.startsWith("if ")) {
                    extraComma(piece);
                }
                if (afterPhrase || beginsPhrase(i + 1)) {
                    continue;
                }
            }
            if (piece.is(PlanParser.PHRASE)) {
                checkValue(i);
            }
            out.add(piece);
        }
    }

    private boolean beginsPhrase(int i) {
        return i < row.size() && (row.get(i).is(PlanParser.PHRASE) || row.get(i).is(PlanParser.ALONE));
    }

    private void checkValue(int i) {
        int next = i + 1 < row.size() && row.get(i + 1).is(PlanParser.COMMA) ? i + 2 : i + 1;
        if (next < row.size() && !beginsPhrase(next)) {
            return;
        }
        broken = true;
        String before = next < row.size() ? " before “" + row.get(next).words + "”" : "";
        reports.add(Diagnostic.of(
                        SyntaxRules.MISSING_VALUE_AFTER_PHRASE,
                        span(row.get(i)),
                        "Something was expected after “" + row.get(i).words + "”" + before + ".")
                .help("Say what “" + row.get(i).words + "” stands before, or delete it."));
    }

    private void colon(int i, int from) {
        broken = true;
        Span span = span(in.get(i));
        if (answer && i > from) {
            String word = in.get(i - 1).words;
            reports.add(Diagnostic.of(
                            SyntaxRules.TWO_ANSWERS_ON_A_LINE,
                            i > from ? span(in.get(i - 1)).to(span) : span,
                            "A second answer begins on this line, with the key that ends in “" + word + ":”.")
                    .help("Begin a new line before that key."));
        } else {
            reports.add(Diagnostic.of(
                            SyntaxRules.STRAY_COLON,
                            span,
                            "A colon stands only after the key of an answer, at the beginning of a line.")
                    .help("Write the key on the same line before the colon, or delete the colon."));
        }
    }

    private void comma(Piece piece) {
        boolean nothingBefore = row.isEmpty()
                || row.get(row.size() - 1).is(PlanParser.COMMA)
                || row.get(row.size() - 1).is(PlanParser.OPEN);
        if (nothingBefore) {
            extraComma(piece);
        } else {
            row.add(piece);
        }
    }

    private void extraComma(Piece piece) {
        reports.add(Diagnostic.of(SyntaxRules.EXTRA_COMMA, span(piece), "Something was expected before this comma.")
                .help("Delete the comma, or write what is missing.")
                .fix(Fix.replace("Delete the comma", span(piece), "")));
    }

    private void commaAtEnd() {
        int last = row.size() - 1;
        if (last >= 0 && row.get(last).is(PlanParser.COMMA)) {
            Span span = span(row.get(last));
            row.remove(last);
            reports.add(Diagnostic.of(
                            SyntaxRules.COMMA_AT_END,
                            span,
                            "Something was expected after this comma, and the provision ends here.")
                    .help("Delete the comma; or indent the next line deeper, if it goes on with the list.")
                    .fix(Fix.replace("Delete the comma", span, "")));
        }
    }

    private void open(Piece piece) {
        if (openParentheses.size() == Braces.DEEPEST) {
            if (ignoredDepth++ == 0) {
                reports.add(Braces.tooDeep(span(piece), "Parentheses"));
            }
            broken = true;
            return;
        }
        openParentheses.add(piece);
        row.add(piece);
    }

    private void close(Piece piece) {
        if (ignoredDepth > 0) {
            ignoredDepth--;
        } else if (openParentheses.isEmpty()) {
            broken = true;
            reports.add(Diagnostic.of(
                            SyntaxRules.EXTRA_PARENTHESIS, span(piece), "This parenthesis closes none that is open.")
                    .help("Delete it, or write “(” where the group begins.")
                    .fix(new Fix("Delete “)”", false, List.of(new Fix.Edit(span(piece), "")))));
        } else {
            Piece opening = openParentheses.remove(openParentheses.size() - 1);
            if (row.get(row.size() - 1) == opening) {
                row.remove(row.size() - 1);
                Span both = span(opening).to(span(piece));
                reports.add(Diagnostic.of(
                                SyntaxRules.EMPTY_PARENTHESES,
                                both,
                                "Something was expected between these parentheses.")
                        .help("Delete them, or write the condition that they were to hold.")
                        .fix(Fix.replace("Delete the parentheses", both, "")));
            } else {
                row.add(piece);
            }
        }
    }

    /** A parenthesis left open ends with its statement. */
    private void closeParentheses() {
        for (Piece opening : openParentheses) {
            broken = true;
            int end = in.isEmpty() || row.isEmpty()
                    ? opening.end()
                    : row.get(row.size() - 1).end();
            reports.add(Diagnostic.of(
                            SyntaxRules.UNCLOSED_PARENTHESIS,
                            span(opening),
                            "The parenthesis that opens here is not closed before its provision ends.")
                    .label("opens here")
                    .help("Write “)” where the group ends.")
                    .fix(new Fix("Write “)”", false, List.of(new Fix.Edit(file.span(end, end), ")")))));
        }
    }

    private void quote(Piece piece) {
        Piece last = row.isEmpty() ? null : row.get(row.size() - 1);
        if (last != null && last.is(PlanParser.QUOTE)) {
            last.through(piece, PlanParser.QUOTE, last.words + " " + piece.words);
        } else {
            row.add(piece);
        }
    }

    private Span span(Piece piece) {
        return file.span(piece.start(), piece.end());
    }
}
