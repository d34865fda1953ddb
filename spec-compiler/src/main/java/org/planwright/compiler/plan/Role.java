package org.planwright.compiler.plan;

import java.util.Locale;

/** What a phrase says of its provision. */
public enum Role {
    FROM,
    THROUGH,
    BEFORE,
    IN,
    PHASED_IN_OVER,
    OVER,
    AS,
    OTHERWISE,
    UNDER,
    IF_REFUSED,
    IF_IT_FAILS,
    BECAUSE,
    FOR,
    BY,
    AT,
    ON,
    PAID_BY,
    INTO,
    WHEN,
    CITES,
    NOTE,
    MEANS,
    TO,
    APPOINTED_BY,
    ASSUMED,
    UNVERIFIED,
    PENDING;

    /** The phrase word as written in a plan. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
