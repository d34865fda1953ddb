package org.planwright.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.change.AmendedText;
import org.planwright.compiler.change.AmendedText.Problem;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.resolve.Includes;
import org.planwright.compiler.resolve.PlanFromSyntax;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.PlanSyntax;

/** Applies amendments to a plan, one after the other. A pure function of the texts. */
public final class Amending {
    /**
     * What came of it.
     *
     * @param texts new texts of the plan's files, by name, for those that differ
     * @param problems targets that moved, and provisions that two amendments change
     * @param findings what cannot be understood in an amendment
     */
    public record Amended(Map<String, String> texts, List<Problem> problems, List<Diagnostic> findings) {
        /** Whether every amendment applies. */
        public boolean applies() {
            return problems.isEmpty() && findings.isEmpty();
        }
    }

    private Amending() {}

    /**
     * Applies amendments in order. Each is read with the names of the plan as it stands then.
     *
     * @param base the plan
     * @param sources its other files
     */
    public static Amended apply(SourceFile base, PlanCompiler.Sources sources, List<SourceFile> amendments) {
        return apply(base, sources, amendments, Additions.NONE);
    }

    /** The same where the plan's project adds names of its own. */
    public static Amended apply(
            SourceFile base, PlanCompiler.Sources sources, List<SourceFile> amendments, Additions additions) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        Map<String, String> touchedBy = new HashMap<>();
        SourceFile main = base;
        for (SourceFile file : amendments) {
            List<PlanSyntax> files =
                    Includes.follow(main, over(sources, texts)::read, PlanCompiler::parse, silently -> {});
            Plan plan = PlanFromSyntax.of(files, List.of(), additions.vocabulary(), silently -> {});
            PlanSyntax syntax = PlanCompiler.parse(file);
            List<Diagnostic> here = new ArrayList<>(syntax.diagnostics());
            Plan amendment = PlanFromSyntax.of(List.of(syntax), files, additions.vocabulary(), here::add);
            here.removeIf(finding -> finding.severity() != Severity.ERROR);
            findings.addAll(here);
            if (!here.isEmpty()) {
                continue;
            }
            AmendedText.Result result = AmendedText.of(files, plan, amendment);
            problems.addAll(result.problems());
            problems.addAll(twice(result.touched(), touchedBy, file, amendment));
            result.texts().forEach((changed, text) -> texts.put(changed.name(), text));
            main = new SourceFile(base.name(), texts.getOrDefault(base.name(), base.text()));
        }
        return new Amended(texts, problems, findings);
    }

    /** A provision that two amendments change is a conflict: which of them holds is for people to say. */
    private static List<Problem> twice(
            Set<String> touched, Map<String, String> touchedBy, SourceFile file, Plan amendment) {
        List<Problem> problems = new ArrayList<>();
        for (String identity : new LinkedHashSet<>(touched)) {
            String other = touchedBy.put(identity, file.name());
            if (other != null) {
                problems.add(new Problem(
                        amendment.titleSpan(),
                        "“" + identity + "” is changed by “" + other + "” and by “" + file.name() + "”.",
                        "Leave it to one of them."));
            }
        }
        return problems;
    }

    private static PlanCompiler.Sources over(PlanCompiler.Sources sources, Map<String, String> texts) {
        return path -> {
            Optional<SourceFile> source = sources.read(path);
            return source.map(file ->
                    texts.containsKey(file.name()) ? new SourceFile(file.name(), texts.get(file.name())) : file);
        };
    }
}
