package org.planwright.runtime.inputs;

import java.util.Objects;
import java.util.Optional;

/**
 * A value with where it comes from.
 *
 * @param value what is said
 * @param provenance where, and how sure it is
 * @param people for whom alone it holds; empty for everyone
 */
public record Stated(InputValue value, Provenance provenance, Optional<PeopleGroup> people) {
    public Stated {
        Objects.requireNonNull(value);
        Objects.requireNonNull(provenance);
        Objects.requireNonNull(people);
    }

    /** A value for everyone. */
    public Stated(InputValue value, Provenance provenance) {
        this(value, provenance, Optional.empty());
    }
}
