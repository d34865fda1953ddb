package org.planwright.compiler.source;

import java.util.Objects;

/**
 * A stretch of a source text.
 *
 * @param file the text it lies in
 * @param start offset of its first UTF-16 unit, from 0
 * @param end offset after its last unit; equal to start where it is empty
 */
public record Span(SourceFile file, int start, int end) {
    public Span {
        Objects.requireNonNull(file);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span from " + start + " to " + end);
        }
    }

    /** The text it covers. */
    public String text() {
        return file.text().substring(start, end);
    }

    /** From the start of this one to the end of a later one in the same file. */
    public Span to(Span last) {
        return new Span(file, start, Math.max(end, last.end));
    }

    /** Whether another span lies wholly within this one. */
    public boolean contains(Span other) {
        return file == other.file && start <= other.start && other.end <= end;
    }

    /** Line of the start, from 1. */
    public int line() {
        return file.line(start);
    }

    /** Column of the start, from 1, in UTF-16 units. */
    public int column() {
        return file.column(start);
    }

    /** Line of the end, from 1. */
    public int endLine() {
        return file.line(end);
    }

    /** Column after the last unit, from 1. */
    public int endColumn() {
        return file.column(end);
    }

    // written out, as the generated form costs a cold start several milliseconds
    @Override
    public boolean equals(Object other) {
        return other instanceof Span that && file == that.file && start == that.start && end == that.end;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * System.identityHashCode(file) + start) + end;
    }

    /** {@code path:line:column}. */
    @Override
    public String toString() {
        return file.name() + ":" + line() + ":" + column();
    }
}
