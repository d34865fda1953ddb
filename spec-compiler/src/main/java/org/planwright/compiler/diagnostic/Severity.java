package org.planwright.compiler.diagnostic;

/** How grave a finding is; the gravest first. */
public enum Severity {
    ERROR,
    WARNING,
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
