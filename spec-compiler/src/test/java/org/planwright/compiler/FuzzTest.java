package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.source.SourceFile;

/**
 * Whatever stands in a file, it is read, reported and formatted by the laws, in time. More plans are tried with
 * {@code -Dplanwright.fuzz=20000}, others with {@code -Dplanwright.fuzz.from=1000000}.
 */
class FuzzTest {
    private static final int PLANS = Integer.getInteger("planwright.fuzz", 4_000);
    private static final int FROM = Integer.getInteger("planwright.fuzz.from", 0);
    private static final int MOST_SHOWN = 12;
    private static final int THOROUGH = 20;
    private static final Duration ALL = Duration.ofMinutes(10);
    private static final Duration ONE = Duration.ofSeconds(20);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final String NINES = "9".repeat(1_000_000);

    private final FuzzedPlans plans = new FuzzedPlans();

    @Test
    void theLawsHoldOfPlansAsTheyAre() {
        List<String> whole = plans.whole();
        keepTheLaws(whole.size(), whole::get);
    }

    @Test
    void theLawsHoldOfPlansLaidOutOtherwise() {
        List<String> whole = plans.whole();
        keepTheLaws(4 * whole.size(), i -> plans.laidOutOtherwise(whole.get(i % whole.size()), i));
    }

    @Test
    void theLawsHoldOfDamagedPlans() {
        keepTheLaws(PLANS, i -> plans.plan(FROM + i));
    }

    private static void keepTheLaws(int count, IntFunction<String> plan) {
        List<String> broken = assertTimeoutPreemptively(ALL, () -> IntStream.range(0, count)
                .parallel()
                .boxed()
                .flatMap(i -> broken(i, plan.apply(i)))
                .limit(MOST_SHOWN)
                .collect(Collectors.toList()));
        assertThat(broken).isEmpty();
    }

    private static Stream<String> broken(int number, String text) {
        List<String> laws = PlanLaws.brokenBy(text, number % THOROUGH == 0);
        return laws.isEmpty() ? Stream.empty() : Stream.of("\n" + number + ": " + laws + "\n" + text + "\n");
    }

