package org.planwright.compiler.change;

import org.planwright.compiler.change.Change.Affected;
import org.planwright.compiler.change.Change.Direction;
import org.planwright.compiler.change.Change.Effect;
import org.planwright.compiler.change.Change.Kind;

/** Corrects the way that a change seems to go by what was decided about people, services and what is paid. */
final class Exactly {
    private Exactly() {}

    static Change told(Change change) {
        if (change.burden().isPresent()
                && change.kind() == change.burden().get().kind()) {
            return paid(change, change.burden().get());
        }
        if (change.services().isPresent() && change.kind() == Kind.BENEFIT) {
            return served(change, change.services().get());
        }
        if (change.affected().equals(AffectedPeople.NOBODY_ELSE)) {
            return change.going(Direction.NEUTRAL, change.affected());
        }
        if (change.kind() == Kind.COVERAGE && !change.affected().groups().isEmpty()) {
            return covered(change);
        }
        return change;
    }

    private static Change paid(Change change, Burden burden) {
        if (burden.doubt().isPresent() || burden.swings().isEmpty()) {
            return change;
        }
        boolean more = burden.swings().stream().anyMatch(Burden.Swing::more);
        boolean less = burden.swings().stream().anyMatch(swing -> !swing.more());
        return change.going(
                more && less ? Direction.UNKNOWN : more ? Direction.MORE : Direction.LESS, change.affected());
    }

    /** A line that comes or goes while others cover the same takes nothing from anybody. */
    private static Change served(Change change, Services services) {
        boolean lost = !services.lost().isEmpty();
        boolean gained = !services.gained().isEmpty();
        if (!lost && !gained) {
            boolean whole = change.added() || change.removed();
            return whole
                    ? change.going(
                            Direction.NEUTRAL,
                            new Affected(
                                    "",
                                    "nobody: the rest of the plan covers the same services, or leaves them out, as before"))
                    : change;
        }
        return change.going(
                lost && gained ? Direction.UNKNOWN : lost ? Direction.LOSS : Direction.GAIN, change.affected());
    }

    private static Change covered(Change change) {
        boolean lost = false;
        boolean gained = false;
        for (Change.Group group : change.affected().groups()) {
            lost |= group.effect() == Effect.NO_LONGER_COVERED;
            gained |= group.effect() == Effect.NEWLY_COVERED;
        }
        return lost || gained
                ? change.going(
                        lost && gained ? Direction.UNKNOWN : lost ? Direction.LOSS : Direction.GAIN, change.affected())
                : change;
    }
}
