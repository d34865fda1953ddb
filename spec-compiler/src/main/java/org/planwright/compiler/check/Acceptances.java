package org.planwright.compiler.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.source.Span;

/** Sets against the findings what their author accepts, and reports acceptances that do nothing. */
public final class Acceptances {
    private static final Rule UNKNOWN_RULE = Rule.text("accept.unknown-rule", "An accepted rule is one that exists");
    private static final Rule NOT_ACCEPTABLE =
            Rule.text("accept.not-acceptable", "What makes a text unreadable cannot be accepted");
    private static final Rule MATCHES_NOTHING =
            Rule.flaw("accept.matches-nothing", Severity.WARNING, "What is accepted is there");
    private static final Rule OVERDUE =
            Rule.flaw("accept.overdue", Severity.WARNING, "What is accepted for a time is mended in that time");

    /** What acceptances themselves must keep, in reading order. */
    public static final List<Rule> RULES = List.of(UNKNOWN_RULE, NOT_ACCEPTABLE, MATCHES_NOTHING, OVERDUE);

    private final Timeline timeline;
    private final List<Rule> known;
    private final Optional<LocalDate> today;
    private final List<Diagnostic> findings;
    private final List<Diagnostic> own = new ArrayList<>();

    private Acceptances(Plan plan, List<Diagnostic> findings, List<Rule> known, Optional<LocalDate> today) {
        this.timeline = Timeline.of(plan);
        this.findings = new ArrayList<>(findings);
        this.known = known;
        this.today = today;
    }

    /**
     * The findings with those marked that an acceptance silences, followed by what is wrong with acceptances.
     *
     * @param findings in the order of the text
     * @param known every rule there is
     * @param today the day on which the plan is checked, where that is to count
     */
    public static List<Diagnostic> apply(
            Plan plan, List<Diagnostic> findings, List<Rule> known, Optional<LocalDate> today) {
        Acceptances acceptances = new Acceptances(plan, findings, known, today);
        plan.acceptances().forEach(acceptances::apply);
        acceptances.findings.addAll(acceptances.own);
        return List.copyOf(acceptances.findings);
    }

    /** The same where only the rules of this package and those that fired are known, and no day is given. */
    public static List<Diagnostic> apply(Plan plan, List<Diagnostic> findings) {
        List<Rule> known = new ArrayList<>(Checks.rules());
        findings.stream().map(Diagnostic::rule).forEach(known::add);
        return apply(plan, findings, known, Optional.empty());
    }

    /**
     * What the score of a plan found, with those marked that an acceptance silences, followed by acceptances of scored rules
     * that silence nothing.
     *
     * @param whole whether every rule was decided, so that an acceptance that silences nothing is dead
     */
    public static List<Diagnostic> applyScored(
            Plan plan, List<Diagnostic> findings, List<Rule> scored, Optional<LocalDate> today, boolean whole) {
        Acceptances acceptances = new Acceptances(plan, findings, scored, today);
        for (Plan.Acceptance acceptance : plan.acceptances()) {
            boolean ours = scored.stream().anyMatch(rule -> rule.id().equals(acceptance.rule()));
            if (ours && !acceptances.late(acceptance) && !acceptances.silenced(acceptance) && whole) {
                acceptances.dead(acceptance);
            }
        }
        acceptances.findings.addAll(acceptances.own);
        return List.copyOf(acceptances.findings);
    }

    private void apply(Plan.Acceptance acceptance) {
        Optional<Rule> rule = known.stream()
                .filter(candidate -> candidate.id().equals(acceptance.rule()))
                .findFirst();
        if (rule.isEmpty()) {
            unknown(acceptance);
        } else if (!rule.get().acceptable()) {
            own.add(Diagnostic.of(
                            NOT_ACCEPTABLE,
                            acceptance.span(),
                            "“" + acceptance.rule() + "” is about text that has no meaning, so nobody can accept it.")
                    .subject(subject(acceptance))
                    .help("Mend what it finds and remove this line.")
                    .fix(removal(acceptance))
                    .build());
        } else if (late(acceptance)) {
            own.add(Diagnostic.of(
                            OVERDUE,
                            acceptance.span(),
                            "“" + acceptance.rule() + "” was accepted before "
                                    + acceptance.before().orElseThrow() + ", and that date has come.")
                    .subject(subject(acceptance))
                    .help("Mend what it finds, or accept it until a later date.")
                    .build());
        } else if (!silenced(acceptance) && !rule.get().scored()) {
            dead(acceptance);
        }
    }

