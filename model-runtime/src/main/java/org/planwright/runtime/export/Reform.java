package org.planwright.runtime.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of a tool's parameters by year where they differ from current law, and the check that the tool would make. */
final class Reform {
    /** More than any amount: the tools' way to say that there is no limit. */
    static final BigDecimal NO_LIMIT = new BigDecimal("9e99");

    private static final int YEARS = Definitions.LAST_YEAR - Definitions.FIRST_YEAR + 1;

    private final Definitions definitions;
    private final Map<String, BigDecimal[][]> values = new LinkedHashMap<>();
    private final Map<String, String> clauses = new HashMap<>();
    private final Set<String> growing = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    Reform(Definitions definitions) {
        this.definitions = definitions;
    }

    Definitions definitions() {
        return definitions;
    }

    /** The parameters that differ from current law, in the order in which they were set. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The clause that a parameter was first set for. */
    String clause(String name) {
        return clauses.get(name);
    }

    /** Whether the amounts of a parameter grow from the year in which they are set. */
    boolean grows(String name) {
        return growing.contains(name);
    }

    /** A value; that of current law where nothing else is set. */
    BigDecimal value(String name, int member, int year) {
        BigDecimal[][] set = values.get(name);
        BigDecimal value = set == null ? null : set[member][year - Definitions.FIRST_YEAR];
        return value == null ? definitions.current(name, member, year) : value;
    }

    /** Whether a value is set for a year. */
    boolean set(String name, int year) {
        BigDecimal[][] set = values.get(name);
        return set != null && set[0][year - Definitions.FIRST_YEAR] != null;
    }

    /** Adds to a rate in a year. */
    void add(String clause, String name, int year, BigDecimal more) {
        if (more.signum() != 0) {
            put(clause, name, year, value(name, 0, year).add(more));
        }
    }

    /**
     * Sets a parameter for a year.
     *
     * @param amounts one for each member
     */
    void put(String clause, String name, int year, BigDecimal... amounts) {
        Optional<Definitions.Parameter> known = definitions.of(name);
        if (known.isEmpty()) {
            problem(clause, name, "does not exist");
            return;
        }
        if (known.get().members() != amounts.length) {
            problem(clause, name, "has " + known.get().members() + " values, and " + amounts.length + " are given");
            return;
        }
        if (year < Definitions.FIRST_YEAR || year > Definitions.LAST_YEAR) {
            problem(
                    clause,
                    name,
                    "is set for " + year + ", and a reform can be written for " + Definitions.FIRST_YEAR + " to "
                            + Definitions.LAST_YEAR);
            return;
        }
        clauses.putIfAbsent(name, clause);
        BigDecimal[][] all = values.computeIfAbsent(name, any -> new BigDecimal[amounts.length][YEARS]);
        for (int member = 0; member < amounts.length; member++) {
            all[member][year - Definitions.FIRST_YEAR] = amounts[member];
        }
    }

    /** Lets the amounts of a parameter grow with the tool's own index. */
    void grow(String clause, String name) {
        if (definitions.of(name).filter(Definitions.Parameter::indexable).isEmpty()) {
            problem(clause, name, "cannot be indexed");
        }
        growing.add(name);
    }

    private void problem(String clause, String name, String what) {
        problems.add("“" + clause + "”: the parameter " + name + " " + what + ".");
    }

    /** What the tool would refuse, once each, in words. */
    List<String> problems() {
        for (String name : values.keySet()) {
            Definitions.Parameter parameter = definitions.of(name).orElseThrow();
            for (int member = 0; member < parameter.members(); member++) {
                Optional<String> wrong = wrong(parameter, member);
                if (wrong.isPresent()) {
                    problem(clauses.get(name), name, wrong.get());
                    break;
                }
            }
        }
        return List.copyOf(problems);
    }

    private Optional<String> wrong(Definitions.Parameter parameter, int member) {
        for (int year = Definitions.FIRST_YEAR; year <= Definitions.LAST_YEAR; year++) {
            if (!set(parameter.name(), year)) {
                continue;
            }
            BigDecimal value = value(parameter.name(), member, year);
            if (!parameter.type().equals("float") && value.stripTrailingZeros().scale() > 0) {
                return Optional.of("takes whole values, not " + value.toPlainString());
            }
            Optional<BigDecimal> least = bound(parameter.min(), member, year);
            if (least.isPresent() && value.compareTo(least.get()) < 0) {
                return Optional.of(out(value, year, "below the least", parameter.min(), least.get()));
            }
            Optional<BigDecimal> most = bound(parameter.max(), member, year);
            if (most.isPresent() && value.compareTo(most.get()) > 0) {
                return Optional.of(out(value, year, "above the most", parameter.max(), most.get()));
            }
        }
        return Optional.empty();
    }

    private static String out(BigDecimal value, int year, String side, String said, BigDecimal bound) {
        String number = bound.stripTrailingZeros().toPlainString();
        boolean other = definedElsewhere(said);
        return "would be " + value.stripTrailingZeros().toPlainString() + " in " + year + ", " + side
                + " that it takes, " + (other ? said + " = " + number : number);
    }

    private static boolean definedElsewhere(String bound) {
        return !bound.isEmpty()
                && Character.isLetter(bound.charAt(0))
                && !bound.equals("true")
                && !bound.equals("false");
    }

    private Optional<BigDecimal> bound(String said, int member, int year) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (definedElsewhere(said)) {
            return Optional.of(value(said, member, year));
        }
        return Optional.of(
                switch (said) {
                    case "false" -> BigDecimal.ZERO;
                    case "true" -> BigDecimal.ONE;
                    default -> new BigDecimal(said);
                });
    }
}
