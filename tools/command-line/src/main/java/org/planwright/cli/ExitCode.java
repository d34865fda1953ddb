package org.planwright.cli;

/** What the process says when it ends. Never a count. */
final class ExitCode {
    /** Nothing at or above the threshold. */
    static final int SOUND = 0;
    /** Something found. */
    static final int FOUND = 1;
    /** Bad arguments or input that cannot be read. */
    static final int UNUSABLE = 2;
    /** A fault of ours. */
    static final int FAULT = 3;

    private ExitCode() {}
}
