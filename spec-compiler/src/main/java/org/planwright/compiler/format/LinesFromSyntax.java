package org.planwright.compiler.format;

import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Lexeme;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.compiler.syntax.Statement;

/** Walks statements and the stretches of text between them, and makes the lines to be printed. */
final class LinesFromSyntax {
    private final PlanSyntax syntax;
    private final String text;
    private final List<Lexeme> lexemes;
    private final List<Line> lines = new ArrayList<>();
    private int at;
    private int newlines;
    private boolean blankIsDue;
    private boolean first = true;

    LinesFromSyntax(PlanSyntax syntax) {
        this.syntax = syntax;
        this.text = syntax.source().text();
        this.lexemes = syntax.lexemes();
    }

    List<Line> lines() {
        statements(syntax.statements(), 0);
        comments(text.length(), 0);
        return lines;
    }

    private void statements(List<Statement> statements, int depth) {
        for (Statement statement : statements) {
            int before = lines.size();
            comments(statement.span().start(), depth);
            boolean section = depth == 0 && !isEmpty(statement);
            if (section && lines.size() > before && newlines < 2) {
                startOfComments(before).blankBefore(startOfCommentsIndex(before) > 0);
            } else {
                blankIsDue |= section && !lines.isEmpty();
            }
            statement(statement, depth);
            blankIsDue |= section;
        }
    }

    /** The first of the comments that stand together right before the next statement. */
    private Line startOfComments(int before) {
        return lines.get(startOfCommentsIndex(before));
    }

    private int startOfCommentsIndex(int before) {
        int index = lines.size() - 1;
        while (index > before && !lines.get(index).blankBefore()) {
            index--;
        }
        return index;
    }

    private static boolean isEmpty(Statement statement) {
        return statement.inner().isEmpty();
    }

    private void statement(Statement statement, int depth) {
        Span head = statement.headSpan();
        BitsFromStatement bits = new BitsFromStatement(text, statement);
        while (at < lexemes.size() && lexemes.get(at).start() < head.end()) {
            bits.take(lexemes.get(at++));
        }
        Line line = Line.statement(depth, bits.key(), bits.bits());
        add(line);
        if (statement.block().isPresent()) {
            block(line, statement.block().get(), depth);
        }
    }

    private void block(Line heading, Statement.Block block, int depth) {
        List<Line> early = new ArrayList<>();
        while (lexemes.get(at).start() < block.span().start()) {
            early(lexemes.get(at++), heading, early, depth + 1);
        }
        boolean empty = block.statements().isEmpty() && early.isEmpty() && !heading.hasComment() && !hasComment(block);
        heading.endWith(empty ? " { }" : " {");
        at++;
        newlines = early.isEmpty() && !heading.hasComment() ? 0 : 1;
        early.forEach(lines::add);
        first = true;
        statements(block.statements(), depth + 1);
        comments(block.span().end() - 1, depth + 1);
        at++;
        newlines = 0;
        first = false;
        if (!empty) {
            lines.add(Line.closingBrace(depth));
        }
    }

    /** A comment between a heading and its brace goes after the brace. */
    private void early(Lexeme lexeme, Line heading, List<Line> early, int depth) {
        if (lexeme.kind() == Lexeme.Kind.NEWLINE) {
            newlines++;
        } else if (lexeme.kind() == Lexeme.Kind.COMMENT) {
            if (newlines == 0) {
                heading.commentWith(comment(lexeme));
            } else {
                early.add(Line.comment(depth, comment(lexeme)));
            }
        }
    }

    private boolean hasComment(Statement.Block block) {
        for (int i = at;
                i < lexemes.size() && lexemes.get(i).start() < block.span().end();
                i++) {
            if (lexemes.get(i).kind() == Lexeme.Kind.COMMENT) {
                return true;
            }
        }
        return false;
    }

    /** Passes spaces, line breaks and comments up to an offset. */
    private void comments(int end, int depth) {
        while (at < lexemes.size() && lexemes.get(at).start() < end) {
            Lexeme lexeme = lexemes.get(at++);
            if (lexeme.kind() == Lexeme.Kind.NEWLINE) {
                newlines++;
            } else if (lexeme.kind() == Lexeme.Kind.COMMENT) {
                if (newlines == 0
                        && !lines.isEmpty()
                        && !lines.get(lines.size() - 1).hasComment()) {
                    lines.get(lines.size() - 1).commentWith(comment(lexeme));
                } else {
                    add(Line.comment(depth, comment(lexeme)));
                }
            }
        }
    }

    private void add(Line line) {
        boolean blank = newlines > 1 || blankIsDue;
        lines.add(line.blankBefore(blank && !first));
        newlines = 0;
        blankIsDue = false;
        first = false;
    }

    private String comment(Lexeme lexeme) {
        return text.substring(lexeme.start(), lexeme.end()).stripTrailing();
    }
}
