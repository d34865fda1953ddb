package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.law.LawPacks;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.vocabulary.OwnVocabulary;

/** What a project adds holds like what the compiler knows, and what fails in it is a finding. */
class AdditionsTest {
    private static final String PLAN = "plan \"Small\" { kind: state single payer }\nbenefits { cover dental }\n";

    @Test
    void aRuleThatFailsIsAFindingThatNamesItsExtension() {
        Diagnostic failed = find(compile(own("acme.thing", failing())), "acme.failed");
        assertThat(failed.message())
                .isEqualTo("The rule “acme.thing” of the extension “acme” failed with IllegalStateException: no luck.");
        assertThat(failed.help()).anyMatch(help -> help.contains("“acme.thing: off”"));
        assertThat(failed.severity()).isEqualTo(Severity.ERROR);
        Diagnostic endless = find(
                compile(own("acme.thing", (plan, found) -> {
                    throw new StackOverflowError();
                })),
                "acme.failed");
        assertThat(endless.message()).contains("StackOverflowError");
        Diagnostic foreign = find(
                compile(own(
                        "acme.thing",
                        (plan, found) -> found.accept(
                                Diagnostic.of(RuleBook.rule("schedule.gap").orElseThrow(), plan.titleSpan(), "Wrong.")
                                        .build()))),
                "acme.failed");
        assertThat(foreign.message()).contains("it reports a breach of “schedule.gap”");
    }

    @Test
    void whatFailsDoesNotHideTheRestAndCanBeLeftOut() {
        Compilation with = compile(own("acme.thing", failing()));
        Compilation without = compile(Additions.NONE);
        List<String> more = new ArrayList<>(messages(with));
        assertThat(more.remove(find(with, "acme.failed").message())).isTrue();
        assertThat(more).isEqualTo(messages(without));
        RuleSettings off = new RuleSettings(Map.of("acme.thing", RuleSettings.Level.OFF));
        Compilation left = PlanCompiler.compile(
                new SourceFile("small.plan", PLAN),
                PlanCompiler.Sources.none(),
                new PlanCompiler.Options(RulePack.RECOMMENDED, Optional.empty(), off, own("acme.thing", failing())));
        assertThat(messages(left)).isEqualTo(messages(without));
    }

    @Test
    void anEditionKeepsNewerRulesFromFailingAnything() {
        List<String> table = new ArrayList<>(List.of("2026.1"));
        RuleBook.rules().stream()
                .filter(rule -> rule.acceptable() && !rule.id().equals("financing.no-source"))
                .map(rule -> "  " + rule.id() + (rule.id().equals("programs.not-mentioned") ? " warning" : " error"))
                .forEach(table::add);
        table.addAll(List.of("2027.1", "  financing.no-source error", "  programs.not-mentioned error"));
        RuleEdition old = RuleEdition.of("2026.1", table).orElseThrow();
        Diagnostic newer = find(compile(pinned(old)), "financing.no-source");
        assertThat(newer.severity()).isEqualTo(Severity.NOTE);
        assertThat(newer.help()).anyMatch(help -> help.contains("newer than edition 2026.1"));
        assertThat(find(compile(pinned(old)), "programs.not-mentioned").severity())
                .isEqualTo(Severity.WARNING);
        RuleEdition young = RuleEdition.of("2027.1", table).orElseThrow();
        assertThat(find(compile(pinned(young)), "financing.no-source").severity())
                .isEqualTo(Severity.ERROR);
        assertThat(find(compile(pinned(young)), "programs.not-mentioned").severity())
                .isEqualTo(Severity.ERROR);
        assertThat(RuleEdition.of("2025.1", table)).isEmpty();
    }

    @Test
    void anEditionLeavesRulesOfExtensionsAlone() {
        Additions both = new Additions(
                OwnVocabulary.NONE,
                LawPacks.NONE,
                own("acme.thing", failing()).rules(),
                Optional.of(new RuleEdition("2026.1", Map.of())));
        assertThat(find(compile(both), "acme.failed").severity()).isEqualTo(Severity.ERROR);
    }

