package org.planwright.runtime.baseline;

import static org.planwright.runtime.baseline.Payer.Sponsor.FEDERAL;
import static org.planwright.runtime.baseline.Payer.Sponsor.HOUSEHOLDS;
import static org.planwright.runtime.baseline.Payer.Sponsor.PRIVATE;
import static org.planwright.runtime.baseline.Payer.Sponsor.STATE;

/** Who pays, as the accounts tell them apart, and the plan. */
public enum Payer {
    OUT_OF_POCKET("out of pocket", "Out of pocket", HOUSEHOLDS),
    PRIVATE_INSURANCE("private insurance", "Private insurance", PRIVATE),
    MEDICARE("medicare", "Medicare", FEDERAL),
    MEDICAID_FEDERAL("medicaid federal", "Medicaid, federal share", FEDERAL),
    MEDICAID_STATE("medicaid state", "Medicaid, state share", STATE),
    CHIP_FEDERAL("chip federal", "CHIP, federal share", FEDERAL),
    CHIP_STATE("chip state", "CHIP, state share", STATE),
    VETERANS("veterans", "Veterans Affairs", FEDERAL),
    DEFENSE("defense", "Defense (TRICARE)", FEDERAL),
    WORKSITE("worksite", "Worksite care", PRIVATE),
    OTHER_PRIVATE("other private", "Other private", PRIVATE),
    INDIAN_HEALTH("indian health service", "Indian Health Service", FEDERAL),
    WORKERS_COMPENSATION("workers compensation", "Workers’ compensation", PRIVATE),
    GENERAL_ASSISTANCE("general assistance", "General assistance", STATE),
    MATERNAL_FEDERAL("maternal and child federal", "Maternal and child health, federal", FEDERAL),
    MATERNAL_STATE("maternal and child state", "Maternal and child health, state", STATE),
    REHABILITATION_FEDERAL("vocational rehabilitation federal", "Vocational rehabilitation, federal", FEDERAL),
    REHABILITATION_STATE("vocational rehabilitation state", "Vocational rehabilitation, state", STATE),
    OTHER_FEDERAL("other federal", "Other federal programs", FEDERAL),
    SAMHSA("samhsa", "SAMHSA", FEDERAL),
    OTHER_STATE("other state", "Other state and local programs", STATE),
    SCHOOL_HEALTH("school health", "School health", STATE),
    /** The plan: nothing in the accounts, and what it takes over in a score. */
    PLAN("plan", "The plan", Sponsor.PLAN);

    /** Whose money it is. */
    public enum Sponsor {
        HOUSEHOLDS,
        PRIVATE,
        FEDERAL,
        STATE,
        PLAN
    }

    private final String id;
    private final String title;
    private final Sponsor sponsor;

    Payer(String id, String title, Sponsor sponsor) {
        this.id = id;
        this.title = title;
        this.sponsor = sponsor;
    }

    /** As the edition names it. */
    public String id() {
        return id;
    }

    /** As reports name it to people. */
    public String title() {
        return title;
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
