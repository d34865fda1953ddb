package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.project.UserProblem;

/** What {@code household} refuses, in words; nothing is read before. */
class HouseholdTest {
    @ParameterizedTest
    @CsvSource({
        "-5, 2+2, employer, --income",
        "many, 2+2, employer, --income",
        "60000, 2, employer, --family",
        "60000, 2+2, tricare, --coverage"
    })
    void badInputIsNamed(String income, String family, String coverage, String option) {
        Request request = PicocliDoor.read(
                new String[] {"household", "a.plan", "--income=" + income, "--family", family, "--coverage", coverage});
        assertThatThrownBy(() -> request.run(null))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining(option)
                .hasMessageContaining("must be");
    }

    @Test
    void theCommandIsReadByTheSecondDoorAlone() {
        String[] args = {"household", "a.plan", "--income", "60000", "--coverage", "employer"};
        assertThat(QuickDoor.read(args)).isNull();
        assertThat(PicocliDoor.read(args)).isInstanceOf(HouseholdRequest.class);
    }
}
