package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.planwright.runtime.inputs.Entry;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Unscorable;
import org.planwright.runtime.uncertainty.Draws;

/** The plan scored with one uncertain value at an end of its range, for each of them; made once, asked often. */
final class Sensitivity {
    private static final double ROUNDING = 1e-9;

    /**
     * What a parameter does to a figure.
     *
     * @param parameter identity of the provision
     * @param low the figure with the parameter at its low end
     * @param high at its high end
     */
    record Swing(String parameter, double low, double high) {}

    private record Ends(String parameter, Score low, Score high) {}

    private final Case it;
    private List<Ends> ends;

    Sensitivity(Case it) {
        this.it = it;
    }

    /** What moves a figure most; empty where nothing uncertain does. */
    Optional<Swing> most(ToDoubleFunction<Score> figure) {
        Swing most = null;
        for (Ends one : ends()) {
            Swing swing = new Swing(one.parameter(), figure.applyAsDouble(one.low()), figure.applyAsDouble(one.high()));
            double width = Math.abs(swing.high() - swing.low());
            if (width > ROUNDING && (most == null || width > Math.abs(most.high() - most.low()))) {
                most = swing;
            }
        }
        return Optional.ofNullable(most);
    }

    private List<Ends> ends() {
        if (ends == null) {
            ends = new ArrayList<>();
            Set<String> parameters = new LinkedHashSet<>();
            it.parts().entries().map(Entry::clause).forEach(parameters::add);
            parameters.forEach(this::add);
        }
        return ends;
    }

    private void add(String parameter) {
        try {
            Score low = it.in(Draws.only(parameter, 0));
            Score high = it.in(Draws.only(parameter, 1));
            boolean moves = low.figures().entrySet().stream()
                    .anyMatch(figure ->
                            !Arrays.equals(figure.getValue(), high.figures().get(figure.getKey())));
            if (moves) {
                ends.add(new Ends(parameter, low, high));
            }
        } catch (Unscorable atAnEnd) {
            // an end of the range has no score, which the limits of the model report where it is central
            return;
        }
    }
}
