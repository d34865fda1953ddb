package org.planwright.compiler.check.timing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.check.timing.OrderGraph.Broken;
import org.planwright.compiler.check.timing.OrderGraph.Member;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.PlanDates;

/** Words for dates that cannot be kept. */
final class Told {
    private static final String UNKNOWN = "no day stated";

    private final PlanDates dates;

    Told(Plan plan) {
        dates = PlanDates.of(plan);
    }

    /** A finding that shows a chain, each link with its place and date. */
    Diagnostic.Builder of(Rule rule, Broken broken, String message) {
        Happening shown = broken.direct() ? broken.first() : broken.last();
        Diagnostic.Builder finding = Diagnostic.of(rule, shown.place(), message).subject(shown.subject());
        for (Member member : broken.chain()) {
            Happening happening = member.happening();
            if (happening != shown) {
                finding.also(happening.place(), broken.direct() ? happening.clause() : dated(happening));
            }
        }
        for (Member member : broken.chain()) {
            finding.value(member.happening().clause(), said(member.happening().date()), "date", "plan");
        }
        List<String> reasons = broken.chain().stream()
                .map(Member::because)
                .filter(because -> !because.isEmpty() && !because.equals(OrderGraph.COUNTED_FROM))
                .distinct()
                .toList();
        return broken.direct() ? finding : finding.help(String.join(" ", reasons));
    }

    /** The chain in one sentence. */
    String chain(Broken broken) {
        StringBuilder words = new StringBuilder();
        for (Member member : broken.chain()) {
            if (words.length() > 0) {
                words.append(member.because().equals(OrderGraph.COUNTED_FROM) ? ", counted from " : ", then ");
            }
            words.append(dated(member.happening()));
        }
        return words.toString();
    }

    /** What happens, with its date in parentheses. */
    String dated(Happening happening) {
        return happening.clause() + " (" + bare(said(happening.date())) + ")";
    }

    /** How many days, in words. */
    static String days(long number) {
        return Say.count((int) Math.min(number, Integer.MAX_VALUE), "day", "days");
    }

    private static String bare(String said) {
        return said.replace(" (", ", that is ").replace(")", "");
    }

    /** What stands behind a name, and behind the name that it is given by in turn; the name where nothing does. */
    private PlanDate written(PlanDate date) {
        Map<String, PlanDate> meanings = dates.named();
        Set<String> asked = new HashSet<>();
        PlanDate at = date;
        while (at instanceof PlanDate.Named name && meanings.containsKey(name.name()) && asked.add(name.name())) {
            at = meanings.get(name.name());
        }
        return at;
    }

    /** A date in words, with the day it comes to where that is not what is written: {@code 2 years after enactment}. */
    String said(PlanDate date) {
        PlanDate written = written(date);
        if (written instanceof PlanDate.OnCalendar) {
            return written.toString();
        }
        if (written instanceof PlanDate.Named) {
            return UNKNOWN;
        }
        return dates.first(written)
                .map(day -> written + " (" + new PlanDate.OnCalendar(day, PlanDate.Precision.DAY) + ")")
                .orElse(written.toString());
    }
}
