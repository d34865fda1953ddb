package org.planwright.runtime.uncertainty;

import org.planwright.runtime.baseline.NotAParameter;

/** Random numbers that are counted rather than drawn: the same key and number give the same one. */
@NotAParameter("constants of published hashes: FNV-1a and SplitMix64")
final class Hashing {
    static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private Hashing() {}

    /** A key for a parameter under a seed. */
    static long key(long seed, String parameter) {
        long hash = 0xcbf29ce484222325L; // FNV-1a
        for (int i = 0; i < parameter.length(); i++) {
            hash = (hash ^ parameter.charAt(i)) * 0x100000001b3L;
        }
        return mix(seed ^ hash);
    }

    /** The number of a key at a count, from 0 to 1. */
    static double unit(long key, long count) {
        return (bits(key, count) >>> 11) * UNIT;
    }

    /** The 64 bits of a key at a count. */
    static long bits(long key, long count) {
        return mix(key + GOLDEN * (count + 1));
    }

    /** The finalizer of SplitMix64. */
    static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
