package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.Scorecard.Verdict;
import org.planwright.compiler.source.SourceFile;

/** Plans side by side and against checklists: silence is never a yes. */
class ScorecardTest {
    private static final String PLAN = """
            plan "Small <b>" {
                jurisdiction: Vermont
                kind: state single payer
            }
            eligibility { cover residents except Medicare enrollees }
            benefits {
                cover essential health benefits
                cover Medicare benefits except long-term care
                adult dental: not covered
                hearing: unknown "no text"
                actuarial value: 94%
            }
            cost sharing {
                premiums: none
                deductible: none assumed
            }
            """;

    @Test
    void each_verdict_names_what_decides() {
        assertVerdict("eligibility / cover residents", Verdict.NOT_MET);
        assertVerdict("benefits / cover mental health", Verdict.MET);
        assertVerdict("benefits / cover long-term care", Verdict.SILENT);
        assertVerdict("benefits / adult dental", Verdict.NOT_MET);
        assertVerdict("benefits / hearing", Verdict.SILENT);
        assertVerdict("benefits / actuarial value at least 90%", Verdict.MET);
        assertVerdict("benefits / actuarial value at least 95%", Verdict.NOT_MET);
        assertVerdict("cost sharing / premiums is none", Verdict.MET);
        assertVerdict("cost sharing / deductible is none", Verdict.SILENT);
        assertVerdict("cost sharing / premiums is none and cost sharing / copays is none", Verdict.SILENT);
        assertVerdict("\"it is kind\"", Verdict.FOR_PEOPLE);
    }

    @Test
    void silence_is_shown_as_silence() {
        SideBySide.Table table = SideBySide.of(Comparison.of(List.of(compiled(PLAN), compiled(PLAN))));
        assertThat(table.rows()).hasSize(62);
        assertThat(SideBySide.csv(table)).contains("\"silent\"");
        assertThat(SideBySide.html(table)).contains("<td class=\"silent\">").doesNotContain("<b>");
        assertThat(SideBySide.markdown(table)).contains("Small &lt;b&gt;");
    }

    private static void assertVerdict(String expectation, Verdict verdict) {
        String checklist = "checklist \"C\" { }\nexpect \"it\": " + expectation + "\n";
        Scorecard card = Scorecard.of(compiled(checklist).plan(), compiled(PLAN).plan());
        assertThat(card.lines()).singleElement().satisfies(line -> {
            assertThat(line.verdict()).as(expectation).isEqualTo(verdict);
            assertThat(line.by().isEmpty()).isEqualTo(line.place().isEmpty());
        });
    }

    private static Compilation compiled(String text) {
        return PlanCompiler.compile(
                new SourceFile("small.plan", text), PlanCompiler.Sources.none(), PlanCompiler.Options.recommended());
    }
}
