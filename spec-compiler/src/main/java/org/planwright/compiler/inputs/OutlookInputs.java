package org.planwright.compiler.inputs;

import java.util.List;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Parts.Whose;

/** What is assumed, saved, promised and estimated; and answers of one value. */
final class OutlookInputs {
    private OutlookInputs() {}

    /** An answer that the model reads by its key. */
    static Use answer(Provision provision, Gathering into) {
        if (provision.object().isEmpty()) {
            return Use.ignored("it says nothing");
        }
        Located<Value> value = provision.object().get();
        into.answers.add(new Parts.Answer(
                provision.section(),
                provision.word(),
                into.value(value.value(), provision, value.span()),
                into.people(provision),
                into.period(provision),
                into.provenance(provision)));
        return Use.USED;
    }

    /** An answer that the model reads in part. */
    static Handler answer(String approximation) {
        return (provision, into) -> {
            Use use = answer(provision, into);
            return use == Use.USED ? Use.approximated(approximation) : use;
        };
    }

    /** An answer of the section of assumptions. */
    static Use assumption(Provision provision, Gathering into) {
        if (provision.object().isEmpty()) {
            return Use.ignored("it says nothing");
        }
        Located<Value> value = provision.object().get();
        into.assumptions.add(new Parts.Assumption(
                provision.word(),
                into.value(value.value(), provision, value.span()),
                Gathering.text(provision, Role.CITES),
                provision.marked(Role.ASSUMED) ? Whose.ANALYST : Whose.PLAN,
                into.people(provision),
                into.period(provision),
                into.provenance(provision)));
        return Use.USED;
    }

    /** {@code save AMOUNT of BASE by MECHANISM}, in the order stated. */
    static Use save(Provision provision, Gathering into) {
        if (provision.object().isEmpty()) {
            return Use.ignored("it states no amount");
        }
        Value amount = provision.object().get().value();
        String base = amount instanceof Value.Percent percent
                ? percent.of().map(Term::id).orElseGet(() -> Gathering.text(provision, Role.ON))
                : Gathering.text(provision, Role.ON);
        into.savings.add(new Parts.Saving(
                into.savings.size() + 1,
                into.stated(provision.object().get(), provision),
                base,
                Gathering.text(provision, Role.BY),
                into.period(provision),
                into.provenance(provision)));
        return Use.USED;
    }

    /** {@code promise "…": CONDITION}. */
    static Use promise(Provision provision, Gathering into) {
        return claim(provision, into, into.promises);
    }

    /** {@code estimate "…": QUANTITY is AMOUNT}. */
    static Use estimate(Provision provision, Gathering into) {
        return claim(provision, into, into.estimates);
    }

    private static Use claim(Provision provision, Gathering into, List<Parts.Claim> claims) {
        List<Comparison> tests = provision
                .value()
                .map(value -> value instanceof Value.Condition condition
                        ? into.values.comparisons(condition)
                        : List.<Comparison>of())
                .orElse(List.of());
        claims.add(new Parts.Claim(provision.name().orElse(""), tests, into.provenance(provision)));
        boolean testable = !tests.isEmpty() && tests.stream().noneMatch(Comparison::quoted);
        return testable ? Use.USED : Use.approximated("it is printed; no program can test it");
    }
}
