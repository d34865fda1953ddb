package org.planwright.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.source.Span;

/**
 * One statement of a plan. A section is a sentence with a block; only the vocabulary tells them apart.
 *
 * @param form its shape
 * @param head an answer's key, without colon; a sentence's words up to the first phrase, verb included; a band's
 *     words up to the first phrase
 * @param value an answer's value up to the first phrase; empty for the other forms
 * @param phrases in the order written
 * @param block what stands in braces, if there are braces
 * @param span from its first token to its last, block included
 * @param headSpan from its first token to its last, block excluded
 * @param broken whether a part of it could not be read and is reported: its meaning is left out, its text kept
 */
public record Statement(
        Form form,
        Words head,
        Words value,
        List<Phrase> phrases,
        Optional<Block> block,
        Span span,
        Span headSpan,
        boolean broken) {

    /** The shapes of a statement. */
    public enum Form {
        /** {@code key: value phrases}. */
        ANSWER,
        /** {@code verb object phrases}. */
        SENTENCE,
        /** Begins with an amount: a line of a schedule. */
        BAND,
        /** A block without a heading, or a line that begins with nothing a statement can begin with. */
        STRAY
    }

    /** Statements in braces; span covers both braces. */
    public record Block(List<Statement> statements, Span span) {
        public Block {
            statements = List.copyOf(statements);
        }
    }

    public Statement {
        phrases = List.copyOf(phrases);
    }

    /** The statements of the block, or none. */
    public List<Statement> inner() {
        return block.map(Block::statements).orElse(List.of());
    }
}
