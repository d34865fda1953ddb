package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.planwright.runtime.inputs.Entry;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.Remark;

/** A plan that leans on money of others computes itself without it too. Finds two flaws of a state's plan. */
final class FederalMoney implements ScoreRule {
    private static final double THIRD = 1 / 3.0;
    private static final double QUARTER = 0.25;

    private static final Set<String> FEDERAL = Set.of(
            "medicare",
            "medicaid federal",
            "chip federal",
            "marketplace credits",
            "basic health program",
            "fehb",
            "tricare",
            "va",
            "ihs",
            "federal health spending",
            "public health grants",
            "graduate medical education",
            "disproportionate share");

    private final boolean pending;

    private FederalMoney(boolean pending) {
        this.pending = pending;
    }

    /** Money whose amount the federal government sets. */
    static ScoreRule rests() {
        return new FederalMoney(false);
    }

    /** Money that waits for one decision. */
    static ScoreRule waits() {
        return new FederalMoney(true);
    }

    @Override
    public String id() {
        return pending ? "legal.one-decision" : "financing.rests-on-federal-money";
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        if (it.national() || it.firstFullYear().isEmpty()) {
            return;
        }
        int t = it.firstFullYear().getAsInt();
        Predicate<Financing.Flow> counted = pending
                ? flow -> flow.authority().map(right -> right.pending()).orElse(false)
                : flow -> FEDERAL.contains(flow.flow().toLowerCase(Locale.ROOT));
        List<Financing.Flow> flows = new ArrayList<>();
        double sum = 0;
        for (Financing.Flow flow : it.parts().flows()) {
            if (flow.kind() == Financing.FlowKind.REDIRECT && counted.test(flow)) {
                flows.add(flow);
                sum += it.amounts(flow).map(amounts -> amounts[t]).orElse(0.0);
            }
        }
        double all = it.money(t);
        boolean varied = it.variedByAScenario(flows.stream().map(Entry::clause).toList());
        if (all > 0 && sum > (pending ? QUARTER : THIRD) * all && !varied) {
            remarks.accept(remark(it, flows, t, sum, all));
        }
    }

    private Remark remark(Case it, List<Financing.Flow> flows, int t, double sum, double all) {
        String share = Words.percent(sum / all) + " of the plan's money in " + it.year(t);
        String message = pending
                ? Words.money(sum) + ", " + share
                        + ", waits for approvals that nobody must give, and no scenario computes the plan without them."
                : Words.money(sum) + ", " + share + ", is federal, and no scenario computes the plan with less of it.";
        Remark.Builder remark = Remark.at(flows.get(0).provenance(), id(), message);
        for (Financing.Flow flow : flows) {
            it.amounts(flow)
                    .ifPresent(amounts -> remark.value(
                            flow.flow() + " in " + it.year(t), Words.money(amounts[t]), Case.place(flow.provenance())));
        }
        return remark.value("all the plan's money in " + it.year(t), Words.money(all), "score, balance")
                .help(
                        pending
                                ? "Write a scenario in which they are refused, and score it beside the plan."
                                : "Write a scenario with a lower match or amount, and score it beside the plan.")
                .build();
    }
}
