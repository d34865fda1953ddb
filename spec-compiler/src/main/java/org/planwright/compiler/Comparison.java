package org.planwright.compiler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwright.compiler.check.Completeness;
import org.planwright.compiler.check.Completeness.State;
import org.planwright.compiler.plan.Decimals;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.vocabulary.Question;
import org.planwright.compiler.vocabulary.Vocabulary;

/**
 * Plans side by side, a row for each design question. Where a plan is silent the cell says so; what an analyst filled in is
 * marked and still counts as silence.
 *
 * @param plans their titles, in the order given
 * @param rows in the order of the catalogue
 */
public record Comparison(List<String> plans, List<Row> rows) {
    /**
     * One question.
     *
     * @param cells what each plan says, in the order of the plans
     */
    public record Row(Question question, List<Cell> cells) {}

    /**
     * What one plan says to one question.
     *
     * @param state how far it answers; empty where a plan of its kind need not
     * @param words in words; never empty
     * @param place where it says so
     */
    public record Cell(Optional<State> state, String words, Optional<Span> place) {
        /** Whether the text of the plan itself says nothing. */
        public boolean silent() {
            return state.filter(s -> s == State.MISSING || s == State.UNKNOWN || s == State.SILENT_BUT_ASSUMED)
                    .isPresent();
        }
    }

    private static final Map<String, Integer> TIMES_A_YEAR = Map.of("day", 365, "week", 52, "month", 12, "quarter", 4);

    public Comparison {
        plans = List.copyOf(plans);
        rows = List.copyOf(rows);
    }

    /** The plans side by side. */
    public static Comparison of(List<Compilation> plans) {
        List<Row> rows = new ArrayList<>();
        for (Question question : Vocabulary.questions()) {
            List<Cell> cells = plans.stream().map(plan -> cell(question, plan)).toList();
            rows.add(new Row(question, cells));
        }
        List<String> titles = plans.stream().map(plan -> plan.plan().title()).toList();
        return new Comparison(titles, rows);
    }

    private static Cell cell(Question question, Compilation compilation) {
        Optional<Completeness.Line> line = compilation.completeness().lines().stream()
                .filter(candidate -> candidate.question().equals(question.id()))
                .findFirst();
        if (line.isEmpty()) {
            return new Cell(Optional.empty(), "not asked of its kind", Optional.empty());
        }
        State state = line.get().state();
        String said = said(line.get(), compilation);
        String words =
                switch (state) {
                    case MISSING -> "silent";
                    case UNKNOWN -> "silent (" + said + ")";
                    case SILENT_BUT_ASSUMED -> "silent; assumed: " + said;
                    case OPEN, DELEGATED, ANSWERED -> said;
                };
        return new Cell(Optional.of(state), words, line.get().place());
    }

    /** All that speaks to the question; sentences of one verb together. */
    private static String said(Completeness.Line line, Compilation compilation) {
        Map<String, List<String>> byWord = new LinkedHashMap<>();
        for (Provision p : compilation.plan().provisions()) {
            if (line.by().contains(p.identity())) {
                byWord.computeIfAbsent(p.word(), word -> new ArrayList<>()).add(value(p));
            }
        }
        boolean one = byWord.size() == 1;
        return byWord.entrySet().stream()
                .map(entry -> {
                    String values = entry.getValue().stream().distinct().collect(Collectors.joining(", "));
                    return one && !values.isEmpty() ? values : entry.getKey() + (values.isEmpty() ? "" : ": " + values);
                })
                .collect(Collectors.joining("; "));
    }

    private static String value(Provision p) {
        List<String> words = new ArrayList<>();
        p.name().ifPresent(words::add);
        p.value().ifPresent(value -> words.add(value + byYear(value)));
        p.phrase(Role.BY).ifPresent(value -> words.add("by " + value));
        p.phrase(Role.AT).ifPresent(value -> words.add("at " + value + byYear(value)));
        p.phrase(Role.AS).ifPresent(value -> words.add(value.toString()));
        p.phrase(Role.FOR).ifPresent(value -> words.add("for " + value));
        p.phrase(Role.MEANS).ifPresent(value -> words.add("means " + value));
        if (!p.bands().isEmpty()) {
            words.add("("
                    + p.bands().stream().map(band -> band.rate().toString()).collect(Collectors.joining(", ")) + ")");
        }
        p.phrase(Role.FROM).ifPresent(value -> words.add("from " + value));
        return String.join(" ", words);
    }

    /** So that plans that count by other times can be read against each other. */
    private static String byYear(Value value) {
        if (value instanceof Value.Amount amount && amount.per().time().isPresent()) {
            Integer times = TIMES_A_YEAR.get(amount.per().time().get());
            if (times != null) {
                BigDecimal yearly = amount.money().dollars().multiply(BigDecimal.valueOf(times));
                return " (" + Decimals.dollars(yearly) + " per year)";
            }
        }
        return "";
    }
}
