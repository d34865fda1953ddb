package org.planwright.compiler.change;

import java.util.Optional;
import java.util.function.Supplier;
import org.planwright.compiler.people.HeadCounts;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;

/**
 * The people of two versions of a plan: the same people, under the names of either.
 *
 * @param before under the names of the old version
 * @param after under those of the new
 * @param coveredBefore whom the old version covers, and on which days; empty where it does not settle that
 * @param coveredAfter the same of the new version
 * @param counts how many there are of a kind
 */
public record Populace(
        Supplier<Universe> before,
        Supplier<Universe> after,
        Supplier<Optional<Region>> coveredBefore,
        Supplier<Optional<Region>> coveredAfter,
        HeadCounts counts) {}
