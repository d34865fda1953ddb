package org.planwright.compiler.syntax;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.misc.Pair;

/** A visible token on its way from the lexer to the parser: ANTLR's, and what the passes between need to know of it. */
final class Piece extends CommonToken {
    /** Where it begins a line: how deep that line is indented, in columns. */
    boolean firstOnLine;
    /** Indentation of its line, in columns. */
    int indent;
    /** Its text as a reader normalises it, once that is known. */
    String words;
    /** What it is to a reader where the parser is told otherwise: an answer's key is made of words and figures. */
    int lexicalType;
    /** Whether its statement could not be read in full. */
    boolean broken;

    Piece(int type, int start, int end) {
        super(type);
        this.lexicalType = type;
        this.start = start;
        this.stop = end - 1;
    }

    Piece(
            Pair<org.antlr.v4.runtime.TokenSource, org.antlr.v4.runtime.CharStream> source,
            int type,
            int start,
            int stop) {
        super(source, type, DEFAULT_CHANNEL, start, stop);
        this.lexicalType = type;
    }

    int start() {
        return start;
    }

    /** After its last unit. */
    int end() {
        return stop + 1;
    }

    boolean is(int tokenType) {
        return type == tokenType;
    }

    /** Makes it something else to the parser and to readers. */
    void become(int tokenType) {
        type = tokenType;
        lexicalType = tokenType;
    }

    /** Takes in what follows, up to another piece's end. */
    Piece through(Piece last, int tokenType, String text) {
        become(tokenType);
        stop = last.stop;
        words = text;
        broken |= last.broken;
        return this;
    }
}
