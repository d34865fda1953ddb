package org.planwright.compiler.change;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** Identities as amendments write them: marks, spaces and capitals do not matter. */
final class Identities {
    private static final List<Role> TELLING = List.of(Role.BY, Role.FOR, Role.UNDER, Role.FROM, Role.IN);

    private Identities() {}

    /** The form in which identities are compared: letters, digits and the marks that figures need. */
    static String key(String identity) {
        StringBuilder key = new StringBuilder(identity.length());
        for (int i = 0; i < identity.length(); i++) {
            char c = Character.toLowerCase(identity.charAt(i));
            if (Character.isLetterOrDigit(c) || "/%$.+&".indexOf(c) >= 0) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** What a provision is about, without what tells repeats apart. */
    static String about(Provision p) {
        String object = p.name()
                .orElseGet(() -> p.form() == Provision.Form.ANSWER
                        ? ""
                        : p.value().map(Value::toString).orElse(""));
        String more = p.word().equals("let") ? p.value().map(Value::toString).orElse("") : "";
        return key(p.section() + " / " + p.word() + " " + more + object);
    }

    /** Whether two provisions about one thing have the same method, people and dates. */
    static boolean toldAlike(Provision one, Provision other) {
        return TELLING.stream().allMatch(role -> phrase(one, role).equals(phrase(other, role)));
    }

    private static Optional<Value> phrase(Provision p, Role role) {
        return p.phrase(role);
    }
}
