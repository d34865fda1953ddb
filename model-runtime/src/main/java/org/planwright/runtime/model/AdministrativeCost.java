package org.planwright.runtime.model;

import java.util.Optional;

/**
 * What a plan's administration costs on top of care. A plan or the edition states a share {@code v} of spending, which holds
 * care and administration, so care bears {@code v / (1 - v)}; a plan may state a share of claims, which care bears as it is.
 */
final class AdministrativeCost {
    private final Assumed cost;

    AdministrativeCost(Reading reading) {
        cost = reading.assumptionOr("administrative cost", "administrative cost");
    }

    /** As a share of care. */
    double ofCare(Pass pass, boolean counts) {
        Optional<Figure> stated = SavingsReading.last(pass, cost.stated(), counts);
        if (stated.isPresent() && stated.get().kind() == Figure.Kind.SHARE) {
            double value = stated.get().value();
            return stated.get().of().equals("claims") ? value : value / (1 - value);
        }
        double usual = cost.in(pass, counts);
        return usual / (1 - usual);
    }
}
