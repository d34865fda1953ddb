package org.planwright.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.grammar.PlanParser;

/**
 * Settles where statements end, which words are keys and which begin phrases. Its output is in the shape of the grammar
 * whatever the text: what does not fit is reported here, in words, and left out.
 */
final class Layout {
    private final SourceFile file;
    private final List<Piece> in;
    private final Reports reports;
    private final CompoundNames compounds;
    private final List<Piece> out;

    private Layout(SourceFile file, List<Piece> in, CompoundNames compounds, Reports reports) {
        this.file = file;
        this.in = in;
        this.compounds = compounds;
        this.reports = reports;
        this.out = new ArrayList<>(in.size() + in.size() / 4 + 1);
    }

    /** @param in visible pieces with balanced braces */
    static List<Piece> of(SourceFile file, List<Piece> in, CompoundNames compounds, Reports reports) {
        Layout layout = new Layout(file, in, compounds, reports);
        layout.run();
        return layout.out;
    }

    private void run() {
        int at = 0;
        while (at < in.size()) {
            Piece piece = in.get(at);
            if (piece.is(PlanParser.RBRACE)) {
                out.add(piece);
                at++;
            } else if (piece.is(PlanParser.LBRACE)) {
                blockWithoutHeading(piece);
                out.add(piece);
                at++;
            } else {
                at = statement(at);
            }
        }
        int end = file.text().length();
        Piece last = new Piece(org.antlr.v4.runtime.Token.EOF, end, end);
        out.add(last);
    }

    /** Lays out the statement that begins here and returns where the next one begins. */
    private int statement(int first) {
        int start = afterBullet(first);
        int colon = colonOfKey(start);
        int end = end(start, colon);
        int before = out.size();
        for (int i = start; i < colon; i++) {
            i = key(i, colon);
        }
        if (colon >= 0) {
            out.add(in.get(colon));
        }
        StatementRow row = new StatementRow(file, in, compounds, reports, colon >= 0);
        row.read(colon >= 0 ? colon + 1 : start, end);
        row.writeTo(out);
        if (out.size() == before) {
            return end;
        }
        out.get(before).broken |= row.broken();
        for (int i = first; i < end && !out.get(before).broken; i++) {
            out.get(before).broken = in.get(i).broken;
        }
        if (colon < 0) {
            checkBeginning(out.get(before));
        }
        return finish(end);
    }

    private int finish(int end) {
        if (end < in.size() && in.get(end).is(PlanParser.LBRACE)) {
            out.add(in.get(end));
            return end + 1;
        }
        int at = out.get(out.size() - 1).end();
        out.add(new Piece(PlanParser.END, at, at));
        return end;
    }

    /** Adds one piece of a key, or several joined in a compound name; returns the index of the last one. */
    private int key(int at, int colon) {
        Piece piece = in.get(at);
        int joined = piece.is(PlanParser.WORD) ? compounds.length(in, at, colon) : 0;
        if (joined > 1) {
            joinCompound(in, at, joined);
        }
        piece.setType(PlanParser.KEY);
        out.add(piece);
        return joined > 1 ? at + joined - 1 : at;
    }

    /** Makes one word of several pieces, in the first of them. */
    static Piece joinCompound(List<Piece> pieces, int at, int count) {
        StringBuilder name = new StringBuilder();
        for (int i = at; i < at + count; i++) {
            name.append(i > at ? " " : "").append(pieces.get(i).words.replace('-', ' '));
        }
        return pieces.get(at).through(pieces.get(at + count - 1), PlanParser.WORD, name.toString());
    }