    /** The rule that a finding says there is none of; empty for every other finding. */
    public static Optional<String> unknownRule(Diagnostic finding) {
        return finding.rule().equals(UNKNOWN_RULE)
                ? Optional.of(finding.subject().substring(finding.subject().lastIndexOf(' ') + 1))
                : Optional.empty();
    }

    private void unknown(Plan.Acceptance acceptance) {
        List<String> ids = known.stream().map(Rule::id).toList();
        Optional<String> near = Suggestion.nearest(acceptance.rule(), ids);
        String help = near.map(id -> "Did you mean “" + id + "”?")
                .orElse("Copy the name from the finding, where it stands in brackets.");
        own.add(Diagnostic.of(UNKNOWN_RULE, acceptance.span(), "There is no rule “" + acceptance.rule() + "”.")
                .subject(subject(acceptance))
                .help(help)
                .fix(near.flatMap(id -> renamed(acceptance, id)))
                .build());
    }

    /** The line names the rule once, and is to name this one. */
    private static Optional<Fix> renamed(Plan.Acceptance acceptance, String id) {
        int at = acceptance.span().text().indexOf(acceptance.rule());
        if (at < 0) {
            return Optional.empty();
        }
        int start = acceptance.span().start() + at;
        Span name =
                acceptance.span().file().span(start, start + acceptance.rule().length());
        return Optional.of(Fix.replace("Write “" + id + "”", name, id));
    }

    private static Optional<Fix> removal(Plan.Acceptance acceptance) {
        return Fix.remove("Remove the line", acceptance.span());
    }

    /** Past today; or, where no day is given, no later than the day on which the plan became law. */
    private boolean late(Plan.Acceptance acceptance) {
        Optional<LocalDate> before = acceptance.before().flatMap(timeline::first);
        Optional<LocalDate> now = today.or(() -> timeline.enacted() ? timeline.enactment() : Optional.empty());
        return before.isPresent()
                && now.filter(day -> !before.get().isAfter(day)).isPresent();
    }

    /** Whether it silences a finding. */
    private boolean silenced(Plan.Acceptance acceptance) {
        for (int i = 0; i < findings.size(); i++) {
            Diagnostic finding = findings.get(i);
            if (finding.open()
                    && finding.rule().id().equals(acceptance.rule())
                    && within(finding, acceptance.section())) {
                Optional<String> until = acceptance.before().map(PlanDate::toString);
                findings.set(
                        i, finding.acceptedBy(new Diagnostic.Accepted(acceptance.because(), until, acceptance.span())));
                return true;
            }
        }
        return false;
    }

    private void dead(Plan.Acceptance acceptance) {
        String where = everywhere(acceptance) ? "this plan" : acceptance.section();
        own.add(Diagnostic.of(
                        MATCHES_NOTHING,
                        acceptance.span(),
                        "“" + acceptance.rule() + "” is accepted, but nothing in " + where + " breaks it any more.")
                .subject(subject(acceptance))
                .help("Remove this line.")
                .fix(removal(acceptance))
                .build());
    }

    private static boolean within(Diagnostic finding, String section) {
        String subject = finding.subject();
        return section.isEmpty()
                || section.equals("plan")
                || subject.equals(section)
                || subject.startsWith(section + " / ");
    }

    private static boolean everywhere(Plan.Acceptance acceptance) {
        return acceptance.section().isEmpty() || acceptance.section().equals("plan");
    }

    private static String subject(Plan.Acceptance acceptance) {
        return (everywhere(acceptance) ? "" : acceptance.section() + " / ") + "accept " + acceptance.rule();
    }
}
