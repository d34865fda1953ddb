package org.planwright.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planwright.compiler.check.Completeness.Line;
import org.planwright.compiler.check.Completeness.State;

/** How far a plan answers the questions of its kind. */
class CompletenessTest {
    @Test
    void everyMarkHasItsState() {
        Completeness completeness = Looking.at("""
                        definitions {
                            body board means "Health Board"
                        }
                        eligibility {
                            residency:  principal home
                            visitors:   not covered   assumed
                        }
                        benefits {
                            drug list:        as the board decides, otherwise open
                            medical necessity: undecided "awaiting the actuary" before January 1, 2020
                            abortion:         unknown "the sources do not say"
                        }
                        """).completeness();
        assertThat(line(completeness, "Q10").state()).isEqualTo(State.ANSWERED);
        assertThat(line(completeness, "Q11").state()).isEqualTo(State.SILENT_BUT_ASSUMED);
        assertThat(line(completeness, "Q20").state()).isEqualTo(State.DELEGATED);
        assertThat(line(completeness, "Q22").state()).isEqualTo(State.OPEN);
        assertThat(line(completeness, "Q23").state()).isEqualTo(State.UNKNOWN);
        assertThat(line(completeness, "Q8").state()).isEqualTo(State.MISSING);
    }

    @Test
    void theBestAnswerCounts() {
        Completeness completeness = Looking.at("""
                        eligibility {
                            residency:     unknown "the sources do not say"
                            minimum stay:  none
                        }
                        """).completeness();
        assertThat(line(completeness, "Q10").state()).isEqualTo(State.ANSWERED);
        assertThat(line(completeness, "Q10").by())
                .containsExactly("eligibility / residency", "eligibility / minimum stay");
    }

    @Test
    void eachProgramHasItsOwnQuestion() {
        Completeness completeness =
                Looking.at("existing programs {\n    keep Medicare\n}\n").completeness();
        assertThat(line(completeness, "Q33").state()).isEqualTo(State.ANSWERED);
        assertThat(line(completeness, "Q34").state()).isEqualTo(State.MISSING);
    }

    @Test
    void aMethodIsNoLevel() {
        Completeness completeness =
                Looking.at("payment {\n    pay hospitals by global budget\n}\n").completeness();
        assertThat(line(completeness, "Q49").state()).isEqualTo(State.ANSWERED);
        assertThat(line(completeness, "Q48").state()).isEqualTo(State.MISSING);
    }

    @Test
    void withoutAKindNothingIsAsked() {
        Completeness completeness = Looking.whole("plan \"Example\" {\n}\n").completeness();
        assertThat(completeness.lines()).isEmpty();
        assertThat(CompletenessText.render(completeness)).contains("does not state its kind");
    }

    @Test
    void aMissingQuestionNamesWhatAnswersIt() {
        Completeness completeness =
                Looking.at("eligibility {\n    residency: principal home\n}\n").completeness();
        assertThat(CompletenessText.render(completeness))
                .contains("eligibility / residency: principal home")
                .contains("Where do people complain and appeal?")
                .contains("answered by: administration / appeals")
                .doesNotContain("\r");
    }

    private static Line line(Completeness completeness, String question) {
        return completeness.lines().stream()
                .filter(line -> line.question().equals(question))
                .findFirst()
                .orElseThrow();
    }
}
