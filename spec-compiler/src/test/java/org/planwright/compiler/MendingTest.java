package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.format.TextFromSyntax;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.Lexeme;
import org.planwright.compiler.syntax.PlanSyntax;

/** Safe fixes remove what they are for, bring nothing new, keep comments and layout, and are done after one run. */
class MendingTest {
    private static final int FUZZED = Integer.getInteger("planwright.fuzz.mended", 60);
    private static final int EACH = 9;
    private static final Pattern FENCE = Pattern.compile("```plan\n(.*?)```", Pattern.DOTALL);
    private static final PlanCompiler.Options OPTIONS = PlanCompiler.Options.recommended();

    /** The rules with a page whose plan can be mended: {@code docs/rules.md} lists them. */
    static List<Rule> mendable() {
        return RuleBook.rules().stream()
                .filter(rule -> compiled(breaking(rule), OPTIONS).diagnostics().stream()
                        .anyMatch(finding -> finding.rule().equals(rule)
                                && finding.fixes().stream().anyMatch(Fix::safe)))
                .toList();
    }

    @Test
    void whatIsMechanicalCanBeMended() {
        assertThat(mendable().stream().map(Rule::id))
                .contains(
                        "completeness.missing-answer",
                        "completeness.unsaid",
                        "programs.not-mentioned",
                        "accept.matches-nothing",
                        "accept.not-acceptable",
                        "accept.unknown-rule",
                        "name.unknown-key",
                        "name.not-defined",
                        "name.wrong-section",
                        "plan.same-provision-twice",
                        "estimates.no-source");
    }

    @Test
    void theDocumentationNamesThemAll() {
        String page = Repository.read(Repository.root().resolve("docs/build.md"));
        assertThat(mendable()).allSatisfy(rule -> assertThat(page).contains("`" + rule.id() + "`"));
    }

