package org.planwright.compiler.diagnostic;

/** How grave a finding is; the gravest first. */
public enum Severity {
    /** The plan cannot hold together as it stands; outputs are refused. */
    ERROR,
    /** Probably a flaw; outputs are made. */
    WARNING,
    /** Worth knowing, and no flaw. */
    NOTE;

    /** Whether this one is as grave as the other, or graver. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** In lower case, as users write and read it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
