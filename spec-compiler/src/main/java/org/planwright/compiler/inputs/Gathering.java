package org.planwright.compiler.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.Span;
import org.planwright.runtime.inputs.Authority;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.ModelInputs.OpenValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.PeopleGroup;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Stated;

/** What has been gathered from a plan so far, and how the phrases that all provisions share are read. */
final class Gathering {
    final Plan plan;
    final Accounts accounts;
    final InputsFromValues values;

    final List<Parts.PeopleCell> people = new ArrayList<>();
    final List<Parts.Answer> answers = new ArrayList<>();
    final List<Parts.ServiceCover> services = new ArrayList<>();
    final List<Parts.Charge> charges = new ArrayList<>();
    final List<Parts.Waiver> waivers = new ArrayList<>();
    final List<Parts.Payment> payments = new ArrayList<>();
    final List<Parts.ProgramChange> programs = new ArrayList<>();
    final List<Financing.Tax> taxes = new ArrayList<>();
    final List<Financing.Flow> flows = new ArrayList<>();
    final List<Financing.Reserve> reserves = new ArrayList<>();
    final List<Financing.Fund> funds = new ArrayList<>();
    final List<Financing.Total> totals = new ArrayList<>();
    final List<Parts.Phase> phases = new ArrayList<>();
    final List<Parts.Saving> savings = new ArrayList<>();
    final List<Parts.Assumption> assumptions = new ArrayList<>();
    final List<Parts.Claim> promises = new ArrayList<>();
    final List<Parts.Claim> estimates = new ArrayList<>();
    final List<OpenValue> open = new ArrayList<>();

    Gathering(Plan plan, Accounts accounts) {
        this.plan = plan;
        this.accounts = accounts;
        this.values =
                new InputsFromValues(PlanDates.of(plan), plan.definitions().groups());
    }

    /** All of it, so that nothing changes any more. */
    Parts parts() {
        return new Parts(
                people,
                answers,
                services,
                charges,
                waivers,
                payments,
                programs,
                taxes,
                flows,
                reserves,
                funds,
                totals,
                phases,
                savings,
                assumptions,
                promises,
                estimates);
    }

    /** Where a provision stands and how sure its object is. */
    Provenance provenance(Provision provision) {
        return provenance(provision, provision.headSpan(), provision.value());
    }

    private Provenance provenance(Provision provision, Span place, Optional<Value> value) {
        return new Provenance(
                provision.identity(),
                place.file().name(),
                place.line(),
                words(provision, Role.CITES),
                value.map(stated -> Certainty.of(stated, provision.marked(Role.ASSUMED)))
                        .orElse(Certainty.of(provision.marked(Role.ASSUMED))),
                provision.marked(Role.UNVERIFIED),
                String.join("; ", words(provision, Role.NOTE)));
    }

    private static List<String> words(Provision provision, Role role) {
        return provision.phrases().stream()
                .filter(phrase -> phrase.role() == role)
                .map(phrase -> phrase.value().value().toString())
                .toList();
    }

    /** A value for the model; where it is open, that is noted. */
    InputValue value(Value value, Provision provision, Span place) {
        InputValue converted = values.value(value);
        if (converted instanceof InputValue.Open missing) {
            open.add(new OpenValue(
                    provision.identity(), place.file().name(), place.line(), "", missing.state(), missing.because()));
        }
        return converted;
    }

    /** A value with its own place. */
    Stated stated(Located<Value> value, Provision provision) {
        return new Stated(
                value(value.value(), provision, value.span()),
                provenance(provision, value.span(), Optional.of(value.value())));
    }

    /** The object of a provision with its place. */
    Optional<Stated> object(Provision provision) {
        return provision.object().map(value -> stated(value, provision));
    }

    /** What a phrase says, with its place. */
    Optional<Stated> phrase(Provision provision, Role role) {
        return provision.located(role).map(value -> stated(value, provision));
    }

    /** The level of a provision: what stands after {@code at}, or else what is left to a body. */
    Optional<Stated> level(Provision provision) {
        return phrase(provision, Role.AT).or(() -> phrase(provision, Role.AS));
    }

    /** What an answer of its block or its section says. */
    Optional<Stated> part(Provision provision, String key) {
        return provision.part(key).flatMap(this::answer);
    }

