package org.planwright.runtime.model;

import java.util.Optional;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;

/** Sums of the accounts that plans and studies speak of. */
public enum Aggregate implements Cells.Mask {
    NATIONAL_HEALTH_EXPENDITURE("national health expenditure"),
    HEALTH_CONSUMPTION("health consumption"),
    PERSONAL_HEALTH_CARE("personal health care"),
    /** Care, its administration and the net cost of insurance. */
    SYSTEM_COST("system cost"),
    ADMINISTRATION("administration"),
    HOSPITAL_SPENDING("hospital spending"),
    PHYSICIAN_SPENDING("physician spending"),
    DRUG_SPENDING("drug spending"),
    PROVIDER_REVENUE("provider revenue"),
    LONG_TERM_CARE("long-term care"),
    PUBLIC_SPENDING("public spending");

    private final String id;

    Aggregate(String id) {
        this.id = id;
    }

    /** As plans name it. */
    public String id() {
        return id;
    }

    /** The aggregate that a plan names. */
    public static Optional<Aggregate> named(String name) {
        String wanted =
                switch (name) {
                    case "health spending", "spending", "baseline" -> "national health expenditure";
                    case "claims" -> "personal health care";
                    default -> name;
                };
        for (Aggregate aggregate : values()) {
            if (aggregate.id.equals(wanted)) {
                return Optional.of(aggregate);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean has(Row row, Payer payer) {
        return switch (this) {
            case NATIONAL_HEALTH_EXPENDITURE -> true;
            case HEALTH_CONSUMPTION -> row != Row.RESEARCH && row != Row.STRUCTURES;
            case PERSONAL_HEALTH_CARE -> row.isCare();
            case SYSTEM_COST -> row.isCare() || row.isAdministration();
            case ADMINISTRATION -> row.isAdministration();
            case HOSPITAL_SPENDING -> row == Row.HOSPITAL;
            case PHYSICIAN_SPENDING -> row == Row.PHYSICIAN;
            case DRUG_SPENDING -> row == Row.PRESCRIPTION_DRUGS;
            case PROVIDER_REVENUE ->
                row.isCare()
                        && row != Row.PRESCRIPTION_DRUGS
                        && row != Row.DURABLE_EQUIPMENT
                        && row != Row.OTHER_NON_DURABLE;
            case LONG_TERM_CARE -> row.isLongTermCare();
            case PUBLIC_SPENDING -> payer.isPublic();
        };
    }
}
