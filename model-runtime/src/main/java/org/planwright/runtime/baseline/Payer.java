package org.planwright.runtime.baseline;

import static org.planwright.runtime.baseline.Payer.Sponsor.FEDERAL;
import static org.planwright.runtime.baseline.Payer.Sponsor.HOUSEHOLDS;
import static org.planwright.runtime.baseline.Payer.Sponsor.PRIVATE;
import static org.planwright.runtime.baseline.Payer.Sponsor.STATE;

/** Who pays, as the accounts tell them apart, and the plan. */
public enum Payer {
    OUT_OF_POCKET("out of pocket", HOUSEHOLDS),
    PRIVATE_INSURANCE("private insurance", PRIVATE),
    MEDICARE("medicare", FEDERAL),
    MEDICAID_FEDERAL("medicaid federal", FEDERAL),
    MEDICAID_STATE("medicaid state", STATE),
    CHIP_FEDERAL("chip federal", FEDERAL),
    CHIP_STATE("chip state", STATE),
    VETERANS("veterans", FEDERAL),
    DEFENSE("defense", FEDERAL),
    WORKSITE("worksite", PRIVATE),
    OTHER_PRIVATE("other private", PRIVATE),
    INDIAN_HEALTH("indian health service", FEDERAL),
    WORKERS_COMPENSATION("workers compensation", PRIVATE),
    GENERAL_ASSISTANCE("general assistance", STATE),
    MATERNAL_FEDERAL("maternal and child federal", FEDERAL),
    MATERNAL_STATE("maternal and child state", STATE),
    REHABILITATION_FEDERAL("vocational rehabilitation federal", FEDERAL),
    REHABILITATION_STATE("vocational rehabilitation state", STATE),
    OTHER_FEDERAL("other federal", FEDERAL),
    SAMHSA("samhsa", FEDERAL),
    OTHER_STATE("other state", STATE),
    SCHOOL_HEALTH("school health", STATE),
    /** The plan: nothing in the accounts, and what it takes over in a score. */
    PLAN("plan", Sponsor.PLAN);

    /** Whose money it is. */
    public enum Sponsor {
        HOUSEHOLDS,
        PRIVATE,
        FEDERAL,
        STATE,
        PLAN
    }

    private final String id;
    private final Sponsor sponsor;

    Payer(String id, Sponsor sponsor) {
        this.id = id;
        this.sponsor = sponsor;
    }

    /** As the edition names it. */
    public String id() {
        return id;
    }

    /** Whose money it is. */
    public Sponsor sponsor() {
        return sponsor;
    }

    /** Whether a government pays. */
    public boolean isPublic() {
        return sponsor == FEDERAL || sponsor == STATE;
    }
}
