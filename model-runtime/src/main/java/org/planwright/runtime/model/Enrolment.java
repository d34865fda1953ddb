package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.planwright.runtime.baseline.CountedCells;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Parts.PeopleAction;
import org.planwright.runtime.inputs.People;
import org.planwright.runtime.inputs.PeopleGroup;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.taxpayers.HouseholdFacts;
import org.planwright.runtime.taxpayers.Membership;
import org.planwright.runtime.taxpayers.Present;

/**
 * Whom the plan covers, month by month, counted on the edition's people by age, income and present coverage. A group's share
 * is by heads where people are counted, and by heads times use of care at their age where spending is. Month {@code k} of a
 * person is {@code max(on[c,k]) · Π (1 − on[x,k])} over the sets {@code c} that the plan covers and {@code x} that it leaves
 * out. What the counts do not know (work, immigration status) does not narrow a set, and the reader is told. An edition of a
 * user's own has no counts: there people are told apart by present coverage alone.
 */
final class Enrolment {
    /** Those who have private insurance as their only one. */
    static final Set<Present> PRIVATE = EnumSet.of(Present.EMPLOYER, Present.INDIVIDUAL);

    /** Coverage of people whom the accounts count under a payer of its own. */
    private static final Set<String> APART = Set.of("tricare", "va", "ihs");

    private static final double MILLION = 1e6;

    @NotAParameter("rounding")
    private static final double ROUNDING = 1e-12;

    private static final String HIGHEST = "income counted to";
    private static final String USE = "use of care by age";
    private static final String SHARE = "share of people with Medicare";
    private static final List<String> MEDIGAP = List.of("medigap premium", "medigap share");

    private final Reading reading;
    private final Map<PeopleGroup, Integer> sets = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Cell> buying = new ArrayList<>();
    private final List<Group> groups;
    private final double medigap;

    /** Facts of the edition that the count has made use of. */
    private final Set<String> read = new TreeSet<>();

    /** Whom the law gives credits on an exchange. */
    private final PeopleGroup credited;

    /** A provision that covers some people or leaves them out, and the months in which it does. */
    private record Cell(int set, boolean covers, double[] months) {}

    /** People with one present coverage who are in the same sets. */
    private static final class Group {
        private final Present present;
        private final boolean[] in;
        private final double[] covered;
        private double heads;
        private double use;

        Group(Present present, boolean[] in, double[] covered) {
            this.present = present;
            this.in = in;
            this.covered = covered;
        }
    }

    /** What share of a group something reaches in a month. */
    @FunctionalInterface
    private interface Reach {
        double at(Group group, int month);
    }

    Enrolment(Reading reading) {
        this.reading = reading;
        HouseholdFacts facts = reading.taxpayers.facts();
        this.credited = new PeopleGroup(
                "people with credits",
                new People.Having(
                        new People.Group("residents"),
                        new People.Range("income", (int) facts.value("premium credits from"), OptionalInt.of((int)
                                facts.value("premium credits to")))));
        for (Parts.PeopleCell cell : reading.parts.people()) {
            boolean own = cell.by().isEmpty() || cell.by().get().equals("plan");
            if (cell.action() == PeopleAction.EXCLUDE || cell.action() == PeopleAction.COVER && own) {
                int set = sets.computeIfAbsent(cell.people(), asked -> sets.size());
                cells.add(new Cell(set, cell.action() == PeopleAction.COVER, reading.timing.monthly(cell.period())));
                tell(cell.people(), cell.provenance());
            }
        }
        for (Parts.PeopleCell cell : reading.parts.people()) {
            if (cell.action() == PeopleAction.BUY_IN) {
                int set = sets.computeIfAbsent(cell.people(), asked -> sets.size());
                buying.add(new Cell(set, false, reading.timing.monthly(cell.period())));
                tell(cell.people(), cell.provenance());
            }
        }
        if (!buying.isEmpty()) {
            sets.computeIfAbsent(credited, asked -> sets.size());
        }
        Stream.concat(
                        reading.parts.services().stream().flatMap(one -> one.people().stream()),
                        reading.parts.programs().stream().flatMap(one -> one.people().stream()))
                .forEach(group -> sets.computeIfAbsent(group, asked -> sets.size()));
        this.groups = count();
        this.medigap = medigap();
    }

