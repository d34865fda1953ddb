package org.planwright.compiler;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.SourceFile;

/** Plans compiled from text, for tests of what is made of them. */
public final class Compiled {
    private static final String HEAD = """
            plan "A plan" {
                jurisdiction:    Vermont
                kind:            state single payer
                status:          enacted
                enactment:       May 26, 2011
                first benefits:  January 1, 2017
                horizon:         2017 to 2026
                baseline:        us-2023
                language:        1
            }
            definitions {
                date everyone  means 2 years after enactment
                body board     means "Green Mountain Care Board" with 5 members
                source costa   means "Michael Costa, presentation" at "https://example.org/costa?a=1&b=2"
                source odd     means "Odd" at "javascript:alert(1)"
            }
            """;

    private Compiled() {}

    /** A draft of a whole file. */
    public static Compilation draft(String text) {
        return compilation(text, RulePack.DRAFT);
    }

    /** A file of this strictness. */
    public static Compilation compilation(String text, RulePack pack) {
        return PlanCompiler.compile(
                new SourceFile("a.plan", text),
                PlanCompiler.Sources.none(),
                new PlanCompiler.Options(pack, Optional.empty()));
    }

    /** A draft whose sections stand under a head that gives it dates, a board and a source. */
    public static Compilation sections(String text) {
        return draft(HEAD + text);
    }

    /** The plan of sections under that head. */
    public static Plan plan(String text) {
        return sections(text).plan();
    }

    /** Every example of the repository that may have outputs. */
    public static List<Compilation> examples() {
        return Repository.files("examples", ".plan").stream()
                .filter(file -> !file.getParent().endsWith("checklists"))
                .filter(file -> Repository.hasHead(Repository.read(file)))
                .map(file -> PlanCompiler.compile(
                        new SourceFile(file.getFileName().toString(), Repository.read(file)),
                        Repository.below(file.getParent()),
                        new PlanCompiler.Options(RulePack.DRAFT, Optional.empty())))
                .filter(Compilation::mayEmit)
                .toList();
    }
}
