package org.planwright.runtime.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.planwright.runtime.model.Score;

/**
 * A published score beside ours.
 *
 * @param figure the figure's name in our results
 * @param years calendar year, or a span of which the figure is the sum
 * @param scenario the scenario of the plan in which it was published; empty for the plan itself
 * @param published in the unit
 * @param computed in the unit
 * @param unit billion, percent (of the same figure without the plan) or share
 * @param tolerance in percent of what was published
 * @param role what the line shows
 * @param cause why it differs, where it does by more
 * @param replaced what comes out in the scenario that the cause names; empty where it names none
 */
public record Replication(
        String figure,
        Years years,
        String scenario,
        double published,
        double computed,
        String unit,
        double tolerance,
        Role role,
        Cause cause,
        OptionalDouble replaced) {
    private static final double PERCENT = 100;
    private static final double BILLION = 1e3;
    private static final int COLUMNS = 8;

    /** What a line of the table shows. */
    public enum Role {
        /** The plan states the figure; that it comes out shows that it was read. */
        INPUT,
        /** It follows from what the plan states by the study's own arithmetic; that it comes out shows that the steps are the study's. */
        DERIVED,
        /** An assumption of the plan was chosen so that it comes out; it is no success of the model. */
        CALIBRATED,
        /** Nothing in the plan was taken from it or chosen for it. */
        TEST
    }

    /** How a line came out. */
    public enum Verdict {
        /** Within its tolerance. */
        WITHIN,
        /** Outside, and within when what the cause names is replaced. */
        CHECKED,
        /** Outside, by no more than what the cause names can make. */
        BOUNDED,
        /** Outside, and nothing that was run explains it. */
        OUTSIDE
    }

    /** Calendar years, both included. */
    public record Years(int from, int to) {
        static Years of(String cell) {
            String[] ends = cell.split("-", 2);
            return new Years(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }

        @Override
        public String toString() {
            return from == to ? "" + from : from + "-" + to;
        }
    }

    /**
     * Why a figure differs. One of {@code with SCENARIO: words}, {@code between SCENARIO: words}, {@code rounding 0.3:
     * words}; anything else is no cause.
     *
     * @param kind its first word
     * @param what the scenario, or the most that rounding can make
     * @param words for people
     */
    public record Cause(Kind kind, String what, String words) {
        /** The closed list of kinds. */
        public enum Kind {
            /** None is stated, or none that can be looked into. */
            NONE,
            /** With the study's own value, which stands in a scenario, the difference vanishes. */
            WITH,
            /** The value is not published; plan and scenario are the ends of what it can be. */
            BETWEEN,
            /** The study computes with rounded figures; the most that this can make is stated, in the unit of the line. */
            ROUNDING
        }

        static Cause of(String cell) {
            int colon = cell.indexOf(':');
            int space = cell.indexOf(' ');
            if (colon < 0 || space < 0 || space > colon) {
                return new Cause(Kind.NONE, "", cell);
            }
            Kind kind = kind(cell.substring(0, space));
            return new Cause(
                    kind,
                    cell.substring(space, colon).strip(),
                    cell.substring(colon + 1).strip());
        }

        private static Kind kind(String word) {
            for (Kind kind : Kind.values()) {
                if (kind != Kind.NONE && kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return kind;
                }
            }
            return Kind.NONE;
        }

        private boolean isRun() {
            return kind == Kind.WITH || kind == Kind.BETWEEN;
        }
    }

    /** The difference in percent of what was published. */
    public double difference() {
        return difference(computed);
    }

    private double difference(double ours) {
        return (ours - published) / Math.abs(published) * PERCENT;
    }

    /** How it came out. */
    public Verdict verdict() {
        if (Math.abs(difference()) <= tolerance) {
            return Verdict.WITHIN;
        }
        boolean explained =
                switch (cause.kind()) {
                    case NONE -> false;
                    case WITH -> Math.abs(difference(replaced.orElseThrow())) <= tolerance;
                    case BETWEEN -> (computed - published) * (replaced.orElseThrow() - published) <= 0;
                    case ROUNDING -> Math.abs(computed - published) <= Double.parseDouble(cause.what());
                };
        if (!explained) {
            return Verdict.OUTSIDE;
        }
        return cause.kind() == Cause.Kind.WITH ? Verdict.CHECKED : Verdict.BOUNDED;
    }

    /**
     * Compares scores with a table: figure, year or years, published, unit, tolerance in percent, role, scenario, cause. Lines
     * that begin with # and the header are passed over.
     *
     * @param scores the score of a scenario by its name, of the plan itself for an empty one
     * @throws IllegalArgumentException if a line is not of that form
     */
    public static List<Replication> of(String table, Function<String, Score> scores) {
        List<Replication> lines = new ArrayList<>();
        for (String line : table.split("\n")) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("figure,")) {
                lines.add(line(line, scores));
            }
        }
        return lines;
    }

    private static Replication line(String line, Function<String, Score> scores) {
        String[] cells = line.split(",", COLUMNS);
        if (cells.length < COLUMNS) {
            throw new IllegalArgumentException("“" + line + "” has not eight columns");
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        String figure = cells[0];
        Years years = Years.of(cells[1]);
        String unit = cells[3];
        Cause cause = Cause.of(cells[7]);
        OptionalDouble replaced = cause.isRun()
                ? OptionalDouble.of(computed(scores.apply(cause.what()), figure, years, unit))
                : OptionalDouble.empty();
        return new Replication(
                figure,
                years,
                cells[6],
                Double.parseDouble(cells[2]),
                computed(scores.apply(cells[6]), figure, years, unit),
                unit,
                Double.parseDouble(cells[4]),
                Role.valueOf(cells[5].toUpperCase(Locale.ROOT)),
                cause,
                replaced);
    }

    private static double computed(Score score, String figure, Years years, String unit) {
        return switch (unit) {
            case "billion" -> sum(score, figure, years) / BILLION;
            case "percent" ->
                sum(score, "change-in-" + figure, years) / sum(score, figure + "-before", years) * PERCENT;
            case "share" -> sum(score, figure, years) * PERCENT;
            default -> throw new IllegalArgumentException("“" + unit + "” is no unit");
        };
    }

    private static double sum(Score score, String figure, Years years) {
        double sum = 0;
        for (int year = years.from(); year <= years.to(); year++) {
            sum += score.figure(figure, year);
        }
        return sum;
    }
}