    private List<Group> count() {
        HouseholdFacts facts = reading.taxpayers.facts();
        Map<String, Group> found = new LinkedHashMap<>();
        Optional<CountedCells> counted = reading.taxpayers.known()
                ? CountedCells.of(reading.outlook.edition().name(), reading.outlook.place())
                : Optional.empty();
        if (counted.isEmpty()) {
            for (Present present : Present.values()) {
                add(found, new Membership.Person(-1, Double.NaN, present, 0, ""), 1, 1);
            }
            return List.copyOf(found.values());
        }
        int highest = (int) facts.value(HIGHEST);
        int[] bounds = IncomeBounds.of(sets.keySet());
        for (CountedCells.Cell cell : counted.get().cells()) {
            Present present = Present.valueOf(cell.coverage().toUpperCase(Locale.ROOT));
            int top = Math.max(
                    cell.toPoverty() == Integer.MAX_VALUE ? highest : cell.toPoverty(), cell.fromPoverty() + 1);
            int years = cell.oldest() - cell.youngest() + 1;
            int from = cell.fromPoverty();
            while (from < top && cell.people() > 0) {
                int to = next(bounds, from, top);
                if (to < top && cell.toPoverty() == Integer.MAX_VALUE) {
                    read.add(HIGHEST);
                }
                double people = cell.people() * (double) (to - from) / (top - cell.fromPoverty()) / years;
                for (int age = cell.youngest(); age <= cell.oldest(); age++) {
                    add(found, new Membership.Person(age, from, present, 0, ""), people, facts.use(age));
                }
                from = to;
            }
        }
        return List.copyOf(found.values());
    }

    private static int next(int[] bounds, int from, int top) {
        return Arrays.stream(bounds)
                .filter(one -> one > from && one < top)
                .findFirst()
                .orElse(top);
    }

    private void add(Map<String, Group> found, Membership.Person person, double people, double use) {
        boolean[] in = new boolean[sets.size()];
        StringBuilder key = new StringBuilder(person.coverage().word());
        for (Map.Entry<PeopleGroup, Integer> set : sets.entrySet()) {
            in[set.getValue()] = in(set.getKey().set(), set.getValue(), person);
            key.append(in[set.getValue()]);
        }
        Group group = found.computeIfAbsent(key.toString(), asked -> new Group(person.coverage(), in, covered(in)));
        group.heads += people;
        group.use += people * use;
    }

    /** Whether a person is taken to be in a set; one that is left out takes out nobody of whom that is not known. */
    private boolean in(People set, int number, Membership.Person person) {
        Membership membership = new Membership(APART);
        List<Cell> of = cells.stream().filter(cell -> cell.set() == number).toList();
        if (of.stream().anyMatch(cell -> !cell.covers())) {
            return membership.surelyIn(set, person);
        }
        boolean alone = of.isEmpty() || cells.stream().filter(Cell::covers).count() == 1;
        return membership.covered(set, person, alone);
    }

    private double[] covered(boolean[] in) {
        double[] months = new double[reading.years() * Timing.MONTHS];
        for (Cell cell : cells) {
            for (int k = 0; k < months.length && cell.covers() && in[cell.set()]; k++) {
                months[k] = Math.max(months[k], cell.months()[k]);
            }
        }
        for (Cell cell : cells) {
            for (int k = 0; k < months.length && !cell.covers() && in[cell.set()]; k++) {
                months[k] *= 1 - cell.months()[k];
            }
        }
        return months;
    }

    /** Tells the reader where a set speaks of what the counts do not know. */
    void tell(PeopleGroup group, Provenance at) {
        Membership membership = new Membership(APART);
        boolean known = reading.taxpayers.known();
        for (Present present : Present.values()) {
            Membership.Person person =
                    known ? Membership.counted(present) : new Membership.Person(-1, Double.NaN, present, 0, "");
            membership.answer(group.set(), person);
        }
        if (!membership.unknown().isEmpty()) {
            reading.notes.warn(
                    "score.people-not-counted-apart",
                    "The accounts do not count “" + group.words() + "” apart ("
                            + String.join(", ", membership.unknown()) + "); the score does not narrow it by that.",
                    at,
                    "State what it costs as an assumption, if it matters.");
        }
    }

