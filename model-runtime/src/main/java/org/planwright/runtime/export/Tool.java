package org.planwright.runtime.export;

import java.util.List;

/** A model that reads reforms of tax law. */
public enum Tool {
    /** The reform file of {@code tc --reform} and {@code Policy.implement_reform}. */
    TAX_CALCULATOR("tax-calculator", "Tax-Calculator 6.8", List.of("single", "joint", "separate", "head", "widow")),
    /** The reform file of {@code Reform.from_dict}. */
    POLICYENGINE(
            "policyengine",
            "PolicyEngine US 2.68",
            List.of("SINGLE", "JOINT", "SEPARATE", "HEAD_OF_HOUSEHOLD", "SURVIVING_SPOUSE"));

    private final String id;
    private final String title;
    private final List<String> statuses;

    Tool(String id, String title, List<String> statuses) {
        this.id = id;
        this.title = title;
        this.statuses = statuses;
    }

    /** Its name on the command line. */
    public String id() {
        return id;
    }

    /** Its name and the version that its parameters are checked against. */
    public String title() {
        return title;
    }

    /** The filing statuses, in its order. */
    List<String> statuses() {
        return statuses;
    }
}
