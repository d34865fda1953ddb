package org.planwright.runtime.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.households.Burdens;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Source;

/**
 * What moves household payments of a year from one draw to another. What a unit gains is what it no longer pays in premiums,
 * what it no longer pays out of pocket, and what it pays in each tax; each of these is what it is at the centre, times what the
 * draw's score moves of it against the centre's. So the sums are the score's in every draw. Where several rates of one tax are
 * uncertain each by itself, all who pay it move with its yield.
 */
public final class HouseholdTerms {
    /** A payment that moves as one. */
    private record Term(double[] gain, ToDoubleFunction<Score> size) {}

    private final List<Term> terms = new ArrayList<>();
    private final double[] centres;

    /**
     * The terms of a year, in the order of its lines.
     *
     * @param now what units pay at the centre
     * @param centre the score with every uncertain value at its centre
     */
    public HouseholdTerms(Burdens now, Score centre) {
        int t = now.year() - centre.firstYear();
        for (Burdens.Line line : now.lines()) {
            double[] gain = new double[line.before().length];
            for (int i = 0; i < gain.length; i++) {
                gain[i] = line.before()[i] - line.after()[i];
            }
            terms.add(new Term(gain, size(line, t)));
        }
        this.centres = terms.stream()
                .mapToDouble(term -> term.size().applyAsDouble(centre))
                .toArray();
    }

    /** By term and unit, dollars that a unit no longer pays at the centre; not to be changed. */
    public List<double[]> gains() {
        return terms.stream().map(Term::gain).toList();
    }

    /** By how much each term is larger in a score than at the centre; 1 at the centre, and where there is nothing to move. */
    public double[] coefficients(Score score) {
        double[] by = new double[centres.length];
        for (int k = 0; k < by.length; k++) {
            double size = terms.get(k).size().applyAsDouble(score);
            by[k] = centres[k] == 0 ? 1 : size / centres[k];
        }
        return by;
    }

    /** What the score says that a payment moves with. */
    private static ToDoubleFunction<Score> size(Burdens.Line line, int t) {
        return switch (line.kind()) {
            case WORKER_PREMIUM, EMPLOYER_PREMIUM, INDIVIDUAL_PREMIUM ->
                score -> fall(score, t, Payer.PRIVATE_INSURANCE);
            case OUT_OF_POCKET -> score -> fall(score, t, Payer.OUT_OF_POCKET);
            case MEDICARE_PREMIUM, PLAN_PREMIUM -> score -> 1;
            case PLAN_TAX -> score -> brings(score, line.name(), line.place(), t);
        };
    }

    /** What a tax brings in a year of a score, by its name and place, in million dollars. */
    public static double brings(Score score, String name, String place, int t) {
        return score.sources().stream()
                .filter(source -> source.kind() == Source.Kind.TAX
                        && source.name().equals(name)
                        && source.place().equals(place))
                .mapToDouble(source -> source.amounts()[t])
                .sum();
    }

    private static double fall(Score score, int t, Payer payer) {
        return score.current().paidBy(t, one -> one == payer) - score.plan().paidBy(t, one -> one == payer);
    }
}