    /** What part of private insurance is paid for people with Medicare, as supplement to it. */
    private double medigap() {
        double people = 0;
        for (Group group : groups) {
            people += group.present == Present.MEDICARE ? group.heads : 0;
        }
        HouseholdFacts facts = reading.taxpayers.facts();
        double all = 0;
        for (double[] row : reading.outlook.cells(HouseholdFacts.YEAR)) {
            all += row[Payer.PRIVATE_INSURANCE.ordinal()];
        }
        boolean counted = people > 1; // without counts one stands for all
        double paid = facts.value("medigap premium") * facts.value("medigap share") * people / MILLION;
        return counted && all > 0 ? paid / all : 0;
    }

    /** The share of people with one of these present coverages whom the plan covers, by year, by heads. */
    double[] people(Set<Present> who) {
        return reading.timing.yearly(share(who, false, (group, k) -> group.covered[k]));
    }

    /** The same by use of care at their age. */
    double[] care(Set<Present> who) {
        return reading.timing.yearly(share(who, true, (group, k) -> group.covered[k]));
    }

    /**
     * The share of private insurance's spending on a service that is for people whom the plan covers, month by month: those
     * who have no other coverage by use of care, supplements of Medicare by heads.
     */
    double[] privateCare(Served served) {
        double[] main = share(PRIVATE, true, (group, k) -> group.covered[k] * served.at(group.in, k));
        double[] beside =
                share(EnumSet.of(Present.MEDICARE), false, (group, k) -> group.covered[k] * served.at(group.in, k));
        double[] months = new double[main.length];
        for (int k = 0; k < months.length; k++) {
            months[k] = main[k] + medigap * (beside[k] - main[k]);
            if (medigap > 0 && beside[k] != main[k]) {
                read.addAll(MEDIGAP);
            }
        }
        return months;
    }

    /**
     * The share of a program's spending on a service that is for some of the people in it, month by month.
     *
     * @param who those in the program; nobody where the counts do not know them, and then all people stand for them
     * @param only whom the change of the program is for; empty for all in it
     */
    double[] programCare(Set<Present> who, Optional<PeopleGroup> only, double[] on, Served served) {
        Set<Present> in = who.isEmpty() ? EnumSet.allOf(Present.class) : who;
        boolean narrows = only.isPresent() && !who.isEmpty();
        return share(
                in,
                true,
                (group, k) -> !narrows || group.in[sets.get(only.get())] ? on[k] * served.at(group.in, k) : 0);
    }

    /**
     * Those with some present coverage who may buy in and whom the plan does not cover, by year.
     *
     * @param against of all with these coverages whom the plan does not cover, where care is counted, and else of all of them
     * @param byUse by use of care, or by heads
     * @param withCredits only those with credits
     */
    double[] mayBuy(Set<Present> who, Set<Present> against, boolean byUse, boolean withCredits) {
        double[] of = new double[reading.years() * Timing.MONTHS];
        double[] all = new double[of.length];
        for (Group group : groups) {
            double weight = byUse ? group.use : group.heads;
            boolean counts = who.contains(group.present) && (!withCredits || group.in[sets.get(credited)]);
            for (int k = 0; k < of.length; k++) {
                double left = 1 - group.covered[k];
                all[k] += against.contains(group.present) ? weight * (byUse && who != against ? left : 1) : 0;
                of[k] += counts ? weight * left * buys(group, k) : 0;
            }
        }
        double medicare = byUse && who != against ? 1 - medigap : 1;
        for (int k = 0; k < of.length; k++) {
            of[k] = all[k] == 0 ? 0 : medicare * of[k] / all[k];
        }
        return reading.timing.yearly(of);
    }

