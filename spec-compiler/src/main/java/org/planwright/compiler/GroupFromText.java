package org.planwright.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.resolve.PlanFromSyntax;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.OwnVocabulary;

/**
 * A group of people from the words that a plan would define it with.
 *
 * @param people who they are; empty where the words mean nobody that can be told
 * @param problems what is wrong with the words
 */
public record GroupFromText(Optional<PeopleSet> people, List<GroupFromText.Problem> problems) {
    /** What is so, and what to do. */
    public record Problem(String message, String help) {}

    public GroupFromText {
        problems = List.copyOf(problems);
    }

    /**
     * Reads {@code group NAME means WORDS}.
     *
     * @param project names that hold too
     */
    public static GroupFromText of(String name, String words, OwnVocabulary project) {
        String line = words.replaceAll("[\\s{}#]+", " ");
        SourceFile text = new SourceFile(
                "group", "plan \"group\" {}\ndefinitions {\n    group " + name + " means " + line + "\n}\n");
        PlanSyntax syntax = PlanCompiler.parse(text);
        List<Diagnostic> findings = new ArrayList<>(syntax.diagnostics());
        Plan plan = PlanFromSyntax.of(List.of(syntax), List.of(), project, findings::add);
        Optional<PeopleSet> people =
                Optional.ofNullable(plan.definitions().groups().get(Names.plain(name)));
        List<Problem> problems = new ArrayList<>();
        findings.forEach(finding -> problems.add(new Problem(
                finding.message(),
                finding.help().isEmpty()
                        ? "Write people as a plan does."
                        : finding.help().get(0))));
        if (people.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("“" + words + "” names no people.", "Write people as a plan does."));
        }
        return new GroupFromText(problems.isEmpty() ? people : Optional.empty(), problems);
    }
}
