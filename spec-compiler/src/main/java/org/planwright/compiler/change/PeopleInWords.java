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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.planwright.compiler.change.Change.Effect;
import org.planwright.compiler.change.Change.Group;
import org.planwright.compiler.people.HeadCount;
import org.planwright.compiler.people.HeadCounts.Table;
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

    private final Supplier<Optional<Table>> counted;
    private final Map<Region, List<Kind>> known = new HashMap<>();

    /** With whom there is to count, which is asked only where somebody is. */
    PeopleInWords(Supplier<Optional<Table>> counted) {
        this.counted = counted;
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
            return Optional.of(new Group(effect, "", otherwise, witness, Optional.empty()));
        }
        List<String> words = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        byPeople.forEach((people, stretches) -> {
            List<Kind> kinds = kinds(people, preferred);
            words.add(joined(kinds, "; and ", people.universe(), false) + days(stretches));
            expressions.add(joined(kinds, ", ", people.universe(), true));
        });
        Optional<HeadCount> count =
                byPeople.size() == 1 ? counted.get().flatMap(table -> HeadCount.of(region, table)) : Optional.empty();
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
}
