package org.planwright.compiler.inputs;

import org.planwright.compiler.plan.Value;
import org.planwright.runtime.inputs.Provenance.Status;

/** How sure a value is: what the analyst filled in counts as assumed, whatever its form; what is not there does not. */
final class Certainty {
    private Certainty() {}

    static Status of(boolean assumed) {
        return assumed ? Status.ASSUMED : Status.FIXED;
    }

    static Status of(Value value, boolean assumed) {
        return value.match(new Value.Cases<>() {
            @Override
            public Status other(Value any) {
                return of(assumed);
            }

            @Override
            public Status between(Value.Between any) {
                return assumed ? Status.ASSUMED : Status.RANGE;
            }

            @Override
            public Status either(Value.Either any) {
                return assumed ? Status.ASSUMED : Status.OPTION;
            }

            @Override
            public Status delegated(Value.Delegated left) {
                return assumed && left.otherwise().isPresent() ? Status.ASSUMED : Status.DELEGATED;
            }

            @Override
            public Status undecided(Value.Undecided any) {
                return Status.UNDECIDED;
            }

            @Override
            public Status unknown(Value.Unknown any) {
                return Status.UNKNOWN;
            }
        });
    }
}
