package org.planwright.runtime.inputs;

import java.util.Objects;

/**
 * A value with where it comes from.
 *
 * @param value what is said
 * @param provenance where, and how sure it is
 */
public record Stated(InputValue value, Provenance provenance) {
    public Stated {
        Objects.requireNonNull(value);
        Objects.requireNonNull(provenance);
    }
}
