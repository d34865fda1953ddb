package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.Repository.Fence;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.source.SourceFile;

/** Every plan in the documentation is what the page says it is: one that can be understood, or one with an error. */
class DocumentationTest {
    private static final String HEAD = "plan \"Example\" { kind: state single payer }\n";
    private static final int FEWEST_FENCES = 25;

    static Stream<Fence> soundPlans() {
        return Repository.fences().stream().filter(fence -> !fence.broken());
    }

    static Stream<Fence> brokenPlans() {
        return Repository.fences().stream().filter(Fence::broken);
    }

    @ParameterizedTest
    @MethodSource("soundPlans")
    void aPlanCanBeUnderstood(Fence fence) {
        assertThat(mistakes(fence, finding -> finding.rule().kind() == Rule.Kind.TEXT))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenPlans")
    void aBrokenPlanHasAnError(Fence fence) {
        assertThat(mistakes(fence, finding -> true))
                .as("mistakes in the plan at %s", fence)
                .isNotEmpty();
    }

    @Test
    void theLanguageIsShownByExamples() {
        assertThat(Repository.fences()).hasSizeGreaterThanOrEqualTo(FEWEST_FENCES);
    }

    /** The errors of this sort in a plan, each with its place in the page. */
    private static List<String> mistakes(Fence fence, Predicate<Diagnostic> sort) {
        boolean whole = Repository.hasHead(fence.text());
        SourceFile plan = new SourceFile(fence.page(), whole ? fence.text() : HEAD + fence.text());
        int before = fence.line() - (whole ? 0 : 1);
        return PlanCompiler.compile(plan, PlanCompiler.Sources.none(), PlanCompiler.Options.recommended())
                .diagnostics()
                .stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(sort)
                .map(finding -> place(finding, before) + ": " + finding.message() + " ["
                        + finding.rule().id() + "]")
                .toList();
    }

    private static String place(Diagnostic finding, int before) {
        return finding.primary().span().file().name() + ":"
                + (before + finding.primary().span().line());
    }
}