    /** What all answers of its block to one key say. */
    List<Stated> parts(Provision provision, String key) {
        return provision.parts().stream()
                .filter(part -> part.word().equals(key))
                .flatMap(part -> answer(part).stream())
                .toList();
    }

    /** What an answer says, and for whom. */
    private Optional<Stated> answer(Provision part) {
        return object(part).map(said -> new Stated(said.value(), said.provenance(), people(part)));
    }

    /** For whom; empty for everyone. */
    Optional<PeopleGroup> people(Provision provision) {
        return provision
                .phrase(Role.FOR)
                .flatMap(value ->
                        value instanceof Value.People who ? Optional.of(values.group(who.set())) : Optional.empty());
    }

    /** When it holds. */
    Period period(Provision provision) {
        Optional<InputDate> through = date(provision, Role.THROUGH)
                .map(values::last)
                .or(() -> date(provision, Role.BEFORE).map(values::dayBefore));
        Optional<Period.Length> phasedIn = provision
                .phrase(Role.PHASED_IN_OVER)
                .flatMap(value -> value instanceof Value.Duration length
                        ? Optional.of(new Period.Length(length.number(), length.unit()))
                        : Optional.empty());
        return new Period(date(provision, Role.FROM).map(values::first), through, phasedIn, years(provision));
    }

    /** The years of {@code in} or {@code over}. */
    Optional<Period.Span> years(Provision provision) {
        return provision
                .phrase(Role.IN)
                .or(() -> provision.phrase(Role.OVER))
                .flatMap(value ->
                        value instanceof Value.Years years ? Optional.of(values.span(years)) : Optional.empty());
    }

    private static Optional<org.planwright.compiler.plan.PlanDate> date(Provision provision, Role role) {
        return provision
                .phrase(role)
                .flatMap(value -> value instanceof Value.When when ? Optional.of(when.date()) : Optional.empty());
    }

    /** The date after {@code by} or {@code before}, if it is one. */
    Optional<InputDate> deadline(Provision provision) {
        return date(provision, Role.BY).map(values::last).or(() -> date(provision, Role.BEFORE)
                .map(values::dayBefore));
    }

    /** By what right: its own, or that of its section. */
    Optional<Authority> authority(Provision provision) {
        Optional<Value> names = provision
                .phrase(Role.UNDER)
                .or(() -> provision.part("authority").flatMap(Provision::value));
        boolean pending = provision.marked(Role.PENDING);
        String ifRefused =
                provision.phrase(Role.IF_REFUSED).map(Value::toString).orElse("");
        if (names.isEmpty() && !pending && ifRefused.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Authority(names.map(Gathering::ids).orElse(List.of()), pending, ifRefused));
    }

    /** The names in a value; the words themselves where it names nothing known. */
    static List<String> ids(Value value) {
        return value instanceof Value.Terms terms
                ? terms.terms().stream().map(Term::id).toList()
                : List.of(value.toString());
    }

    /** The names in a phrase; none where it does not stand. */
    static List<String> ids(Provision provision, Role role) {
        return provision.phrase(role).map(Gathering::ids).orElse(List.of());
    }

    /** The words of a phrase; empty where it does not stand. */
    static String text(Provision provision, Role role) {
        return String.join(", ", ids(provision, role));
    }

    /** The lines of its schedule. */
    List<Financing.RateBand> bands(Provision provision) {
        return provision.bands().stream().map(band -> band(band, provision)).toList();
    }

    private Financing.RateBand band(Band band, Provision provision) {
        Provenance base = provenance(provision);
        Provenance own = new Provenance(
                provision.identity(),
                band.span().file().name(),
                band.span().line(),
                base.cites(),
                Certainty.of(band.rate(), band.assumed() || provision.marked(Role.ASSUMED)),
                band.unverified() || base.unverified(),
                "");
        return new Financing.RateBand(
                value(band.rate(), provision, band.span()),
                band.slidesTo().map(rate -> value(rate, provision, band.span())),
                Financing.Basis.valueOf(band.basis().name()),
                band.lower().map(bound -> value(bound, provision, band.span())),
                band.upper().map(bound -> value(bound, provision, band.span())),
                band.from().map(values::first),
                own);
    }
}
