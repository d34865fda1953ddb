package org.planwright.compiler.syntax;

import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** Pieces for the parser, straight from an array. */
final class PieceStream implements TokenStream {
    private final Piece[] pieces;
    private int position;

    /** The last piece must be the end of the file. */
    PieceStream(List<Piece> pieces) {
        this.pieces = pieces.toArray(new Piece[0]);
        for (int i = 0; i < this.pieces.length; i++) {
            this.pieces[i].setTokenIndex(i);
        }
    }

    @Override
    public Token LT(int distance) {
        int at = distance > 0 ? position + distance - 1 : position + distance;
        return at < 0 ? null : pieces[Math.min(at, pieces.length - 1)];
    }

    @Override
    public int LA(int distance) {
        return LT(distance).getType();
    }

    @Override
    public void consume() {
        if (position < pieces.length - 1) {
            position++;
        }
    }

    @Override
    public Token get(int index) {
        return pieces[index];
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = index;
    }

    @Override
    public int size() {
        return pieces.length;
    }

    @Override
    public TokenSource getTokenSource() {
        return null;
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText(RuleContext context) {
        return "";
    }

    @Override
    public String getText(Token start, Token stop) {
        return "";
    }
}
