package org.planwright.compiler.syntax;

import java.util.List;
import org.planwright.compiler.source.Span;

/**
 * A run of tokens that a phrase, an object or an answer is made of. What it says is read by whoever knows which type is
 * wanted there.
 *
 * @param tokens in order; commas and parentheses among them
 * @param span from the first to the last; empty, at the place where a value was wanted, when there are none
 */
public record Words(List<Token> tokens, Span span) {
    public Words {
        tokens = List.copyOf(tokens);
    }

    /** Whether nothing was written. */
    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The words as one name: lower case, single spaces. */
    public String name() {
        StringBuilder name = new StringBuilder();
        for (Token token : tokens) {
            if (name.length() > 0) {
                name.append(' ');
            }
            name.append(token.text());
        }
        return name.toString();
    }
}