    /**
     * A new rule, or one that changed its severity, stands in the newest edition. Run with
     * {@code -Dplanwright.accept=true} to write it there; begin a new edition by hand with each release.
     */
    @Test
    void everyRuleStandsInAnEditionAsGraveAsItIs() throws IOException {
        String newest = RuleEdition.names().get(RuleEdition.names().size() - 1);
        Map<String, Severity> known = RuleEdition.of(newest).orElseThrow().severities();
        Map<String, Severity> rules = new TreeMap<>();
        RuleBook.rules().stream().filter(Rule::acceptable).forEach(rule -> rules.put(rule.id(), rule.severity()));
        if (Boolean.getBoolean("planwright.accept") && !known.equals(rules)) {
            Path file = Repository.root()
                    .resolve("spec-compiler/src/main/resources/org/planwright/compiler/rule-editions.txt");
            StringBuilder more = new StringBuilder(Repository.read(file));
            for (Map.Entry<String, Severity> rule : rules.entrySet()) {
                if (known.get(rule.getKey()) != rule.getValue()) {
                    more.append("  ")
                            .append(rule.getKey())
                            .append(' ')
                            .append(rule.getValue().word())
                            .append('\n');
                }
            }
            Files.writeString(file, more);
        }
        assertThat(known).isEqualTo(rules);
    }

    @Test
    void lawOfAProjectStandsBeforeThatOfThePlacesItLiesIn() {
        LawPacks packs = new LawPacks(List.of(
                new LawPacks.Pack("Kings County", Optional.of("California"), List.of(law("tax-vote", "county"))),
                new LawPacks.Pack("California", Optional.empty(), List.of(law("tax-vote", "own"))),
                new LawPacks.Pack("United States", Optional.empty(), List.of(law("tax-vote", "nation")))));
        assertThat(packs.of("kings county").on("tax-vote"))
                .extracting(Law::value)
                .containsExactly("county", "own", "nation", "two thirds");
        assertThat(packs.of("Ohio").on("tax-vote")).extracting(Law::value).containsExactly("nation");
        assertThat(packs.ofNation().on("tax-vote")).extracting(Law::value).containsExactly("nation");
        assertThat(packs.place("KINGS COUNTY")).contains("Kings County");
        LawPacks circle = new LawPacks(List.of(
                new LawPacks.Pack("A", Optional.of("B"), List.of(law("tax-vote", "a"))),
                new LawPacks.Pack("B", Optional.of("A"), List.of(law("tax-vote", "b")))));
        assertThat(circle.of("A").on("tax-vote")).extracting(Law::value).containsExactly("a", "b");
        assertThat(new TreeSet<>(LawPacks.TOPICS)).hasSameSizeAs(LawPacks.TOPICS);
    }

    private static Law law(String topic, String value) {
        return new Law(topic, value, List.of(), "It is so.", "made up", "", 0, false);
    }

    private static Look failing() {
        return (plan, found) -> {
            throw new IllegalStateException("no luck");
        };
    }

    private interface Look {
        void at(Plan plan, Consumer<Diagnostic> found);
    }

    private static Additions own(String id, Look look) {
        Rule rule = Rule.flaw(id, Severity.WARNING, "Nothing");
        Check check = new Check() {
            @Override
            public Rule rule() {
                return rule;
            }

            @Override
            public void look(Plan plan, Consumer<Diagnostic> findings) {
                look.at(plan, findings);
            }
        };
        return new Additions(
                OwnVocabulary.NONE,
                LawPacks.NONE,
                List.of(new ExtensionRules("acme", List.of(check))),
                Optional.empty());
    }

    private static Additions pinned(RuleEdition edition) {
        return new Additions(OwnVocabulary.NONE, LawPacks.NONE, List.of(), Optional.of(edition));
    }

    private static Compilation compile(Additions additions) {
        return PlanCompiler.compile(
                new SourceFile("small.plan", PLAN),
                PlanCompiler.Sources.none(),
                new PlanCompiler.Options(RulePack.RECOMMENDED, Optional.empty(), RuleSettings.NONE, additions));
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream().map(Diagnostic::message).toList();
    }

    private static Diagnostic find(Compilation compilation, String rule) {
        return compilation.diagnostics().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
