package org.planwright.compiler.format;

import java.util.List;

/** One statement, comment or closing brace to be printed; a long statement becomes several lines of text. */
final class Line {
    static final int WIDEST_KEY = 28;
    private static final int INDENT = 4;
    private static final int CONTINUATION = 8;
    private static final int WIDTH = 100;

    private final int depth;
    private boolean blankBefore;
    private final String key;
    private final List<Bit> bits;
    private final boolean commentOnly;
    private String ending = "";
    private String comment = "";

    private Line(int depth, String key, List<Bit> bits, boolean commentOnly) {
        this.depth = depth;
        this.key = key;
        this.bits = bits;
        this.commentOnly = commentOnly;
    }

    /** @param key the key with its colon, empty if the statement is no answer */
    static Line statement(int depth, String key, List<Bit> bits) {
        return new Line(depth, key, List.copyOf(bits), false);
    }

    static Line comment(int depth, String text) {
        return new Line(depth, "", List.of(new Bit(text, false, Bit.Turn.NONE)), true);
    }

    static Line closingBrace(int depth) {
        return new Line(depth, "", List.of(new Bit("}", false, Bit.Turn.NONE)), false);
    }

    Line blankBefore(boolean blank) {
        blankBefore = blank;
        return this;
    }

    /** What stands after the statement: an opening brace, an empty block or nothing. */
    void endWith(String braces) {
        ending = braces;
    }

    /** A comment at the end of the line. */
    void commentWith(String text) {
        comment = text;
    }

    boolean hasComment() {
        return !comment.isEmpty();
    }

    boolean blankBefore() {
        return blankBefore;
    }

    int depth() {
        return depth;
    }

    boolean isComment() {
        return commentOnly;
    }

    boolean isAnswer() {
        return !key.isEmpty() && ending.isEmpty();
    }

    int keyWidth() {
        return key.length();
    }

    /** Writes the line with its values in a column counted from the key's first letter. */
    void writeTo(StringBuilder text, int column) {
        if (blankBefore) {
            text.append('\n');
        }
        new Printer(text).print(column);
        if (hasComment()) {
            text.append("  ").append(comment);
        }
        text.append('\n');
    }

    /** Fills lines of text with bits. */
    private final class Printer {
        private final StringBuilder text;
        private int width;
        private boolean fresh = true;

        private Printer(StringBuilder text) {
            this.text = text;
        }

        private void print(int column) {
            put(" ".repeat(depth * INDENT) + key);
            if (!key.isEmpty() && !bits.isEmpty() && bits.get(0).turn() != Bit.Turn.COMMENT) {
                put(" ".repeat(Math.max(0, isAnswer() ? column - key.length() : 0) + 2));
            }
            int from = 0;
            while (from < bits.size()) {
                int end = endOf(from, Bit.Turn.PHRASE);
                phrase(from, end);
                from = end;
            }
            text.append(ending);
        }

        /** Prints bits up to the next phrase: on this line if they fit, else on one of their own, else as a list. */
        private void phrase(int from, int end) {
            Bit.Turn turn = bits.get(from).turn();
            int needed = width(from, end) + (end == bits.size() ? ending.length() : 0);
            boolean fits = width + needed <= WIDTH;
            if (turn == Bit.Turn.ALWAYS || (turn == Bit.Turn.PHRASE && !fits && !fresh)) {
                turn();
                fits = width + needed <= WIDTH;
            }
            int at = from;
            while (at < end) {
                int stop = fits ? end : Math.min(end, endOf(at, Bit.Turn.LIST));
                int chunk = width(at, stop) + (stop == bits.size() ? ending.length() : 0);
                if (at > from && width + chunk > WIDTH && !fresh) {
                    turn();
                }
                for (int i = at; i < stop; i++) {
                    put(bits.get(i));
                }
                at = stop;
            }
        }

        private void put(Bit bit) {
            if (bit.turn() == Bit.Turn.COMMENT) {
                text.append("  ").append(bit.text());
                return;
            }
            put(bit.spaceBefore() && !fresh ? " " + bit.text() : bit.text());
            fresh = false;
        }

        private void put(String printed) {
            text.append(printed);
            width += printed.length();
        }

        private void turn() {
            text.append('\n');
            width = 0;
            put(" ".repeat(depth * INDENT + CONTINUATION));
            fresh = true;
        }

        private int endOf(int from, Bit.Turn least) {
            int end = from + 1;
            while (end < bits.size() && !begins(bits.get(end).turn(), least)) {
                end++;
            }
            return end;
        }

        private boolean begins(Bit.Turn turn, Bit.Turn least) {
            return turn != Bit.Turn.COMMENT && turn.compareTo(least) >= 0;
        }

        private int width(int from, int end) {
            int sum = 0;
            for (int i = from; i < end; i++) {
                sum += bits.get(i).turn() == Bit.Turn.COMMENT ? 0 : bits.get(i).width();
            }
            return sum;
        }
    }
}
