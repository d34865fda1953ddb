package org.planwright.runtime.uncertainty;

import java.util.Optional;
import org.planwright.runtime.model.Draw;

/**
 * Draws of a Latin hypercube: each parameter's range is cut into as many strata as there are draws and each stratum is drawn
 * from once. Where a parameter lies in a draw follows from the seed, the parameter's name and the number of the draw alone, so
 * that the same parameter has the same draws in every scenario and every plan, and draws may be made in any order.
 */
final class LatinHypercube {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int ROUNDS = 4;
    private static final double UNIT = 0x1.0p-53;

    private final long seed;
    private final int draws;

    LatinHypercube(long seed, int draws) {
        this.seed = seed;
        this.draws = draws;
    }

    /** One draw of all parameters. */
    Draw draw(int number) {
        return parameter -> Optional.of(at(parameter, number));
    }

    /** One draw of one parameter, the others at their centre. */
    Draw only(String one, double at) {
        return parameter -> parameter.equals(one) ? Optional.of(at) : Optional.empty();
    }

    /** From 0 to 1. */
    double at(String parameter, int number) {
        long key = mix(seed ^ name(parameter));
        double within = (mix(key + GOLDEN * (number + 1L)) >>> 11) * UNIT;
        return (permuted(number, key) + within) / draws;
    }

    private static long name(String parameter) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < parameter.length(); i++) {
            hash = (hash ^ parameter.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** A permutation of the strata by a Feistel network that walks until it is within them. */
    private int permuted(int number, long key) {
        int half = Math.max(1, (33 - Integer.numberOfLeadingZeros(draws - 1)) / 2);
        int mask = (1 << half) - 1;
        int at = number;
        do {
            int left = at >>> half;
            int right = at & mask;
            for (int round = 0; round < ROUNDS; round++) {
                int next = left ^ (int) (mix(key + round * GOLDEN + right) & mask);
                left = right;
                right = next;
            }
            at = left << half | right;
        } while (at >= draws);
        return at;
    }
}
