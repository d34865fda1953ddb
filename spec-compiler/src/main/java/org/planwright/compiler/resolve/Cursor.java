package org.planwright.compiler.resolve;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;

/**
 * A place in a run of tokens. A reader that cannot go on returns null and may leave a finding that says why; the finding
 * that came furthest is the one to report.
 */
final class Cursor {
    private final List<Token> tokens;
    private final Span whole;
    private int at;
    private Diagnostic problem;
    private int problemAt = -1;

    Cursor(List<Token> tokens, Span whole) {
        this.tokens = tokens;
        this.whole = whole;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : null;
    }

    Token next() {
        return tokens.get(at++);
    }

    boolean sees(Kind kind) {
        return peek() != null && peek().kind() == kind;
    }

    boolean sees(String word) {
        return peek() != null && peek().is(word);
    }

    boolean seesAfter(int ahead, String word) {
        return peek(ahead) != null && peek(ahead).is(word);
    }

    boolean take(Kind kind) {
        if (sees(kind)) {
            at++;
            return true;
        }
        return false;
    }

    boolean take(String word) {
        if (sees(word)) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes all of these words, or none. */
    boolean take(String first, String second) {
        if (sees(first) && seesAfter(1, second)) {
            at += 2;
            return true;
        }
        return false;
    }

    /** The text from one position up to another, as one name in lower case. */
    String name(int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (name.length() > 0) {
                name.append(' ');
            }
            name.append(tokens.get(i).text());
        }
        return name.toString();
    }

    /** The span from one position up to another; of the whole run where that is empty. */
    Span span(int from, int to) {
        if (from >= to || from >= tokens.size()) {
            return whole;
        }
        return tokens.get(from)
                .span()
                .to(tokens.get(Math.min(to, tokens.size()) - 1).span());
    }

    /** The span of what has not been read yet. */
    Span rest() {
        return span(at, tokens.size());
    }

    Span whole() {
        return whole;
    }

    int size() {
        return tokens.size();
    }

    /** Leaves a finding, if none came as far; returns null so that readers can return it. */
    <T> T fail(Diagnostic finding) {
        if (at > problemAt) {
            problem = finding;
            problemAt = at;
        }
        return null;
    }

    Optional<Diagnostic> problem() {
        return Optional.ofNullable(problem);
    }
}
