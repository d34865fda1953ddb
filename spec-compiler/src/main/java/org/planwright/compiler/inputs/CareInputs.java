package org.planwright.compiler.inputs;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.runtime.inputs.Named;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Parts.ChargeKind;
import org.planwright.runtime.inputs.Parts.ProgramAction;
import org.planwright.runtime.inputs.PeopleGroup;

/** What patients pay, what providers are paid, and what becomes of programs. */
final class CareInputs {
    private CareInputs() {}

    /** An answer such as {@code deductible: none}, with or without a schedule. */
    static Handler charge(ChargeKind kind) {
        return (provision, into) -> {
            into.charges.add(new Parts.Charge(
                    kind,
                    List.of(),
                    into.people(provision),
                    into.object(provision).or(() -> into.level(provision)),
                    into.bands(provision),
                    into.part(provision, "at most"),
                    into.period(provision),
                    into.provenance(provision)));
            return Use.USED;
        };
    }

    /** {@code charge SERVICES at AMOUNT}. */
    static Use chargeServices(Provision provision, Gathering into) {
        into.charges.add(new Parts.Charge(
                ChargeKind.CHARGE,
                InputsFromValues.named(provision.terms()),
                into.people(provision),
                into.level(provision),
                into.bands(provision),
                into.part(provision, "at most"),
                into.period(provision),
                into.provenance(provision)));
        return Use.USED;
    }

    /** {@code waive for PEOPLE} or {@code for SERVICES}. */
    static Use waive(Provision provision, Gathering into) {
        Optional<Value> what = provision.phrase(Role.FOR).or(provision::value);
        List<Named> services = what.map(value -> value instanceof Value.Terms names ? names.terms() : List.<Term>of())
                .map(InputsFromValues::named)
                .orElse(List.of());
        Optional<PeopleGroup> people = what.flatMap(value ->
                value instanceof Value.People who ? Optional.of(into.values.group(who.set())) : Optional.empty());
        into.waivers.add(new Parts.Waiver(services, people, into.period(provision), into.provenance(provision)));
        return Use.USED;
    }

    /** {@code pay SERVICES by METHOD at LEVEL}: one line for each service. */
    static Use pay(Provision provision, Gathering into) {
        if (provision.terms().isEmpty()) {
            return Use.ignored("it names no services that the cost model can count");
        }
        for (Term service : provision.terms()) {
            into.payments.add(new Parts.Payment(
                    service.id(),
                    into.accounts.of(service),
                    Gathering.text(provision, Role.BY),
                    into.level(provision),
                    into.phrase(provision, Role.IF_IT_FAILS).or(() -> into.phrase(provision, Role.OTHERWISE)),
                    into.period(provision),
                    into.provenance(provision)));
        }
        return Use.USED;
    }

    /** {@code keep}, {@code absorb}, {@code supplement}, {@code suspend} or {@code end PROGRAM}: one line for each. */
    static Handler program(ProgramAction action) {
        return (provision, into) -> {
            if (provision.terms().isEmpty()) {
                return Use.ignored("it names no program of the accounts");
            }
            for (Term program : provision.terms()) {
                into.programs.add(new Parts.ProgramChange(
                        program.id(),
                        into.accounts.of(program),
                        action,
                        into.authority(provision),
                        into.people(provision),
                        into.period(provision),
                        into.provenance(provision)));
            }
            return Use.USED;
        };
    }

    /** {@code phase X from DATE for PEOPLE}. */
    static Use phase(Provision provision, Gathering into) {
        into.phases.add(new Parts.Phase(
                provision.value().map(Value::toString).or(provision::name).orElse(""),
                into.people(provision),
                into.period(provision),
                into.phrase(provision, Role.AS),
                into.provenance(provision)));
        return Use.USED;
    }
}
