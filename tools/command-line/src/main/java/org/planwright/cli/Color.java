package org.planwright.cli;

import java.util.Map;
import java.util.function.BooleanSupplier;

/** Whether to colour: what the user asks, then what the environment says, then whether anybody looks. */
final class Color {
    /** What the user asks for. */
    enum Choice {
        AUTO,
        ALWAYS,
        NEVER;
    }

    private Color() {}

    /**
     * @param choice what {@code --color} says
     * @param environment the process's environment
     * @param terminal whether the output goes to a terminal; asked only where it matters
     */
    static boolean wanted(Choice choice, Map<String, String> environment, BooleanSupplier terminal) {
        if (choice != Choice.AUTO) {
            return choice == Choice.ALWAYS;
        }
        if (!value(environment, "NO_COLOR").isEmpty()) {
            return false;
        }
        for (String name : new String[] {"FORCE_COLOR", "CLICOLOR_FORCE"}) {
            String force = value(environment, name);
            if (!force.isEmpty()) {
                if (!isOff(force)) {
                    return true;
                }
                if (name.equals("FORCE_COLOR")) {
                    return false;
                }
            }
        }
        return !value(environment, "TERM").equals("dumb")
                && !value(environment, "CLICOLOR").equals("0")
                && terminal.getAsBoolean();
    }

    private static boolean isOff(String value) {
        return value.equals("0") || value.equalsIgnoreCase("false");
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "");
    }
}
