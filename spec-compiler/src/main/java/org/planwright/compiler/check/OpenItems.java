package org.planwright.compiler.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.source.TextChange;
import org.planwright.compiler.vocabulary.Question;
import org.planwright.compiler.vocabulary.Reading;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.Word;

/** Lines that say of something that it is still open, and the edits that put them into a plan. They decide nothing. */
public final class OpenItems {
    private static final String PROGRAMS = "existing programs";
    private static final String UNDECIDED = "undecided \"to be decided\"";

    /** A line and the section it stands in. */
    public record Item(String section, String line) {}

    private OpenItems() {}

    /** The line that leaves a question open in a section; empty where the section does not answer it first. */
    public static Optional<Item> of(Question question, Section section) {
        return wordFor(question, section).map(word -> new Item(section.id(), line(word, question)));
    }

    /** The line that leaves a question open, in the first section that answers it. */
    public static Optional<Item> of(Question question) {
        for (Section section : Vocabulary.sections()) {
            Optional<Item> item = of(question, section);
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }

    /** The line above an open item that says what is asked. */
    public static String comment(Question question) {
        return "# " + question.id() + ": " + question.sentence();
    }

    /** The line that leaves an answer open. */
    public static Item answer(String section, String key) {
        return new Item(section, key + ":  " + UNDECIDED);
    }

    /** The line that leaves open what becomes of programs. */
    public static Item programs(List<String> names) {
        return new Item(PROGRAMS, "leave open " + String.join(", ", names) + " because \"to be decided\"");
    }

    /** Puts lines at the end of their sections, which are begun where the plan has none; empty where it has no text. */
    public static Optional<Fix> fix(Plan plan, String title, List<Item> items) {
        Optional<SourceFile> main = plan.layout().main();
        if (main.isEmpty() || items.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> bySection = new LinkedHashMap<>();
        items.forEach(item -> bySection
                .computeIfAbsent(item.section(), any -> new ArrayList<>())
                .add(item.line()));
        List<Fix.Edit> edits = new ArrayList<>();
        bySection.forEach((section, lines) -> {
            Span block = plan.layout().sections().get(section);
            edits.add(Fix.Edit.of(
                    block == null ? TextChange.atEndOf(main.get(), section, lines) : TextChange.atEndOf(block, lines)));
        });
        return Optional.of(new Fix(title, true, edits));
    }

    /** The word of a section that a question is best answered with, if it is answered there first. */
    private static Optional<Word> wordFor(Question question, Section section) {
        boolean programs = section.id().equals(PROGRAMS);
        boolean elsewhere = !programs && !Catalogue.programs(question.id()).isEmpty();
        if (elsewhere || !answeredIn(section.id(), question)) {
            return Optional.empty();
        }
        Word sentence = null;
        for (Word word : section.words()) {
            if (!word.questions().contains(question.id())) {
                continue;
            }
            if (word.form() == Form.ANSWER && !programs) {
                return Optional.of(word);
            }
            sentence = sentence == null && takesValue(word) ? word : sentence;
        }
        return Optional.ofNullable(sentence);
    }

    private static boolean answeredIn(String section, Question question) {
        for (String path : question.answeredBy()) {
            if (path.startsWith(section) && path.startsWith(" / ", section.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesValue(Word word) {
        return !word.takes().isEmpty() && !word.takes().contains(Reading.NEW_NAME);
    }

    private static String line(Word word, Question question) {
        boolean fate = word.section().equals(PROGRAMS) && word.form() == Form.SENTENCE;
        if (fate && !Catalogue.programs(question.id()).isEmpty()) {
            return programs(Catalogue.programs(question.id()).stream()
                            .sorted()
                            .map(Vocabulary::display)
                            .collect(Collectors.toList()))
                    .line();
        }
        return word.form() == Form.ANSWER ? word.id() + ":  " + UNDECIDED : word.id() + " " + UNDECIDED;
    }
}
