package org.planwright.compiler.source;

import java.util.List;
import java.util.Objects;

/**
 * A stretch of text and what to write in its place. What is put in ends its lines as the file does.
 *
 * @param span what is replaced; empty where something is put in
 * @param text what stands there afterwards
 */
public record TextChange(Span span, String text) {
    /** By how much a block is indented below its heading. */
    public static final String INDENT = "    ";

    public TextChange {
        Objects.requireNonNull(span);
        text = span.file().text().contains("\r\n") ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
    }

    /**
     * Puts lines at the end of a block, before its closing brace.
     *
     * @param statement the heading with its block; its last character is the closing brace
     * @param lines what to put in, laid out below the block's own indentation
     */
    public static TextChange atEndOf(Span statement, List<String> lines) {
        String whole = statement.file().text();
        String outer = indent(whole, statement.start());
        int close = statement.end() - 1;
        int line = lineStart(whole, close);
        if (whole.substring(line, close).isBlank()) {
            return new TextChange(statement.file().span(line, line), laid(lines, outer + INDENT));
        }
        int from = close;
        while (from > line && Character.isWhitespace(whole.charAt(from - 1))) {
            from--;
        }
        return new TextChange(statement.file().span(from, close), "\n" + laid(lines, outer + INDENT) + outer);
    }

    /** Puts a block with these lines at the end of a file; where the heading is empty, the lines alone. */
    public static TextChange atEndOf(SourceFile file, String heading, List<String> lines) {
        int end = file.text().length();
        boolean block = !heading.isEmpty();
        String text = (file.text().endsWith("\n") || end == 0 ? "" : "\n")
                + (block ? "\n" + heading + " {\n" : "")
                + laid(lines, block ? INDENT : "")
                + (block ? "}\n" : "");
        return new TextChange(file.span(end, end), text);
    }

    private static String laid(List<String> lines, String indent) {
        StringBuilder laid = new StringBuilder();
        lines.forEach(line -> laid.append(indent).append(line).append('\n'));
        return laid.toString();
    }

    /**
     * Takes a statement out, with its line where it has that for itself.
     *
     * @param comment whether a comment that closes the line goes with it
     */
    public static TextChange without(Span statement, boolean comment) {
        SourceFile file = statement.file();
        String text = file.text();
        int start = lineStart(text, statement.start());
        int end = text.indexOf('\n', statement.end());
        int stop = end < 0 ? text.length() : end + 1;
        String rest = text.substring(statement.end(), stop).strip();
        boolean alone = text.substring(start, statement.start()).isBlank();
        if (alone && (rest.isEmpty() || comment && rest.startsWith("#"))) {
            return new TextChange(file.span(start, stop), "");
        }
        int from = statement.end();
        while (alone && rest.startsWith("#") && text.charAt(from) != '#') {
            from++;
        }
        return new TextChange(file.span(statement.start(), from), "");
    }

    /** The blanks at the start of the line of an offset. */
    public static String indent(String text, int offset) {
        int start = lineStart(text, offset);
        int end = start;
        while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Where the line of an offset begins. */
    public static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }
}
