package org.planwright.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.change.CostEffect;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.UserProblem;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.PreparedPlan;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Unscorable;
import org.planwright.runtime.uncertainty.Draws;

/** Scores two versions of a plan under one baseline, with the same numbers in each draw, and takes one from the other. */
final class ScoreOfChanges {
    private static final List<String> MONEY = List.of(
            "national-spending",
            "federal-cost",
            "state-cost",
            "plan-spending",
            "new-revenue",
            "surplus",
            "reserve",
            "out-of-pocket");
    private static final List<String> SHARES = List.of("uninsured", "unmet-demand");
    private static final List<String> DRAWN =
            List.of("national-spending", "federal-cost", "state-cost", "plan-spending", "surplus");
    private static final String ALL = "all";
    private static final long SEED = 1;

    /**
     * What is asked beside the changes.
     *
     * @param draws how many draws; none for 0
     * @param households the year in which households are looked at; 0 for not at all
     * @param baseline the edition; empty for that of the new version
     */
    record Asked(int draws, int households, Optional<String> baseline) {}

    /** A version: its plan, and the scenario of it that is meant; empty for the plan itself. */
    record Version(Compilation compilation, String scenario) {}

    private final Asked asked;
    private final Scoring scoring;

    ScoreOfChanges(Asked asked, Terminal terminal) {
        this.asked = asked;
        this.scoring = new Scoring(terminal);
    }

    /** One version, ready to be drawn. */
    private record Ready(ModelInputs inputs, String scenario, PreparedPlan plan, Score score) {
        int from() {
            return score.firstYear();
        }

        int to() {
            return score.firstYear() + score.years() - 1;
        }
    }

    /** The effect, or why there is none. */
    CostEffect of(String plan, Version before, Version after) {
        List<String> whyNot = new ArrayList<>();
        Optional<ModelInputs> old = inputs("The old version", before, whyNot);
        Optional<ModelInputs> young = inputs("The new version", after, whyNot);
        if (old.isEmpty() || young.isEmpty()) {
            return CostEffect.none(plan, whyNot);
        }
        Edition edition;
        try {
            edition = scoring.edition(asked.baseline(), young.get());
        } catch (UserProblem none) {
            return CostEffect.none(plan, List.of(none.getMessage()));
        }
        Optional<Ready> one = ready("The old version", old.get(), before.scenario(), edition, whyNot);
        Optional<Ready> other = ready("The new version", young.get(), after.scenario(), edition, whyNot);
        if (one.isEmpty() || other.isEmpty()) {
            return CostEffect.none(plan, whyNot);
        }
        int from = Math.max(one.get().from(), other.get().from());
        int to = Math.min(one.get().to(), other.get().to());
        if (from > to) {
            return CostEffect.none(
                    plan,
                    List.of("The old version has the years " + one.get().from() + " to "
                            + one.get().to() + ", the new one " + other.get().from() + " to "
                            + other.get().to() + ": they have none in common."));
        }
        return new CostEffect(
                plan,
                other.get().score().edition(),
                List.of(),
                from,
                lines(one.get().score(), other.get().score(), from, to),
                bands(one.get().plan(), other.get().plan(), from, to),
                households(one.get(), other.get(), edition, from, to));
    }

    private static Optional<ModelInputs> inputs(String called, Version version, List<String> whyNot) {
        if (version.compilation().mayEmit()) {
            return Optional.of(Outputs.inputs(version.compilation()));
        }
        long errors = version.compilation().diagnostics().stream()
                .filter(finding -> finding.open() && finding.severity() == Severity.ERROR)
                .count();
        whyNot.add(called + " cannot be scored: " + errors + (errors == 1 ? " error stands" : " errors stand")
                + " open. “planwright check” lists them; --pack draft scores what is unfinished.");
        return Optional.empty();
    }

    private static Optional<Ready> ready(
            String called, ModelInputs inputs, String scenario, Edition edition, List<String> whyNot) {
        try {
            PreparedPlan plan = new CostModel(inputs, edition).prepared(scenario);
            return Optional.of(new Ready(inputs, scenario, plan, plan.score(Draw.CENTRAL)));
        } catch (Unscorable none) {
            none.findings().forEach(finding -> whyNot.add(called + " cannot be scored: " + finding.message()));
            return Optional.empty();
        }
    }

    private static List<CostEffect.Line> lines(Score old, Score young, int from, int to) {
        List<CostEffect.Line> lines = new ArrayList<>();
        for (String name : MONEY) {
            lines.add(line(name, false, old, young, from, to));
        }
        for (String name : SHARES) {
            lines.add(line(name, true, old, young, from, to));
        }
        return lines;
    }

    private static CostEffect.Line line(String name, boolean share, Score old, Score young, int from, int to) {
        return new CostEffect.Line(
                name,
                share,
                IntStream.rangeClosed(from, to)
                        .mapToObj(year -> old.figure(name, year))
                        .toList(),
                IntStream.rangeClosed(from, to)
                        .mapToObj(year -> young.figure(name, year))
                        .toList());
    }

    /** A parameter lies at the same place of its range in both versions, so what both share does not blur the difference. */
    private CostEffect.Bands bands(PreparedPlan old, PreparedPlan young, int from, int to) {
        int count = asked.draws();
        if (count < 1) {
            return CostEffect.Bands.NONE;
        }
        int[] years = from == to ? new int[] {from} : new int[] {from, to};
        double[][] values = new double[DRAWN.size() * years.length][count];
        Draws draws = new Draws(SEED, count);
        IntStream.range(0, count).parallel().forEach(number -> {
            Score one = old.score(draws.draw(number));
            Score other = young.score(draws.draw(number));
            for (int i = 0; i < values.length; i++) {
                String name = DRAWN.get(i / years.length);
                int year = years[i % years.length];
                values[i][number] = other.figure(name, year) - one.figure(name, year);
            }
        });
        List<CostEffect.Band> bands = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double[] sorted = values[i];
            Arrays.sort(sorted);
            if (sorted[count - 1] - sorted[0] > 0) {
                bands.add(new CostEffect.Band(
                        DRAWN.get(i / years.length),
                        years[i % years.length],
                        quantile(sorted, 0.1),
                        quantile(sorted, 0.5),
                        quantile(sorted, 0.9)));
            }
        }
        return new CostEffect.Bands(count, bands);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private Optional<CostEffect.Households> households(Ready old, Ready young, Edition edition, int from, int to) {
        int year = asked.households();
        if (year == 0) {
            return Optional.empty();
        }
        if (year < from || year > to) {
            throw new UserProblem(
                    "--households is “" + year + "”, and the years of both versions are " + from + " to " + to + ".",
                    "Name one of these years.");
        }
        HouseholdTables.Group one = everybody(old, edition, year);
        HouseholdTables.Group other = everybody(young, edition, year);
        return Optional.of(new CostEffect.Households(year, one.less(), other.less(), one.more(), other.more()));
    }

    private static HouseholdTables.Group everybody(Ready version, Edition edition, int year) {
        Parts parts = version.inputs().scenarios().stream()
                .filter(one -> one.name().equals(version.scenario()))
                .findFirst()
                .map(version.inputs()::partsOf)
                .orElse(version.inputs().parts());
        Outlook outlook = new Outlook(edition, version.score().place());
        return HouseholdTables.of(HouseholdRequest.model(version.inputs(), parts, version.score(), outlook), year)
                .groups()
                .get(ALL)
                .get(0);
    }
}
