package org.planwright.compiler.check.completeness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Completeness;
import org.planwright.compiler.check.CompletenessFromPlan;
import org.planwright.compiler.check.OpenItems;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.vocabulary.Question;
import org.planwright.compiler.vocabulary.Word;

/** Every design question of the plan's kind is answered, delegated, left open with a reason, or known to be unknown. */
public final class MissingAnswer implements Check {
    private static final int SHOWN = 4;

    private static final Rule RULE = Rule.flaw(
                    "completeness.missing-answer",
                    Severity.ERROR,
                    "A plan speaks to every design question of its kind",
                    "M05",
                    "M06",
                    "M07",
                    "M09",
                    "M10",
                    "M17",
                    "M19",
                    "M20",
                    "M22",
                    "M23",
                    "M24",
                    "M28",
                    "M29",
                    "M15",
                    "M16",
                    "M21",
                    "M27",
                    "M30",
                    "M35",
                    "M41",
                    "U17",
                    "U20")
            .at(Rule.Stage.UNSAID)
            .follows("date.impossible", "value.wrong-type", "value.unknown-option", "name.not-defined", "value.missing")
            .follows("name.unknown-key", "name.unknown-verb", "name.wrong-section")
            .followsWhere("financing", "", "financing.no-source")
            .followsWhere("payment / pay", "payment / pay", "payment.no-method-or-level")
            .followsWhere("existing programs / keep", "", "programs.not-mentioned")
            .followsWhere("transition / phase", "", "timing.no-timetable");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Completeness completeness = CompletenessFromPlan.of(plan);
        Set<String> missing = new HashSet<>();
        for (Completeness.Line line : completeness.lines()) {
            if (line.state() == Completeness.State.MISSING) {
                missing.add(line.question());
            }
        }
        for (Question question : Catalogue.questions(plan)) {
            if (missing.contains(question.id())) {
                findings.accept(finding(plan, completeness.kind(), question));
            }
        }
    }

    private Diagnostic finding(Plan plan, String kind, Question question) {
        String path = question.answeredBy().isEmpty()
                ? question.chapter()
                : question.answeredBy().get(0);
        int slash = path.indexOf(" / ");
        String section = slash < 0 ? path : path.substring(0, slash);
        String word = slash < 0 ? "" : path.substring(slash + 3);
        Span place = plan.section(section).stream()
                .findFirst()
                .map(Provision::headSpan)
                .orElse(plan.titleSpan());
        String message =
                "A " + kind + " plan must answer " + question.id() + ", and nothing here does: " + question.sentence();
        return Diagnostic.of(RULE, place, message)
                .subject(path)
                .help(help(section, word, question))
                .question(question.id())
                .fix(OpenItems.of(question)
                        .flatMap(item -> OpenItems.fix(
                                plan,
                                "Leave " + question.id() + " open: “" + item.line() + "”",
                                List.of(new OpenItems.Item(item.section(), OpenItems.comment(question)), item))))
                .build();
    }

    /** The line that could be written, with the options of its word where it has any. */
    private static String help(String section, String word, Question question) {
        Optional<Word> declared = Catalogue.word(section, word);
        List<String> options = declared.map(MissingAnswer::options).orElse(List.of());
        boolean sentence = declared.filter(known -> known.form() == Provision.Form.SENTENCE)
                .isPresent();
        String line = sentence ? word + " …" : word + ": " + (options.isEmpty() ? "…" : options.get(0));
        Set<String> programs = Catalogue.programs(question.id());
        if (!programs.isEmpty()) {
            String name = programs.stream()
                    .sorted()
                    .findFirst()
                    .map(Catalogue::display)
                    .orElseThrow();
            return "In existing programs, write keep, absorb, supplement, suspend or end and the program, such as “keep "
                    + name + "”.";
        }
        String written = "In " + section + ", write “" + line + "”";
        if (sentence) {
            return written + " with what it is about.";
        }
        if (options.size() == 1) {
            return written + " or what holds instead.";
        }
        if (options.size() > 1) {
            return written + "; other answers are " + Say.or(options.subList(1, options.size())) + ".";
        }
        return other(section, word, question)
                .map(key -> written + " or “" + key.id() + ": " + options(key).get(0) + "”; other answers of that are "
                        + Say.or(options(key).subList(1, options(key).size())) + ".")
                .orElse(written + ".");
    }

    /** The first of its options, in quotation marks where they would run into each other. */
    private static List<String> options(Word word) {
        List<String> options = new ArrayList<>();
        for (Word.Option option : word.options()) {
            if (options.size() > SHOWN) {
                break;
            }
            options.add(option.id().contains(" or ") ? "“" + option.id() + "”" : option.id());
        }
        return options;
    }

    /** Another key of the section that answers the question, with options to name. */
    private static Optional<Word> other(String section, String word, Question question) {
        return question.answeredBy().stream()
                .filter(path -> path.startsWith(section + " / ") && !path.equals(section + " / " + word))
                .flatMap(path -> Catalogue.word(section, path.substring(section.length() + 3)).stream())
                .filter(key -> key.options().size() > 1)
                .findFirst();
    }
}
