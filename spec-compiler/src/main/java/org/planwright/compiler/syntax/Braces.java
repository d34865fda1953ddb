package org.planwright.compiler.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.grammar.PlanParser;

/**
 * Leaves braces in balance and not too deep. Text whose braces balance is taken as it is; otherwise indentation tells
 * where a brace is missing or one too many.
 */
final class Braces {
    /** How deep blocks, and parentheses, may be nested. */
    static final int DEEPEST = 64;

    private final SourceFile file;
    private final Reports reports;
    private final List<Piece> pieces;
    private final Deque<Open> open = new ArrayDeque<>();
    private final BitSet dropped = new BitSet();
    private final Map<Integer, List<Piece>> inserted = new HashMap<>();

    /** A block that is open: where, at which indentation, and whether its first line is indented deeper. */
    private static final class Open {
        private final int index;
        private final int indent;
        private boolean judged;
        private boolean trusted;

        private Open(int index, int indent) {
            this.index = index;
            this.indent = indent;
        }
    }

    private Braces(SourceFile file, List<Piece> pieces, Reports reports) {
        this.file = file;
        this.pieces = pieces;
        this.reports = reports;
    }

    static List<Piece> balanced(SourceFile file, List<Piece> pieces, Reports reports) {
        int depth = 0;
        int deepest = 0;
        boolean sound = true;
        for (Piece piece : pieces) {
            if (piece.is(PlanParser.LBRACE)) {
                deepest = Math.max(deepest, ++depth);
            } else if (piece.is(PlanParser.RBRACE)) {
                sound &= --depth >= 0;
            }
        }
        Braces braces = new Braces(file, pieces, reports);
        List<Piece> mended = sound && depth == 0 ? pieces : braces.mended();
        return deepest <= DEEPEST ? mended : braces.flattened(mended);
    }

