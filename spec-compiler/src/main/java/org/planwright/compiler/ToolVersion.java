package org.planwright.compiler;

/** Which version of the tool this is: the one that the build gives its modules, as a test sees to. */
public final class ToolVersion {
    /** Such as {@code 1.2.0}. */
    public static final String VALUE = "0.1.0-SNAPSHOT";

    private ToolVersion() {}
}
