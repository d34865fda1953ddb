package org.planwright.compiler.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.planwright.compiler.change.Aspects.Aspect;
import org.planwright.compiler.change.Burden.Swing;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** What changes of taxes and premiums take more or less, and of whom. */
final class Burdens {
    private static final int MOST_KINDS = 64;
    private static final int MOST_DAYS = 24;
    private static final int LARGEST_HOUSEHOLD = 8;
    private static final int HIGHEST_INCOME = 2_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> INCOMES =
            Set.of("household income", "adjusted gross income", "modified adjusted gross income", "taxable income");
    private static final Set<String> TAKEN = Set.of("at", "on", "paid by", "otherwise");
    private static final Set<String> DATES = Set.of("from", "through", "before", "in");
    private static final Set<String> LIMITS = Set.of(
            "exempt",
            "taxed up to",
            "at most",
            "at least",
            "credit",
            "credit for",
            "shares",
            "indexed to",
            "self-employed",
            "definition");
    /** Parts whose change the functions do not hold. */
    private static final Map<String, String> UNREAD = Map.of(
            "on", "what is taxed is something else",
            "indexed to", "its amounts grow another way",
            "self-employed", "those who work for themselves are taxed another way",
            "definition", "its base is defined another way",
            "otherwise", "what holds otherwise differs");

    private final PlanDates oldDates;
    private final PlanDates newDates;
    private final Populace populace;

    Burdens(PlanDates oldDates, PlanDates newDates, Populace populace) {
        this.oldDates = oldDates;
        this.newDates = newDates;
        this.populace = populace;
    }

    /** Dollars a year that the poverty guideline of 2023 gives a household in the 48 states (HHS, 88 FR 3424). */
    static BigDecimal guideline(int household) {
        return BigDecimal.valueOf(14_580L + 5_140L * (household - 1));
    }

    /** What became of a tax or premium; empty where neither side is one. */
    Optional<Burden> of(Optional<Provision> before, Optional<Provision> after) {
        Provision said = after.or(() -> before).orElseThrow();
        boolean tax = said.section().equals("financing") && said.word().equals("tax");
        if (!tax && !(said.section().equals("cost sharing") && said.word().equals("premium"))) {
            return Optional.empty();
        }
        Kind kind = tax ? Kind.FINANCING : Kind.COST_SHARING;
        if (before.isPresent() && after.isPresent()) {
            Set<String> different = different(before.get(), after.get());
            if (different.isEmpty()) {
                return Optional.of(new Burden(kind, List.of(), Optional.empty()));
            }
            Optional<String> unread = different.stream()
                    .filter(UNREAD::containsKey)
                    .map(UNREAD::get)
                    .findFirst();
            if (unread.isPresent()) {
                return Optional.of(new Burden(kind, List.of(), unread));
            }
        }
        TaxedPart old = before.map(p -> TaxedPart.of(p, oldDates)).orElse(TaxedPart.NOTHING);
        TaxedPart young = after.map(p -> TaxedPart.of(p, newDates)).orElse(TaxedPart.NOTHING);
        Optional<String> doubt = old.doubt()
                .or(young::doubt)
                .or(() -> before.isPresent() && after.isPresent() ? unlike(old, young) : Optional.empty());
        return Optional.of(doubt.isPresent() ? new Burden(kind, List.of(), doubt) : compared(kind, old, young, said));
    }

