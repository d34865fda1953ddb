package org.planwright.runtime.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Unscorable;

/** Scores a plan, decides its promises and looks whether it keeps the rules that need a score. */
public final class Judge {
    /**
     * What was found.
     *
     * @param score what the plan comes to
     * @param verdicts every promise that is no mere text
     * @param remarks what is wrong
     * @param beside estimates of others with ours beside
     */
    public record Judged(Score score, List<Verdict> verdicts, List<Remark> remarks, List<Beside> beside) {}

    private Judge() {}

    /** Every rule, listed by hand in reading order; promises are decided before them. */
    public static List<ScoreRule> rules() {
        return List.of(
                // the years
                new YearsLeftOut(),
                // the money
                new Deficit(),
                new ThinReserve(),
                new ReserveNotReached(),
                new MonthsDoNotMatch(),
                new OutgrowsTaxes(),
                YieldDoesNotMatch.rule(YieldDoesNotMatch.Flaw.NO_MATCH),
                YieldDoesNotMatch.rule(YieldDoesNotMatch.Flaw.CAP_IGNORED),
                YieldDoesNotMatch.rule(YieldDoesNotMatch.Flaw.EXEMPTION_IGNORED),
                new MoreThanIsSpent(),
                FederalMoney.rests(),
                FederalMoney.waits(),
                new VolatileIncome(),
                new ExclusionLost(),
                new PaysTwice(),
                new StaticYield(),
                new TopRate(),
                new IncomeCliff(),
                // the care
                new NoCost(),
                new TooFast(),
                new UseOutgrowsSupply(),
                // what is assumed and said of it
                new GrowthBelowHistory(),
                new SavingLargerThanPool(),
                new SavingsOverstacked(),
                new AdministrationAtOnce(),
                new NobodyMoves(),
                new PerHead(),
                new MorePeople(),
                new GrowthOfEndpoints());
    }

    /** Ids of all rules that a remark may be about. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>(
                List.of(Promises.BROKEN, Promises.UNDECIDED, Promises.MAY_BREAK, Promises.NOT_TOGETHER));
        rules().forEach(rule -> ids.add(rule.id()));
        return List.copyOf(ids);
    }

    /**
     * Judges a plan, or a scenario of it.
     *
     * @param scenario its name; empty for the plan itself
     * @param enactment the day on which the plan becomes law, where that is known
     * @param draws how often to draw uncertain values; 0 for their centre alone
     * @throws Unscorable if no honest figure can be computed
     */
    public static Judged judge(
            ModelInputs inputs, Edition edition, String scenario, Optional<LocalDate> enactment, int draws, long seed) {
        Case it = look(inputs, edition, scenario, enactment);
        Promises promises = new Promises(it, draws, seed);
        List<Verdict> verdicts = promises.verdicts();
        List<Remark> remarks = new ArrayList<>(promises.remarks(verdicts));
        rules().forEach(rule -> rule.look(it, remarks::add));
        return new Judged(it.score(), verdicts, List.copyOf(remarks), Beside.all(it));
    }

    /** A plan or a scenario, scored. */
    private static Case look(ModelInputs inputs, Edition edition, String scenario, Optional<LocalDate> enactment) {
        CostModel model = new CostModel(inputs, edition);
        Score score = model.score(scenario, Draw.CENTRAL);
        return new Case(
                inputs,
                parts(inputs, scenario),
                score,
                new Outlook(edition, score.place()),
                enactment,
                draw -> model.score(scenario, draw));
    }

    /** Estimates of others with what a score that is there already has beside. */
    public static List<Beside> beside(ModelInputs inputs, Edition edition, Score score) {
        Outlook outlook = new Outlook(edition, score.place());
        return Beside.all(
                new Case(inputs, parts(inputs, score.scenario()), score, outlook, Optional.empty(), draw -> score));
    }

    private static Parts parts(ModelInputs inputs, String scenario) {
        return inputs.scenarios().stream()
                .filter(one -> one.name().equals(scenario))
                .findFirst()
                .map(inputs::partsOf)
                .orElse(inputs.parts());
    }
}
