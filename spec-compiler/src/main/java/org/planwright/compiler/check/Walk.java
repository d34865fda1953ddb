package org.planwright.compiler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;

/** Ways through a plan, in the order in which it is written. */
public final class Walk {
    private Walk() {}

    /** Every provision and every part of one, the owner before its parts. */
    public static List<Provision> everything(Plan plan) {
        List<Provision> found = new ArrayList<>();
        plan.provisions().forEach(provision -> into(provision, found));
        return found;
    }

    private static void into(Provision provision, List<Provision> found) {
        found.add(provision);
        provision.parts().forEach(part -> into(part, found));
    }

    /** The object and the values of all phrases of a provision, its parts left out. */
    public static List<Located<Value>> values(Provision provision) {
        List<Located<Value>> values = new ArrayList<>();
        provision.object().ifPresent(values::add);
        provision.phrases().forEach(phrase -> values.add(phrase.value()));
        return values;
    }

    /** A value and all values inside it. */
    public static void inside(Value value, Consumer<Value> each) {
        each.accept(value);
        if (value instanceof Value.Between between) {
            inside(between.low(), each);
            inside(between.high(), each);
            between.central().ifPresent(middle -> inside(middle, each));
        } else if (value instanceof Value.Either either) {
            either.options().forEach(option -> inside(option, each));
        } else if (value instanceof Value.Delegated delegated) {
            delegated.from().ifPresent(least -> inside(least, each));
            delegated.to().ifPresent(most -> inside(most, each));
            delegated.otherwise().ifPresent(rest -> inside(rest, each));
        } else if (value instanceof Value.Condition condition) {
            condition.tests().forEach(test -> test.value().ifPresent(amount -> inside(amount, each)));
        }
    }

    /** What is left to a body in this provision: as its value, or closing the sentence. */
    public static Optional<Value.Delegated> delegation(Provision provision) {
        return provision
                .phrase(Role.AS)
                .or(provision::value)
                .filter(Value.Delegated.class::isInstance)
                .map(Value.Delegated.class::cast);
    }

    /** Whether a provision leaves its value open: to a body, on purpose, or for want of a source. */
    public static boolean open(Provision provision) {
        return provision.phrase(Role.AS).isPresent()
                || values(provision).stream().anyMatch(at -> open(at.value()));
    }

    /** Whether a value is left open: to a body, on purpose, or for want of a source. */
    public static boolean open(Value value) {
        return value instanceof Value.Delegated || value instanceof Value.Undecided || value instanceof Value.Unknown;
    }
}
