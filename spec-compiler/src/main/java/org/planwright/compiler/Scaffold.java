package org.planwright.compiler;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.compiler.check.OpenItems;
import org.planwright.compiler.vocabulary.Question;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;

/** A new plan's text: every design question that its kind must answer, as an open item. */
public final class Scaffold {
    private Scaffold() {}

    /**
     * The text of a new plan.
     *
     * @param name what the plan is called
     * @param kind canonical name of its kind, such as {@code state single payer}
     * @return a plan that compiles, with nothing missing and every question open
     */
    public static String of(String name, String kind) {
        return of(
                name,
                kind,
                Vocabulary.questions().stream()
                        .filter(question -> question.requiredBy().contains(kind))
                        .map(Question::id)
                        .collect(Collectors.toSet()));
    }

    /**
     * The text of a new plan of a kind that a project adds.
     *
     * @param questions ids of the questions that it must answer
     * @return a plan that compiles in that project, with nothing missing and every question open
     */
    public static String of(String name, String kind, Set<String> questions) {
        StringBuilder text = new StringBuilder();
        text.append("# Every question that a ").append(kind).append(" plan must answer, still open.\n");
        text.append("# Replace “undecided …” by an answer; planwright explain Q10 tells about one question.\n\n");
        text.append("plan \"")
                .append(name.replace('"', '\'').replace("\n", " "))
                .append("\" {\n");
        text.append("    kind:      ").append(kind).append('\n');
        text.append("    status:    proposal\n");
        text.append("    language:  1\n}\n");
        Set<String> asked = new LinkedHashSet<>();
        for (Section section : Vocabulary.sections()) {
            section(text, section, questions, asked);
        }
        return text.toString();
    }

    private static void section(StringBuilder text, Section section, Set<String> questions, Set<String> asked) {
        StringBuilder lines = new StringBuilder();
        Set<String> written = new LinkedHashSet<>();
        for (Question question : Vocabulary.questions()) {
            boolean wanted = questions.contains(question.id()) && !asked.contains(question.id());
            Optional<OpenItems.Item> item = wanted ? OpenItems.of(question, section) : Optional.empty();
            if (item.isPresent()) {
                asked.add(question.id());
                lines.append("    ").append(OpenItems.comment(question)).append('\n');
                String line = item.get().line();
                if (written.add(line)) {
                    lines.append("    ").append(line).append('\n');
                }
            }
        }
        if (lines.length() > 0) {
            text.append('\n').append(section.id()).append(" {\n").append(lines).append("}\n");
        }
    }
}
