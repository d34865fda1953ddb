package org.planwright.compiler.check;

import java.util.List;
import java.util.Locale;
import org.planwright.compiler.plan.Provision;

/** Turns of English that findings share. */
public final class Say {
    private Say() {}

    /** {@code a, b and c}. */
    public static String and(List<String> things) {
        return joined(things, " and ");
    }

    /** {@code a, b or c}. */
    public static String or(List<String> things) {
        return joined(things, " or ");
    }

    private static String joined(List<String> things, String last) {
        int size = things.size();
        return size < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, size - 1)) + last + things.get(size - 1);
    }

    /** {@code “words”}. */
    public static String quoted(String words) {
        return "“" + words + "”";
    }

    /** {@code 1 tax}, {@code 3 taxes}. */
    public static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** What a provision is called in a message: {@code tax payroll premium}, {@code premium}. */
    public static String the(Provision provision) {
        String identity = provision.identity();
        int slash = identity.indexOf(" / ");
        String said = slash < 0 ? identity : identity.substring(slash + 3).replace(" / ", ", ");
        return quoted(Catalogue.display(said));
    }

    /** With a capital first letter. */
    public static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
