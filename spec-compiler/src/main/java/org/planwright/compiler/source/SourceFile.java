package org.planwright.compiler.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * One text with the name a person knows it by. Offsets count UTF-16 units from 0; lines and columns count from 1 and
 * are worked out only at the door out.
 */
public final class SourceFile {
    private final String name;
    private final String text;
    private int[] lineStarts;

    /**
     * @param name the path as the user may see it, relative and with forward slashes, or {@code -} for standard input
     * @param text the whole text, as read
     */
    public SourceFile(String name, String text) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
    }

    /** The path as the user may see it. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The span from one offset to another, the end excluded; both are clipped to the text. */
    public Span span(int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        return new Span(this, from, Math.max(from, Math.min(end, text.length())));
    }

    /** The line of an offset, from 1. A carriage return, a line feed or both together end a line. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset, from 1, in UTF-16 units. */
    public int column(int offset) {
        return offset - lineStarts()[line(offset) - 1] + 1;
    }

    /** How many lines the text has; an empty text has one. */
    public int lineCount() {
        return lineStarts().length;
    }

    /** The text of a line, counted from 1, without its line break. */
    public String lineText(int line) {
        int start = lineStarts()[line - 1];
        int end = line < lineCount() ? lineStarts()[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The offset at which a line begins, the line counted from 1. */
    public int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    private int[] lineStarts() {
        if (lineStarts == null) {
            lineStarts = findLineStarts(text);
        }
        return lineStarts;
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return name;
    }
}