    /** The parts that differ and that what is due hangs on. */
    private static Set<String> different(Provision before, Provision after) {
        Map<String, Aspect> old = Aspects.of(before);
        Map<String, Aspect> young = Aspects.of(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(young.keySet());
        Set<String> different = new LinkedHashSet<>();
        for (String name : names) {
            Aspect one = old.get(name);
            Aspect other = young.get(name);
            if (one != null && other != null && one.same(other)) {
                continue;
            }
            boolean band = (one != null && one.band().isPresent())
                    || (other != null && other.band().isPresent());
            String part = LIMITS.stream()
                    .filter(limit -> name.equals(limit) || name.startsWith(limit + " "))
                    .max((a, b) -> Integer.compare(a.length(), b.length()))
                    .orElse(name);
            boolean remark = (one == null ? other : one).sort() == Aspects.Sort.REMARK;
            if (!remark && (band || LIMITS.contains(part) || TAKEN.contains(part) || DATES.contains(part))) {
                different.add(part);
            }
        }
        return different;
    }

    private static Optional<String> unlike(TaxedPart old, TaxedPart young) {
        if (!old.unit().isEmpty() && !young.unit().isEmpty() && !old.unit().equals(young.unit())) {
            return Optional.of("it is counted by" + old.unit() + " before and by" + young.unit() + " now");
        }
        return old.startsUnknown() != young.startsUnknown()
                ? Optional.of("one of its dates is not known")
                : Optional.empty();
    }

    private Burden compared(Kind kind, TaxedPart old, TaxedPart young, Provision said) {
        List<Region> oldSets = regions(old.sets(), populace.before().get());
        List<Region> newSets = regions(young.sets(), populace.after().get());
        List<Region> everySet = new ArrayList<>(oldSets);
        everySet.addAll(newSets);
        Optional<List<Region>> kinds = kinds(everySet);
        List<LocalDate> days = days(old, young);
        if (kinds.isEmpty() || days.size() > MOST_DAYS) {
            return new Burden(kind, List.of(), Optional.of("it tells too many kinds of payers apart"));
        }
        Set<String> payers = new LinkedHashSet<>(old.payers());
        payers.addAll(young.payers());
        int households = old.byPoverty() || young.byPoverty() ? LARGEST_HOUSEHOLD : 1;
        boolean income = said.phrase(Role.ON)
                .filter(base -> base instanceof Value.Terms terms
                        && terms.terms().stream().allMatch(term -> INCOMES.contains(term.id())))
                .isPresent();
        List<Swing> swings = new ArrayList<>();
        for (Region payer : kinds.get()) {
            List<Boolean> oldIn = in(payer, oldSets);
            List<Boolean> newIn = in(payer, newSets);
            for (String called : payers) {
                for (int household = 1; household <= households; household++) {
                    for (LocalDate day : days) {
                        for (boolean high : old.uncertain() || young.uncertain()
                                ? new boolean[] {false, true}
                                : new boolean[] {false}) {
                            BigDecimal poverty = guideline(household);
                            Levy one = old.levy(new TaxedPart.Payer(called, oldIn, poverty, day, high));
                            Levy other = young.levy(new TaxedPart.Payer(called, newIn, poverty, day, high));
                            String whose = whose(
                                    payers.size() > 1 ? called : "",
                                    kinds.get().size() > 1 ? named(old, oldIn, young, newIn) : "",
                                    households > 1 ? household : 0,
                                    days.size() > 1 ? day : null);
                            swings(one, other, whose, income && !everySet.isEmpty() ? payer : null, swings);
                        }
                    }
                }
            }
        }
        return new Burden(kind, swings, Optional.empty());
    }

    private List<Region> regions(List<PeopleSet> sets, Universe universe) {
        return sets.stream().map(universe::of).toList();
    }

    /** People whom every set treats alike, one region for each way; empty where there are too many. */
    private Optional<List<Region>> kinds(List<Region> sets) {
        if (sets.isEmpty()) {
            return Optional.of(List.of(populace.after().get().everyone()));
        }
        List<Region> kinds = List.of(populace.after().get().everyone());
        for (Region set : sets) {
            List<Region> parted = new ArrayList<>();
            for (Region kind : kinds) {
                Region in = kind.and(set);
                Region out = kind.minus(set);
                if (!in.isEmpty()) {
                    parted.add(in);
                }
                if (!out.isEmpty()) {
                    parted.add(out);
                }
            }
            if (parted.size() > MOST_KINDS) {
                return Optional.empty();
            }
            kinds = parted;
        }
        return Optional.of(kinds);
    }

    private static List<Boolean> in(Region kind, List<Region> sets) {
        return sets.stream().map(kind::within).toList();
    }

    private static List<LocalDate> days(TaxedPart old, TaxedPart young) {
        TreeSet<LocalDate> days = new TreeSet<>(old.days());
        days.addAll(young.days());
        return days.isEmpty() ? List.of(Universe.FIRST_DAY) : List.copyOf(days);
    }

    /** The sets of the tax that these payers are in, as the plans call them. */
    private static String named(TaxedPart old, List<Boolean> oldIn, TaxedPart young, List<Boolean> newIn) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < newIn.size(); i++) {
            if (newIn.get(i)) {
                names.add(young.sets().get(i).toString());
            }
        }
        for (int i = 0; i < oldIn.size(); i++) {
            if (oldIn.get(i)) {
                names.add(old.sets().get(i).toString());
            }
        }
        return names.isEmpty() ? "others" : String.join(" and ", names);
    }

    private static String whose(String called, String kind, int household, LocalDate day) {
        List<String> words = new ArrayList<>();
        if (!called.isEmpty()) {
            words.add(called);
        }
        if (!kind.isEmpty()) {
            words.add(kind);
        }
        if (household > 0) {
            words.add("a household of " + household + " under the poverty guideline of 2023");
        }
        if (day != null) {
            words.add("from " + new PlanDate.OnCalendar(day, PlanDate.Precision.DAY) + " on");
        }
        return String.join(", ", words);
    }

    /** Where one takes more or less than the other; of incomes that these people cannot have, nothing is told. */
    private void swings(Levy before, Levy after, String whose, Region payer, List<Swing> swings) {
        List<Swing> found = new ArrayList<>();
        for (Levy.Piece piece : after.over(before)) {
            int way = piece.at(piece.inside()).signum();
            if (way == 0) {
                continue;
            }
            Swing last = found.isEmpty() ? null : found.get(found.size() - 1);
            boolean goesOn = last != null
                    && last.more() == way > 0
                    && last.upTo()
                            .filter(end -> end.compareTo(piece.from()) == 0)
                            .isPresent();
            if (goesOn) {
                found.set(found.size() - 1, new Swing(last.more(), last.above(), piece.to(), whose, before, after));
            } else {
                found.add(new Swing(way > 0, piece.from(), piece.to(), whose, before, after));
            }
        }
        for (Swing swing : found) {
            Optional<Swing> possible = payer == null ? Optional.of(swing) : possible(swing, payer);
            possible.filter(one -> one.witness().isPresent()).ifPresent(swings::add);
        }
    }

    /** Within the incomes of these people: theirs is at least that of the smallest household, at most that of the largest. */
    private Optional<Swing> possible(Swing swing, Region payer) {
        int least = first(payer, true);
        int most = HIGHEST_INCOME - first(payer, false);
        BigDecimal low = guideline(1).multiply(BigDecimal.valueOf(least)).divide(HUNDRED);
        BigDecimal above = swing.above().max(low);
        Optional<BigDecimal> upTo = swing.upTo();
        if (most < HIGHEST_INCOME) {
            BigDecimal high =
                    guideline(12).multiply(BigDecimal.valueOf(most + 1L)).divide(HUNDRED);
            upTo = Optional.of(upTo.map(end -> end.min(high)).orElse(high));
        }
        return upTo.filter(end -> end.compareTo(above) <= 0).isPresent()
                ? Optional.empty()
                : Optional.of(new Swing(swing.more(), above, upTo, swing.whose(), swing.before(), swing.after()));
    }

    /** How far from the lowest income on, or from the highest down, nobody of them is. */
    private int first(Region payer, boolean fromBelow) {
        int low = 0;
        int high = HIGHEST_INCOME;
        while (low < high) {
            int middle = (low + high) / 2;
            Region some = fromBelow ? incomes(0, middle) : incomes(HIGHEST_INCOME - middle, HIGHEST_INCOME);
            if (payer.and(some).isEmpty()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Region incomes(int least, int most) {
        return populace.after().get().with(new PeopleTest.Range("income", least, most));
    }
}
