package org.planwright.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.OneSubject;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.RuleBook;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.source.SourceFile;

/** No rule is without a plan that comes close to it and keeps it; those that {@link NearMissesTest} lacks stand in a file. */
class NearMissOfEachRuleTest {
    private static final Pattern WHOLE = Pattern.compile("(?m)^(plan|amendment|checklist) ");
    private static final String HEAD = """
            plan "Example" {
                jurisdiction:    Vermont
                kind:            state single payer
                first benefits:  January 1, 2020
                horizon:         2020 to 2029
            }
            """;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private record NearMiss(String rule, String text) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<NearMiss> nearMisses() throws IOException {
        List<NearMiss> all = new ArrayList<>();
        for (String block : text().split("\n\n(?=[a-z-]+\\.[a-z-]+\n)")) {
            int line = block.indexOf('\n');
            if (!block.startsWith("#")) {
                all.add(new NearMiss(block.substring(0, line), block.substring(line + 1) + "\n"));
            }
        }
        return all.stream().filter(near -> OneSubject.has(near.rule()));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("nearMisses")
    void isNotReported(NearMiss near) {
        boolean whole = WHOLE.matcher(near.text()).find();
        List<String> found =
                compiled(whole ? near.text() : HEAD + near.text(), pack(near.rule())).diagnostics().stream()
                        .filter(Diagnostic::open)
                        .filter(finding -> finding.rule().id().equals(near.rule())
                                || finding.rule().subject().equals("syntax"))
                        .map(finding -> finding.rule().id() + ": " + finding.message())
                        .toList();
        assertThat(found).as(near.text()).isEmpty();
    }

    @DisabledIfSystemProperty(named = OneSubject.PROPERTY, matches = ".+")
    @Test
    void everyRuleHasOne() throws Exception {
        Set<String> have = new TreeSet<>(nearMisses().map(NearMiss::rule).toList());
        have.addAll(named(NearMissesTest.class.getDeclaredMethod("isNotReported", String.class, String.class)));
        have.addAll(named(ScoredNearMissesTest.class.getDeclaredMethod(
                "a_plan_that_comes_close_keeps_the_rule", String.class, String.class, String.class)));
        Set<String> rules =
                new TreeSet<>(RuleBook.rules().stream().map(Rule::id).toList());
        assertThat(have)
                .as("rules and their near misses: add one to near-misses.txt, NearMissesTest or ScoredNearMissesTest")
                .isEqualTo(rules);
    }

    private static List<String> named(Method test) {
        return Arrays.stream(test.getAnnotation(CsvSource.class).value())
                .map(line -> line.split("\\|")[0].strip())
                .toList();
    }

    private static RulePack pack(String id) {
        boolean published = RuleBook.rules().stream()
                .anyMatch(rule -> rule.id().equals(id) && rule.stage() == Rule.Stage.PUBLISHED);
        return published ? RulePack.PUBLICATION : RulePack.RECOMMENDED;
    }

    private static Compilation compiled(String text, RulePack pack) {
        PlanCompiler.Sources beside = path -> path.equals("definitions.plan")
                ? Optional.of(new SourceFile(path, "definitions {\n    source read means \"a book\"\n}\n"))
                : Optional.empty();
        return PlanCompiler.compile(
                new SourceFile("example.plan", text), beside, new PlanCompiler.Options(pack, Optional.of(TODAY)));
    }

    private static String text() throws IOException {
        try (InputStream file = NearMissOfEachRuleTest.class.getResourceAsStream("near-misses.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
