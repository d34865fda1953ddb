package org.planwright.compiler.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.check.Completeness.Line;
import org.planwright.compiler.check.Completeness.State;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.vocabulary.Question;

/** Works out which design questions a plan answers. */
public final class CompletenessFromPlan {
    private static final List<String> CHARGES = List.of("deductible", "copays", "coinsurance");

    private CompletenessFromPlan() {}

    /** One line for every question that the plan's kind must answer; none where it states no kind. */
    public static Completeness of(Plan plan) {
        String kind = plan.head() == Plan.Head.PLAN ? plan.kindWritten().orElse("") : "";
        List<Line> lines = new ArrayList<>();
        if (!kind.isEmpty()) {
            Set<String> written = new HashSet<>();
            plan.provisions().forEach(provision -> written.add(path(provision)));
            Catalogue.questions(plan).forEach(question -> lines.add(line(question, plan, written)));
        }
        return new Completeness(kind, lines);
    }

    /** @param written the words that the plan has, by which most questions are known not to be answered */
    private static Line line(Question question, Plan plan, Set<String> written) {
        List<Provision> speaking = new ArrayList<>();
        if (!Collections.disjoint(question.answeredBy(), written)) {
            for (Provision provision : plan.provisions()) {
                if (speaksTo(question, provision)) {
                    speaking.add(provision);
                }
            }
        }
        if (speaking.isEmpty()) {
            speaking = inOtherWords(question.id(), plan);
        }
        if (speaking.isEmpty()) {
            return new Line(question.id(), State.MISSING, List.of(), "", Optional.empty());
        }
        Optional<Provision> best = speaking.stream().min((a, b) -> state(a).compareTo(state(b)));
        return new Line(
                question.id(),
                best.map(CompletenessFromPlan::state).orElseThrow(),
                speaking.stream().map(Provision::identity).distinct().toList(),
                best.map(CompletenessFromPlan::words).orElse(""),
                speaking.stream().findFirst().map(Provision::headSpan));
    }

    /** Whether a provision is one of those by which a question is answered. */
    static boolean speaksTo(Question question, Provision provision) {
        return question.answeredBy().contains(path(provision))
                && aboutItsProgram(question, provision)
                && aboutItsPhrase(question, provision);
    }

    private static String path(Provision provision) {
        return provision.section() + " / " + provision.word();
    }

    /** The provisions that settle a question whose own key the plan does not use. */
    private static List<Provision> inOtherWords(String question, Plan plan) {
        return switch (question) {
            case "Q17" -> coversOrExcludes(plan, Set.of("dental", "vision", "hearing"));
            case "Q19" -> coversOrExcludes(plan, Set.of("long-term care"));
            case "Q23" -> coversOrExcludes(plan, Set.of("abortion"));
            case "Q26", "Q27" -> nothingIsCharged(plan);
            default -> List.of();
        };
    }

    /** Where the sentences about benefits name a service, or a part of it. */
    private static List<Provision> coversOrExcludes(Plan plan, Set<String> services) {
        List<Provision> found = new ArrayList<>();
        for (String verb : List.of("cover", "exclude")) {
            plan.all("benefits", verb).stream()
                    .filter(sentence -> sentence.terms().stream()
                            .anyMatch(term -> services.contains(term.id())
                                    || Catalogue.above(term).stream().anyMatch(above -> services.contains(above.id()))))
                    .forEach(found::add);
        }
        return found;
    }

    /** Where patients pay nothing, nobody need be spared and nothing be limited: the answers that say so. */
    private static List<Provision> nothingIsCharged(Plan plan) {
        List<Provision> none = CHARGES.stream()
                .flatMap(key -> plan.first("cost sharing", key).stream())
                .filter(answer -> answer.value()
                        .filter(value -> value instanceof Value.Choice choice
                                && choice.options().equals(List.of("none")))
                        .isPresent())
                .toList();
        return none.size() == CHARGES.size()
                        && plan.all("cost sharing", "charge").isEmpty()
                ? none
                : List.of();
    }

    /** Each program has its own question, though the same verbs answer them all. */
    private static boolean aboutItsProgram(Question question, Provision provision) {
        Set<String> programs = Catalogue.programs(question.id());
        return programs.isEmpty()
                || !provision.section().equals("existing programs")
                || provision.terms().stream().anyMatch(term -> programs.contains(term.id()));
    }

    /** How high a payment is and by what method it is made are two questions that one sentence answers. */
    private static boolean aboutItsPhrase(Question question, Provision provision) {
        boolean pays = provision.word().equals("pay") && !Walk.open(provision);
        return switch (pays ? question.id() : "") {
            case "Q48" -> provision.marked(Role.AT);
            case "Q49" -> provision.marked(Role.BY);
            default -> true;
        };
    }

    /** How far one provision answers what it speaks to. */
    static State state(Provision provision) {
        List<Located<Value>> values = Walk.values(provision);
        if (provision.marked(Role.ASSUMED)) {
            return State.SILENT_BUT_ASSUMED;
        }
        boolean leftOpen = provision.word().equals("leave open");
        if (leftOpen || values.stream().anyMatch(at -> at.value() instanceof Value.Undecided)) {
            return State.OPEN;
        }
        if (Walk.delegation(provision).isPresent()
                || values.stream().anyMatch(at -> at.value() instanceof Value.Delegated)) {
            return State.DELEGATED;
        }
        if (values.stream().anyMatch(at -> at.value() instanceof Value.Unknown)) {
            return State.UNKNOWN;
        }
        boolean filledIn =
                !provision.bands().isEmpty() && provision.bands().stream().allMatch(band -> band.assumed());
        return filledIn ? State.SILENT_BUT_ASSUMED : State.ANSWERED;
    }

    private static String words(Provision provision) {
        String object = provision.value().map(Value::toString).orElse("");
        String said = provision.form() == Provision.Form.ANSWER
                ? object
                : provision.word() + " " + provision.name().orElse(object);
        return provision
                .phrase(Role.AS)
                .map(left -> said + ", " + left)
                .orElse(said)
                .strip();
    }
}
