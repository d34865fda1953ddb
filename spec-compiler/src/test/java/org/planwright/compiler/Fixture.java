package org.planwright.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A line of {@code fixtures.txt}: what is expected of one rule in one plan.
 *
 * @param plan a name that {@link FixturesTest} knows
 * @param flaw its id in the catalogue
 * @param rule a rule that finds it; empty where nothing can
 * @param fires whether it does in this plan; otherwise nothing finds the flaw there
 * @param cannot why it cannot be held; empty where it can
 */
record Fixture(String plan, String flaw, String rule, boolean fires, Optional<String> cannot) {
    private static final String CANNOT = "cannot, ";

    static List<Fixture> all() {
        try (InputStream lines = Fixture.class.getResourceAsStream("fixtures.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Fixture::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Fixture of(String line) {
        String[] columns = line.strip().split(" *\\| *", -1);
        String expected = columns[3];
        if (!expected.equals("fires") && !expected.equals("silent") && !expected.startsWith(CANNOT)) {
            throw new IllegalArgumentException(line);
        }
        Optional<String> cannot =
                expected.startsWith(CANNOT) ? Optional.of(expected.substring(CANNOT.length())) : Optional.empty();
        return new Fixture(columns[0], columns[1], columns[2], expected.equals("fires"), cannot);
    }

    @Override
    public String toString() {
        return plan + ": " + flaw + " " + rule + (fires ? " fires" : " is silent");
    }
}
