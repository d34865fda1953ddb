package org.planwright.plainclasses;

import java.util.function.UnaryOperator;

/** A class that reads files beside it. Here there is none, so all it has is what the build gives it. */
public final class Librarian implements UnaryOperator<String> {
    @Override
    public String apply(String name) {
        return fileBeside(name);
    }

    private static String fileBeside(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '!') {
                throw new IllegalArgumentException(name);
            }
        }
        return "no " + name;
    }
}
