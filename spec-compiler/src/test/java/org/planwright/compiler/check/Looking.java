package org.planwright.compiler.check;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;

/** Compiles short plans for the tests of this package. */
final class Looking {
    private static final String HEAD = """
            plan "Example" {
                jurisdiction:    Vermont
                kind:            state single payer
                first benefits:  January 1, 2020
                horizon:         2020 to 2029
            }
            """;

    private Looking() {}

    /** What a plan with an ordinary head and these sections gives. */
    static Compilation at(String sections) {
        return whole(HEAD + sections);
    }

    /** What a whole file gives. */
    static Compilation whole(String text) {
        return PlanCompiler.compile(
                new SourceFile("example.plan", text), PlanCompiler.Sources.none(), PlanCompiler.Options.recommended());
    }

    /** The findings of one rule. */
    static List<Diagnostic> found(Compilation compilation, String rule) {
        return compilation.diagnostics().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    /** What all checks of this package find in a plan, no day being given. */
    static List<Diagnostic> looked(Compilation compilation) {
        return Checks.look(compilation.plan(), Optional.empty());
    }
}
