package org.planwright.compiler.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One person of a region, as ordinary as the region allows, and days in one stretch on which that person is in it.
 *
 * @param person who it is, in words: {@code a 40-year-old citizen at 250% of poverty with employer coverage}
 * @param from the first of the days
 * @param to the last of the days
 */
public record Witness(String person, LocalDate from, LocalDate to) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private static final int RETIRED = 65;

    private static final List<String> CHOSEN_FIRST = List.of(
            "residence",
            "coverage",
            "disability",
            "veteran",
            "immigration status",
            "age",
            "employment",
            "workplace",
            "income");

    /** The values to try first, from the most ordinary on; a named value by its name. */
    private static final Map<String, List<Object>> ORDINARY = Map.ofEntries(
            Map.entry("age", List.of(40, 30, 50, 60, 25, 70, 10, 5, 17)),
            Map.entry("income", List.of(250, 200, 150, 350, 450, 120, 100, 600, 50, 800)),
            Map.entry("employer size", List.of(80, 300, 20, 5, 1000)),
            Map.entry("household size", List.of(1, 2, 4, 3)),
            Map.entry("help needed", List.of(0, 2, 3)),
            Map.entry("immigration status", List.of("citizen", "lawful resident", "undocumented")),
            Map.entry("workplace", List.of("in state", "none")),
            Map.entry("employment", List.of("employee", "not in labor force", "retired", "self-employed")),
            Map.entry("coverage", List.of("employer", "Medicaid", "Medicare", "marketplace", "none")),
            Map.entry("disability", List.of("no")),
            Map.entry("chronic condition", List.of("no")),
            Map.entry("veteran", List.of("no")),
            Map.entry("tribal member", List.of("no")),
            Map.entry("incarcerated", List.of("no")),
            Map.entry("pregnant", List.of("no")),
            Map.entry("student", List.of("no")),
            Map.entry("offers coverage", List.of("yes")),
            Map.entry("self-insured", List.of("no")),
            Map.entry("bargained plan", List.of("no")));

    /** The days in words: from one through the other, or on from the first. */
    public String days() {
        String first = DAY.format(from);
        if (from.equals(to)) {
            return "on " + first;
        }
        return to.equals(Universe.LAST_DAY) ? "from " + first + " on" : "from " + first + " through " + DAY.format(to);
    }

    @Override
    public String toString() {
        return person + ", " + days();
    }

    static Optional<Witness> of(Region region) {
        if (region.isEmpty()) {
            return Optional.empty();
        }
        Universe universe = region.universe();
        Diagrams diagrams = universe.diagrams();
        LocalDate from = Universe.FIRST_DAY;
        LocalDate to = Universe.LAST_DAY;
        int set = region.set();
        if (set != Diagrams.ALL && diagrams.at(set).variable() == 0) {
            Diagrams.Node days = diagrams.at(set);
            int at = 0;
            while (days.next()[at] == Diagrams.NONE) {
                at++;
            }
            from = at == 0 ? from : LocalDate.ofEpochDay(days.tops()[at - 1] + 1L);
            set = days.next()[at];
            Choice choice = Choice.in(universe, set);
            int last = at;
            while (last + 1 < days.next().length && diagrams.contains(days.next()[last + 1], choice.values)) {
                last++;
            }
            return Optional.of(new Witness(choice.words(), from, LocalDate.ofEpochDay(days.tops()[last])));
        }
        return Optional.of(new Witness(Choice.in(universe, set).words(), from, to));
    }

    /** A value for each variable, and which of them mattered. */
    private static final class Choice {
        private final Universe universe;
        private final int[] values;
        private final boolean[] asked;

        private Choice(Universe universe, int variables) {
            this.universe = universe;
            this.values = new int[variables];
            this.asked = new boolean[variables];
        }

        static Choice in(Universe universe, int set) {
            int variables = universe.traits().stream()
                    .mapToInt(trait -> trait.several() ? trait.values().size() - 1 : 1)
                    .sum();
            Choice choice = new Choice(universe, variables + 1);
            int left = set;
            for (Trait trait : inOrder(universe.traits())) {
                int variable = universe.variable(trait.id());
                left = trait.several()
                        ? choice.fewest(left, trait, variable)
                        : choice.choose(left, variable, choice.fitting(trait), trait.least());
            }
            return choice;
        }

        /** What a person has comes before what explains it, so that nobody of 40 is given a disability for Medicare. */
        private static List<Trait> inOrder(List<Trait> traits) {
            List<Trait> ordered = new ArrayList<>();
            CHOSEN_FIRST.forEach(
                    id -> traits.stream().filter(trait -> trait.id().equals(id)).forEach(ordered::add));
            traits.stream().filter(trait -> !CHOSEN_FIRST.contains(trait.id())).forEach(ordered::add);
            return ordered;
        }

        /** One value where one will do, the most ordinary first; else none, else as many as it takes. */
        private int fewest(int set, Trait trait, int variable) {
            int others = trait.values().size() - 1;
            List<Integer> alone = new ArrayList<>(ordinary(trait));
            for (int i = 0; i <= others; i++) {
                if (!alone.contains(i)) {
                    alone.add(i);
                }
            }
            for (int only : alone) {
                int exactly = set;
                for (int i = 0; i < others; i++) {
                    exactly = narrowed(exactly, variable + i, i == only ? 1 : 0);
                }
                if (exactly != Diagrams.NONE) {
                    int left = set;
                    for (int i = 0; i < others; i++) {
                        left = choose(left, variable + i, List.of(i == only ? 1 : 0), 0);
                    }
                    return left;
                }
            }
            int left = set;
            for (int i = 0; i < others; i++) {
                left = choose(left, variable + i, List.of(0, 1), 0);
            }
            return left;
        }

        private int narrowed(int set, int variable, int value) {
            return universe.diagrams().and(set, universe.diagrams().range(variable, value, value));
        }

        /** The ordinary values; for someone old enough, retired before all others. */
        private List<Integer> fitting(Trait trait) {
            List<Integer> numbers = new ArrayList<>(ordinary(trait));
            boolean work = trait.id().equals("employment")
                    && universe.traits().stream().anyMatch(other -> other.id().equals("age"));
            if (work && value("age") >= RETIRED) {
                numbers.add(0, place(trait, "retired"));
            }
            return numbers;
        }

        private static List<Integer> ordinary(Trait trait) {
            List<Integer> numbers = new ArrayList<>();
            for (Object value : ORDINARY.getOrDefault(trait.id(), List.of())) {
                int number = value instanceof Integer counted ? counted : place(trait, String.valueOf(value));
                if (number >= trait.least() && number <= trait.most() && !numbers.contains(number)) {
                    numbers.add(number);
                }
            }
            return numbers;
        }

        private static int place(Trait trait, String value) {
            for (int i = 0; i < trait.values().size(); i++) {
                if (trait.values().get(i).equalsIgnoreCase(value)) {
                    return i;
                }
            }
            return Integer.MIN_VALUE;
        }

        private int choose(int set, int variable, List<Integer> preferred, int least) {
            asked[variable] = universe.diagrams().dependsOn(set, variable);
            for (int value : preferred) {
                int left = narrowed(set, variable, value);
                if (left != Diagrams.NONE) {
                    values[variable] = value;
                    return left;
                }
            }
            values[variable] = universe.diagrams().some(set, variable, least);
            return narrowed(set, variable, values[variable]);
        }

        String words() {
            return PersonInWords.of(universe.traits(), this::value, this::mattered, this::has);
        }

        private int value(String trait) {
            return values[universe.variable(trait)];
        }

        private boolean mattered(String trait) {
            Trait found = universe.traits().stream()
                    .filter(known -> known.id().equals(trait))
                    .findFirst()
                    .orElseThrow();
            int variable = universe.variable(trait);
            int count = found.several() ? found.values().size() - 1 : 1;
            for (int i = 0; i < count; i++) {
                if (asked[variable + i]) {
                    return true;
                }
            }
            return false;
        }

        private boolean has(String trait, int value) {
            return values[universe.variable(trait) + value] == 1;
        }
    }
}
