package org.planwright.compiler.format;

import java.util.List;
import org.planwright.compiler.syntax.PlanSyntax;

/**
 * Writes a plan in the one plain form: a statement a line, four spaces a block, answers in columns, straight quotation
 * marks. Order, words and comments are the author's; formatting what is formatted changes nothing.
 */
public final class TextFromSyntax {
    private TextFromSyntax() {}

    /**
     * The text of a plan in plain form.
     *
     * @throws IllegalArgumentException if a part of the text could not be read
     */
    public static String format(PlanSyntax syntax) {
        if (syntax.hasErrors()) {
            throw new IllegalArgumentException(syntax.source().name() + " has errors and is left as it is");
        }
        List<Line> lines = new LinesFromSyntax(syntax).lines();
        StringBuilder text = new StringBuilder(syntax.source().text().length() + 256);
        int from = 0;
        while (from < lines.size()) {
            int end = endOfRun(lines, from);
            int column = column(lines.subList(from, end));
            for (Line line : lines.subList(from, end)) {
                line.writeTo(text, column);
            }
            from = end;
        }
        return text.toString();
    }

    /** Answers that follow one another in a block make one run; so does any other line by itself. */
    private static int endOfRun(List<Line> lines, int from) {
        int end = from + 1;
        if (!lines.get(from).isAnswer()) {
            return end;
        }
        for (int i = end; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.blankBefore() || line.depth() != lines.get(from).depth()) {
                break;
            }
            if (line.isAnswer()) {
                end = i + 1;
            } else if (!line.isComment()) {
                break;
            }
        }
        return end;
    }

    private static int column(List<Line> run) {
        return run.stream()
                .filter(Line::isAnswer)
                .mapToInt(Line::keyWidth)
                .filter(width -> width <= Line.WIDEST_KEY)
                .max()
                .orElse(0);
    }
}
