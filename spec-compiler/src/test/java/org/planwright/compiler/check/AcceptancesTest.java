package org.planwright.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.diagnostic.Diagnostic;

/** One acceptance silences one finding, in its own section. */
class AcceptancesTest {
    private static final String TWO_UNUSED = """
            definitions {
                group seniors  means residents with age 65 and over
                group children means residents with age under 19
                accept definitions.unused because "for a later bill"%s
            }
            """;

    @Test
    void silencesOneAndKeepsItListed() {
        List<Diagnostic> unused = Looking.found(Looking.at(TWO_UNUSED.formatted("")), "definitions.unused");
        assertThat(unused).hasSize(2);
        assertThat(unused.stream().filter(Diagnostic::open)).hasSize(1);
        assertThat(unused.get(0).accepted().orElseThrow().because()).isEqualTo("for a later bill");
    }

    @Test
    void doesNotReachIntoAnotherSection() {
        Compilation compilation = Looking.at("""
                definitions {
                    group seniors means residents with age 65 and over
                }
                eligibility {
                    accept definitions.unused because "for a later bill"
                }
                """);
        assertThat(Looking.found(compilation, "definitions.unused")).allMatch(Diagnostic::open);
        assertThat(Looking.found(compilation, "accept.matches-nothing")).hasSize(1);
    }

    @Test
    void speaksAgainAfterItsDay() {
        Compilation compilation = Looking.at(TWO_UNUSED.formatted(" before January 1, 2021"));
        assertThat(overdue(compilation, LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(overdue(compilation, LocalDate.of(2021, 1, 1))).hasSize(1);
    }

    private static List<Diagnostic> overdue(Compilation compilation, LocalDate today) {
        return Acceptances.apply(compilation.plan(), Looking.looked(compilation), Checks.rules(), Optional.of(today))
                .stream()
                .filter(finding -> finding.rule().id().equals("accept.overdue"))
                .toList();
    }
}
