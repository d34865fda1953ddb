package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.judgement.Verdict.State;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.uncertainty.Draws;

/** Decides what a plan promises. */
final class Promises {
    static final String BROKEN = "promises.broken";
    static final String UNDECIDED = "promises.undecided";
    static final String MAY_BREAK = "promises.may-break";
    static final String NOT_TOGETHER = "promises.not-together";

    private static final double NOTHING = 1e-9;
    private static final double TENTH = 0.1;

    private final Case it;
    private final Sensitivity sensitivity;
    private final int draws;
    private final List<Parts.Claim> promises;

    /** In each draw, which promises are broken. */
    private final boolean[][] broken;

    /** In each draw, which promises cannot be decided. */
    private final boolean[][] open;

    /** @param draws how many draws; 0 for none */
    Promises(Case it, int draws, long seed) {
        this.it = it;
        this.sensitivity = new Sensitivity(it);
        this.draws = draws;
        this.promises = it.parts().promises().stream()
                .filter(promise -> promise.tests().stream().anyMatch(test -> !test.quoted()))
                .toList();
        this.broken = new boolean[draws][promises.size()];
        this.open = new boolean[draws][promises.size()];
        draw(seed);
    }

    private void draw(long seed) {
        if (draws == 0 || promises.isEmpty()) {
            return;
        }
        Draws drawn = new Draws(seed, draws);
        IntStream.range(0, draws).parallel().forEach(number -> {
            Score score = it.in(drawn.draw(number));
            for (int i = 0; i < promises.size(); i++) {
                List<Decision> decided = promises.get(i).tests().stream()
                        .map(test -> Decision.of(it, score, test))
                        .toList();
                broken[number][i] = decided.stream().anyMatch(one -> !one.open() && !one.holds());
                open[number][i] = !broken[number][i] && decided.stream().anyMatch(Decision::open);
            }
        });
    }

