package org.planwright.runtime.model;

import java.util.Optional;

/** Where in its range an uncertain value is taken to lie. */
@FunctionalInterface
public interface Draw {
    /** Every value in the middle, or where its author put it. */
    Draw CENTRAL = parameter -> Optional.empty();

    /**
     * Where a value lies.
     *
     * @param parameter identity of the provision that states it
     * @return from 0, the low end, to 1, the high end; empty for its central value
     */
    Optional<Double> at(String parameter);
}
