package org.planwright.runtime.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.taxpayers.HouseholdFacts;

/**
 * From inputs to a score, in two parts: what a plan says and the edition knows is read and looked up once, for each scenario
 * ({@link PreparedPlan}, which holds the calculation on one screen); a draw is arithmetic on that.
 */
public final class CostModel {
    private final Edition edition;
    private final Outlook outlook;
    private final ModelInputs inputs;
    private final int firstYear;
    private final int years;
    private final Optional<ModelFinding> leftOut;
    private final boolean national;
    private final UnaryOperator<HouseholdFacts> facts;
    private final Map<String, PreparedPlan> prepared = new ConcurrentHashMap<>();

    /**
     * A plan against an edition; years of its horizon after the edition's last are left out, which every score says.
     *
     * @throws Unscorable if the horizon is missing or begins outside the edition, or the edition does not know the place
     */
    public CostModel(ModelInputs inputs, Edition edition) {
        this(inputs, edition, facts -> facts);
    }

    /** @param facts what the facts of the edition about people and households are exchanged for */
    CostModel(ModelInputs inputs, Edition edition, UnaryOperator<HouseholdFacts> facts) {
        this.facts = facts;
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
        int lastYear = inputs.horizon().to().getAsInt();
        refuseOutside(lastYear);
        this.years = Math.min(lastYear, edition.lastYear()) - firstYear + 1;
        this.leftOut = lastYear > edition.lastYear() ? Optional.of(leftOut(lastYear)) : Optional.empty();
    }

    /** A horizon may end after the edition does, never begin before it: what is stated without a year is of its first. */
    private void refuseOutside(int lastYear) {
        String horizon = "The horizon is " + firstYear + " to " + lastYear;
        if (lastYear < firstYear) {
            throw refusal(
                    "score.no-horizon",
                    horizon + ", which ends before it begins, so there are no years to score.",
                    "Write the earlier year first.");
        }
        if (firstYear < reach() || firstYear > edition.lastYear()) {
            throw refusal(
                    "score.horizon-outside-edition",
                    horizon + ", and the edition reaches from " + outlook.firstYear() + " to " + edition.lastYear()
                            + ".",
                    "Change the horizon, state “baseline spending:” for a year of it, or bring an edition that reaches"
                            + " further.");
        }
        Optional<LocalDate> benefits = inputs.horizon().firstBenefits().flatMap(InputDate::day);
        if (benefits.filter(day -> day.getYear() > lastYear).isPresent()) {
            throw refusal(
                    "score.no-horizon",
                    horizon + ", and benefits start in " + benefits.get().getYear()
                            + ": there is no year of the plan at work to score.",
                    "Let the horizon reach to the first years of benefits.");
        }
        if (lastYear > edition.lastYear()
                && benefits.filter(day -> day.getYear() > edition.lastYear()).isPresent()) {
            throw refusal(
                    "score.horizon-outside-edition",
                    "Benefits start in " + benefits.get().getYear() + ", and the edition ends in " + edition.lastYear()
                            + ": no year of the plan at work can be scored.",
                    "Bring an edition that reaches further, or score the plan as if it began earlier.");
        }
    }

    private ModelFinding leftOut(int lastYear) {
        int last = edition.lastYear();
        String years = lastYear == last + 1
                ? lastYear + " is"
                : last + 1 + (lastYear == last + 2 ? " and " : " to ") + lastYear + " are";
        return finding(
                ModelFinding.Severity.WARNING,
                "score.years-left-out",
                "The horizon is " + firstYear + " to " + lastYear + ", and the edition " + edition.name() + " ends in "
                        + last + ": " + years + " left out of the score.",
                "Read every sum, reserve and promise as of the years to " + last
                        + ", or bring an edition that reaches further.");
    }

    /** A plan that states its own base may lie before a state's accounts, as far back as the nation's reach. */
    private int reach() {
        boolean own = inputs.parts().assumptions().stream()
                .anyMatch(one -> one.key().replace('-', ' ').equals("baseline spending"));
        return own ? edition.firstYear() : outlook.firstYear();
    }

    private Unscorable refusal(String rule, String message, String help) {
        return new Unscorable(List.of(finding(ModelFinding.Severity.ERROR, rule, message, help)));
    }

    /** At the line that states the place or the horizon. */
    private ModelFinding finding(ModelFinding.Severity severity, String rule, String message, String help) {
        String file = inputs.plan().files().isEmpty()
                ? ""
                : inputs.plan().files().get(0).name();
        Optional<ModelInputs.Clause> at = inputs.clauses().stream()
                .filter(clause -> clause.identity().endsWith(rule.contains("place") ? "jurisdiction" : "horizon"))
                .findFirst();
        return new ModelFinding(
                severity,
                rule,
                message,
                at.map(ModelInputs.Clause::identity).orElse(""),
                at.map(ModelInputs.Clause::file).orElse(file),
                at.map(ModelInputs.Clause::line).orElse(1),
                help);
    }

    /** The plan itself, every uncertain value at its centre. */
    public Score score() {
        return score("", Draw.CENTRAL);
    }

    /** The plan in a draw. */
    public Score score(Draw draw) {
        return score("", draw);
    }

    /** A scenario by its name; empty for the plan itself. */
    public Score score(String scenario, Draw draw) {
        return prepared(scenario).score(draw);
    }

    /**
     * A scenario by its name, or the plan itself for an empty one, read and looked up once, so that it can be drawn many
     * times.
     *
     * @throws Unscorable if the plan has no such scenario, or no honest figure can be computed
     */
    public PreparedPlan prepared(String scenario) {
        PreparedPlan known = prepared.get(scenario);
        if (known == null) {
            known = prepare(scenario, parts(scenario));
            prepared.put(scenario, known);
        }
        return known;
    }

    private PreparedPlan prepare(String scenario, Parts parts) {
        LocalDate start =
                inputs.horizon().firstBenefits().flatMap(InputDate::day).orElse(LocalDate.of(firstYear, 1, 1));
        Taxpayers taxpayers = new Taxpayers(outlook, facts);
        Reading reading =
                new Reading(parts, outlook, new Timing(firstYear, years, start), national, option(), taxpayers);
        leftOut.ifPresent(reading.notes::add);
        return new PreparedPlan(inputs.plan().title(), scenario, reading);
    }

    private boolean option() {
        return inputs.plan().kind().contains("option");
    }

    private Parts parts(String scenario) {
        if (scenario.isEmpty()) {
            return inputs.parts();
        }
        return inputs.scenarios().stream()
                .filter(one -> one.name().equals(scenario))
                .findFirst()
                .map(inputs::partsOf)
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
}
