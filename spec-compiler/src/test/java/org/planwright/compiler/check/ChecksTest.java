package org.planwright.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.diagnostic.Rule;

/** The list of checks is written by hand; nothing that checks is left out of it. */
class ChecksTest {
    @Test
    void everyCheckIsListed() throws IOException, URISyntaxException {
        Path here = Path.of(Checks.class.getResource("Checks.class").toURI()).getParent();
        Set<String> classes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(here)) {
            files.map(file -> here.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && name.contains("/"))
                    .map(name -> "org.planwright.compiler.check."
                            + name.substring(0, name.length() - ".class".length())
                                    .replace('/', '.'))
                    .filter(ChecksTest::checks)
                    .forEach(classes::add);
        }
        Set<String> listed = Checks.all().stream()
                .map(check -> check.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(classes);
    }

    @Test
    void aRuleStandsInTheFolderOfItsSubject() {
        for (Check check : Checks.all()) {
            assertThat(check.getClass().getPackageName())
                    .endsWith("." + check.rule().subject());
        }
    }

    @Test
    void titlesAreShortAndPlain() {
        for (Rule rule : Checks.rules()) {
            assertThat(rule.title()).doesNotEndWith(".").hasSizeLessThan(100);
        }
    }

    @Test
    void lookingTwiceFindsTheSame() {
        var compilation = Looking.at("benefits { cover dental, dental\n exclude dental }");
        assertThat(Looking.looked(compilation)).isEqualTo(Looking.looked(compilation));
    }

    private static boolean checks(String name) {
        try {
            Class<?> type = Class.forName(name);
            return Check.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void whoCrossesInIsNotMissedWhereThePlanCoversThem() {
        String tax =
                "financing {\n    tax t on payroll paid by employers from 2020 {\n        1% of all payroll\n    }\n}\n";
        assertThat(commuters("eligibility {\n    cover residents\n}\n" + tax))
                .isEqualTo("a 40-year-old who lives elsewhere and works in the state");
        assertThat(commuters("eligibility {\n    cover residents, workers of Vermont employers\n}\n" + tax))
                .isEqualTo("a 40-year-old who lives in the state and works elsewhere");
    }

    private static String commuters(String sections) {
        return Looking.found(Looking.at(sections), "coverage.commuters-not-treated").stream()
                .map(finding -> finding.witness().orElseThrow())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    @Test
    void bandsRoundALineThatCannotBeReadAreNotToldToHaveAGap() {
        String before =
                "financing {\n    tax t on wages paid by workers from 2020 {\n        1% of the part up to $50,000\n";
        String after = "        3% of the part above $90,000\n    }\n}\n";
        assertThat(Looking.found(Looking.at(before + after), "schedule.gap")).hasSize(1);
        assertThat(Looking.found(Looking.at(before + "        # to be filled in\n" + after), "schedule.gap"))
                .hasSize(1);
        assertThat(Looking.found(
                        Looking.at(before + "        1% to 3% from $50,000 to $90,000\n" + after), "schedule.gap"))
                .isEmpty();
    }
}
