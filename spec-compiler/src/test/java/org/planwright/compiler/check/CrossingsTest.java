package org.planwright.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.diagnostic.Diagnostic;

/** Lines that overlap are told of together: as many findings as there are families, whatever the number of pairs. */
class CrossingsTest {
    private static final String HEAD = "plan \"p\" {\n jurisdiction: Vermont\n kind: state single payer\n"
            + " first benefits: January 1, 2020\n horizon: 2020 to 2029\n}\n";

    /** A charge for those of some ages. */
    record Charge(int from, int through, int dollars) {
        String line() {
            return "charge dental at $" + dollars + " per visit for residents with age " + from + " through " + through;
        }

        boolean clashes(Charge other) {
            boolean meet = from <= other.through && other.from <= through;
            boolean within = from >= other.from && through <= other.through;
            boolean around = from <= other.from && through >= other.through;
            return meet && !within && !around && dollars != other.dollars;
        }
    }

    @Test
    void manyChargesAreOneFinding() {
        List<Charge> charges = IntStream.range(0, 60)
                .mapToObj(i -> new Charge(i, i + 30, 10 + i))
                .toList();
        List<Diagnostic> found =
                found("cost sharing", charges.stream().map(Charge::line).toList());
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo(
                            "A 30-year-old citizen with employer coverage pays $10 per visit, $11 per visit"
                                    + " and $12 per visit for dental from January 1, 2020 on, one case among 60 charges that overlap.");
            assertThat(finding.related()).hasSize(5);
            assertThat(finding.related().get(4).label()).isEqualTo("overlaps too, and so do 54 more");
        });
    }

    @Test
    void chargesForPeopleApartAreFindingsApart() {
        assertThat(found(
                        "cost sharing",
                        List.of(
                                new Charge(0, 10, 1).line(),
                                new Charge(40, 50, 2).line(),
                                new Charge(45, 60, 3).line(),
                                new Charge(5, 20, 4).line())))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "A 50-year-old citizen with employer coverage pays $2 per visit and $3 per visit for dental"
                                + " from January 1, 2020 on.",
                        "A 10-year-old citizen with employer coverage pays $1 per visit and $4 per visit for dental"
                                + " from January 1, 2020 on.");
    }

    @Test
    void theDaysAreThoseOnWhichBothHold() {
        List<Diagnostic> found = found(
                "cost sharing",
                List.of(
                        new Charge(0, 10, 1).line() + " from 2022 through 2025",
                        new Charge(5, 20, 4).line() + " from July 1, 2024 through 2027"));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message()).endsWith("for dental from July 1, 2024 through December 31, 2025.");
            assertThat(finding.witness())
                    .contains("a 10-year-old citizen with employer coverage,"
                            + " from July 1, 2024 through December 31, 2025");
        });
    }

    @Test
    void aQuarterLastsThreeMonths() {
        assertThat(found(
                        "cost sharing",
                        List.of(
                                new Charge(0, 10, 1).line() + " from Q1 2022 through third quarter of 2024",
                                new Charge(5, 20, 4).line() + " from Q2 2024 through 2027")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .endsWith("for dental from April 1, 2024 through September 30, 2024."));
        assertThat(found(
                        "cost sharing",
                        List.of(
                                new Charge(0, 10, 1).line() + " from Q1 2022 through Q3 2024",
                                new Charge(5, 20, 4).line() + " from Q4 2024 through 2027")))
                .isEmpty();
    }

    @Test
    void coveredAndExcludedInTurnIsOneFinding() {
        List<String> lines = IntStream.range(0, 40)
                .mapToObj(i -> (i % 2 == 0 ? "cover" : "exclude") + " dental for residents with age " + i + " through "
                        + (i + 9))
                .toList();
        assertThat(found("benefits", lines)).singleElement().satisfies(finding -> assertThat(finding.message())
                .startsWith("Dental is both covered and excluded for a ")
                .endsWith(", one case among 40 lines that overlap."));
    }

    @Property(tries = 60)
    void thereIsOneFindingForEachFamily(@ForAll("charges") List<Charge> charges) {
        Map<Integer, Integer> family = new HashMap<>();
        IntStream.range(0, charges.size()).forEach(i -> family.put(i, i));
        for (int i = 0; i < charges.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (charges.get(i).clashes(charges.get(k))) {
                    int one = family.get(i);
                    int other = family.get(k);
                    family.replaceAll((at, name) -> name == one ? other : name);
                }
            }
        }
        Set<Integer> once = new HashSet<>();
        Set<Integer> families = new HashSet<>();
        new ArrayList<>(family.values()).forEach(name -> (once.add(name) ? once : families).add(name));
        assertThat(found("cost sharing", charges.stream().map(Charge::line).toList()))
                .hasSameSizeAs(families);
    }

    @Provide
    Arbitrary<List<Charge>> charges() {
        Arbitrary<Charge> charge = Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(1, 4))
                .as((from, years, dollars) -> new Charge(from, from + years, dollars));
        return charge.list().ofMinSize(1).ofMaxSize(12).uniqueElements();
    }

    private static List<Diagnostic> found(String section, List<String> lines) {
        String text = HEAD + section + " {\n" + String.join("\n", lines) + "\n}\n";
        return Looking.whole(text).diagnostics().stream()
                .filter(finding -> finding.rule().id().endsWith(".conflict"))
                .toList();
    }
}
