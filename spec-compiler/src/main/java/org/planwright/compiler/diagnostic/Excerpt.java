package org.planwright.compiler.diagnostic;

import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;

/**
 * The first line of a span made fit to print, cut around the span where it is long, with the cells that the span takes.
 * The work follows the width of the page, never the length of the line.
 *
 * @param line the text to print
 * @param from cells before the span
 * @param length cells of the span, at least one
 * @param open whether the span goes on after what is printed
 */
record Excerpt(String line, int from, int length, boolean open) {
    private static final int TAB = 4;

    /** The line of a span within so many cells. */
    static Excerpt of(Span span, int width, Glyphs glyphs) {
        return new Cut(span, Math.max(20, width), glyphs).make();
    }

    /** Cuts one line. */
    private static final class Cut {
        private final Span span;
        private final Glyphs glyphs;
        private final int width;
        private final String text;
        private final int start;
        private final int end;
        private final int low;
        private final int high;
        private final boolean cutBefore;

        Cut(Span span, int width, Glyphs glyphs) {
            this.span = span;
            this.glyphs = glyphs;
            this.width = width;
            SourceFile file = span.file();
            text = file.text();
            int lineStart = file.lineStart(file.line(span.start()));
            start = onLine(lineStart, span.start());
            low = whole(Math.max(lineStart, start - width / 3));
            high = lineEnd(start, start + 2 * width);
            end = Math.min(span.end(), high);
            cutBefore = low > lineStart;
        }

        Excerpt make() {
            int begin = cutBefore || cells(span.file().lineStart(span.line()), high) > width ? low : lineStart();
            boolean cut = begin > lineStart();
            StringBuilder line = new StringBuilder(cut ? glyphs.ellipsis() : "");
            int cells = line.length();
            int from = -1;
            int to = -1;
            int room = width - glyphs.ellipsis().length();
            int at = begin;
            while (at < high) {
                if (at >= start && from < 0) {
                    from = cells;
                }
                if (at >= end && to < 0) {
                    to = cells;
                }
                int codePoint = text.codePointAt(at);
                int wide = codePoint == '\t' ? TAB - cells % TAB : Cells.of(codePoint);
                boolean last = at + Character.charCount(codePoint) >= high && endsHere();
                if (cells + wide > (last ? width : room)) {
                    break;
                }
                append(line, at, codePoint, wide);
                cells += wide;
                at += Character.charCount(codePoint);
            }
            from = from < 0 ? cells : from;
            boolean goesOn = (span.end() > end && !onlyBreakFollows()) || (to < 0 && at < end);
            to = to < 0 ? cells : to;
            if (at < high || !endsHere()) {
                line.append(glyphs.ellipsis());
            }
            return new Excerpt(line.toString().stripTrailing(), from, Math.max(1, to - from), goesOn);
        }

        private void append(StringBuilder line, int at, int codePoint, int wide) {
            if (codePoint == '\t') {
                line.append(" ".repeat(wide));
            } else if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT && Glyphs.steers((char) codePoint)) {
                line.append(glyphs.onOneLine(String.valueOf((char) codePoint)).repeat(wide));
            } else {
                line.append(text, at, at + Character.charCount(codePoint));
            }
        }

        private int lineStart() {
            return span.file().lineStart(span.line());
        }

        private boolean endsHere() {
            return high == text.length() || isBreak(text.charAt(high));
        }

        /** A span that takes in the line's own end and nothing after it is not open. */
        private boolean onlyBreakFollows() {
            for (int i = end; i < span.end(); i++) {
                if (!isBreak(text.charAt(i)) || i > end + 1) {
                    return false;
                }
            }
            return true;
        }

        private int cells(int from, int to) {
            if (to - from > 2 * width) {
                return Integer.MAX_VALUE;
            }
            int cells = 0;
            for (int i = from; i < to; ) {
                int codePoint = text.codePointAt(i);
                cells += codePoint == '\t' ? TAB - cells % TAB : Cells.of(codePoint);
                i += Character.charCount(codePoint);
            }
            return cells;
        }

        /** An offset inside a line break is shown at the end of its line. */
        private int onLine(int lineStart, int offset) {
            int at = offset;
            while (at > lineStart && isBreak(text.charAt(at - 1))) {
                at--;
            }
            return at;
        }

        private int lineEnd(int from, int limit) {
            int at = from;
            while (at < text.length() && at < limit && !isBreak(text.charAt(at))) {
                at++;
            }
            return at < text.length() ? whole(at) : at;
        }

        /** Never between the halves of one character, nor before a mark that belongs to the one in front. */
        private int whole(int offset) {
            int at = offset;
            while (at > 0 && at < text.length() && at > offset - 8 && splits(at)) {
                at--;
            }
            return at;
        }

        private boolean splits(int at) {
            return (Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1)))
                    || (Cells.of(text.codePointAt(at)) == 0 && !isBreak(text.charAt(at - 1)));
        }

        private static boolean isBreak(char c) {
            return c == '\n' || c == '\r';
        }
    }
}
