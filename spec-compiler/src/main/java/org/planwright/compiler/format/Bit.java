package org.planwright.compiler.format;

/**
 * One token, or one comment within a statement, as it will be printed.
 *
 * @param text what is printed
 * @param spaceBefore whether a space parts it from the bit before, where both stand on one line
 * @param turn where a long line may be broken before it
 */
record Bit(String text, boolean spaceBefore, Turn turn) {
    /** Whether a new line may or must begin before a bit. */
    enum Turn {
        /** Never. */
        NONE,
        /** In a list that is too long for a line. */
        LIST,
        /** Before a phrase. */
        PHRASE,
        /** Always: a comment stood before it. */
        ALWAYS,
        /** It is a comment after other bits on its line. */
        COMMENT
    }

    int width() {
        return text.length() + (spaceBefore ? 1 : 0);
    }
}
