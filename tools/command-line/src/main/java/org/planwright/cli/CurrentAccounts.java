package org.planwright.cli;

import java.util.Locale;
import java.util.Optional;
import org.planwright.compiler.change.CurrentLaw.Said;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.project.UserProblem;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;

/** What payers pay and services cost without the plan, in its first year, as its baseline has it. */
final class CurrentAccounts {
    private static final double BILLION = 1e3;

    private final Terminal terminal;
    private final Plan plan;
    private Optional<Outlook> outlook;
    private double[][] cells;
    private int year;

    CurrentAccounts(Terminal terminal, Plan plan) {
        this.terminal = terminal;
        this.plan = plan;
    }

    /** Of a payer or a service of the accounts; empty where the plan names no baseline, or that has no such account. */
    Optional<Said> of(String account) {
        if (outlook == null) {
            outlook = outlook();
            outlook.ifPresent(known -> cells = known.cells(year));
        }
        if (outlook.isEmpty()) {
            return Optional.empty();
        }
        double sum = 0;
        for (Row row : Row.values()) {
            for (Payer payer : Payer.values()) {
                boolean meant = row.id().equals(account)
                        || payer.id().equals(account)
                        || payer.id().equals(account + " federal")
                        || payer.id().equals(account + " state");
                if (meant && payer != Payer.PLAN) {
                    sum += cells[row.ordinal()][payer.ordinal()];
                }
            }
        }
        if (sum <= 0) {
            return Optional.empty();
        }
        String place = outlook.get().place().isEmpty()
                ? "the United States"
                : outlook.get().place();
        String words = String.format(
                Locale.ROOT,
                "%s in %s: $%,.1f billion in %d without the plan.",
                capital(Vocabulary.display(account)),
                place,
                sum / BILLION,
                year);
        return Optional.of(new Said(words, "baseline " + outlook.get().edition().name()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Optional<Outlook> outlook() {
        Optional<String> named = plan.header("baseline")
                .map(Value::toString)
                .or(() -> terminal.project().settings().baseline());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        try {
            Edition edition = new Scoring(terminal).named(named.get());
            String place = Jurisdiction.state(plan) ? Jurisdiction.name(plan).orElse("") : "";
            Optional<String> state = place.isEmpty() ? Optional.of("") : Outlook.state(edition, place);
            if (state.isEmpty()) {
                return Optional.empty();
            }
            Outlook known = new Outlook(edition, state.get());
            int first = plan.header("horizon").flatMap(CurrentAccounts::year).orElse(known.firstYear());
            year = Math.max(known.firstYear(), Math.min(edition.lastYear(), first));
            return Optional.of(known);
        } catch (UserProblem unusable) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> year(Value horizon) {
        return java.util.stream.Stream.of(horizon.toString().split("\\D+"))
                .filter(digits -> digits.length() == 4)
                .map(Integer::valueOf)
                .findFirst();
    }
}
