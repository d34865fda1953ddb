package org.planwright.compiler.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Says who a person is: age and status first, then what matters of the rest and is out of the ordinary. */
final class PersonInWords {
    /** What is said of someone of whom a thing is so; nothing is said where it is not. */
    private static final Map<String, String> IF_SO = Map.of(
            "disability", "with a disability",
            "chronic condition", "with a lasting illness",
            "incarcerated", "in prison",
            "pregnant", "who is pregnant",
            "student", "who studies",
            "self-insured", "with a self-insured employer",
            "bargained plan", "with a union plan");

    /** Clauses come last: whoever “does not work with employer coverage” may be taken to work without it. */
    private static final List<String> CLAUSES = List.of("who", "and ");

    private static final int RETIRED = 65;
    private static final int GROWN = 20;

    private static final Map<String, String> STATUS = Map.of(
            "citizen", "citizen",
            "lawful resident", "lawful resident",
            "temporary visa", "person on a temporary visa",
            "visitor", "visitor",
            "undocumented", "undocumented resident");

    private final List<Trait> traits;
    private final ToIntFunction<String> value;
    private final Predicate<String> mattered;
    private final BiPredicate<String, Integer> has;

    private PersonInWords(
            List<Trait> traits,
            ToIntFunction<String> value,
            Predicate<String> mattered,
            BiPredicate<String, Integer> has) {
        this.traits = traits;
        this.value = value;
        this.mattered = mattered;
        this.has = has;
    }

    /**
     * The words.
     *
     * @param value the value of a trait
     * @param mattered whether a trait told this person from others
     * @param has whether the person has one of several values, by its place
     */
    static String of(
            List<Trait> traits,
            ToIntFunction<String> value,
            Predicate<String> mattered,
            BiPredicate<String, Integer> has) {
        return new PersonInWords(traits, value, mattered, has).words();
    }

    private String words() {
        List<String> said = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        said.add(noun());
        for (Trait trait : traits) {
            if (mattered.test(trait.id())) {
                String words = trait.several() ? coverage(trait) : of(trait);
                if (!words.isEmpty()) {
                    (CLAUSES.stream().anyMatch(words::startsWith) ? clauses : said).add(words);
                }
            }
        }
        said.addAll(clauses);
        return String.join(" ", said);
    }

    private String noun() {
        if (!known("age")) {
            return "a person";
        }
        int age = value.applyAsInt("age");
        String article = age == 8 || age == 11 || age == 18 || (age >= 80 && age < 90) ? "an " : "a ";
        String aged = age == 0 ? "a newborn" : article + age + "-year-old";
        String who = "";
        if (known("veteran") && mattered.test("veteran") && value.applyAsInt("veteran") == 0) {
            who = " veteran";
        }
        if (known("tribal member") && mattered.test("tribal member") && value.applyAsInt("tribal member") == 0) {
            who += " tribal member";
        }
        if (known("immigration status") && mattered.test("immigration status") && who.isEmpty()) {
            return aged + " " + STATUS.getOrDefault(name("immigration status"), name("immigration status"));
        }
        return aged + (who.isEmpty() ? age == 0 ? "" : outside() ? " person" : " resident" : who);
    }

    private boolean outside() {
        return known("residence") && name("residence").equals("out of state");
    }

    private String of(Trait trait) {
        int number = value.applyAsInt(trait.id());
        return switch (trait.id()) {
            case "income" -> "at " + number + "% of poverty";
            case "employer size" -> employed() ? "whose employer has " + number + " workers" : "";
            case "household size" -> number == 1 ? "" : "in a household of " + number;
            case "help needed" -> number == 0 ? "" : "who needs help with " + number + " daily activities";
            case "residence" -> outside() ? "who lives elsewhere" : "";
            case "workplace" -> workplace();
            case "employment" -> employment();
            case "filing status" -> name("filing status").equals("joint") ? "who files jointly" : "";
            case "household" -> name("household").startsWith("couple") ? "in a couple" : "";
            case "sector" -> employed() && number > 0 ? "who works in " + name("sector") : "";
            case "offers coverage" -> employed() && number == 1 ? "whose employer offers no coverage" : "";
            default -> Set.of("yes").contains(name(trait.id())) ? IF_SO.getOrDefault(trait.id(), "") : "";
        };
    }

    private boolean employed() {
        return known("employment") && name("employment").equals("employee");
    }

    private String workplace() {
        return switch (name("workplace")) {
            case "in state" -> outside() ? "and works in the state" : "";
            case "out of state" -> outside() ? "" : "who works out of state";
            default -> "";
        };
    }

    private String employment() {
        return switch (name("employment")) {
            case "self-employed" -> "who is self-employed";
            case "unemployed" -> "who is unemployed";
            case "retired" -> known("age") && value.applyAsInt("age") >= RETIRED ? "" : "who is retired";
            case "not in labor force" -> known("age") && value.applyAsInt("age") < GROWN ? "" : "who does not work";
            default -> "";
        };
    }

    private String coverage(Trait trait) {
        List<String> held = new ArrayList<>();
        for (int i = 0; i < trait.values().size() - 1; i++) {
            if (has.test(trait.id(), i)) {
                held.add(trait.values().get(i));
            }
        }
        if (held.isEmpty()) {
            return "without coverage";
        }
        return "with "
                + String.join(" and ", held.stream().map(CoverageInWords::of).toList());
    }

    private boolean known(String trait) {
        return traits.stream().anyMatch(known -> known.id().equals(trait));
    }

    private String name(String id) {
        int number = value.applyAsInt(id);
        return traits.stream()
                .filter(known -> known.id().equals(id))
                .map(trait -> trait.values().isEmpty()
                        ? String.valueOf(number)
                        : trait.values().get(number))
                .findFirst()
                .orElse("");
    }
}
