package org.planwright.compiler;

/** Which strictness a plan is held to. */
public enum RulePack {
    /** What is missing counts as open; flaws are listed and do not stop the outputs, which are stamped. */
    DRAFT,
    /** The usual one. */
    RECOMMENDED,
    /** Warnings count as errors. */
    PUBLICATION;

    /** As users write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