    /** The colon of the key that begins here, or -1: words and figures on one line, then a colon. */
    private int colonOfKey(int start) {
        if (start == in.size()
                || in.get(start).is(PlanParser.DASH)
                || in.get(start).is(PlanParser.PLUS)) {
            return -1;
        }
        for (int i = start; i < in.size(); i++) {
            Piece piece = in.get(i);
            if (i > start && piece.firstOnLine) {
                return -1;
            }
            switch (piece.getType()) {
                case PlanParser.COLON -> {
                    return i > start ? i : -1;
                }
                case PlanParser.LBRACE, PlanParser.RBRACE, PlanParser.COMMA -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
    }

    private int end(int start, int colon) {
        int depth = 0;
        for (int i = Math.max(start, colon + 1); i < in.size(); i++) {
            Piece piece = in.get(i);
            if (piece.is(PlanParser.LBRACE) || piece.is(PlanParser.RBRACE)) {
                return i;
            }
            if (piece.firstOnLine && i > start && !continues(i, start, depth > 0)) {
                return i;
            }
            if (piece.is(PlanParser.OPEN)) {
                depth++;
            } else if (piece.is(PlanParser.CLOSE)) {
                depth = Math.max(0, depth - 1);
            }
        }
        return in.size();
    }

    /** Whether a line that begins with this piece goes on with the statement before it. */
    private boolean continues(int at, int start, boolean inParentheses) {
        boolean deeper = in.get(at).indent > in.get(start).indent;
        Piece before = in.get(at - 1);
        if (colonOfKey(at) >= 0) {
            return false;
        }
        if (inParentheses) {
            return deeper;
        }
        return switch (in.get(at).getType()) {
            case PlanParser.NUMBER,
                    PlanParser.PERCENT,
                    PlanParser.MONEY,
                    PlanParser.DATE,
                    PlanParser.YEAR,
                    PlanParser.DASH,
                    PlanParser.PLUS -> before.is(PlanParser.SLASH);
            case PlanParser.WORD ->
                LittleWords.continues(in, at) || before.is(PlanParser.SLASH) || (before.is(PlanParser.COMMA) && deeper);
            default -> true;
        };
    }

    /** Reports a dash, a plus or a list number before a statement, and returns the index after it. */
    private int afterBullet(int first) {
        Piece piece = in.get(first);
        boolean mark = piece.is(PlanParser.DASH) || piece.is(PlanParser.PLUS);
        if (!mark || isSign(first)) {
            return first;
        }
        int after = first + 1 < in.size() && in.get(first + 1).start() - piece.end() <= 4
                ? in.get(first + 1).start()
                : piece.end();
        boolean onLine = file.line(after) == file.line(piece.start());
        reports.add(Bullets.finding(span(piece), file.span(piece.start(), onLine ? after : piece.end())));
        return first + 1;
    }

    private boolean isSign(int at) {
        if (at + 1 >= in.size() || in.get(at + 1).start() != in.get(at).end()) {
            return false;
        }
        int type = in.get(at + 1).getType();
        return type == PlanParser.NUMBER
                || type == PlanParser.PERCENT
                || type == PlanParser.MONEY
                || type == PlanParser.YEAR
                || type == PlanParser.DATE;
    }

    private void checkBeginning(Piece piece) {
        switch (piece.getType()) {
            case PlanParser.WORD,
                    PlanParser.NUMBER,
                    PlanParser.PERCENT,
                    PlanParser.MONEY,
                    PlanParser.DATE,
                    PlanParser.YEAR,
                    PlanParser.DASH,
                    PlanParser.PLUS -> {}
            default -> {
                piece.broken = true;
                reports.add(
                        Diagnostic.of(
                                        SyntaxRules.STRAY_WORDS,
                                        span(piece),
                                        "A verb, a key with its colon or an amount was expected here, and not "
                                                + said(piece) + ".")
                                .help(
                                        "Begin the line with what the provision does, or join it to the line that it belongs to."));
            }
        }
    }

    private String said(Piece piece) {
        String text = span(piece).text();
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return piece.is(PlanParser.QUOTE) ? "the quotation " + shown : "“" + shown + "”";
    }

    private void blockWithoutHeading(Piece piece) {
        piece.broken = true;
        reports.add(Diagnostic.of(
                        SyntaxRules.BLOCK_WITHOUT_HEADING,
                        span(piece),
                        "A heading was expected before this brace, such as “benefits”.")
                .help("Write the heading before “{”, or delete the braces."));
    }

    private Span span(Piece piece) {
        return file.span(piece.start(), piece.end());
    }
}