    /** Every promise that is no mere text. */
    List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < promises.size(); i++) {
            verdicts.add(verdict(promises.get(i), often(broken, i), often(open, i)));
        }
        return verdicts;
    }

    private double often(boolean[][] in, int promise) {
        if (draws == 0) {
            return Double.NaN;
        }
        int times = 0;
        for (boolean[] draw : in) {
            times += draw[promise] ? 1 : 0;
        }
        return times / (double) draws;
    }

    /** Whether it is of households. */
    private static boolean ofHouseholds(Parts.Claim promise) {
        return promise.tests().stream().anyMatch(HouseholdQuantities::isOf);
    }

    private Verdict verdict(Parts.Claim promise, double often, double seldom) {
        Comparison worst = null;
        Decision decided = null;
        String open = "";
        for (Comparison test : promise.tests()) {
            Decision one = Decision.of(it, it.score(), test);
            if (one.open()) {
                open = one.why();
            } else if (decided == null || relative(one) < relative(decided)) {
                worst = test;
                decided = one;
            }
        }
        boolean isBroken = decided != null && !decided.holds();
        if (!isBroken && !open.isEmpty() || decided == null) {
            boolean never = Double.isNaN(often) || seldom == 1;
            return new Verdict(
                    promise,
                    State.UNDECIDED,
                    "",
                    0,
                    "",
                    open,
                    "",
                    never ? Double.NaN : often,
                    never ? Double.NaN : seldom);
        }
        return new Verdict(
                promise,
                isBroken ? State.BROKEN : State.KEPT,
                decided.words(it, worst),
                decided.year() < 0 ? 0 : it.year(decided.year()),
                decided.measured().kind().words(Math.abs(decided.figure() - decided.target())),
                "",
                moves(worst, decided),
                often,
                seldom);
    }

    private static double relative(Decision one) {
        return one.margin() / Math.max(NOTHING, Math.abs(one.target()));
    }

    /** Of a quantity in the year that decides. */
    private String moves(Comparison test, Decision decided) {
        Optional<Sensitivity.Swing> swing = sensitivity.most(score -> in(test, decided, score));
        return swing.map(one -> Words.named(one.parameter()) + ", from "
                        + decided.measured().kind().words(one.low()) + " at its low end to "
                        + decided.measured().kind().words(one.high()) + " at its high end")
                .orElse("");
    }

    private double in(Comparison test, Decision decided, Score score) {
        if (decided.year() < 0) {
            return Decision.of(it, score, test).figure();
        }
        return Quantities.of(it, score, test).byYear()[decided.year()];
    }

    /** What is to be said of them. */
    List<Remark> remarks(List<Verdict> verdicts) {
        List<Remark> remarks = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict.state() == State.BROKEN) {
                remarks.add(broken(verdict));
            } else if (verdict.state() == State.UNDECIDED) {
                remarks.add(Remark.at(verdict.promise().provenance(), UNDECIDED, "The promise " + verdict.text())
                        .help("Promise a figure and years that the score has; “planwright score” lists them.")
                        .build());
            }
        }
        verdicts.stream()
                .filter(verdict -> verdict.state() == State.KEPT && verdict.broken() > TENTH)
                .map(this::mayBreak)
                .forEach(remarks::add);
        notTogether(verdicts).ifPresent(remarks::add);
        return remarks;
    }

    private Remark mayBreak(Verdict verdict) {
        Remark.Builder remark = Remark.at(
                        verdict.promise().provenance(),
                        MAY_BREAK,
                        "The promise “" + verdict.promise().title() + "” is kept by " + verdict.margin()
                                + ", and broken in " + Words.percent(verdict.broken()) + " of " + draws + " draws.")
                .value("at the centre", verdict.figures(), "score");
        if (!verdict.moves().isEmpty()) {
            remark.value("moves it most", verdict.moves(), "score, one value at a time");
        }
        return remark.help("Promise what holds over the range of what is uncertain, or narrow the range.")
                .build();
    }

    private Remark broken(Verdict verdict) {
        String by = " It misses by " + verdict.margin() + ".";
        String drawn = Double.isNaN(verdict.broken())
                ? ""
                : " It is broken in " + Words.percent(verdict.broken()) + " of " + draws + " draws.";
        Remark.Builder remark = Remark.at(
                verdict.promise().provenance(),
                BROKEN,
                "The promise “" + verdict.promise().title() + "” is broken: " + verdict.figures() + "." + by + drawn);
        remark.value("misses by", verdict.margin(), verdict.year() == 0 ? "score" : "score, " + verdict.year());
        if (ofHouseholds(verdict.promise())) {
            remark.help("Change a tax, a premium or who is covered; “planwright score --households "
                    + (verdict.year() == 0 ? it.year(it.firstFullYear().orElse(0)) : verdict.year())
                    + "” shows who pays more.");
        } else if (verdict.moves().isEmpty()) {
            steps(verdict).ifPresent(step -> remark.value("largest step", step, "score, waterfall"));
            remark.help("Nothing that moves it is uncertain in the plan: change a rate, a tax or what is covered.");
        } else {
            remark.value("moves it most", verdict.moves(), "score, one value at a time");
            remark.help("Change what moves it most, or promise what the plan can keep.");
        }
        return remark.build();
    }

    private Optional<String> steps(Verdict verdict) {
        int t = verdict.year() == 0
                ? it.years() - 1
                : verdict.year() - it.score().firstYear();
        Score.Effect largest = null;
        for (Score.Effect step : it.score().steps()) {
            boolean larger = largest == null || Math.abs(step.change()[t]) > Math.abs(largest.change()[t]);
            largest = larger && step.change()[t] != 0 ? step : largest;
        }
        return Optional.ofNullable(largest).map(step -> step.name() + ", " + Words.money(step.change()[t]));
    }

    /** Each is kept in some draw, and all of them in none. */
    private Optional<Remark> notTogether(List<Verdict> verdicts) {
        List<Integer> decided = IntStream.range(0, verdicts.size())
                .filter(i -> verdicts.get(i).state() != State.UNDECIDED)
                .boxed()
                .toList();
        if (draws == 0 || decided.size() < 2) {
            return Optional.empty();
        }
        boolean eachInSome = decided.stream().allMatch(i -> often(broken, i) < 1);
        boolean allInOne = false;
        for (boolean[] draw : broken) {
            allInOne |= decided.stream().noneMatch(i -> draw[i]);
        }
        if (!eachInSome || allInOne) {
            return Optional.empty();
        }
        Remark.Builder remark = Remark.at(
                verdicts.get(decided.get(decided.size() - 1)).promise().provenance(),
                NOT_TOGETHER,
                "Each of " + decided.size() + " promises is kept in some of " + draws
                        + " draws, and all of them in none.");
        for (int i : decided) {
            remark.value(
                    "“" + verdicts.get(i).promise().title() + "” is broken",
                    "in " + Words.percent(often(broken, i)) + " of the draws",
                    Case.place(verdicts.get(i).promise().provenance()));
        }
        return Optional.of(remark.help("Say which of them gives way to which.").build());
    }
}
