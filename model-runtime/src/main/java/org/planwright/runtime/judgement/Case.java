package org.planwright.runtime.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.Entry;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.Figure;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Source;
import org.planwright.runtime.model.Timing;
import org.planwright.runtime.taxpayers.HouseholdRecords;

/** A scored plan as rules look at it: what it says, what that comes to, and the accounts beside. */
public final class Case {
    /** A whole year, but for rounding. */
    private static final double WHOLE = 1 - 1e-9;

    private final ModelInputs inputs;
    private final Parts parts;
    private final Score score;
    private final Outlook outlook;
    private final Optional<LocalDate> enactment;
    private final Function<Draw, Score> again;
    private final Timing timing;
    private final Map<Comparison, HouseholdQuantities> quantities = new ConcurrentHashMap<>();
    private final Map<Integer, HouseholdYear> households = new ConcurrentHashMap<>();

    /**
     * @param parts what the plan provides, or a scenario of it
     * @param score what it comes to, every uncertain value at its centre
     * @param enactment the day on which it becomes law, where that is known
     * @param again scores it in a draw
     */
    public Case(
            ModelInputs inputs,
            Parts parts,
            Score score,
            Outlook outlook,
            Optional<LocalDate> enactment,
            Function<Draw, Score> again) {
        this.inputs = inputs;
        this.parts = parts;
        this.score = score;
        this.outlook = outlook;
        this.enactment = enactment;
        this.again = again;
        this.timing = new Timing(score.firstYear(), score.years(), start());
    }

    ModelInputs inputs() {
        return inputs;
    }

    Parts parts() {
        return parts;
    }

    Score score() {
        return score;
    }

    Outlook outlook() {
        return outlook;
    }

    Optional<LocalDate> enactment() {
        return enactment;
    }

    /** The score in a draw. */
    Score in(Draw draw) {
        return again.apply(draw);
    }

    /** What a score means for households; empty where the edition has no records of them. */
    Optional<HouseholdModel> households(Score of) {
        return HouseholdRecords.builtIn(of.edition())
                .map(records -> new HouseholdModel(records, outlook, of, parts, start()));
    }

    /** A quantity of households, read once and asked in many draws. */
    HouseholdQuantities household(Comparison test) {
        return quantities.computeIfAbsent(test, one -> new HouseholdQuantities(this, one));
    }

    /** What households pay in a year, counted once. */
    HouseholdYear household(int year) {
        return households.computeIfAbsent(
                year, one -> new HouseholdYear(households(score).orElseThrow(), score, one));
    }

    /** The day of the first benefits. */
    LocalDate start() {
        return inputs.horizon().firstBenefits().flatMap(InputDate::day).orElse(LocalDate.of(score.firstYear(), 1, 1));
    }

    boolean national() {
        return score.place().isEmpty();
    }

    boolean singlePayer() {
        return inputs.plan().kind().contains("single payer");
    }

    int years() {
        return score.years();
    }

    /** How many years of the horizon come after the last that is scored. */
    int yearsLeftOut() {
        return Math.max(0, inputs.horizon().to().orElse(0) - year(years() - 1));
    }

    int year(int t) {
        return score.firstYear() + t;
    }

    /** A figure of the score by index of the year; million dollars, or a share. */
    double at(String figure, int t) {
        return score.figures().get(figure)[t];
    }

    /** The share of each year in which something holds. */
    double[] share(Period period) {
        return timing.share(period);
    }

