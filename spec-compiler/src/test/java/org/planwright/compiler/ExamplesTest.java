package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planwright.compiler.check.CompletenessText;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;

/**
 * What is made of each example is what stands beside it in {@code expected/}. When an output changes on purpose, run with
 * {@code -Dplanwright.accept=true}: it writes everything and still fails, so that what is accepted is read.
 */
class ExamplesTest {
    private static final boolean ACCEPT = Boolean.getBoolean("planwright.accept");
    private static final int FEWEST_PLANS = 3;
    private static final String EXPECTED = "expected";
    private static final String HOW =
            "\nTo accept what is made now, run with -Dplanwright.accept=true and read what it wrote.\n";

    @TestFactory
    Stream<DynamicTest> whatIsMadeOfAPlanIsWhatStandsBesideIt() {
        return plans().map(plan -> DynamicTest.dynamicTest(name(plan), () -> compare(plan)));
    }

    @Test
    void everyExpectedFileBelongsToAPlan() {
        List<String> made = plans().flatMap(plan -> made(plan).keySet().stream())
                .map(ExamplesTest::name)
                .toList();
        List<String> orphans = Repository.files("examples", "").stream()
                .filter(file -> file.getParent().endsWith(EXPECTED))
                .map(ExamplesTest::name)
                .filter(file -> !made.contains(file))
                .toList();
        assertThat(orphans).as("files that nothing makes any more: remove them").isEmpty();
    }

    @Test
    void thereAreExamples() {
        assertThat(plans()).hasSizeGreaterThanOrEqualTo(FEWEST_PLANS);
    }

    private static void compare(Path plan) {
        SortedMap<Path, String> made = made(plan);
        if (ACCEPT) {
            made.forEach(ExamplesTest::write);
        }
        List<String> different = new ArrayList<>();
        for (Map.Entry<Path, String> file : made.entrySet()) {
            String stored = Files.exists(file.getKey()) ? Repository.read(file.getKey()) : "";
            if (!stored.equals(file.getValue())) {
                different.add(name(file.getKey()) + firstDifference(stored, file.getValue()));
            }
        }
        assertThat(different).as(HOW).isEmpty();
        assertThat(ACCEPT)
                .as("written; read it, then run without -Dplanwright.accept")
                .isFalse();
    }

    /** The line at which what is made leaves what is stored. */
    private static String firstDifference(String stored, String made) {
        List<String> old = stored.lines().toList();
        List<String> now = made.lines().toList();
        int line = 0;
        while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line))) {
            line++;
        }
        return ":" + (line + 1) + "\n  expected: " + line(old, line) + "\n  but made: " + line(now, line);
    }

    private static String line(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(nothing more)";
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All that is made of a plan, each under the file that stores it; of an amendment, of the plan as it leaves it. */
    private static SortedMap<Path, String> made(Path plan) {
        SourceFile source = Amendments.applied(plan).orElseGet(() -> source(plan));
        Compilation compilation = PlanCompiler.compile(source, sources(plan), options(RulePack.RECOMMENDED));
        SortedMap<Path, String> made = new TreeMap<>();
        made.put(stored(plan, "findings.txt"), findings(compilation.diagnostics()));
        made.put(stored(plan, "completeness.txt"), CompletenessText.render(compilation.completeness()));
        if (!compilation.plan().scenarios().isEmpty()) {
            made.put(stored(plan, "scenarios.txt"), scenarios(compilation));
        }
        Compilation emitting = compilation.mayEmit()
                ? compilation
                : PlanCompiler.compile(source, sources(plan), options(RulePack.DRAFT));
        if (emitting.mayEmit()) {
            // “planwright replications” judges those
            if (!plan.getParent().endsWith("replications")) {
                made.put(stored(plan, "test.txt"), Judging.told(emitting));
            }
            SortedMap<String, byte[]> outputs = Outputs.of(emitting);
            for (String output : List.of(Outputs.INPUTS, Outputs.MARKDOWN)) {
                made.put(stored(plan, output), new String(outputs.get(output), StandardCharsets.UTF_8));
            }
        }
        return made;
    }

    /** What each scenario adds to the findings of its plan. */
    private static String scenarios(Compilation compilation) {
        return Scenarios.of(compilation, options(RulePack.RECOMMENDED)).stream()
                .map(scenario -> scenario.name() + "\n" + findings(scenario.findings()))
                .collect(Collectors.joining("\n"));
    }

    private static Path stored(Path plan, String what) {
        String name = plan.getFileName().toString().replaceFirst("\\.plan$", "");
        return plan.resolveSibling(EXPECTED).resolve(name + "." + what);
    }

    private static String findings(List<Diagnostic> findings) {
        return findings.stream().map(ExamplesTest::finding).collect(Collectors.joining());
    }

    private static String finding(Diagnostic finding) {
        return finding.primary().span() + ": " + (finding.open() ? "" : "accepted: ")
                + finding.severity().word() + " [" + finding.rule().id() + "] " + finding.message() + "\n";
    }

    private static Stream<Path> plans() {
        return Repository.files("examples", ".plan").stream()
                .filter(plan -> !plan.getParent().endsWith("checklists"))
                .filter(plan -> Repository.hasHead(Repository.read(plan)));
    }

    private static SourceFile source(Path plan) {
        return new SourceFile(plan.getFileName().toString(), Repository.read(plan));
    }

    private static PlanCompiler.Sources sources(Path plan) {
        return Repository.below(plan.getParent());
    }

    private static PlanCompiler.Options options(RulePack pack) {
        return new PlanCompiler.Options(pack, PlanCompiler.Options.recommended().today());
    }

    private static String name(Path file) {
        return Repository.root().relativize(file).toString().replace('\\', '/');
    }
}
