package org.planwright.compiler.syntax;

/**
 * A stretch of the text, visible or not.
 *
 * @param kind what it is
 * @param start offset of its first unit
 * @param end offset after its last
 */
public record Lexeme(Kind kind, int start, int end) {
    /** What a stretch of text can be. */
    public enum Kind {
        VISIBLE,
        SPACE,
        NEWLINE,
        COMMENT,
        /** A character or mark that belongs to no token and is reported. */
        UNKNOWN
    }
}
