package org.planwright.runtime.baseline;

/** What money is spent on: the services of personal health care, then administration and the rest of the accounts. */
public enum Row {
    HOSPITAL("hospital"),
    PHYSICIAN("physician and clinical"),
    OTHER_PROFESSIONAL("other professional"),
    DENTAL("dental"),
    HOME_HEALTH("home health"),
    NURSING_CARE("nursing care"),
    OTHER_CARE("other health residential and personal"),
    PRESCRIPTION_DRUGS("prescription drugs"),
    DURABLE_EQUIPMENT("durable equipment"),
    OTHER_NON_DURABLE("other non-durable"),
    ADMINISTRATION("government administration"),
    NET_COST("net cost of insurance"),
    PUBLIC_HEALTH("public health"),
    RESEARCH("research"),
    STRUCTURES("structures and equipment");

    private final String id;

    Row(String id) {
        this.id = id;
    }

    /** As the accounts and the inputs name it. */
    public String id() {
        return id;
    }

    /** Whether it is care of persons. */
    public boolean isCare() {
        return ordinal() < ADMINISTRATION.ordinal();
    }

    /** Whether it is what payers spend on themselves. */
    public boolean isAdministration() {
        return this == ADMINISTRATION || this == NET_COST;
    }

    /** Whether most of it is long-term care. */
    public boolean isLongTermCare() {
        return this == NURSING_CARE || this == HOME_HEALTH || this == OTHER_CARE;
    }
}
