package org.planwright.runtime.uncertainty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.planwright.runtime.model.Draw;

/**
 * Draws of parameters: the same sampling, seed, number and parameter give the same draw in every scenario and every plan.
 */
public final class Draws {
    private final Sampling sampling;
    private final long seed;
    private final int count;
    private final Map<String, Places> known = new ConcurrentHashMap<>();

    /** Draws of a Latin hypercube. @param draws how many there will be */
    public Draws(long seed, int draws) {
        this(Sampling.LATIN_HYPERCUBE, seed, draws);
    }

    /** @param draws how many there will be */
    public Draws(Sampling sampling, long seed, int draws) {
        this.sampling = sampling;
        this.seed = seed;
        this.count = draws;
    }

    /** One draw of all parameters of a Latin hypercube, counted from 0; not for Sobol sequences, which must know them. */
    public Draw draw(int number) {
        return parameter -> Optional.of(
                known.computeIfAbsent(parameter, one -> places(List.of(one)).get(one))
                        .at(number));
    }

    /** Where each of these parameters lies, by its name. */
    Map<String, Places> places(List<String> parameters) {
        Map<String, Places> places = new LinkedHashMap<>();
        SobolSequence sequence = sampling == Sampling.SOBOL ? new SobolSequence(seed, parameters) : null;
        for (String parameter : parameters) {
            places.put(
                    parameter,
                    switch (sampling) {
                        case LATIN_HYPERCUBE -> new LatinHypercube(seed, parameter, count);
                        case SOBOL -> sequence.places(parameter);
                        case RANDOM -> {
                            long key = Hashing.key(seed, parameter);
                            yield number -> Hashing.unit(key, number);
                        }
                    });
        }
        return places;
    }

    /** One parameter at a place of its range, from 0 to 1, the others at their centre. */
    public static Draw only(String one, double at) {
        return parameter -> parameter.equals(one) ? Optional.of(at) : Optional.empty();
    }
}
