package org.planwright.runtime.uncertainty;

import java.util.Optional;
import org.planwright.runtime.model.Draw;

/** Draws for whoever asks something else than bands of a plan; the same seed, number and parameter give the same draw. */
public final class Draws {
    private final LatinHypercube cube;

    /** @param draws how many there will be */
    public Draws(long seed, int draws) {
        this.cube = new LatinHypercube(seed, draws);
    }

    /** One draw of all parameters, counted from 0. */
    public Draw draw(int number) {
        return cube.draw(number);
    }

    /** One parameter at a place of its range, from 0 to 1, the others at their centre. */
    public static Draw only(String one, double at) {
        return parameter -> parameter.equals(one) ? Optional.of(at) : Optional.empty();
    }
}
