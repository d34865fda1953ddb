package org.planwright.compiler.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Law that a project adds to what the compiler knows. A pack of its own stands before whatever holds in its place without
 * it.
 *
 * @param own the packs, in the order named
 */
public record LawPacks(List<LawPacks.Pack> own) {
    /** Nothing is added. */
    public static final LawPacks NONE = new LawPacks(List.of());

    /** What a law can be about; docs/law.md says what each decides. */
    public static final List<String> TOPICS = List.of(
            "tax-vote",
            "earmark",
            "spending-limit",
            "voter-approval",
            "financing-after-vote",
            "balanced-budget",
            "borrowing",
            "tax-revenue",
            "medicare-money",
            "service-ban",
            "no-income-tax",
            "residency",
            "self-insured-plans",
            "federal-programs",
            "state-payments",
            "wealth-tax",
            "waiver");

    /** The votes that a law on {@code tax-vote} can ask for. */
    public static final List<String> VOTES = List.of("two thirds", "three fifths", "vote of the people");

    private static final Set<String> NATION = Set.of("united states");

    /**
     * The law of one place.
     *
     * @param place its name, with its capitals
     * @param within the place whose law holds there too, such as the state of a county; empty for a state and the nation
     * @param laws what is asked there
     */
    public record Pack(String place, Optional<String> within, List<Law> laws) {
        public Pack {
            laws = List.copyOf(laws);
        }
    }

    public LawPacks {
        own = List.copyOf(own);
    }

    /** The law of the United States alone. */
    public LawBook ofNation() {
        return with(own(NATION), LawBook.ofNation());
    }

    /** The law that holds in a place other than the nation: its own, that of the places it lies in, that of the nation. */
    public LawBook of(String name) {
        return of(name, new HashSet<>());
    }

    private LawBook of(String name, Set<String> seen) {
        if (own.isEmpty() || !seen.add(key(name))) {
            return LawBook.ofState(name);
        }
        if (NATION.contains(key(name))) {
            return ofNation();
        }
        List<Pack> here = own(Set.of(key(name)));
        Optional<String> around =
                here.stream().flatMap(pack -> pack.within().stream()).findFirst();
        LawBook beyond = around.map(place -> of(place, seen)).orElseGet(() -> with(own(NATION), LawBook.ofState(name)));
        return with(here, beyond);
    }

    /** The name of a place that a pack is about, with its capitals; empty where none is. */
    public Optional<String> place(String name) {
        return own.stream()
                .map(Pack::place)
                .filter(place -> key(place).equals(key(name)))
                .findFirst();
    }

    private List<Pack> own(Set<String> places) {
        return own.stream().filter(pack -> places.contains(key(pack.place()))).toList();
    }

    private static LawBook with(List<Pack> packs, LawBook beyond) {
        List<Law> laws = new ArrayList<>();
        packs.forEach(pack -> laws.addAll(pack.laws()));
        laws.addAll(beyond.all());
        return new LawBook(laws);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
    }
}
