package org.planwright.compiler.plan;

import java.util.Locale;

/** What a phrase says of its provision. */
public enum Role {
    /** When it begins, that day included. */
    FROM,
    /** When it ends, that day included. */
    THROUGH,
    /** When it ends, that day excluded. */
    BEFORE,
    /** The years in which it holds. */
    IN,
    /** How long it takes to hold in full. */
    PHASED_IN_OVER,
    /** The years over which an amount is spread. */
    OVER,
    /** What it counts as. */
    AS,
    /** What holds where it does not come about. */
    OTHERWISE,
    /** The authority that it rests on. */
    UNDER,
    /** What holds if that authority is refused. */
    IF_REFUSED,
    /** What holds if a vote fails. */
    IF_IT_FAILS,
    /** Its author's reason. */
    BECAUSE,
    /** For whom it holds. */
    FOR,
    /** The method, the deadline, or who decides. */
    BY,
    /** The level of a payment. */
    AT,
    /** What a tax takes its rate of. */
    ON,
    /** Who pays. */
    PAID_BY,
    /** The fund that money goes into. */
    INTO,
    /** What has to be so. */
    WHEN,
    /** The source that says so. */
    CITES,
    /** A remark that means nothing further. */
    NOTE,
    /** What a name stands for. */
    MEANS,
    /** What it changes to, or for whom it is meant. */
    TO,
    /** Who appoints a body. */
    APPOINTED_BY,
    /** Its value is an assumption. */
    ASSUMED,
    /** Nobody has verified its value. */
    UNVERIFIED,
    /** It has been asked for and not yet been granted. */
    PENDING;

    /** The phrase word as written in a plan. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
