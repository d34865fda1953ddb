package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/**
 * Gives each provision the name by which comparisons speak of it: {@code section / verb object}, and where a verb repeats
 * with the same object, the method, people or date that tells the repeats apart.
 */
final class Identities {
    private static final List<Role> DISTINGUISHING =
            List.of(Role.BY, Role.FOR, Role.UNDER, Role.FROM, Role.IN, Role.AT);

    private Identities() {}

    static List<Provision> of(List<Provision> provisions) {
        Map<String, List<Integer>> same = new HashMap<>();
        List<Provision> named = new ArrayList<>(provisions);
        for (int i = 0; i < named.size(); i++) {
            Provision provision = named.get(i);
            String base = base(provision);
            same.computeIfAbsent(base, key -> new ArrayList<>()).add(i);
            named.set(i, with(provision, base));
        }
        same.forEach((base, places) -> tellApart(base, places, named));
        return named;
    }

    private static String base(Provision provision) {
        String object = provision
                .name()
                .orElseGet(() -> provision.form() == Provision.Form.ANSWER
                        ? ""
                        : provision.value().map(Value::toString).orElse(""));
        boolean letSomeone = provision.word().equals("let");
        if (letSomeone) {
            object = provision.value().map(Value::toString).orElse("") + " "
                    + provision.name().orElse("");
        }
        return provision.section() + " / " + provision.word() + (object.isEmpty() ? "" : " " + object);
    }

    private static void tellApart(String base, List<Integer> places, List<Provision> named) {
        if (places.size() < 2) {
            return;
        }
        List<String> names = new ArrayList<>();
        places.forEach(place -> names.add(base));
        for (Role role : DISTINGUISHING) {
            long distinct = places.stream()
                    .map(place -> phrase(named.get(place), role))
                    .distinct()
                    .count();
            if (distinct < 2) {
                continue;
            }
            for (int i = 0; i < places.size(); i++) {
                names.set(i, names.get(i) + phrase(named.get(places.get(i)), role));
            }
            if (names.stream().distinct().count() == names.size()) {
                break;
            }
        }
        for (int i = 0; i < places.size(); i++) {
            named.set(places.get(i), with(named.get(places.get(i)), names.get(i)));
        }
    }

    private static String phrase(Provision provision, Role role) {
        return provision
                .phrase(role)
                .map(value -> " " + role.word() + " " + value)
                .orElse("");
    }

    private static Provision with(Provision p, String identity) {
        return new Provision(
                identity,
                p.section(),
                p.word(),
                p.form(),
                p.name(),
                p.object(),
                p.phrases(),
                p.inherited(),
                p.bands(),
                p.parts(),
                p.span(),
                p.headSpan());
    }

    /** Gives each sentence the answers of its section that it could carry itself. */
    static Provision inheriting(Provision p, List<Provision> answers) {
        return new Provision(
                p.identity(),
                p.section(),
                p.word(),
                p.form(),
                p.name(),
                p.object(),
                p.phrases(),
                answers,
                p.bands(),
                p.parts(),
                p.span(),
                p.headSpan());
    }
}