    @ParameterizedTest
    @MethodSource("mendable")
    void aFixOfARuleRemovesItsFindingAndBringsNoError(Rule rule) {
        Compilation before = compiled(breaking(rule), OPTIONS);
        Mending.Result result =
                mended(breaking(rule), OPTIONS, finding -> finding.rule().equals(rule));
        Compilation after = result.compilations().get(0);
        assertThat(result.applied()).isNotEmpty();
        assertThat(after.diagnostics())
                .noneMatch(finding -> finding.open()
                        && finding.rule().equals(rule)
                        && finding.fixes().stream().anyMatch(Fix::safe));
        assertThat(brought(before, after, rule.kind() == Rule.Kind.TEXT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mendable")
    void aSecondRunChangesNothing(Rule rule) {
        assertThat(lawsBroken(breaking(rule))).isEmpty();
    }

    @Test
    void theLawsHoldOfRealAndDamagedPlans() {
        FuzzedPlans plans = new FuzzedPlans();
        List<String> whole = plans.whole();
        assertThat(Stream.concat(
                                IntStream.iterate(0, i -> i < whole.size(), i -> i + EACH)
                                        .mapToObj(whole::get),
                                IntStream.range(0, FUZZED).mapToObj(plans::plan))
                        .parallel()
                        .flatMap(text -> lawsBroken(text).stream().map(law -> law + "\n---\n" + text + "\n===\n"))
                        .limit(3)
                        .toList())
                .isEmpty();
    }

    @Test
    void bandsWithOneRateMeetAndTwoRatesAreLeft() {
        String one = """
                plan "P" {
                    kind:  public option
                }

                financing {
                    tax t on wages paid by workers from 2027 {  # as agreed
                        5%  of the part up to $50,000
                        5%  of the part above $60,000           # to be read again
                    }
                }
                """;
        assertThat(mended(one, OPTIONS, only("schedule.gap"))
                        .texts()
                        .get("example.plan")
                        .text())
                .isEqualTo(one.replace("above $60,000", "above $50,000"));
        assertThat(mended(one.replace("5%  of the part above", "7%  of the part above"), OPTIONS, only("schedule.gap"))
                        .texts())
                .isEmpty();
    }

    @Test
    void aLineGoesToItsOwnSectionWhole() {
        String text = """
                plan "P" {
                    kind:  public option
                }
                eligibility {
                    residency:  principal home
                }
                benefits {
                    cover dental
                    waiting period:  90 days
                        because "as today"
                    shortfall:  reserve
                }
                scenario "S" {
                    benefits {
                        minimum stay:  none
                    }
                }
                """;
        assertThat(mended(text, OPTIONS, only("name.wrong-section"))
                        .texts()
                        .get("example.plan")
                        .text())
                .isEqualTo("""
                plan "P" {
                    kind:  public option
                }
                eligibility {
                    residency:  principal home
                    waiting period:  90 days
                        because "as today"
                }
                benefits {
                    cover dental
                }
                scenario "S" {
                    benefits {
                        minimum stay:  none
                    }
                }

                financing {
                    shortfall:  reserve
                }
                """);
    }

    @Test
    void aLineThatItsSectionHasStaysWhereItIs() {
        String text = """
                plan "P" {
                    kind:  public option
                }
                eligibility {
                    waiting period:  none
                }
                benefits {
                    waiting period:  90 days
                    minimum stay:    none      # to be asked
                }
                """;
        assertThat(mended(text, OPTIONS, only("name.wrong-section")).texts()).isEmpty();
    }

    @Test
    void aMovedLineIsNotAlsoLeftOpen() {
        String text = """
                plan "P" {
                    kind:  state single payer
                }
                benefits {
                    waiting period:  none
                }
                """;
        assertThat(mended(text, OPTIONS, finding -> true)
                        .texts()
                        .get("example.plan")
                        .text())
                .containsOnlyOnce("waiting period:");
    }

    @Test
    void aMisspelledKeyIsNotAlsoLeftOpen() {
        String text = """
                plan "P" {
                    kind:  state single payer
                }
                eligibility {
                    wating period:  none
                }
                """;
        String now = mended(text, OPTIONS, finding -> true)
                .texts()
                .get("example.plan")
                .text();
        assertThat(now).contains("    waiting period:  none\n").doesNotContain("waiting period:  undecided");
    }

    @Test
    void linesEndAsTheFileEndsThem() {
        String text = "plan \"P\" {\r\n    kind:  state single payer\r\n}\r\n";
        assertThat(mended(text, OPTIONS, finding -> true)
                        .texts()
                        .get("example.plan")
                        .text())
                .contains("undecided")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void aFileThatTwoPlansIncludeIsMendedWhereBothWantIt() {
        Map<String, String> files = Map.of(
                "a.plan", "plan \"A\" {\n    kind:  public option\n}\ninclude \"c.plan\"\n",
                "b.plan",
                        "plan \"B\" {\n    kind:  public option\n}\ninclude \"c.plan\"\n"
                                + "definitions {\n    group old means residents with age over 80\n}\n",
                "c.plan", "definitions {\n    accept definitions.unused because \"later\"\n}\n");
        Map<String, SourceFile> read = new HashMap<>();
        files.forEach((name, text) -> read.put(name, new SourceFile(name, text)));
        PlanCompiler.Sources sources = path -> Optional.ofNullable(read.get(path));
        Mending.Main a = new Mending.Main(read.get("a.plan"), sources);
        Mending.Main b = new Mending.Main(read.get("b.plan"), sources);
        Mending.Compiling compiling = (main, from) -> PlanCompiler.compile(main, from, OPTIONS);
        assertThat(Mending.of(List.of(a), compiling, only("accept.matches-nothing"))
                        .texts())
                .containsOnlyKeys("c.plan");
        assertThat(Mending.of(List.of(a, b), compiling, only("accept.matches-nothing"))
                        .texts())
                .isEmpty();
    }

    private static java.util.function.Predicate<Diagnostic> only(String rule) {
        return finding -> finding.rule().id().equals(rule);
    }

    private static List<String> lawsBroken(String text) {
        List<String> broken = new ArrayList<>();
        PlanCompiler.Options draft = new PlanCompiler.Options(RulePack.DRAFT, Optional.empty());
        try {
            laws(text, draft, broken);
        } catch (RuntimeException | StackOverflowError ours) {
            broken.add("throws " + ours + List.of(ours.getStackTrace()).subList(0, 5));
        }
        return broken;
    }

    private static void laws(String text, PlanCompiler.Options options, List<String> broken) {
        Compilation before = compiled(text, options);
        Mending.Result once = mended(text, options, finding -> true);
        SourceFile now = once.texts().getOrDefault("example.plan", new SourceFile("example.plan", text));
        Compilation after = compiled(now.text(), options);
        Mending.Result twice = mended(now.text(), options, finding -> true);
        law(
                broken,
                "a second run changes nothing, not "
                        + twice.applied().stream().map(Mending.Step::title).toList(),
                twice.applied().isEmpty());
        law(broken, "no text becomes unreadable", brought(before, after, true).isEmpty());
        boolean readable = before.diagnostics().stream()
                .noneMatch(finding -> finding.rule().kind() == Rule.Kind.TEXT);
        if (readable) {
            law(
                    broken,
                    "no error is new " + brought(before, after, false),
                    brought(before, after, false).isEmpty());
        }
        law(broken, "comments stay", comments(after).containsAll(comments(before)));
        law(
                broken,
                "what it says it gives is what it gives",
                messages(once.compilations().get(0)).equals(messages(after)));
        boolean plain = before.files().get(0).hasErrors()
                || !TextFromSyntax.format(before.files().get(0)).equals(text);
        if (!plain) {
            law(
                    broken,
                    "the plain form stays",
                    TextFromSyntax.format(after.files().get(0)).equals(now.text()));
        }
    }

    private static void law(List<String> broken, String law, boolean holds) {
        if (!holds) {
            broken.add(law);
        }
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(finding -> finding.rule().id() + finding.primary().span() + finding.message())
                .toList();
    }

    private static List<String> comments(Compilation compilation) {
        PlanSyntax syntax = compilation.files().get(0);
        return syntax.lexemes().stream()
                .filter(lexeme -> lexeme.kind() == Lexeme.Kind.COMMENT)
                .map(lexeme -> syntax.source()
                        .text()
                        .substring(lexeme.start(), lexeme.end())
                        .strip())
                .toList();
    }

    /** Errors of which there are more than before: of unreadable text alone, or all. */
    private static Set<String> brought(Compilation before, Compilation after, boolean text) {
        Map<String, Long> was = errors(before, text);
        return errors(after, text).entrySet().stream()
                .filter(entry -> entry.getValue() > was.getOrDefault(entry.getKey(), 0L))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> errors(Compilation compilation, boolean text) {
        Map<String, Long> errors = new HashMap<>();
        for (Diagnostic finding : compilation.diagnostics()) {
            boolean unreadable = finding.rule().kind() == Rule.Kind.TEXT;
            boolean error = finding.severity() == org.planwright.compiler.diagnostic.Severity.ERROR;
            if (finding.open() && (unreadable || !text && error)) {
                errors.merge(
                        finding.rule().id() + " " + (unreadable ? finding.message() : finding.subject()),
                        1L,
                        Long::sum);
            }
        }
        return errors;
    }

    private static String breaking(Rule rule) {
        return FENCE.matcher(RuleBook.page(rule))
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
    }

    private static Mending.Result mended(
            String text, PlanCompiler.Options options, java.util.function.Predicate<Diagnostic> wanted) {
        return Mending.of(
                List.of(new Mending.Main(new SourceFile("example.plan", text), PlanCompiler.Sources.none())),
                (main, sources) -> PlanCompiler.compile(main, sources, options),
                wanted);
    }

    private static Compilation compiled(String text, PlanCompiler.Options options) {
        return PlanCompiler.compile(new SourceFile("example.plan", text), PlanCompiler.Sources.none(), options);
    }
}
