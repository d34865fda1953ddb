package org.planwright.compiler.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A kind of people, as a sentence says it and as a plan would write it. */
public final class KindInWords {
    private static final int CHILD = 18;
    private static final int OLDEST = 120;

    /** What is said of those of whom a thing is so, and of the others. */
    private static final Map<String, List<String>> SO_OR_NOT = Map.of(
            "disability", List.of("with a disability", "without a disability"),
            "chronic condition", List.of("with a lasting illness", "without a lasting illness"),
            "veteran", List.of("who are veterans", "who are not veterans"),
            "tribal member", List.of("who are members of a tribe", "who are not members of a tribe"),
            "incarcerated", List.of("in prison", "not in prison"),
            "pregnant", List.of("who are pregnant", "who are not pregnant"),
            "student", List.of("who study full time", "who do not study full time"),
            "offers coverage", List.of("whose employer offers coverage", "whose employer offers no coverage"),
            "self-insured", List.of("whose employer is self-insured", "whose employer is not self-insured"),
            "bargained plan", List.of("with a union plan", "without a union plan"));

    private static final Map<String, String> STATUS = Map.of(
            "citizen", "citizens",
            "lawful resident", "lawful residents",
            "temporary visa", "on temporary visas",
            "visitor", "visitors",
            "undocumented", "undocumented");

    private static final Map<String, String> WORK = Map.of(
            "employee", "work for an employer",
            "self-employed", "work for themselves",
            "unemployed", "look for work",
            "not in labor force", "are not in the labor force",
            "retired", "are retired");

    private final Kind kind;
    private final Map<String, Trait> traits;

    private KindInWords(Kind kind, List<Trait> traits) {
        this.kind = kind;
        this.traits = traits.stream().collect(Collectors.toMap(Trait::id, trait -> trait));
    }

    /** {@code adults 26 to 64 at 138% to 200% of poverty without Medicare}. */
    public static String words(Kind kind, Universe universe) {
        return new KindInWords(kind, universe.traits()).sentence();
    }

    /** The people as a plan would write them; read again, it names the same. */
    public static String expression(Kind kind, Universe universe) {
        return new KindInWords(kind, universe.traits()).plan();
    }

    // ---- as a sentence

    private String sentence() {
        List<String> said = new ArrayList<>(List.of(noun()));
        for (String trait : kind.bounds().keySet()) {
            if (!Set.of("age", "residence", "income").contains(trait) && !trait.contains("/")) {
                said.add(of(trait));
            }
        }
        if (kind.binds("income")) {
            said.add(1, income());
        }
        said.addAll(coverage());
        return String.join(" ", said);
    }

    private String noun() {
        if (!kind.binds("residence")) {
            return "people" + aged() + " wherever they live";
        }
        if (!kind.has("residence", 0)) {
            return "people" + aged() + " who live elsewhere";
        }
        if (!kind.binds("age")) {
            return "residents";
        }
        int low = kind.low("age");
        int high = kind.high("age");
        String who = low > CHILD ? "adults" : high <= CHILD ? "children" : "residents";
        return low == 0 && high == 0 ? "newborns" : who + aged();
    }

    private String aged() {
        if (!kind.binds("age")) {
            return "";
        }
        int low = kind.low("age");
        int high = kind.high("age");
        if (low == high) {
            return " of " + low;
        }
        if (high >= OLDEST) {
            return " of " + low + " and over";
        }
        return low == 0 ? " under " + (high + 1) : " " + low + " to " + high;
    }

    private String income() {
        int low = kind.low("income");
        int high = kind.high("income");
        if (high >= traits.get("income").most()) {
            return "at " + low + "% of poverty and over";
        }
        return low == 0 ? "at up to " + high + "% of poverty" : "at " + low + "% to " + high + "% of poverty";
    }

    private String of(String id) {
        Trait trait = traits.get(id);
        if (SO_OR_NOT.containsKey(id)) {
            return SO_OR_NOT.get(id).get(kind.has(id, 0) ? 0 : 1);
        }
        if (trait.values().isEmpty()) {
            return "with " + id + " " + range(trait);
        }
        List<String> in = values(trait, true);
        List<String> out = values(trait, false);
        boolean not = out.size() < in.size();
        List<String> named = not ? out : in;
        return switch (id) {
            case "immigration status" ->
                "who are " + (not ? "not " : "")
                        + or(named.stream().map(STATUS::get).toList());
            case "employment" -> "who " + or(in.stream().map(WORK::get).toList());
            case "workplace" -> workplace(in);
            default -> "with " + (not ? "not " : "") + id + " " + or(named);
        };
    }

    private static String workplace(List<String> in) {
        return "who "
                + or(in.stream()
                        .map(where -> switch (where) {
                            case "in state" -> "work in the state";
                            case "out of state" -> "work out of state";
                            default -> "do not work";
                        })
                        .toList());
    }

    private List<String> coverage() {
        List<String> with = new ArrayList<>();
        List<String> without = new ArrayList<>();
        Trait several =
                traits.values().stream().filter(Trait::several).findFirst().orElse(null);
        if (several == null) {
            return List.of();
        }
        List<String> values = several.values().subList(0, several.values().size() - 1);
        for (String value : values) {
            String name = several.id() + "/" + value;
            if (kind.binds(name)) {
                String said = CoverageInWords.of(value);
                (kind.has(name, 1) ? with : without).add(said);
            }
        }
        List<String> words = new ArrayList<>();
        if (!with.isEmpty()) {
            words.add("with " + String.join(" and ", with));
        }
        if (!without.isEmpty()) {
            boolean none = with.isEmpty() && without.size() == values.size();
            words.add("without " + (none ? "coverage" : or(without)));
        }
        return words;
    }

    // ---- as a plan writes it

    private String plan() {
        boolean here = kind.binds("residence") && kind.has("residence", 0);
        List<String> tests = new ArrayList<>();
        if (kind.binds("residence") && !here) {
            tests.add("residence out of state");
        }
        for (String id : kind.bounds().keySet()) {
            if (id.equals("residence")) {
                continue;
            }
            int slash = id.indexOf('/');
            if (slash > 0) {
                tests.add((kind.has(id, 1) ? "" : "not ") + id.substring(0, slash) + " " + id.substring(slash + 1));
            } else {
                Trait trait = traits.get(id);
                tests.add(id + " "
                        + (trait.values().isEmpty() ? range(trait) : String.join(" or ", values(trait, true))));
            }
        }
        return (here ? "residents" : "people") + (tests.isEmpty() ? "" : " with " + String.join(" and ", tests));
    }

    private List<String> values(Trait trait, boolean in) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < trait.values().size(); i++) {
            if (kind.has(trait.id(), i) == in) {
                values.add(trait.values().get(i));
            }
        }
        return values;
    }

    private String range(Trait trait) {
        String unit = trait.id().equals("income") ? "% of poverty" : "";
        int low = kind.low(trait.id());
        int high = kind.high(trait.id());
        if (high >= trait.most()) {
            return "at least " + low + unit;
        }
        return low <= trait.least() ? "at most " + high + unit : low + unit + " through " + high + unit;
    }

    private static String or(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
