package org.planwright.compiler.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.check.Completeness.Line;
import org.planwright.compiler.check.Completeness.State;
import org.planwright.compiler.vocabulary.Question;
import org.planwright.compiler.vocabulary.Vocabulary;

/** The account of which design questions a plan answers, as a person reads it in a terminal. */
public final class CompletenessText {
    private static final int WIDEST_VALUE = 60;
    private static final int MOST_PATHS = 3;

    private final Completeness completeness;
    private final StringBuilder page = new StringBuilder();
    private final Map<String, List<Line>> chapters = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private CompletenessText(Completeness completeness) {
        this.completeness = completeness;
        Vocabulary.questions().forEach(question -> questions.put(question.id(), question));
        for (Line line : completeness.lines()) {
            chapters.computeIfAbsent(question(line).chapter(), chapter -> new ArrayList<>())
                    .add(line);
        }
    }

    /** Counts, then chapter by chapter every question with its state; ends with a line feed. */
    public static String render(Completeness completeness) {
        if (completeness.kind().isEmpty()) {
            return "The plan does not state its kind, so nothing can be said of which questions it must answer.\n";
        }
        CompletenessText text = new CompletenessText(completeness);
        text.counts();
        text.chapters.forEach(text::chapter);
        return text.page.toString();
    }

    private void counts() {
        int all = completeness.lines().size();
        page.append("Questions that a ")
                .append(completeness.kind())
                .append(" plan must answer: ")
                .append(all)
                .append("\n\n");
        for (State state : State.values()) {
            page.append(String.format("  %5d  %s%n", completeness.count(state), state.words())
                    .replace("\r\n", "\n"));
        }
    }

    private void chapter(String chapter, List<Line> lines) {
        long silent =
                lines.stream().filter(line -> line.state() == State.MISSING).count();
        page.append('\n')
                .append(chapter)
                .append(": ")
                .append(lines.size() - silent)
                .append(" of ")
                .append(lines.size())
                .append(" spoken to\n");
        lines.forEach(this::line);
    }

    private void line(Line line) {
        page.append("  ")
                .append(padded(line.question(), 4))
                .append(padded(line.state().words(), 20));
        if (line.state() == State.MISSING) {
            Question question = question(line);
            page.append(question.sentence())
                    .append('\n')
                    .append(" ".repeat(26))
                    .append("answered by: ")
                    .append(Say.or(question.answeredBy()))
                    .append('\n');
            return;
        }
        String place = line.place()
                .map(span -> "  " + span.file().name() + ":" + span.line())
                .orElse("");
        page.append(paths(line.by())).append(value(line)).append(place).append('\n');
    }

    private static String paths(List<String> by) {
        return by.size() <= MOST_PATHS ? String.join(", ", by) : by.get(0) + " and " + (by.size() - 1) + " more";
    }

    private static String value(Line line) {
        String value = line.value();
        if (value.isEmpty()) {
            return "";
        }
        return ": " + (value.length() <= WIDEST_VALUE ? value : value.substring(0, WIDEST_VALUE - 1) + "…");
    }

    private Question question(Line line) {
        return questions.get(line.question());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
