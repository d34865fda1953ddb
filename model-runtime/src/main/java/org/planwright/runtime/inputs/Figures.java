package org.planwright.runtime.inputs;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures in one canonical form. */
final class Figures {
    private Figures() {}

    /** Without trailing zeros and without an exponent; equal figures are equal objects. */
    static BigDecimal canonical(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
