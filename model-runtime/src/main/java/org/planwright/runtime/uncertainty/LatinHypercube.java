package org.planwright.runtime.uncertainty;

import org.planwright.runtime.baseline.NotAParameter;

/** One parameter of a Latin hypercube: its range is cut into as many strata as there are draws, each drawn from once. */
final class LatinHypercube implements Places {
    @NotAParameter("rounds of the Feistel network; four make a permutation without pattern (Luby and Rackoff 1988)")
    private static final int ROUNDS = 4;

    private final long key;
    private final int draws;

    LatinHypercube(long seed, String parameter, int draws) {
        this.key = Hashing.key(seed, parameter);
        this.draws = draws;
    }

    @Override
    public double at(int number) {
        return (permuted(number) + Hashing.unit(key, number)) / draws;
    }

    /** A permutation of the strata by a Feistel network that walks until it is within them. */
    private int permuted(int number) {
        int half = Math.max(1, (Integer.SIZE + 1 - Integer.numberOfLeadingZeros(draws - 1)) / 2);
        int mask = (1 << half) - 1;
        int at = number;
        do {
            int left = at >>> half;
            int right = at & mask;
            for (int round = 0; round < ROUNDS; round++) {
                int next = left ^ (int) (Hashing.mix(key + round * Hashing.GOLDEN + right) & mask);
                left = right;
                right = next;
            }
            at = left << half | right;
        } while (at >= draws);
        return at;
    }
}
