package org.planwright.compiler.check.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.planwright.compiler.check.Catalogue;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.Timeline;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.vocabulary.Word;

/** One question has one answer at a time. */
public final class SameAnswerTwice implements Check {
    private static final Rule RULE =
            Rule.flaw("plan.same-answer-twice", Severity.ERROR, "A question has one answer at a time", "I20", "I11");

    private static final String YIELDS = "yields";

    private static final int MOST_COMPARED = 100;

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        look(plan.provisions(), Timeline.of(plan), findings);
    }

    private void look(List<Provision> block, Timeline timeline, Consumer<Diagnostic> findings) {
        Map<Object, List<Provision>> before = new HashMap<>();
        for (Provision provision : block) {
            look(provision.parts(), timeline, findings);
            if (provision.form() == Provision.Form.ANSWER && provision.name().isEmpty()) {
                List<Provision> earlier = before.computeIfAbsent(question(provision), key -> new ArrayList<>());
                earlier.stream()
                        .filter(first -> contradict(first, provision, timeline))
                        .findFirst()
                        .ifPresent(first -> findings.accept(finding(first, provision)));
                if (earlier.stream().limit(MOST_COMPARED).noneMatch(first -> same(first, provision))) {
                    earlier.add(provision);
                }
            }
        }
    }

    /** What is asked, and of whom. */
    private static List<Object> question(Provision answer) {
        return List.of(answer.section(), answer.word(), answer.phrase(Role.FOR));
    }

    /** Whether two answers say the same of the same time. */
    private static boolean same(Provision first, Provision second) {
        return sameValue(first, second) && first.phrases().equals(second.phrases());
    }

    private static boolean sameValue(Provision first, Provision second) {
        return first.value().equals(second.value())
                && first.bands().equals(second.bands())
                && first.phrase(Role.AS).equals(second.phrase(Role.AS));
    }

    private static boolean contradict(Provision first, Provision second, Timeline timeline) {
        boolean figures = yearly(first) || yearly(second);
        if (figures && first.word().equals(YIELDS) && sameYears(first, second)) {
            return !sameValue(first, second);
        }
        return !sameValue(first, second) && !figures && !adds(second) && timeline.together(first, second);
    }

    /** A figure of one year stands beside the figure of another. */
    private static boolean yearly(Provision provision) {
        return provision.phrase(Role.IN).isPresent()
                || provision.phrase(Role.OVER).isPresent();
    }

    private static boolean sameYears(Provision first, Provision second) {
        return first.phrase(Role.IN).equals(second.phrase(Role.IN))
                && first.phrase(Role.OVER).equals(second.phrase(Role.OVER));
    }

    /** A second one says more: two exemptions, yields of two years. */
    private static boolean adds(Provision provision) {
        return provision.word().equals("exempt")
                || Catalogue.words(provision.section(), provision.word()).stream()
                        .anyMatch(word -> word.repeat() == Word.Repeat.ADDS);
    }

    private Diagnostic finding(Provision first, Provision second) {
        String key = second.word();
        String message = Say.capital(key) + " is answered twice: " + said(first) + " and " + said(second) + ".";
        return Diagnostic.of(RULE, second.headSpan(), message)
                .also(first.headSpan(), "the first answer")
                .subject(second.identity())
                .help(
                        key.equals(YIELDS)
                                ? "Keep one, or write “either … or …” and with “because” who says which."
                                : "Keep one, or give the later one a date with “from”.")
                .build();
    }

    private static String said(Provision answer) {
        return Say.quoted(answer.value().map(Value::toString).orElse("a schedule"));
    }
}
