package org.planwright.runtime.uncertainty;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.random.SobolSequenceGenerator;
import org.planwright.runtime.baseline.NotAParameter;

/**
 * Parameters on a Sobol sequence. The direction numbers (Joe and Kuo 2008) are Hipparchus's; each is read from the sequence
 * once, so that any draw can be asked for in any order. A parameter's dimension follows from its name, so that another
 * parameter moves it only where both fall on one dimension; its points are scrambled by the seed and its name (nested uniform
 * scrambling after Owen 1995, hashed as by Burley 2020), which keeps one point in each stratum.
 */
@NotAParameter("directions of Joe and Kuo, and the scrambling hash of Laine and Karras as Burley has it (2020)")
final class SobolSequence {
    /** A prime, so that names spread; Hipparchus holds 21,201 dimensions, the lower ones are the better ones. */
    static final int DIMENSIONS = 509;

    private static final int BITS = 26;
    private static final int WORD = 32;
    private static final double SCALE = 0x1.0p32;

    private final long seed;
    private final Map<String, int[]> directions = new TreeMap<>();

    SobolSequence(long seed, List<String> parameters) {
        this.seed = seed;
        Map<String, Integer> dimensions = dimensions(parameters);
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(DIMENSIONS);
        dimensions.keySet().forEach(parameter -> directions.put(parameter, new int[BITS]));
        for (int bit = 0; bit < BITS; bit++) {
            // the point whose Gray code has this bit alone is the direction number itself
            double[] point = sequence.skipTo((2 << bit) - 1);
            for (Map.Entry<String, Integer> one : dimensions.entrySet()) {
                directions.get(one.getKey())[bit] = (int) (long) (point[one.getValue()] * SCALE);
            }
        }
    }

    private static Map<String, Integer> dimensions(List<String> parameters) {
        Map<String, Integer> dimensions = new TreeMap<>();
        Set<Integer> taken = new HashSet<>();
        for (String parameter : new TreeSet<>(parameters)) {
            int wanted = (int) Long.remainderUnsigned(Hashing.key(0, parameter), DIMENSIONS);
            while (!taken.add(wanted) && taken.size() < DIMENSIONS) {
                wanted = (wanted + 1) % DIMENSIONS;
            }
            dimensions.put(parameter, wanted);
        }
        return dimensions;
    }

    /** Where a parameter lies. */
    Places places(String parameter) {
        int[] own = directions.get(parameter);
        int scramble = (int) Hashing.key(seed, parameter);
        return number -> {
            int gray = number ^ number >>> 1;
            int at = 0;
            for (int bit = 0; bit < BITS && gray >>> bit != 0; bit++) {
                if ((gray >>> bit & 1) != 0) {
                    at ^= own[bit];
                }
            }
            long scrambled = Integer.toUnsignedLong(Integer.reverse(permuted(Integer.reverse(at), scramble)));
            // within its stratum by chance, so that no point is ever an end of the range
            return (scrambled + Hashing.unit(Hashing.key(seed, parameter), number)) / (1L << WORD);
        };
    }

    /** Changes each bit by the lower ones alone (Laine and Karras 2011, with Burley's constants). */
    private static int permuted(int bits, int scramble) {
        int x = bits + scramble;
        x ^= x * 0x6c50b47c;
        x ^= x * 0xb82f1e52;
        x ^= x * 0xc7afe638;
        x ^= x * 0x8d22f6e6;
        return x;
    }
}
