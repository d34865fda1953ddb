package org.planwright.runtime.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;

/**
 * From inputs to a score. Spending without the plan comes from the edition; demand, supply, prices, administration, other
 * savings and growth change it one after the other; then the payers change; then money is set against it. Every step takes
 * and gives spending by year, service and payer, so that what each adds sums to the whole.
 */
public final class CostModel {
    private final Edition edition;
    private final Outlook outlook;
    private final ModelInputs inputs;
    private final int firstYear;
    private final int years;
    private final boolean national;

    /**
     * A plan against an edition.
     *
     * @throws Unscorable if the horizon is missing or outside the edition, or the edition does not know the place
     */
    public CostModel(ModelInputs inputs, Edition edition) {
        this.inputs = inputs;
        this.edition = edition;
        String place = inputs.plan().jurisdiction();
        this.national = place.isEmpty()
                || place.equalsIgnoreCase("United States")
                || inputs.plan().kind().startsWith("national");
        Optional<String> state = Outlook.state(edition, place);
        if (!national && state.isEmpty()) {
            throw refusal("score.unknown-place", "The edition has no accounts of “" + place + "”.", "");
        }
        this.outlook = new Outlook(edition, national ? "" : state.orElseThrow());
        if (inputs.horizon().from().isEmpty() || inputs.horizon().to().isEmpty()) {
            throw refusal("score.no-horizon", "The plan states no horizon, so there are no years to score.", "");
        }
        this.firstYear = inputs.horizon().from().getAsInt();
        this.years = inputs.horizon().to().getAsInt() - firstYear + 1;
        if (years < 1 || firstYear < outlook.firstYear() || firstYear + years - 1 > edition.lastYear()) {
            throw refusal(
                    "score.horizon-outside-edition",
                    "The horizon is " + firstYear + " to " + (firstYear + years - 1) + ", and the edition reaches from "
                            + outlook.firstYear() + " to " + edition.lastYear() + ".",
                    "Shorten the horizon, or bring an edition that reaches further.");
        }
    }

    private Unscorable refusal(String rule, String message, String help) {
        String file = inputs.plan().files().isEmpty()
                ? ""
                : inputs.plan().files().get(0).name();
        Optional<ModelInputs.Clause> at = inputs.clauses().stream()
                .filter(clause -> clause.identity().endsWith(rule.contains("place") ? "jurisdiction" : "horizon"))
                .findFirst();
        return new Unscorable(List.of(new ModelFinding(
                ModelFinding.Severity.ERROR,
                rule,
                message,
                at.map(ModelInputs.Clause::identity).orElse(""),
                file,
                at.map(ModelInputs.Clause::line).orElse(1),
                help)));
    }

    /** The plan itself, every uncertain value at its centre. */
    public Score score() {
        return score("", inputs.parts(), Draw.CENTRAL);
    }

    /** The plan in a draw. */
    public Score score(Draw draw) {
        return score("", inputs.parts(), draw);
    }

    /** A scenario by its name; empty for the plan itself. */
    public Score score(String scenario, Draw draw) {
        if (scenario.isEmpty()) {
            return score(draw);
        }
        return inputs.scenarios().stream()
                .filter(one -> one.name().equals(scenario))
                .findFirst()
                .map(one -> score(scenario, inputs.partsOf(one), draw))
                .orElseThrow(() -> new Unscorable(List.of(new ModelFinding(
                        ModelFinding.Severity.ERROR,
                        "score.unknown-scenario",
                        "The plan has no scenario “" + scenario + "”.",
                        "",
                        "",
                        0,
                        inputs.scenarios().stream()
                                .map(ModelInputs.Scenario::name)
                                .reduce((a, b) -> a + ", " + b)
                                .map(names -> "It has " + names + ".")
                                .orElse("It has none.")))));
    }

    private Score score(String scenario, Parts parts, Draw draw) {
        LocalDate start =
                inputs.horizon().firstBenefits().flatMap(InputDate::day).orElse(LocalDate.of(firstYear, 1, 1));
        Timing timing = new Timing(firstYear, years, start);
        Reading reading = new Reading(parts, outlook, timing, national, draw);
        Aggregate cost =
                reading.chosen("cost is").flatMap(Aggregate::named).orElse(Aggregate.NATIONAL_HEALTH_EXPENDITURE);
        return new Run(scenario, reading, cost, draw == Draw.CENTRAL).score();
    }

    /** One calculation, in the order of the waterfall. */
    private final class Run {
        private final String scenario;
        private final Reading reading;
        private final Aggregate cost;
        private final boolean central;
        private final List<Score.Effect> effects = new ArrayList<>();
        private Cells spending;

        Run(String scenario, Reading reading, Aggregate cost, boolean central) {
            this.scenario = scenario;
            this.reading = reading;
            this.cost = cost;
            this.central = central;
        }