    static Stream<Arguments> hostilePlans() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("a byte-order mark", "\uFEFF"),
                Arguments.of("a line break", "\r\n"),
                Arguments.of("100,000 blocks in one another", "a {".repeat(100_000)),
                Arguments.of("100,000 blocks in one another, closed", "{".repeat(100_000) + "}".repeat(100_000)),
                Arguments.of(
                        "1 MB on one line",
                        "benefits { cover " + "dental, ".repeat(30_000) + "vision }" + " ".repeat(800_000) + "#"),
                Arguments.of("1 MB in one word", "benefits { cover " + "a".repeat(1_000_000) + " }"),
                Arguments.of("1 MB in one number", "payment { pay x at " + NINES + "% }"),
                Arguments.of("1 MB in one quotation", "plan \"" + "a ".repeat(500_000) + "\" { }"),
                Arguments.of("1 MB in one comment", "#" + " a".repeat(500_000)),
                Arguments.of(
                        "10,000 parentheses in one another", people("(".repeat(10_000) + "age 5" + ")".repeat(10_000))),
                Arguments.of("60 parentheses in one another", people("(".repeat(60) + "age 5" + ")".repeat(60))),
                Arguments.of("10,000 pairs of parentheses", people("(age 5) or ".repeat(10_000) + "(age 6)")),
                Arguments.of("100,000 times not", people("not ".repeat(100_000) + "age 5")),
                Arguments.of("100,000 conditions", people("age over 5 and ".repeat(100_000) + "age over 6")),
                Arguments.of(
                        "100,000 groups", "eligibility { cover " + "veterans and ".repeat(100_000) + "residents }"),
                Arguments.of("100,000 words", "benefits { cover" + " dental care".repeat(50_000) + " }"),
                Arguments.of(
                        "100,000 words of a group", "eligibility { cover" + " resident adults".repeat(50_000) + " }"),
                Arguments.of(
                        "100,000 times of", "payment { pay hospital at 5%" + " of Medicare".repeat(100_000) + " }"),
                Arguments.of("100,000 times either", "benefits { vision: " + "either ".repeat(100_000) + "a or b }"),
                Arguments.of(
                        "100,000 times million", "financing { borrow $5" + " million".repeat(100_000) + " in 2027 }"),
                Arguments.of(
                        "100,000 times after",
                        "benefits { cover dental from " + "1 year after ".repeat(100_000) + "x }"),
                Arguments.of("100,000 times except", people("age 5 except veterans ".repeat(100_000))),
                Arguments.of(
                        "100,000 tests", "promises { promise \"a\": " + "uninsured is 5, ".repeat(100_000) + "b }"),
                Arguments.of(
                        "100,000 times decides", "benefits { vision: " + "as board decides ".repeat(100_000) + "}"),
                Arguments.of("100,000 sources", "benefits { cover dental cites " + "a, ".repeat(100_000) + "b }"),
                Arguments.of(
                        "a long number of years", "benefits { cover dental from " + NINES + " years after enactment }"),
                Arguments.of("a very old person", people("age " + NINES + " and over")),
                Arguments.of("100,000 phrases", "benefits { cover dental" + " from 2027".repeat(100_000) + " }"),
                Arguments.of("100,000 notes", "benefits { cover dental" + " note \"a\"".repeat(100_000) + " }"),
                Arguments.of("100,000 bands", tax("1% of the part from $1 to $2\n".repeat(100_000))),
                Arguments.of("10,000 unknown names", "benefits {\n" + many(10_000, "cover denttal%d\n") + "}"),
                Arguments.of("10,000 unknown verbs", "benefits {\n" + many(10_000, "covr dental %d\n") + "}"),
                Arguments.of("10,000 unknown keys", "benefits {\n" + many(10_000, "adlt dental %d: none\n") + "}"),
                Arguments.of("10,000 unknown groups", "eligibility {\n" + many(10_000, "cover veteranns%d\n") + "}"),
                Arguments.of("10,000 names near 10,000 defined", "financing {\n" + funds() + "}"),
                Arguments.of("10,000 times the same answer", "benefits {\n" + many(10_000, "vision: %d\n") + "}"),
                Arguments.of("10,000 times the same sentence", "benefits {\n" + "cover dental\n".repeat(10_000) + "}"),
                Arguments.of("10,000 acceptances", many(10_000, "accept benefits.none because \"%d\"\n")),
                Arguments.of("a chain of 10,000 groups", chain("group g%d means g%d with age over 5\n", "residents")),
                Arguments.of("a chain of 10,000 dates", chain("date d%d means 1 year after d%d\n", "enactment")),
                Arguments.of("a circle of groups", "definitions { group a means b\n group b means a\n }"),
                Arguments.of("a circle of dates", "definitions { date a means 1 year after b\n date b means a\n }"),
                Arguments.of("100,000 times Velocity", "plan \"" + "#set($x = $y.class)".repeat(100_000) + "\" { }"));
    }

    private static String people(String conditions) {
        return "eligibility { cover residents with " + conditions + " }";
    }

    private static String tax(String bands) {
        return "financing { tax t on payroll paid by employers from 2027 {\n" + bands + "} }";
    }

    private static String funds() {
        String tax = "tax t%1$d on payroll paid by employers into Heath Fund %1$d from 2027 { 1%% of all payroll }\n";
        return many(10_000, "fund Health Fund %d\n") + many(10_000, tax);
    }

    private static String many(int count, String line) {
        return IntStream.range(0, count).mapToObj(i -> line.formatted(i)).collect(Collectors.joining());
    }

    private static String chain(String line, String end) {
        return "definitions {\n"
                + IntStream.range(0, 10_000)
                        .mapToObj(i -> line.formatted(i, i + 1))
                        .collect(Collectors.joining())
                        .replaceAll("\\b[gd]10000\\b", end)
                + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostilePlans")
    void hostileTextIsReadInTime(String name, String text) {
        long nanos = assertTimeoutPreemptively(ALL, () -> {
            long start = CLOCK.getCurrentThreadCpuTime();
            assertThat(PlanLaws.brokenBy(text, false)).as(name).isEmpty();
            return CLOCK.getCurrentThreadCpuTime() - start;
        });
        assertThat(Duration.ofNanos(nanos))
                .as("time of the processor for %s", name)
                .isLessThan(ONE);
    }

    @Test
    void filesThatIncludeEachOtherAreReadOnce() {
        Map<String, String> files = Map.of(
                "a.plan", "plan \"A\" { kind: state single payer }\ninclude \"b.plan\"\ninclude \"c.plan\"",
                "b.plan", "include \"a.plan\"\ninclude \"b.plan\"\ninclude \"c.plan\"",
                "c.plan", "include \"./b.plan\"\nbenefits { cover dental }");
        PlanCompiler.Sources sources =
                path -> Optional.ofNullable(files.get(path)).map(text -> new SourceFile(path, text));
        Compilation compilation = PlanCompiler.compile(
                new SourceFile("a.plan", files.get("a.plan")), sources, PlanCompiler.Options.recommended());
        assertThat(compilation.files()).hasSize(3);
        assertThat(compilation.diagnostics())
                .anyMatch(finding -> finding.rule().id().equals("include.cycle"));
    }

    @Test
    void aLongChainOfIncludesEnds() {
        PlanCompiler.Sources sources = path -> Optional.of(
                new SourceFile(path, "include \"" + (Integer.parseInt(path.replace(".plan", "")) + 1) + ".plan\""));
        SourceFile first = new SourceFile("0.plan", "plan \"A\" { kind: state single payer }\ninclude \"1.plan\"");
        Compilation compilation = assertTimeoutPreemptively(
                ALL, () -> PlanCompiler.compile(first, sources, PlanCompiler.Options.recommended()));
        assertThat(compilation.files()).hasSizeLessThan(100);
    }
}
