package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.People;
import org.planwright.runtime.inputs.Stated;
import org.planwright.runtime.taxpayers.Employers;
import org.planwright.runtime.taxpayers.HouseholdFacts;
import org.planwright.runtime.taxpayers.Levy;
import org.planwright.runtime.taxpayers.Membership;
import org.planwright.runtime.taxpayers.Schedule;

/**
 * A tax of a plan as those meet it who pay it, each year: bands, caps and exemptions. An exempt amount of payroll that
 * employers pay is each employer's; any other is each payer's. What cannot be counted is listed.
 */
public final class LevyReading {
    private static final double NONE = Double.POSITIVE_INFINITY;

    private final Financing.Tax tax;
    private final HouseholdFacts facts;
    private final Employers employers;
    private final int indexFrom;
    private final List<String> notCounted = new ArrayList<>();
    private final List<Levy.Cap> caps = new ArrayList<>();
    private final List<People> spared = new ArrayList<>();
    private double cap = NONE;
    private double exempt;
    private double ofEachPayroll;
    private int below;
    private double atMost = NONE;

    /** @param indexFrom the year in whose dollars its bounds are, from which they grow where they are indexed */
    public LevyReading(Financing.Tax tax, HouseholdFacts facts, Employers employers, int indexFrom) {
        this.tax = tax;
        this.facts = facts;
        this.employers = employers;
        this.indexFrom = indexFrom;
        tax.taxedUpTo().forEach(this::cap);
        tax.exempt().forEach(this::exemption);
        tax.atMost().ifPresent(this::most);
        if (!Levy.knows(tax.bases())) {
            notOnRecords();
        }
    }

    /** Brackets of returns do not tell people apart, so on a base that no record knows nobody is spared or has a cap of his own. */
    private void notOnRecords() {
        String why = ", since the household records do not know "
                + (tax.bases().isEmpty() ? "its base" : String.join(", ", tax.bases()) + " by itself");
        for (Stated one : tax.exempt()) {
            if (one.value() instanceof InputValue.Group group
                    && spared.contains(group.people().set())) {
                notCounted.add("that " + group.people().words() + " are exempt" + why);
            }
        }
        if (!caps.isEmpty()) {
            notCounted.add("the caps of some filers alone" + why);
        }
    }

    private void cap(Stated one) {
        OptionalDouble dollars = ScheduleReading.dollars(one.value(), one.provenance());
        if (dollars.isEmpty()) {
            open(one, "the cap of its base");
        } else if (one.people().isPresent()) {
            People people = one.people().get().set();
            if (isKnown(people)) {
                caps.add(new Levy.Cap(people, dollars.getAsDouble()));
            } else {
                notCounted.add("the cap for " + one.people().get().words() + ", whom the records do not tell apart");
            }
        } else {
            cap = Math.min(cap, dollars.getAsDouble());
        }
    }

    private void most(Stated one) {
        OptionalDouble dollars = ScheduleReading.dollars(one.value(), one.provenance());
        if (dollars.isPresent()) {
            atMost = dollars.getAsDouble();
        } else {
            open(one, "the most that is due");
        }
    }

    private void exemption(Stated one) {
        if (one.value() instanceof InputValue.None) {
            return;
        }
        if (one.value() instanceof InputValue.Group group) {
            OptionalInt size = Levy.employersBelow(group.people().set());
            if (size.isPresent() && ofPayroll()) {
                below = Math.max(below, size.getAsInt());
            } else if (isKnown(group.people().set())) {
                spared.add(group.people().set());
            } else {
                notCounted.add("that " + group.people().words() + " are exempt, whom the records do not tell apart");
            }
            return;
        }
        OptionalDouble dollars = ScheduleReading.dollars(one.value(), one.provenance());
        if (dollars.isEmpty()) {
            open(one, "its exemption");
        } else if (ofPayroll() && byEmployersAlone()) {
            ofEachPayroll = dollars.getAsDouble();
        } else {
            exempt = dollars.getAsDouble();
        }
    }

    private void open(Stated one, String what) {
        boolean nothing = one.value() instanceof InputValue.Open;
        notCounted.add(what + (nothing ? ", which the plan leaves open" : ", which is no amount of dollars"));
    }

    private boolean ofPayroll() {
        return tax.bases().stream().allMatch(base -> base.equals("payroll") || base.equals("wages"));
    }

    private boolean byEmployersAlone() {
        return !tax.payers().isEmpty() && tax.payers().stream().allMatch(payer -> payer.contains("employer"));
    }

    private static boolean isKnown(People people) {
        Membership probe = new Membership();
        probe.in(people, Membership.SAMPLE);
        return probe.unknown().isEmpty();
    }

    /** What it exempts or caps that no record can count, in words; empty where all is counted. */
    public List<String> notCounted() {
        return List.copyOf(notCounted);
    }

    /** Whether it spares anyone or anything, or has a cap or bounds, so that not all of the base pays the same. */
    public boolean isPlain() {
        return caps.isEmpty()
                && spared.isEmpty()
                && cap == NONE
                && exempt == 0
                && ofEachPayroll == 0
                && below == 0
                && atMost == NONE;
    }

    /** Dollars of each payer's base that are exempt. */
    double exempt() {
        return exempt;
    }

    /** The share of payroll that employers are spared in a year. */
    public double ofPayroll(int year) {
        double small = below == 0 ? 0 : employers.below(below);
        if (ofEachPayroll == 0) {
            return small;
        }
        int known = (int) facts.value("year of pay");
        double pay = facts.value("pay of a worker") * facts.growth("wages", year) / facts.growth("wages", known);
        return small + employers.first(ofEachPayroll, pay);
    }

    /** Facts of the edition that tell how much of payroll employers are spared, each with its unit. */
    Map<String, String> facts() {
        return ofEachPayroll == 0
                ? Map.of("government share of jobs", "share of jobs")
                : new TreeMap<>(Map.of(
                        "government share of jobs", "share of jobs",
                        "pay of a worker", "dollars a year",
                        "year of pay", "year"));
    }

    /** The tax in a year; empty where the schedule is open. */
    public Optional<Levy> in(int year) {
        return bands(year)
                .map(bands ->
                        new Levy(tax.bases(), new Schedule(bands, cap, exempt, atMost), caps, spared, ofPayroll(year)));
    }

    private Optional<List<Schedule.Band>> bands(int year) {
        if (tax.bands().isEmpty()) {
            return tax.amount()
                    .flatMap(one -> Figure.of(one.value(), tax.provenance().clause(), Draw.CENTRAL))
                    .filter(figure -> figure.kind() == Figure.Kind.SHARE)
                    .map(figure ->
                            List.of(new Schedule.Band(figure.value(), figure.value(), 0, NONE, false, false, false)));
        }
        return ScheduleReading.bands(tax.bands(), year, index(year));
    }

    /** What its bounds have grown to where it is indexed; prices and wages by the edition's paths. */
    private double index(int year) {
        if (tax.indexedTo().isEmpty() || year <= indexFrom) {
            return 1;
        }
        InputValue to = tax.indexedTo().get().value();
        if (to instanceof InputValue.Percent percent) {
            return Math.pow(1 + percent.percent().doubleValue() / 100, year - indexFrom);
        }
        if (to instanceof InputValue.Names names && names.names().size() == 1) {
            String id = names.names().get(0).id().toLowerCase(java.util.Locale.ROOT);
            String path = id.contains("wage") ? "wages" : id.contains("price") ? "prices" : "";
            return path.isEmpty() ? 1 : facts.growth(path, year) / facts.growth(path, indexFrom);
        }
        return 1;
    }
}
