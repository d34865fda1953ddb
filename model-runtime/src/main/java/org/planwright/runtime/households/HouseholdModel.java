package org.planwright.runtime.households;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.People;
import org.planwright.runtime.model.Cells;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Timing;
import org.planwright.runtime.model.Used;
import org.planwright.runtime.taxpayers.AgedRecords;
import org.planwright.runtime.taxpayers.HouseholdFacts;
import org.planwright.runtime.taxpayers.HouseholdRecords;
import org.planwright.runtime.taxpayers.Membership;

/**
 * A score spread over household records. Premiums and out-of-pocket spending of all records sum to the score's in every year,
 * without and with the plan: what moves to the plan is taken from those whom the plan covers, in proportion to what they
 * pay today. Taxes are computed on each record.
 */
public final class HouseholdModel {
    private final HouseholdRecords records;
    private final HouseholdFacts facts;
    private final Outlook outlook;
    private final Score score;
    private final Parts parts;
    private final Timing timing;
    private final List<TaxLine> taxes;
    private final List<PlanMoney.Premium> premiums;
    private final Membership membership = new Membership();
    private final Costs costs;

    /**
     * A plan on records.
     *
     * @param records of the nation; a state's are taken out of them
     * @param start the day of the first benefits
     */
    public HouseholdModel(
            HouseholdRecords records, Outlook outlook, Score score, Parts parts, java.time.LocalDate start) {
        this(
                records,
                outlook,
                score,
                parts,
                start,
                new HouseholdFacts(outlook.edition().name()));
    }

    /** @param facts of the edition, or others in their place */
    HouseholdModel(
            HouseholdRecords records,
            Outlook outlook,
            Score score,
            Parts parts,
            java.time.LocalDate start,
            HouseholdFacts facts) {
        this.records = records.of(outlook.place());
        this.outlook = outlook;
        this.score = score;
        this.parts = parts;
        this.timing = new Timing(score.firstYear(), score.years(), start);
        this.facts = facts;
        this.costs = new Costs(facts);
        PlanMoney money = new PlanMoney(parts, timing);
        this.taxes = money.taxes(outlook.edition().name());
        this.premiums = money.premiums();
    }

    /** The records of the place. */
    public HouseholdRecords records() {
        return records;
    }

    /** What of the edition moves what households pay, beside what moves the score. */
    public List<Used> used() {
        return Costs.used(facts, outlook.edition().name());
    }

    /** Taxes that the records cannot bear, because they do not know the base or the schedule. */
    public List<String> notOnRecords() {
        return taxes.stream()
                .filter(tax -> !tax.onRecords())
                .map(tax -> tax.name() + " (" + tax.place() + "): " + tax.why())
                .toList();
    }

    /** The taxes raised in a year that no record bears, each with the most that units can owe where something is known of it. */
    public List<Unplaced> unplaced(int year) {
        int t = year - score.firstYear();
        AgedRecords aged = new AgedRecords(records, facts, outlook, year);
        return taxes.stream()
                .filter(tax -> !tax.onRecords() && tax.time()[t] > 0)
                .map(tax -> new Unplaced(
                        tax.name(), tax.place(), tax.why(), tax.most(aged, t).orElse(new double[0])))
                .toList();
    }

    /** The plan's taxes. */
    public List<TaxLine> taxes() {
        return taxes;
    }

    /** What the plan's sets of people speak of that the records do not know; complete once a year has been computed. */
    public Set<String> unknown() {
        return membership.unknown();
    }

    /** What all records pay in a year. */
    public Burdens year(int year) {
        return new Year(year).all();
    }

    /** What one family pays in a year, its income being of that year. */
    public Burdens of(Family family, int year) {
        return new Year(year).of(family);
    }

    /** A family's answers at many incomes, for which the year is set up once. */
    Year at(int year) {
        return new Year(year);
    }

    /**
     * What a tax yields in a year.
     *
     * @param records on the records, million dollars
     * @param brackets as the score has it, from the brackets
     */
    public record Yield(TaxLine tax, int year, double records, double brackets) {}

    /** The taxes that the records know, each with both yields. */
    public List<Yield> yields(int year) {
        return yields(year(year));
    }

    /** The same of payments that are computed already. */
    List<Yield> yields(Burdens burdens) {
        int year = burdens.year();
        List<Yield> yields = new ArrayList<>();
        for (TaxLine tax : taxes) {
            for (Burdens.Line line : burdens.lines()) {
                if (line.kind() == Burdens.Kind.PLAN_TAX
                        && line.place().equals(tax.place())
                        && line.name().equals(tax.name())) {
                    double sum = 0;
                    for (int i = 0; i < records.size(); i++) {
                        sum += burdens.units()[i] * line.after()[i];
                    }
                    double other = score.sources().stream()
                            .filter(source -> source.name().equals(tax.name())
                                    && source.place().equals(tax.place()))
                            .mapToDouble(source -> source.amounts()[year - score.firstYear()])
                            .sum();
                    yields.add(new Yield(tax, year, sum / 1e6, other));
                }
            }
        }
        return yields;
    }

