package org.planwright.compiler.inputs;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.Financing.FlowKind;
import org.planwright.runtime.inputs.Stated;

/** Where the money comes from and where it goes. */
final class MoneyInputs {
    private MoneyInputs() {}

    /** {@code tax X on BASE paid by PAYERS into FUND}. */
    static Use tax(Provision provision, Gathering into) {
        List<String> named = Gathering.ids(provision, Role.ON);
        List<String> bases = named.stream()
                .flatMap(base -> into.plan.definitions().bases().containsKey(base)
                        ? into.plan.definitions().bases().get(base).stream().map(Term::id)
                        : java.util.stream.Stream.of(base))
                .toList();
        into.taxes.add(new Financing.Tax(
                provision
                        .name()
                        .orElseGet(() -> provision.value().map(Value::toString).orElse("")),
                bases,
                bases.equals(named) ? "" : String.join(", ", named),
                Gathering.ids(provision, Role.PAID_BY),
                into.parts(provision, "shares"),
                into.bands(provision),
                into.level(provision),
                into.parts(provision, "taxed up to"),
                into.part(provision, "at most"),
                into.parts(provision, "exempt"),
                into.part(provision, "indexed to"),
                into.part(provision, "self-employed").or(() -> into.part(provision, "self employed")),
                into.part(provision, "who bears it"),
                into.part(provision, "method"),
                yields(provision, into),
                into.authority(provision),
                Gathering.text(provision, Role.INTO),
                into.period(provision),
                into.provenance(provision)));
        return Use.USED;
    }

    private static List<Financing.Yield> yields(Provision tax, Gathering into) {
        return tax.parts().stream()
                .filter(part -> part.word().equals("yields"))
                .flatMap(
                        part -> into.object(part).stream().map(amount -> new Financing.Yield(amount, into.years(part))))
                .toList();
    }

    /** {@code redirect FLOW at AMOUNT into FUND}: one line for each flow. */
    static Use redirect(Provision provision, Gathering into) {
        if (provision.terms().isEmpty()) {
            return Use.ignored("it names no money of the accounts");
        }
        for (Term flow : provision.terms()) {
            flow(FlowKind.REDIRECT, flow.id(), into.accounts.of(flow), into.level(provision), provision, into);
        }
        return Use.USED;
    }

    /** {@code raise AMOUNT over YEARS by SOURCE}. */
    static Use raise(Provision provision, Gathering into) {
        flow(FlowKind.RAISE, Gathering.text(provision, Role.BY), "", amount(provision, into), provision, into);
        return Use.USED;
    }

    /** {@code borrow AMOUNT in YEARS}. */
    static Use borrow(Provision provision, Gathering into) {
        flow(FlowKind.BORROW, "", "", amount(provision, into), provision, into);
        return Use.USED;
    }

    private static Optional<Stated> amount(Provision provision, Gathering into) {
        return into.object(provision).or(() -> into.level(provision));
    }

    private static void flow(
            FlowKind kind, String flow, String payer, Optional<Stated> amount, Provision provision, Gathering into) {
        into.flows.add(new Financing.Flow(
                kind,
                flow,
                payer,
                amount,
                into.authority(provision),
                Gathering.text(provision, Role.INTO),
                into.period(provision),
                into.provenance(provision)));
    }

    /** {@code reserve AMOUNT by DATE}. */
    static Use reserve(Provision provision, Gathering into) {
        return amount(provision, into)
                .map(amount -> {
                    into.reserves.add(new Financing.Reserve(
                            amount, into.deadline(provision), into.period(provision), into.provenance(provision)));
                    return Use.USED;
                })
                .orElse(Use.ignored("it states no amount"));
    }

    /** {@code fund X}. */
    static Use fund(Provision provision, Gathering into) {
        into.funds.add(new Financing.Fund(
                provision
                        .name()
                        .orElseGet(() -> provision.value().map(Value::toString).orElse("")),
                into.provenance(provision)));
        return Use.USED;
    }

    /** {@code total "…" of LINES is AMOUNT}. */
    static Use total(Provision provision, Gathering into) {
        Optional<Stated> amount = into.phrase(provision, Role.TO);
        List<String> lines = provision.terms().stream().map(Term::id).toList();
        if (amount.isEmpty()) {
            return Use.approximated("the sum is checked when the plan is compiled; the cost model computes its own");
        }
        into.totals.add(new Financing.Total(
                provision.name().orElse(""), lines, amount.get(), into.years(provision), into.provenance(provision)));
        return Use.USED;
    }
}
