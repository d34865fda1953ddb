package org.planwright.runtime.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tool says of its parameters: name, type, members, range, indexing, and current law by year. */
final class Definitions {
    /** The years that a reform can be written for. */
    static final int FIRST_YEAR = 2013;

    static final int LAST_YEAR = 2036;

    /**
     * A parameter.
     *
     * @param name its name
     * @param type float, int or bool
     * @param members how many values it has: one, or one for each filing status or number of children
     * @param indexed whether its amounts grow by themselves
     * @param indexable whether that can be changed
     * @param min the least that it takes, a number or the name of another parameter; empty for none
     * @param max the most that it takes, likewise
     */
    record Parameter(
            String name, String type, int members, boolean indexed, boolean indexable, String min, String max) {}

    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<String, List<List<BigDecimal>>> law = new HashMap<>();

    Definitions(Tool tool) {
        for (List<String> line : lines(tool.id() + "-parameters.csv")) {
            // a bound that the tool only warns of is no bound
            boolean warns = line.get(7).equals("true");
            parameters.put(
                    line.get(0),
                    new Parameter(
                            line.get(0),
                            line.get(1),
                            members(line.get(2)),
                            line.get(3).equals("true"),
                            line.get(4).equals("true"),
                            warns ? "" : line.get(5),
                            warns ? "" : line.get(6)));
        }
        for (List<String> line : lines(tool.id() + "-current-law.csv")) {
            law.computeIfAbsent(line.get(0), name -> new ArrayList<>())
                    .add(line.subList(2, line.size()).stream()
                            .map(BigDecimal::new)
                            .toList());
        }
    }

    private static int members(String by) {
        return switch (by) {
            case "" -> 1;
            case "EIC" -> 4;
            default -> 5;
        };
    }

    Optional<Parameter> of(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Current law in a year. */
    BigDecimal current(String name, int member, int year) {
        List<BigDecimal> values = law.get(name).get(member);
        return values.get(Math.min(year - FIRST_YEAR, values.size() - 1));
    }

    /** The lines of a table behind its remarks and its header. */
    private static List<List<String>> lines(String file) {
        try (InputStream in = Definitions.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
