package org.planwright.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.RuleBook;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.source.SourceFile;

/** What follows from what: declared by the rules, decided on the same subject, counted and never lost. */
class RootCausesTest {
    private static final String UNPAID = """
            plan "Unpaid" {
                kind:  national single payer
            }
            benefits {
                cover dental
            }
            """;

    @Test
    void everyCauseIsARuleAndNoneCausesItself() {
        Map<String, Set<String>> causes = new HashMap<>();
        for (Rule rule : RuleBook.rules()) {
            Set<String> named = new HashSet<>();
            rule.causes().forEach(cause -> named.add(cause.rule()));
            causes.put(rule.id(), named);
        }
        causes.values().forEach(named -> assertThat(causes.keySet()).containsAll(named));
        for (String rule : causes.keySet()) {
            Set<String> above = new HashSet<>(causes.get(rule));
            boolean more = true;
            while (more) {
                Set<String> next = new HashSet<>(above);
                above.forEach(cause -> next.addAll(causes.get(cause)));
                more = above.addAll(next);
            }
            assertThat(above).as(rule).doesNotContain(rule);
        }
    }

    @Test
    void noMoneyIsTheCauseOfEachQuestionAboutMoneyAndOfNoOther() {
        List<Diagnostic> findings = compiled(UNPAID, RulePack.RECOMMENDED);
        Diagnostic cause = one(findings, "financing.no-source");
        List<Diagnostic> following = Consequences.among(findings).of(cause);
        assertThat(following).isNotEmpty().allMatch(finding -> finding.subject().startsWith("financing"));
        assertThat(Consequences.among(findings).inWords(cause).orElseThrow()).startsWith("and ");
        Diagnostics.Counts counts = Diagnostics.counts(findings);
        assertThat(counts.errors()).isGreaterThan(counts.following().errors());
        assertThat(counts.following().errors()).isGreaterThanOrEqualTo(following.size());
        assertThat(DiagnosticText.summary(counts)).contains(" of them consequences");
    }

    @Test
    void whatIsAcceptedHidesNothing() {
        String accepted = UNPAID + "financing {\n    accept financing.no-source because \"a draft\"\n}\n";
        List<Diagnostic> findings = compiled(accepted, RulePack.RECOMMENDED);
        assertThat(findings)
                .filteredOn(finding -> finding.question().equals(Optional.of("Q57")))
                .isNotEmpty()
                .allMatch(finding -> finding.rootCause().isEmpty());
    }

    @Test
    void aDateThatCannotBeReadIsTheCauseOfAPlanWithoutOne() {
        String broken = UNPAID.replace("payer\n}", "payer\n    first benefits:  February 30, 2027\n}");
        List<Diagnostic> findings = compiled(broken, RulePack.RECOMMENDED);
        Consequences consequences = Consequences.among(findings);
        assertThat(consequences.cause(one(findings, "timing.no-timetable"))).contains(one(findings, "date.impossible"));
    }

    @Test
    void aDraftIsToldOfWhatIsMissingAndPublicationRefusesWhatIsOpen() {
        String open = UNPAID + "cost sharing {\n    deductible: undecided \"later\"\n}\n";
        assertThat(one(compiled(open, RulePack.DRAFT), "timing.no-timetable").severity())
                .isEqualTo(Severity.NOTE);
        assertThat(one(compiled(open, RulePack.DRAFT), "completeness.unsaid").severity())
                .isEqualTo(Severity.NOTE);
        assertThat(compiled(open, RulePack.RECOMMENDED))
                .noneMatch(finding -> finding.rule().id().equals("completeness.left-open"));
        assertThat(one(compiled(open, RulePack.PUBLICATION), "completeness.left-open")
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    private static Diagnostic one(List<Diagnostic> findings, String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<Diagnostic> compiled(String text, RulePack pack) {
        return PlanCompiler.compile(
                        new SourceFile("unpaid.plan", text),
                        PlanCompiler.Sources.none(),
                        new PlanCompiler.Options(pack, Optional.empty()))
                .diagnostics();
    }
}