    /** The first year with twelve months of benefits, all phases done. */
    public OptionalInt firstFullYear() {
        for (int t = 0; t < years(); t++) {
            int now = t;
            boolean full = timing.share(Period.ALWAYS)[t] > WHOLE
                    && parts.people().stream()
                            .filter(cell -> cell.action() == Parts.PeopleAction.COVER)
                            .allMatch(cell -> share(cell.period())[now] > WHOLE);
            if (full && at("plan-spending", t) > 0) {
                return OptionalInt.of(t);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether as much of everything that the plan provides holds in a year as in the year before. */
    boolean steady(int t) {
        Stream<Period> periods = Stream.of(
                        parts.people().stream().map(Parts.PeopleCell::period),
                        parts.services().stream().map(Parts.ServiceCover::period),
                        parts.charges().stream().map(Parts.Charge::period),
                        parts.payments().stream().map(Parts.Payment::period),
                        parts.programs().stream().map(Parts.ProgramChange::period),
                        parts.taxes().stream().map(Financing.Tax::period),
                        parts.flows().stream()
                                .filter(flow -> flow.kind() == Financing.FlowKind.REDIRECT)
                                .map(Financing.Flow::period))
                .flatMap(one -> one);
        double[] benefits = share(Period.ALWAYS);
        return t > 0
                && benefits[t] == benefits[t - 1]
                && periods.map(this::share).allMatch(share -> share[t] == share[t - 1]);
    }

    /** A value of the plan as a number, uncertain ones at their centre. */
    Optional<Figure> number(InputValue value, Provenance at) {
        return Figure.of(value, at.clause(), Draw.CENTRAL);
    }

    /** The last assumption under a key. */
    Optional<Parts.Assumption> assumption(String key) {
        Optional<Parts.Assumption> found = Optional.empty();
        for (Parts.Assumption one : parts.assumptions()) {
            if (one.key().replace('-', ' ').equals(key.replace('-', ' '))) {
                found = Optional.of(one);
            }
        }
        return found;
    }

    /** Whether an answer chooses something other than {@code none}, or says it in figures or words. */
    boolean answered(String section, String key) {
        return parts.answers(section, key).stream()
                .map(Parts.Answer::value)
                .anyMatch(value -> !(value instanceof InputValue.Open)
                        && !(value instanceof InputValue.None)
                        && !(value instanceof InputValue.Choice choice
                                && choice.chosen().contains("none")));
    }

    /** What a tax brings, by year; empty where the score has none of it. */
    Optional<double[]> yield(Financing.Tax tax) {
        return amounts(tax.name(), tax);
    }

    /** What a flow brings, by year; empty where the score leaves it out. */
    Optional<double[]> amounts(Financing.Flow flow) {
        return amounts(flow.flow().isEmpty() ? flow.clause() : flow.flow(), flow);
    }

    private Optional<double[]> amounts(String name, Entry entry) {
        String place = place(entry.provenance());
        return score.sources().stream()
                .filter(source -> source.name().equals(name) && source.place().equals(place))
                .map(Source::amounts)
                .findFirst();
    }

    /** All the plan's money in a year. */
    double money(int t) {
        return score.sources().stream()
                .mapToDouble(source -> source.amounts()[t])
                .sum();
    }

    /** Whether it covers nobody but those who buy it: what pays for the care of others is kept, and premiums carry the risk. */
    boolean isBought() {
        return parts.people().stream().anyMatch(cell -> cell.action() == Parts.PeopleAction.BUY_IN)
                && parts.people().stream().noneMatch(cell -> cell.action() == Parts.PeopleAction.COVER);
    }

    /** Whether a scenario of the plan leaves one of these clauses out or says something else in its place. */
    boolean variedByAScenario(List<String> clauses) {
        return inputs.scenarios().stream()
                .anyMatch(scenario -> scenario.without().stream().anyMatch(clauses::contains));
    }

    static String place(Provenance at) {
        return at.file() + ":" + at.line();
    }

    String baseline() {
        return "baseline " + score.edition();
    }

    /** The origin of a figure of the score, as {@code explain --figure} takes it. */
    String origin(String figure, int t) {
        return "score " + figure + "/" + year(t);
    }

    /** Where the plan speaks of money running short, or else of money. */
    Optional<Provenance> balance() {
        List<Entry> places = new ArrayList<>(parts.answers("financing", "shortfall"));
        places.addAll(parts.taxes());
        places.addAll(parts.flows());
        return places.stream().map(Entry::provenance).findFirst();
    }

    /** The first line that covers people. */
    Optional<Provenance> cover() {
        return parts.people().stream()
                .filter(cell -> cell.action() == Parts.PeopleAction.COVER)
                .map(Entry::provenance)
                .findFirst();
    }
}
