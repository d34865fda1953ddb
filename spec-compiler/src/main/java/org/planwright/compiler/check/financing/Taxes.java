package org.planwright.compiler.check.financing;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planwright.compiler.check.Walk;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;

/** What the rules about taxes look at. */
final class Taxes {
    /** Apart, since most schedules are all figures. */
    private static final class Adjective {
        static final Pattern WORD =
                Pattern.compile("\\b(progressive(ly)?|graduated|sliding scale)\\b", Pattern.CASE_INSENSITIVE);
    }

    private Taxes() {}

    /** Whether a tax has a rate, an amount or a yield, or says who is to decide it. */
    static boolean measured(Provision tax) {
        boolean rate = tax.phrase(Role.AT)
                .filter(value -> !(value instanceof Value.Text))
                .isPresent();
        boolean yield = tax.part("yields").isPresent();
        return !tax.bands().isEmpty()
                || rate
                || yield
                || Walk.open(tax)
                || tax.parts().stream().anyMatch(part -> part.word().equals("rate") && !quoted(part));
    }

    /** The words that stand in the place of brackets: {@code progressively graduated}. */
    static Optional<String> adjective(Provision tax) {
        return Stream.concat(Stream.of(tax), tax.parts().stream())
                .flatMap(provision -> Walk.values(provision).stream())
                .map(Located::value)
                .filter(Value.Text.class::isInstance)
                .map(Value::toString)
                .filter(text -> Adjective.WORD.matcher(text).find())
                .findFirst();
    }

    private static boolean quoted(Provision part) {
        return part.value().filter(Value.Text.class::isInstance).isPresent();
    }
}
