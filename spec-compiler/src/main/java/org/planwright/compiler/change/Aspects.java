package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** The parts of a provision that can differ by themselves, by name. */
final class Aspects {
    private static final Set<Role> REMARKS = Set.of(Role.CITES, Role.NOTE, Role.BECAUSE, Role.ASSUMED, Role.UNVERIFIED);
    private static final Set<Role> TIMES =
            Set.of(Role.FROM, Role.THROUGH, Role.BEFORE, Role.IN, Role.PHASED_IN_OVER, Role.OVER);

    /** What sort of part it is. */
    enum Sort {
        MEANING,
        TIME,
        REMARK
    }

    /**
     * One part.
     *
     * @param values what it says, compared exactly
     * @param words what it says, for people
     * @param band the line of a schedule that it is, if it is one
     */
    record Aspect(Sort sort, List<Object> values, String words, Optional<Band> band) {
        /** Equal where it says the same. */
        boolean same(Aspect other) {
            return values.equals(other.values);
        }

        /** The one value, if it is one. */
        Optional<Value> value() {
            return values.size() == 1 && values.get(0) instanceof Value value ? Optional.of(value) : Optional.empty();
        }
    }

    private final Map<String, Aspect> found = new LinkedHashMap<>();

    private Aspects() {}

    static Map<String, Aspect> of(Provision provision) {
        Aspects aspects = new Aspects();
        aspects.provision("", provision);
        return aspects.found;
    }

    private void provision(String prefix, Provision p) {
        p.value().ifPresent(value -> put(prefix.isEmpty() ? "value" : prefix, Sort.MEANING, value));
        p.phrases().forEach(phrase -> {
            Role role = phrase.role();
            Sort sort = REMARKS.contains(role) ? Sort.REMARK : TIMES.contains(role) ? Sort.TIME : Sort.MEANING;
            put(joined(prefix, role.word()), sort, phrase.value().value());
        });
        for (Band band : p.bands()) {
            String name = joined(prefix, bounds(band));
            List<Object> values = new ArrayList<>(List.of(band.rate(), band.basis(), band.slidesTo(), band.from()));
            String words = (band.slidesTo().isPresent() ? "sliding " : "")
                    + band.rate()
                    + band.slidesTo().map(to -> " to " + to).orElse("")
                    + basis(band)
                    + band.from().map(from -> " from " + from).orElse("");
            add(name, new Aspect(Sort.MEANING, values, words, Optional.of(band)));
            if (band.assumed() || band.unverified()) {
                String marks = (band.assumed() ? "assumed" : "") + (band.unverified() ? " unverified" : "");
                add(name + " mark", new Aspect(Sort.REMARK, List.of(marks), marks.strip(), Optional.empty()));
            }
        }
        for (Provision part : p.parts()) {
            String name = joined(prefix, part.word());
            add(name + " stands", new Aspect(Sort.REMARK, List.of("said"), "said", Optional.empty()));
            provision(name, part);
        }
    }

    private static String joined(String prefix, String word) {
        return prefix.isEmpty() ? word : prefix + " " + word;
    }

    private static String basis(Band band) {
        return switch (band.basis()) {
            case PART -> " of the part";
            case WHOLE -> " of the whole";
            case ALL, UNSTATED -> "";
        };
    }

    private static String bounds(Band band) {
        String lower = band.lower().map(Value::toString).orElse("");
        String upper = band.upper().map(Value::toString).orElse("");
        if (lower.isEmpty()) {
            return upper.isEmpty() ? "rate" : "up to " + upper;
        }
        return upper.isEmpty() ? "above " + lower : "from " + lower + " to " + upper;
    }

    private void put(String name, Sort sort, Value value) {
        String words = value.toString();
        add(name, new Aspect(sort, List.of(value), words.isEmpty() ? "yes" : words, Optional.empty()));
    }

    /** What is said again under the same name is a part of its own. */
    private void add(String name, Aspect aspect) {
        String free = name;
        for (int i = 2; found.containsKey(free); i++) {
            free = name + " (" + i + ")";
        }
        found.put(free, aspect);
    }
}
