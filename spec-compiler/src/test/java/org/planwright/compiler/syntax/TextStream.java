package org.planwright.compiler.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** The text for the lexer, counted in UTF-16 units as everywhere else here; ANTLR's own streams count code points. */
final class TextStream implements CharStream {
    private final String text;
    private int position;

    TextStream(String text) {
        this.text = text;
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(text.length(), interval.b + 1));
    }

    @Override
    public void consume() {
        position++;
    }

    @Override
    public int LA(int distance) {
        int at = distance > 0 ? position + distance - 1 : position + distance;
        return at < 0 || at >= text.length() ? IntStream.EOF : text.charAt(at);
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
        return text.length();
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }
}