    private List<Piece> mended() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.firstOnLine) {
                beginLine(i, piece);
            }
            if (piece.is(PlanParser.LBRACE)) {
                open.push(new Open(i, piece.indent));
            } else if (piece.is(PlanParser.RBRACE)) {
                close(i, piece);
            }
        }
        while (!open.isEmpty()) {
            closeMissing(open.pop(), pieces.size());
        }
        return rebuilt();
    }

    /** A line that is not indented deeper than a block's heading does not belong to that block. */
    private void beginLine(int index, Piece piece) {
        Open top = open.peek();
        if (top != null && !top.judged) {
            top.judged = true;
            top.trusted = piece.indent > top.indent;
        }
        if (piece.is(PlanParser.LBRACE)) {
            return;
        }
        int limit = piece.is(PlanParser.RBRACE) ? piece.indent + 1 : piece.indent;
        while (!open.isEmpty() && open.peek().trusted && open.peek().indent >= limit) {
            closeMissing(open.pop(), index);
        }
    }

    private void close(int index, Piece piece) {
        Open top = open.peek();
        if (top == null) {
            drop(index, piece);
        } else if (piece.firstOnLine && top.trusted && piece.indent > top.indent) {
            int heading = headingBefore(index, top.index, piece.indent);
            if (heading >= 0) {
                openMissing(heading, piece);
            } else {
                drop(index, piece);
            }
        } else {
            open.pop();
        }
    }

    /** Index after the last piece of a line at this indentation with deeper lines below it, or -1. */
    private int headingBefore(int closing, int opening, int indent) {
        boolean deeper = false;
        int after = closing;
        for (int i = closing - 1; i > opening; i--) {
            Piece piece = pieces.get(i);
            if (!piece.firstOnLine) {
                continue;
            }
            if (piece.indent <= indent) {
                boolean heads = deeper && piece.indent == indent && !piece.is(PlanParser.RBRACE);
                return heads && !pieces.get(after - 1).is(PlanParser.RBRACE) ? after : -1;
            }
            deeper = true;
            after = i;
        }
        return -1;
    }

    private void openMissing(int index, Piece closing) {
        int at = pieces.get(index - 1).end();
        insert(index, new Piece(PlanParser.LBRACE, at, at), pieces.get(index - 1).indent);
        reports.add(Diagnostic.of(
                        SyntaxRules.MISSING_BRACE,
                        span(pieces.get(index - 1)),
                        "An opening brace is missing at the end of this line: the block below it is closed on line "
                                + file.line(closing.start()) + ".")
                .also(span(closing), "closed here")
                .help("Write “{” at the end of the line.")
                .fix(new Fix("Write “{”", false, List.of(new Fix.Edit(file.span(at, at), " {")))));
    }

    private void closeMissing(Open block, int index) {
        boolean last = index == pieces.size();
        int at = last ? file.text().length() : pieces.get(index).start();
        insert(index, new Piece(PlanParser.RBRACE, at, at), block.indent);
        Piece opening = pieces.get(block.index);
        String before = last ? "the end of the text" : "line " + file.line(at);
        reports.add(Diagnostic.of(
                        SyntaxRules.UNCLOSED_BLOCK,
                        span(opening),
                        "The block that opens on line " + file.line(opening.start()) + " is not closed before " + before
                                + ".")
                .label("opens here")
                .also(file.span(at, at), "expected before this")
                .help("Write “}” on a line of its own where the block ends.")
                .fix(new Fix("Write “}”", false, List.of(closingBrace(block, at, last)))));
    }

    private Fix.Edit closingBrace(Open block, int at, boolean last) {
        String brace = " ".repeat(block.indent) + "}\n";
        if (!last) {
            int line = file.lineStart(file.line(at));
            return new Fix.Edit(file.span(line, line), brace);
        }
        boolean onOwnLine = at == 0 || file.text().charAt(at - 1) == '\n';
        return new Fix.Edit(file.span(at, at), onOwnLine ? brace : "\n" + brace);
    }

    private void drop(int index, Piece piece) {
        dropped.set(index);
        reports.add(Diagnostic.of(SyntaxRules.EXTRA_BRACE, span(piece), "This brace closes no block.")
                .help("Delete it, or write “{” after the heading of the block that it was meant to close.")
                .fix(new Fix("Delete the brace", false, List.of(new Fix.Edit(span(piece), "")))));
    }

    private void insert(int index, Piece piece, int indent) {
        piece.indent = indent;
        inserted.computeIfAbsent(index, i -> new ArrayList<>()).add(piece);
    }

    private List<Piece> rebuilt() {
        List<Piece> all = new ArrayList<>(pieces.size() + inserted.size());
        for (int i = 0; i <= pieces.size(); i++) {
            all.addAll(inserted.getOrDefault(i, List.of()));
            if (i < pieces.size() && !dropped.get(i)) {
                all.add(pieces.get(i));
            }
        }
        return all;
    }

    /** Leaves out the braces of blocks that are nested too deep. */
    private List<Piece> flattened(List<Piece> balanced) {
        List<Piece> kept = new ArrayList<>(balanced.size());
        int depth = 0;
        for (Piece piece : balanced) {
            boolean opens = piece.is(PlanParser.LBRACE);
            boolean closes = piece.is(PlanParser.RBRACE);
            if (opens && depth == DEEPEST) {
                reports.add(tooDeep(span(piece), "Blocks"));
            }
            boolean tooDeep = (opens && depth >= DEEPEST) || (closes && depth > DEEPEST);
            depth += opens ? 1 : closes ? -1 : 0;
            if (!tooDeep) {
                piece.broken |= depth > DEEPEST;
                kept.add(piece);
            }
        }
        return kept;
    }

    static Diagnostic.Builder tooDeep(Span span, String what) {
        return Diagnostic.of(
                        SyntaxRules.TOO_DEEP,
                        span,
                        what + " may be nested at most " + DEEPEST + " deep, and here they are nested deeper.")
                .help("Bring what stands inside to the level above.");
    }

    private Span span(Piece piece) {
        return file.span(piece.start(), piece.end());
    }
}
