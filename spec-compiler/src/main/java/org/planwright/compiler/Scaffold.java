package org.planwright.compiler;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.vocabulary.Question;
import org.planwright.compiler.vocabulary.Reading;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.Word;

/** A new plan's text: every design question that its kind must answer, as an open item. */
public final class Scaffold {
    private static final String PROGRAMS = "existing programs";
    private static final String OPEN = "undecided \"to be decided\"";

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
            Optional<Word> word = wanted ? wordFor(question, section) : Optional.empty();
            if (word.isPresent()) {
                asked.add(question.id());
                lines.append("    # ")
                        .append(question.id())
                        .append(": ")
                        .append(question.sentence())
                        .append('\n');
                String line = line(word.get(), question);
                if (written.add(line)) {
                    lines.append("    ").append(line).append('\n');
                }
            }
        }
        if (lines.length() > 0) {
            text.append('\n').append(section.id()).append(" {\n").append(lines).append("}\n");
        }
    }

    /** The word of a section that a question is best answered with, if it is answered there first. */
    private static Optional<Word> wordFor(Question question, Section section) {
        boolean elsewhere =
                !Catalogue.programs(question.id()).isEmpty() && !section.id().equals(PROGRAMS);
        if (elsewhere || question.answeredBy().stream().noneMatch(path -> path.startsWith(section.id() + " / "))) {
            return Optional.empty();
        }
        List<Word> words = section.words().stream()
                .filter(word -> word.questions().contains(question.id()))
                .toList();
        return words.stream()
                .filter(word -> word.form() == Form.ANSWER && !section.id().equals(PROGRAMS))
                .findFirst()
                .or(() -> words.stream().filter(Scaffold::takesValue).findFirst());
    }

    private static boolean takesValue(Word word) {
        return !word.takes().isEmpty() && !word.takes().contains(Reading.NEW_NAME);
    }

    private static String line(Word word, Question question) {
        Set<String> programs = Catalogue.programs(question.id());
        if (word.section().equals(PROGRAMS) && word.form() == Form.SENTENCE && !programs.isEmpty()) {
            String names = programs.stream().sorted().map(Vocabulary::display).collect(Collectors.joining(", "));
            return "leave open " + names + " because \"to be decided\"";
        }
        return word.form() == Form.ANSWER ? word.id() + ":  " + OPEN : word.id() + " " + OPEN;
    }
}
