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
    void aSentenceAboutAServiceAnswersTheQuestionAboutIt() {
        Completeness completeness = Looking.at("""
                        benefits {
                            cover hospital, children's dental, long-term care
                            exclude abortion
                        }
                        """).completeness();
        assertThat(line(completeness, "Q17").state()).isEqualTo(State.ANSWERED);
        assertThat(line(completeness, "Q17").by()).containsExactly("benefits / cover children's dental");
        assertThat(line(completeness, "Q19").state()).isEqualTo(State.ANSWERED);
        assertThat(line(completeness, "Q23").state()).isEqualTo(State.ANSWERED);
        assertThat(line(completeness, "Q18").state()).isEqualTo(State.MISSING);
        Completeness without = Looking.at("benefits {\n    cover essential health benefits\n}\n")
                .completeness();
        assertThat(line(without, "Q17").state()).isEqualTo(State.MISSING);
        assertThat(line(without, "Q19").state()).isEqualTo(State.MISSING);
        assertThat(line(without, "Q23").state()).isEqualTo(State.MISSING);
    }

    @Test
    void theKeyOfAQuestionAnswersItBeforeASentenceDoes() {
        Completeness completeness = Looking.at("""
                        benefits {
                            cover dental
                            adult dental:  limited
                        }
                        """).completeness();
        assertThat(line(completeness, "Q17").by()).containsExactly("benefits / adult dental");
    }

    @Test
    void wherePatientsPayNothingNobodyNeedBeSpared() {
        String nothing = "cost sharing {\n    deductible: none\n    copays: none\n    coinsurance: none\n";
        Completeness completeness = Looking.at(nothing + "}\n").completeness();
        assertThat(line(completeness, "Q26").state()).isEqualTo(State.ANSWERED);
        assertThat(line(completeness, "Q27").state()).isEqualTo(State.ANSWERED);
        Completeness charged =
                Looking.at(nothing + "    charge dental at $10 per visit\n}\n").completeness();
        assertThat(line(charged, "Q26").state()).isEqualTo(State.MISSING);
        assertThat(line(charged, "Q27").state()).isEqualTo(State.MISSING);
        Completeness half = Looking.at(
                        "cost sharing {\n    deductible: none\n    copays: $10 per visit\n    coinsurance: none\n}\n")
                .completeness();
        assertThat(line(half, "Q27").state()).isEqualTo(State.MISSING);
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
