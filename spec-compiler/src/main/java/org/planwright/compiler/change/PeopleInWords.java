package org.planwright.compiler.change;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.compiler.change.Change.Effect;
import org.planwright.compiler.change.Change.Group;
import org.planwright.compiler.change.HeadCounts.Counted;
import org.planwright.compiler.people.Kind;
import org.planwright.compiler.people.KindInWords;
import org.planwright.compiler.people.Kinds;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Region.Stretch;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.people.Witness;

/** A decided set of people in words, with somebody of it, and how many they are. */
final class PeopleInWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final int STRETCHES = 3;
    private static final int OLDEST = 120;
    private static final int RICHEST = 2000;

    private final HeadCounts counts;
    private final String place;
    private final Map<Region, List<Kind>> known = new HashMap<>();

    PeopleInWords(HeadCounts counts, String place) {
        this.counts = counts;
        this.place = place;
    }

    /**
     * The group; empty where nobody is in it.
     *
     * @param preferred traits to name them by
     * @param otherwise what to call them where it would take too many words
     */
    Optional<Group> group(Effect effect, Region region, BitSet preferred, String otherwise) {
        if (region.isEmpty()) {
            return Optional.empty();
        }
        Map<Region, List<Stretch>> byPeople = new LinkedHashMap<>();
        for (Stretch stretch : region.stretches()) {
            byPeople.computeIfAbsent(stretch.people(), people -> new ArrayList<>())
                    .add(stretch);
        }
        String witness = region.witness().map(PeopleInWords::somebody).orElse("");
        boolean few = byPeople.size() <= STRETCHES
                && byPeople.keySet().stream()
                        .noneMatch(people -> kinds(people, preferred).isEmpty());
        if (!few) {
            return Optional.of(new Group(effect, "", otherwise, witness, OptionalLong.empty()));
        }
        List<String> words = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        byPeople.forEach((people, stretches) -> {
            List<Kind> kinds = kinds(people, preferred);
            words.add(joined(kinds, "; and ", people.universe(), false) + days(stretches));
            expressions.add(joined(kinds, ", ", people.universe(), true));
        });
        OptionalLong count = byPeople.size() == 1
                ? count(kinds(byPeople.keySet().iterator().next(), preferred))
                : OptionalLong.empty();
        return Optional.of(
                new Group(effect, String.join("; ", expressions), String.join("; then ", words), witness, count));
    }

    private static String somebody(Witness witness) {
        String days = days(witness.from(), witness.to());
        return witness.person() + (days.isEmpty() ? "" : ", " + days);
    }

    private List<Kind> kinds(Region people, BitSet preferred) {
        return known.computeIfAbsent(people, asked -> Kinds.of(asked, preferred));
    }

    private static String joined(List<Kind> kinds, String by, Universe universe, boolean asPlan) {
        return kinds.stream()
                .map(kind -> asPlan ? KindInWords.expression(kind, universe) : KindInWords.words(kind, universe))
                .collect(Collectors.joining(by));
    }

    private static String days(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> days(stretch.from(), stretch.to()))
                .filter(words -> !words.isEmpty())
                .map(words -> ", " + words)
                .collect(Collectors.joining());
    }

    private static String days(LocalDate from, LocalDate to) {
        boolean always = from.equals(Universe.FIRST_DAY);
        if (to.equals(Universe.LAST_DAY)) {
            return always ? "" : "from " + DAY.format(from) + " on";
        }
        return always ? "through " + DAY.format(to) : "from " + DAY.format(from) + " through " + DAY.format(to);
    }

    // ---- how many

    /** Those of any of the kinds: all of each, less what two of them share, and so on. */
    private OptionalLong count(List<Kind> kinds) {
        if (counts == HeadCounts.NONE) {
            return OptionalLong.empty();
        }
        long all = 0;
        for (int some = 1; some < 1 << kinds.size(); some++) {
            Optional<Kind> shared = Optional.empty();
            boolean none = false;
            for (int i = 0; i < kinds.size() && !none; i++) {
                if ((some >> i & 1) == 1) {
                    shared = shared.isEmpty()
                            ? Optional.of(kinds.get(i))
                            : shared.get().and(kinds.get(i));
                    none = shared.isEmpty();
                }
            }
            if (none) {
                continue;
            }
            OptionalLong people = of(shared.orElseThrow());
            if (people.isEmpty()) {
                return people;
            }
            all += Integer.bitCount(some) % 2 == 1 ? people.getAsLong() : -people.getAsLong();
        }
        return OptionalLong.of(all);
    }

    private OptionalLong of(Kind kind) {
        Set<String> held = kind.held("coverage", true);
        Set<String> lacking = kind.held("coverage", false);
        boolean counted = kind.bounds().keySet().stream()
                .allMatch(
                        trait -> Set.of("age", "income", "residence").contains(trait) || trait.startsWith("coverage/"));
        boolean here =
                kind.binds("residence") ? kind.has("residence", 0) && !kind.has("residence", 1) : place.isEmpty();
        if (!counted || !here || held.size() > 1 || (!held.isEmpty() && !lacking.isEmpty())) {
            return OptionalLong.empty();
        }
        if (held.isEmpty() && !lacking.isEmpty()) {
            if (lacking.size() == kind.valuesOf("coverage")) {
                return ask(kind, Set.of("none"));
            }
            OptionalLong everyone = ask(kind, Set.of());
            OptionalLong others = ask(kind, lacking);
            return everyone.isEmpty() || others.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(everyone.getAsLong() - others.getAsLong());
        }
        return ask(kind, held);
    }

    private OptionalLong ask(Kind kind, Set<String> coverage) {
        return counts.people(new Counted(
                kind.binds("age") ? kind.low("age") : 0,
                kind.binds("age") ? kind.high("age") : OLDEST,
                kind.binds("income") ? kind.low("income") : 0,
                kind.binds("income") ? kind.high("income") : RICHEST,
                coverage,
                place));
    }
}