    /**
     * How a payment falls, so that all of it falls as in the score: those covered are spared in proportion to what they pay. Where
     * they would be spared more than they pay, because those who leave a pool cost more than they pay into it, they are spared
     * all, and those who stay pay less.
     *
     * @param spared of what those covered pay, from 0 to 1
     * @param stays by how much what is left is multiplied
     */
    record Fall(double spared, double stays) {
        /** The fall of a payment from {@code before} to {@code after}, of which those covered pay a share. */
        static Fall of(double before, double after, double coveredShare) {
            if (coveredShare <= 0 || before <= 0) {
                return new Fall(0, 1);
            }
            double spared = (1 - after / before) / coveredShare;
            return spared <= 1 || coveredShare >= 1
                    ? new Fall(spared, 1)
                    : new Fall(1, after / before / (1 - coveredShare));
        }

        /** What is left of a payment of which a part is that of people covered. */
        double left(double paid, double part) {
            return paid * (1 - spared * part) * stays;
        }
    }

    /** A set of people and the share of the year in which a line holds for them. */
    private record Reached(People people, double share) {}

    /** A year with its scales: computed once, then asked of the records or of a family. */
    final class Year {
        private final int year;
        private final int t;
        private final AgedRecords aged;
        private final double[] units;
        private final double[] growth;
        private final double payroll;
        private final double[][] covered;
        private final double premiumScale;
        private final double outOfPocketScale;
        private final Fall premiumFall;
        private final Fall outOfPocketFall;
        private final double partB;
        private final double medicareMoved;

        Year(int year) {
            this.year = year;
            this.t = year - score.firstYear();
            this.aged = new AgedRecords(records, facts, outlook, year);
            this.units = aged.units();
            this.growth = aged.growth();
            this.payroll = aged.payroll();
            this.covered = covered(records, growth);
            this.partB = partB();
            this.medicareMoved = medicareMoved();
            double premium = paid(score.current(), Payer.PRIVATE_INSURANCE);
            double pocket = paid(score.current(), Payer.OUT_OF_POCKET);
            double[] sums = new double[4];
            for (int i = 0; i < records.size(); i++) {
                Costs.Unit unit = costs.of(records, i, covered[i]);
                sums[0] += units[i] * unit.premium();
                sums[1] += units[i] * unit.coveredPremium();
                sums[2] += units[i] * unit.outOfPocket();
                sums[3] += units[i] * unit.coveredOutOfPocket();
            }
            this.premiumScale = premium * 1e6 / sums[0];
            this.outOfPocketScale = pocket * 1e6 / sums[2];
            double bought = score.figures().getOrDefault("buy-in-premiums", new double[score.years()])[t];
            // who buys in is not chosen on the records; their premiums stand for those that they paid
            this.premiumFall =
                    Fall.of(premium, paid(score.plan(), Payer.PRIVATE_INSURANCE) + bought, sums[1] / sums[0]);
            this.outOfPocketFall = Fall.of(pocket, paid(score.plan(), Payer.OUT_OF_POCKET), sums[3] / sums[2]);
        }

        private double paid(Cells cells, Payer payer) {
            return cells.paidBy(t, one -> one == payer);
        }

        private double partB() {
            String name = "medicare part b monthly premium";
            int known = Math.min(year, outlook.parameterKnownTo(name));
            int last = Math.min(year, outlook.edition().lastYear());
            double later = known == year || last <= known
                    ? 1
                    : outlook.projected("spend per enrollee medicare usd", last)
                            / outlook.projected("spend per enrollee medicare usd", known);
            return 12 * outlook.parameter(name, known) * later;
        }

        /** The share of the year in which the plan has taken Medicare in. */
        private double medicareMoved() {
            double most = 0;
            for (Parts.ProgramChange change : parts.programs()) {
                boolean taken =
                        change.action() == Parts.ProgramAction.ABSORB || change.action() == Parts.ProgramAction.END;
                if (taken && change.program().toLowerCase(Locale.ROOT).equals("medicare")) {
                    most = Math.max(most, timing.share(change.period())[t]);
                }
            }
            return most;
        }

        private double guideline(int persons) {
            return aged.guideline(persons);
        }

        /** By record and member, the share of the year in which the plan covers them. */
        private double[][] covered(HouseholdRecords of, double[] scale) {
            List<Reached> covers = reached(Year::covers);
            List<Reached> excludes = reached(cell -> cell.action() == Parts.PeopleAction.EXCLUDE);
            double[][] shares = new double[of.size()][HouseholdRecords.MEMBERS];
            for (int i = 0; i < of.size(); i++) {
                double poverty = 100 * AgedRecords.cash(of, i, scale) / guideline(of.persons(i));
                for (int m = 0; m < HouseholdRecords.MEMBERS; m++) {
                    if (of.count(m, i) > 0) {
                        shares[i][m] = covered(
                                covers,
                                excludes,
                                new Membership.Person(
                                        of.age(m, i), poverty, of.present(m, i), of.persons(i), of.filing(i)));
                    }
                }
            }
            return shares;
        }

        private List<Reached> reached(Predicate<Parts.PeopleCell> which) {
            return parts.people().stream()
                    .filter(which)
                    .map(cell -> new Reached(cell.people().set(), timing.share(cell.period())[t]))
                    .toList();
        }

