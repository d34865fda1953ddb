package org.planwright.compiler.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every law says what it is, and where it comes from. */
class LawBookTest {
    private static final Set<String> PLACES =
            Set.of("California", "Colorado", "New York", "Oregon", "Vermont", "Washington", "Ohio");

    @Test
    void everyLawHasASourceOrSaysThatItIsRecalled() {
        Stream.concat(Stream.of(LawBook.ofNation()), PLACES.stream().map(LawBook::ofState))
                .flatMap(book -> book.all().stream())
                .forEach(law -> {
                    assertThat(law.topic()).isNotEmpty();
                    assertThat(law.says()).endsWith(".");
                    assertThat(law.source()).isNotEmpty();
                    if (law.verified()) {
                        assertThat(law.at()).as(law.says()).startsWith("http");
                        assertThat(law.year()).as(law.says()).isGreaterThan(1900);
                    } else {
                        assertThat(law.origin()).endsWith("(unverified)");
                    }
                });
    }

    @Test
    void aStateWithoutAPackHasWhatEveryStateHas() {
        assertThat(LawBook.ofState("Ohio").on("balanced-budget")).hasSize(1);
        assertThat(LawBook.ofState("Ohio").on("tax-vote")).isEmpty();
        assertThat(LawBook.ofState("california").on("tax-vote")).hasSize(1);
    }

    @Test
    void theLawOfTheNationHoldsInEveryState() {
        assertThat(PLACES).allSatisfy(place -> assertThat(LawBook.ofState(place).all())
                .containsAll(LawBook.ofNation().all()));
    }

    @Test
    void amountsAreReadAsTheyAreWritten() {
        assertThat(dollars("$2.7 billion")).hasValue(new BigDecimal("2.7E+9"));
        assertThat(dollars("$600 million")).hasValue(new BigDecimal("6.00E+8"));
        for (String none : List.of(
                "$2.7",
                "2.7 billion",
                "$ billion",
                "$2. billion",
                "$.7 billion",
                "$2.7 billions",
                "$2,7 billion",
                "$1234567 billion",
                "$2.7  billion",
                "two thirds",
                "")) {
            assertThat(dollars(none)).as(none).isEmpty();
        }
    }

    private static Optional<BigDecimal> dollars(String value) {
        return new Law("tax-revenue", value, List.of(), "", "", "", 0, false).dollars();
    }
}
