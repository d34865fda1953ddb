package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.runtime.taxpayers.Present;

/**
 * A plan, or a scenario of it, against an edition, read and looked up once. Spending without the plan comes from the edition;
 * demand, supply, prices, administration, other savings and growth change it one after the other; then the payers change;
 * then money is set against it. Every step takes and gives spending by year, service and payer, so that what each adds sums
 * to the whole. It does not change, and may be drawn from many threads.
 */
public final class PreparedPlan {
    private final String title;
    private final String scenario;
    private final Reading reading;
    private final Aggregate cost;
    private final BaselineReading baseline;
    private final Moved who;
    private final DemandReading demand;
    private final Assumed met;
    private final PriceReading prices;
    private final SavingsReading savings;
    private final MoneyReading money;
    private final Figures figures;
    private final BuyInReading buyIn;

    /** Reads a plan, in the order of the calculation. */
    PreparedPlan(String title, String scenario, Reading reading) {
        this.title = title;
        this.scenario = scenario;
        this.reading = reading;
        Limits.check(reading); // what cannot be has no figure: said before anything is computed, once for all draws
        if (reading.notes.hasErrors()) {
            throw new Unscorable(reading.notes.findings());
        }
        this.cost = reading.chosen("cost is").flatMap(Aggregate::named).orElse(Aggregate.NATIONAL_HEALTH_EXPENDITURE);
        this.baseline = new BaselineReading(reading, cost);
        this.who = new Moved(reading);
        this.demand = new DemandReading(reading, who);
        this.met = reading.assumptionOr("supply", "supply");
        this.prices = new PriceReading(reading);
        this.savings = new SavingsReading(reading);
        this.money = new MoneyReading(reading, who);
        double[] covered = who.people().people(Set.of(Present.UNINSURED));
        this.figures = new Figures(cost, reading, covered);
        this.buyIn = new BuyInReading(reading, prices, who.people());
    }

    /** The provisions whose values are uncertain, each at its place in a draw, by their identities. */
    public List<String> parameters() {
        return reading.parameters();
    }

    /** First calendar year. */
    public int firstYear() {
        return reading.timing.firstYear();
    }

    /** How many years. */
    public int years() {
        return reading.years();
    }

    /**
     * The whole score of a draw.
     *
     * @throws Unscorable if no honest figure can be computed
     */
    public Score score(Draw draw) {
        return score(pass(at(draw), true));
    }

    private Score score(Pass pass) {
        Run run = new Run(pass);
        Map<String, double[]> results = run.results();
        return new Score(
                title,
                scenario,
                reading.outlook.edition().name(),
                reading.outlook.edition().hash(),
                reading.outlook.place(),
                cost,
                firstYear(),
                run.current,
                run.spending,
                List.copyOf(run.effects),
                run.sources,
                results,
                pass.notes().used(),
                pass.notes().findings());
    }

    /**
     * The figures of a draw alone, by name, each by year: those of its score, to the bit.
     *
     * @param draw where each of the {@link #parameters} lies, from 0, the low end, to 1; NaN for its central value
     * @throws Unscorable if no honest figure can be computed
     */
    public Map<String, double[]> figures(double[] draw) {
        return new Run(pass(draw, false)).results();
    }

    /**
     * The score of a draw without what is noted on the way: no effects of steps, no parameters used, no warnings.
     *
     * @param draw where each of the {@link #parameters} lies, from 0, the low end, to 1; NaN for its central value
     * @throws Unscorable if no honest figure can be computed
     */
    public Score amounts(double[] draw) {
        return score(pass(draw, false));
    }

    private double[] at(Draw draw) {
        return parameters().stream()
                .mapToDouble(parameter -> draw.at(parameter).orElse(Double.NaN))
                .toArray();
    }

    private Pass pass(double[] draw, boolean noting) {
        return new Pass(draw, reading.outlook.edition().name(), Notes.after(reading.notes), noting);
    }

    /** One calculation, in the order of the waterfall. */
    private final class Run {
        private final Pass pass;
        private final List<Score.Effect> effects = new ArrayList<>();
        private Cells current;
        private Cells spending;
        private List<Source> sources;

        Run(Pass pass) {
            this.pass = pass;
        }

        Map<String, double[]> results() {
            who.people().note(pass);
            current = baseline.cells(pass);
            spending = current;
            double[] patient = demand.patient(pass, current);
            Cells care = who.shares(current, patient);
            Cells whole = Moved.withAdministration(current, care);
            Cells moved = savings.administrationIsStated() ? whole : care;

            demand.steps(pass, current, moved, patient).forEach(this::apply);
            Cells wanted = spending;
            apply(supply(wanted));
            Cells gross = spending;
            apply(prices.step(pass, current, moved));
            if (!savings.administrationIsStated()) {
                apply(savings.administration(pass, whole));
            }
            savings.savings(pass, gross).forEach(this::apply);
            savings.growth(pass, moved, current).ifPresent(this::apply);
            apply(new Payers(moved));

            Optional<BuyInReading.Result> bought = buyIn.result(pass, current, spending);
            bought.ifPresent(one -> apply(one.step()));

            sources = money.sources(pass, current, whole);
            bought.ifPresent(one -> sources.add(one.source(buyIn.line())));
            refuseIfWrong();
            Map<String, double[]> results = figures.of(current, spending, sources, wanted, gross, bought);
            Soundness.check(reading, pass, spending, effects, results);
            refuseIfWrong();
            return results;
        }

        private void refuseIfWrong() {
            if (pass.notes().hasErrors()) {
                throw new Unscorable(pass.notes().findings());
            }
        }

        private void apply(Step step) {
            Cells before = spending;
            spending = step.apply(before);
            if (pass.isNoting()) {
                double[] change = new double[years()];
                for (int t = 0; t < change.length; t++) {
                    change[t] = spending.total(t) - before.total(t);
                }
                effects.add(new Score.Effect(step.name(), change, spending));
            }
        }

        private Supply supply(Cells wanted) {
            double[] share = new double[years()];
            Arrays.fill(share, met.in(pass, pass.isNoting() && wanted.isAbove(current)));
            return new Supply(current, share);
        }
    }
}