    private double buys(Group group, int month) {
        double most = 0;
        for (Cell cell : buying) {
            most = Math.max(most, group.in[cell.set()] ? cell.months()[month] : 0);
        }
        return most;
    }

    /** Those with individual insurance and credits, as a share of all people, in the months in which anybody may buy. */
    double[] credited() {
        double[] on = new double[reading.years() * Timing.MONTHS];
        for (Cell cell : buying) {
            for (int k = 0; k < on.length; k++) {
                on[k] = Math.max(on[k], cell.months()[k]);
            }
        }
        double everyone = 0;
        double heads = 0;
        for (Group group : groups) {
            everyone += group.heads;
            boolean counts = group.present == Present.INDIVIDUAL && group.in[sets.get(credited)];
            heads += counts ? group.heads : 0;
        }
        double[] share = reading.timing.yearly(on);
        for (int t = 0; t < share.length; t++) {
            share[t] *= heads / everyone;
        }
        return share;
    }

    /**
     * What private insurance pays for one person with individual insurance, dollars a year: its part of all by use of care, over
     * their heads.
     *
     * @param paid by private insurance, million dollars
     * @param people million people of all coverages
     */
    double individualPremium(double paid, double people) {
        double use = 0;
        double all = 0;
        double heads = 0;
        double everyone = 0;
        for (Group group : groups) {
            everyone += group.heads;
            all += PRIVATE.contains(group.present) ? group.use : 0;
            use += group.present == Present.INDIVIDUAL ? group.use : 0;
            heads += group.present == Present.INDIVIDUAL ? group.heads : 0;
        }
        return paid * (1 - medigap) * use / all / (people * heads / everyone);
    }

    /** How far a service is covered for people who are in some sets, in a month. */
    @FunctionalInterface
    interface Served {
        /** For everyone, always. */
        Served WHOLE = (in, month) -> 1;

        double at(boolean[] in, int month);
    }

    /** The number of a set of people. */
    int number(PeopleGroup group) {
        return sets.get(group);
    }

    /** Notes what facts of the edition the counts of this plan make use of. */
    void note(Pass pass) {
        read.forEach(key -> note(pass, key));
    }

    /** Notes those that tell who buys and what they pay. */
    void noteBuyers(Pass pass, boolean credits) {
        note(pass, USE);
        MEDIGAP.forEach(key -> note(pass, key));
        if (credits) {
            note(pass, "premium credits from");
            note(pass, "premium credits to");
        }
    }

    /** A fact of the edition, noted as used. */
    double fact(Pass pass, String key, String unit) {
        Outlook.Default one = reading.taxpayers.facts().fact(key);
        pass.useOfEdition(key, one.value(), unit, one.status(), one.source());
        return one.value();
    }

    private void note(Pass pass, String key) {
        if (key.equals(USE)) {
            Outlook.Default index = reading.taxpayers.facts().fact("use at age 0");
            pass.useOfEdition(USE, 1, "times the index", index.status(), index.source());
        } else {
            fact(
                    pass,
                    key,
                    key.equals("medigap premium") ? "dollars" : key.startsWith("medigap") ? SHARE : "% of poverty");
        }
    }

    private double[] share(Set<Present> who, boolean byUse, Reach reach) {
        double[] months = shares(who, byUse, reach);
        if (byUse && !read.contains(USE)) {
            double[] heads = shares(who, false, reach);
            for (int k = 0; k < months.length; k++) {
                if (Math.abs(months[k] - heads[k]) > ROUNDING) {
                    read.add(USE);
                }
            }
        }
        return months;
    }

    private double[] shares(Set<Present> who, boolean byUse, Reach reach) {
        double[] months = new double[reading.years() * Timing.MONTHS];
        double all = 0;
        for (Group group : groups) {
            if (!who.contains(group.present)) {
                continue;
            }
            double weight = byUse ? group.use : group.heads;
            all += weight;
            for (int k = 0; k < months.length; k++) {
                months[k] += weight * reach.at(group, k);
            }
        }
        for (int k = 0; k < months.length && all > 0; k++) {
            months[k] /= all;
        }
        return months;
    }
}