        private double covered(List<Reached> covers, List<Reached> excludes, Membership.Person person) {
            double share = 0;
            for (Reached one : covers) {
                if (membership.covered(one.people(), person, covers.size() == 1)) {
                    share = Math.max(share, one.share());
                }
            }
            for (Reached one : excludes) {
                if (share > 0 && membership.surelyIn(one.people(), person)) {
                    share *= 1 - one.share();
                }
            }
            return share;
        }

        private static boolean covers(Parts.PeopleCell cell) {
            boolean own = cell.by().isEmpty() || cell.by().get().equals("plan");
            return cell.action() == Parts.PeopleAction.COVER && own;
        }

        /** Everyone with the same multiple of income. */
        Burdens richer(double times) {
            double[] more =
                    java.util.Arrays.stream(growth).map(one -> one * times).toArray();
            return burdens(records, units, more, payroll, covered(records, more));
        }

        Burdens all() {
            return burdens(records, units, growth, payroll, covered);
        }

        Burdens of(Family family) {
            HouseholdRecords one = family.record(records);
            double[] same = new double[growth.length];
            java.util.Arrays.fill(same, 1);
            return burdens(one, new double[] {1}, same, 1, covered(one, same));
        }

        private Burdens burdens(HouseholdRecords of, double[] weights, double[] scale, double workers, double[][] who) {
            int n = of.size();
            double[][] before = new double[5][n];
            double[][] after = new double[5][n];
            double[] charged = new double[n];
            double[][] due = new double[taxes.size()][n];
            double[] cash = new double[n];
            double[] poverty = new double[n];
            for (int i = 0; i < n; i++) {
                Costs.Unit unit = costs.of(of, i, who[i]);
                cash[i] = AgedRecords.cash(of, i, scale);
                poverty[i] = guideline(of.persons(i));
                double[] paid = {unit.worker(), unit.employer(), unit.individual()};
                double part = unit.premium() == 0 ? 0 : unit.coveredPremium() / unit.premium();
                for (int k = 0; k < paid.length; k++) {
                    before[k][i] = paid[k] * premiumScale;
                    after[k][i] = premiumFall.left(before[k][i], part);
                }
                before[3][i] = unit.onMedicare() * partB;
                after[3][i] = before[3][i] - unit.coveredMedicare() * partB * medicareMoved;
                before[4][i] = unit.outOfPocket() * outOfPocketScale;
                double pocket = unit.outOfPocket() == 0 ? 0 : unit.coveredOutOfPocket() / unit.outOfPocket();
                after[4][i] = outOfPocketFall.left(before[4][i], pocket);
                for (PlanMoney.Premium premium : premiums) {
                    double members = unit.covered() / of.persons(i);
                    charged[i] += members == 0 ? 0 : members * premium.due(cash[i], of.persons(i), poverty[i], t);
                }
                for (int k = 0; k < due.length; k++) {
                    due[k][i] = taxes.get(k).onRecords() ? taxes.get(k).due(of, i, scale, t, workers, poverty[i]) : 0;
                }
            }
            List<Burdens.Line> lines = new ArrayList<>();
            String program = deciding(Parts.ProgramAction.ABSORB, "medicare");
            String cover = parts.people().isEmpty()
                    ? ""
                    : PlanMoney.place(parts.people().get(0).provenance());
            String charge = parts.charges().isEmpty()
                    ? cover
                    : PlanMoney.place(parts.charges().get(0).provenance());
            String[] names = {
                "premium, worker's share",
                "premium, employer's share (as wages)",
                "individual and Medigap premium",
                "Medicare Part B premium",
                "out of pocket"
            };
            String[] places = {cover, cover, cover, program, charge};
            for (int k = 0; k < names.length; k++) {
                Burdens.Kind kind = Burdens.Kind.values()[k];
                double byEmployers = kind == Burdens.Kind.EMPLOYER_PREMIUM ? 1 : 0;
                lines.add(new Burdens.Line(kind, names[k], places[k], byEmployers, before[k], after[k]));
            }
            if (!premiums.isEmpty()) {
                PlanMoney.Premium premium = premiums.get(0);
                lines.add(new Burdens.Line(
                        Burdens.Kind.PLAN_PREMIUM, "premium of the plan", premium.place(), 0, new double[n], charged));
            }
            for (int k = 0; k < due.length; k++) {
                if (taxes.get(k).onRecords()) {
                    lines.add(new Burdens.Line(
                            Burdens.Kind.PLAN_TAX,
                            taxes.get(k).name(),
                            taxes.get(k).place(),
                            taxes.get(k).byEmployers(),
                            new double[n],
                            due[k]));
                }
            }
            return new Burdens(year, weights, lines, cash, poverty);
        }

        private String deciding(Parts.ProgramAction action, String program) {
            Optional<Parts.ProgramChange> change = parts.programs().stream()
                    .filter(one -> one.program().equalsIgnoreCase(program) && one.action() == action)
                    .findFirst();
            return change.map(one -> PlanMoney.place(one.provenance())).orElse("");
        }
    }
}
