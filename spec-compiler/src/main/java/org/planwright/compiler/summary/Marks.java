package org.planwright.compiler.summary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.summary.SummaryPage.Mark;

/** How far a provision is certain, as marks beside its sentence. */
final class Marks {
    private static final Set<Role> APART = EnumSet.of(
            Role.CITES,
            Role.NOTE,
            Role.BECAUSE,
            Role.ASSUMED,
            Role.UNVERIFIED,
            Role.PENDING,
            Role.UNDER,
            Role.IF_REFUSED);

    private Marks() {}

    /** Whether a phrase is shown beside the sentence, not in it. */
    static boolean isApart(Role role) {
        return APART.contains(role);
    }

    static List<Mark> of(Provision provision) {
        List<Mark> marks = new ArrayList<>();
        provision
                .value()
                .or(() -> provision.phrase(Role.AT))
                .or(() -> provision.phrase(Role.AS))
                .flatMap(Marks::of)
                .ifPresent(marks::add);
        if (marks.isEmpty()) {
            provision.phrase(Role.AS).flatMap(Marks::of).ifPresent(marks::add);
        }
        if (provision.marked(Role.ASSUMED)) {
            marks.add(new Mark("assumed", "assumed: the bill is silent"));
        }
        if (provision.marked(Role.UNVERIFIED)) {
            marks.add(new Mark("unverified", "not yet checked against the source"));
        }
        return marks;
    }

    private static Optional<Mark> of(Value value) {
        return value.match(new Value.Cases<>() {
            @Override
            public Optional<Mark> other(Value any) {
                return Optional.empty();
            }

            @Override
            public Optional<Mark> between(Value.Between any) {
                return mark("range", "uncertain");
            }

            @Override
            public Optional<Mark> either(Value.Either any) {
                return mark("open", "open between options");
            }

            @Override
            public Optional<Mark> delegated(Value.Delegated any) {
                return mark("delegated", "delegated");
            }

            @Override
            public Optional<Mark> undecided(Value.Undecided any) {
                return mark("open", "left open");
            }

            @Override
            public Optional<Mark> unknown(Value.Unknown any) {
                return mark("unknown", "not known");
            }
        });
    }

    private static Optional<Mark> mark(String kind, String words) {
        return Optional.of(new Mark(kind, words));
    }
}