        Score score() {
            refuseImpossible();
            Cells current = new BaselineReading(reading).cells(cost);
            spending = current;
            DemandReading demand = new DemandReading(reading, current);
            SavingsReading savings = new SavingsReading(reading);
            Moved who = new Moved(reading, current);
            double[] patient = demand.patient();
            Cells whole = who.shares(patient, true);
            Cells moved = savings.administrationIsStated() ? whole : who.shares(patient, false);

            demand.steps(who, moved, patient).forEach(this::apply);
            Cells wanted = spending;
            Supply supply = supply(current);
            apply(supply);
            Cells gross = spending;
            apply(new PriceReading(reading, current, moved).step());
            if (!savings.administrationIsStated()) {
                apply(savings.administration(moved));
            }
            savings.savings(gross).forEach(this::apply);
            savings.growth(moved, current).ifPresent(this::apply);
            apply(new Payers(moved));

            List<Source> sources = new MoneyReading(reading, current, whole).sources();
            Map<String, double[]> figures = new Figures(current, sources).all();
            figures.put("unmet-demand", byYear(t -> supply.unmet(wanted, t.intValue())));
            uninsured(figures, who);
            Soundness.check(reading, spending, effects, figures);
            if (reading.findings().stream().anyMatch(f -> f.severity() == ModelFinding.Severity.ERROR)) {
                throw new Unscorable(reading.findings());
            }
            return new Score(
                    inputs.plan().title(),
                    scenario,
                    edition.name(),
                    edition.hash(),
                    outlook.place(),
                    cost,
                    firstYear,
                    current,
                    spending,
                    List.copyOf(effects),
                    sources,
                    figures,
                    reading.used(),
                    reading.findings());
        }

        /** What cannot be has no figure: said before anything is computed, once for all draws. */
        private void refuseImpossible() {
            if (central) {
                Limits.check(reading);
            }
            if (reading.findings().stream().anyMatch(f -> f.severity() == ModelFinding.Severity.ERROR)) {
                throw new Unscorable(reading.findings());
            }
        }

        private void apply(Step step) {
            Cells after = step.apply(spending);
            Cells before = spending;
            effects.add(
                    new Score.Effect(step.name(), byYear(t -> after.total(t.intValue()) - before.total(t.intValue()))));
            spending = after;
        }

        private Supply supply(Cells current) {
            double[] met = new double[years];
            java.util.Arrays.fill(met, reading.assumptionOr("supply", "supply"));
            return new Supply(current, met);
        }

        private void uninsured(Map<String, double[]> figures, Moved who) {
            double[] covered = who.covered(Set.of("none", "uninsured"));
            figures.put("uninsured-before", byYear(t -> reading.outlook.uninsured(firstYear + t.intValue())));
            figures.put(
                    "uninsured",
                    byYear(t -> reading.outlook.uninsured(firstYear + t.intValue()) * (1 - covered[t.intValue()])));
        }

        /** Results by name. */
        private final class Figures {
            private final Cells current;
            private final List<Source> sources;

            Figures(Cells current, List<Source> sources) {
                this.current = current;
                this.sources = sources;
            }

            Map<String, double[]> all() {
                Map<String, double[]> all = new LinkedHashMap<>();
                Cells after = spending;
                pair(all, "national-spending", cost);
                pair(all, "out-of-pocket", (row, payer) -> payer == Payer.OUT_OF_POCKET);
                pair(
                        all,
                        "federal-spending",
                        (row, payer) -> payer.sponsor() == Payer.Sponsor.FEDERAL || national && payer == Payer.PLAN);
                pair(
                        all,
                        "state-spending",
                        (row, payer) -> payer.sponsor() == Payer.Sponsor.STATE || !national && payer == Payer.PLAN);
                pair(all, "private-spending", (row, payer) -> payer.sponsor() == Payer.Sponsor.PRIVATE);
                pair(all, "administrative-cost", Aggregate.ADMINISTRATION);
                all.put("savings", byYear(t -> -all.get("change-in-national-spending")[t.intValue()]));
                all.put("federal-cost", all.get("change-in-federal-spending"));
                all.put("state-cost", all.get("change-in-state-spending"));
                all.put("plan-spending", byYear(t -> after.paidBy(t.intValue(), payer -> payer == Payer.PLAN)));
                all.put(
                        "plan-administration",
                        byYear(t -> after.sum(
                                t.intValue(), (row, payer) -> payer == Payer.PLAN && row.isAdministration())));
                money(all);
                return all;
            }

            private void money(Map<String, double[]> all) {
                double[] existing = of(Source.Kind.EXISTING);
                double[] taxes = of(Source.Kind.TAX);
                double[] raised = of(Source.Kind.RAISED);
                double[] fresh = byYear(t -> taxes[t.intValue()] + raised[t.intValue()]);
                Balance balance = new Balance(all.get("plan-spending"), existing, fresh, of(Source.Kind.BORROWED));
                all.put("existing-money", existing);
                all.put("new-revenue", fresh);
                all.put(
                        "new-money-needed",
                        byYear(t -> all.get("plan-spending")[t.intValue()] - existing[t.intValue()]));
                all.put("surplus", byYear(t -> balance.surplus(t.intValue())));
                all.put("reserve", byYear(t -> balance.reserve(t.intValue())));
            }

            private double[] of(Source.Kind kind) {
                double[] sum = new double[years];
                for (Source source : sources) {
                    for (int t = 0; t < years && source.kind() == kind; t++) {
                        sum[t] += source.amounts()[t];
                    }
                }
                return sum;
            }

            private void pair(Map<String, double[]> all, String name, Cells.Mask mask) {
                double[] before = byYear(t -> current.sum(t.intValue(), mask));
                double[] after = byYear(t -> spending.sum(t.intValue(), mask));
                all.put(name + "-before", before);
                all.put(name, after);
                all.put("change-in-" + name, byYear(t -> after[t.intValue()] - before[t.intValue()]));
            }
        }

        private double[] byYear(ToDoubleFunction<Integer> figure) {
            double[] by = new double[years];
            for (int t = 0; t < years; t++) {
                by[t] = figure.applyAsDouble(t);
            }
            return by;
        }
    }
}
