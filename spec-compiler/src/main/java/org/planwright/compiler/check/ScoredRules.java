package org.planwright.compiler.check;

import static org.planwright.compiler.diagnostic.Severity.ERROR;
import static org.planwright.compiler.diagnostic.Severity.NOTE;
import static org.planwright.compiler.diagnostic.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.diagnostic.Rule;

/** Rules that take a score to decide, in reading order. The cost model decides them; its remarks name them by their ids. */
public final class ScoredRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            // why there is no score
            Rule.text("score.no-baseline", "A plan names an edition of the accounts"),
            Rule.text("score.no-horizon", "A plan names the years that it is scored over"),
            Rule.text("score.horizon-outside-edition", "The edition reaches over the beginning of the plan's horizon"),
            Rule.text("score.no-base", "The edition has the base of a tax, or the plan says what it yields"),
            Rule.text("score.base-outside-horizon", "A base is stated for a year of the horizon"),
            Rule.text("score.impossible-value", "A value lies within what is possible"),
            Rule.text("score.more-than-all", "No more is taken away than there is"),
            // what the score leaves out
            Rule.scored("score.years-left-out", WARNING, "The edition reaches to the last year of the plan's horizon"),
            // what is promised
            Rule.scored("promises.broken", ERROR, "A plan keeps its promises", "I16"),
            Rule.scored("promises.undecided", NOTE, "A promise is of a figure that the score has"),
            Rule.scored("promises.may-break", WARNING, "A promise that is kept is kept in nine draws of ten"),
            Rule.scored("promises.not-together", WARNING, "Promises can be kept together", "I31"),
            // the money
            Rule.scored("balance.deficit", ERROR, "The money lasts in every year", "A01", "L21"),
            Rule.scored("balance.thin-reserve", WARNING, "A state's plan keeps a month of spending back"),
            Rule.scored(
                    "financing.reserve-not-reached", ERROR, "A reserve is there by the day that the plan names", "A17"),
            Rule.scored(
                    "timing.months-do-not-match",
                    ERROR,
                    "In its first year a plan has money for as many months as it pays for care",
                    "A12"),
            Rule.scored("spending.outgrows-taxes", WARNING, "Spending grows no faster than what pays for it", "A07"),
            Rule.scored(
                    "financing.yield-does-not-match", WARNING, "A tax brings what its rates take of its base", "A02"),
            Rule.scored("financing.cap-ignored", ERROR, "The yield of a tax counts its cap", "A11"),
            Rule.scored("financing.exemption-ignored", ERROR, "The yield of a tax counts its exemption", "I18"),
            Rule.scored(
                    "financing.more-than-is-spent",
                    ERROR,
                    "No more money is brought in from a program than it spends",
                    "A15"),
            Rule.scored(
                    "financing.rests-on-federal-money",
                    WARNING,
                    "A state that rests on federal money computes its plan with less of it",
                    "S17"),
            Rule.scored(
                    "legal.one-decision",
                    WARNING,
                    "A plan whose money waits for approval is computed without it too",
                    "L24"),
            Rule.scored(
                    "financing.volatile-income",
                    WARNING,
                    "A state's plan does not rest on income that comes and goes",
                    "S05"),
            Rule.scored(
                    "financing.exclusion-lost",
                    WARNING,
                    "A state that taxes people in place of premiums says what federal tax that costs them",
                    "L20"),
            Rule.scored(
                    "financing.pays-twice",
                    WARNING,
                    "Nobody pays for long for the plan and for what it replaces",
                    "S20"),
            Rule.scored(
                    "financing.static-yield",
                    WARNING,
                    "The yield of a high rate counts how people respond to it",
                    "A21"),
            Rule.scored("schedule.top-rate", WARNING, "Taxes together leave half of the last dollar", "A20"),
            Rule.scored("schedule.cliff-by-income", ERROR, "Who earns more never has less left", "A06"),
            // the care
            Rule.scored("benefits.no-cost", ERROR, "What a plan covers costs it something", "I03"),
            Rule.scored("transition.too-fast", WARNING, "A plan for everyone takes time to begin", "S07", "A24"),
            Rule.scored(
                    "assumptions.use-outgrows-supply",
                    WARNING,
                    "A plan under which much more care is used says how much can be given",
                    "M39",
                    "A14"),
            // what is assumed and said of it
            Rule.scored(
                    "assumptions.growth-below-baseline",
                    WARNING,
                    "Spending that is to grow slower has something that slows it",
                    "S04"),
            Rule.scored(
                    "assumptions.saving-larger-than-pool",
                    ERROR,
                    "What is saved on something is no more than what is spent on it",
                    "A08"),
            Rule.scored("assumptions.savings-overstacked", WARNING, "Savings are not added up on one base", "I15"),
            Rule.scored(
                    "assumptions.administration-at-once",
                    WARNING,
                    "A large saving on administration takes its time",
                    "S01"),
            Rule.scored("assumptions.nobody-moves", WARNING, "A state's plan says who moves in and out", "S13"),
            Rule.scored("estimates.per-head", WARNING, "What is said to be spent for each resident is possible", "A19"),
            Rule.scored("estimates.more-people", ERROR, "No more people are counted than there are", "A09"),
            Rule.scored(
                    "estimates.growth-of-endpoints",
                    ERROR,
                    "The growth that an estimate states is that of its figures",
                    "A23"));

    private ScoredRules() {}

    /** The rule of an id. */
    public static Optional<Rule> of(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
