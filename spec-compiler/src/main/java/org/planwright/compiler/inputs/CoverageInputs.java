package org.planwright.compiler.inputs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Parts.Coverage;
import org.planwright.runtime.inputs.Parts.PeopleAction;
import org.planwright.runtime.inputs.PeopleGroup;
import org.planwright.runtime.inputs.Stated;

/** Who is covered, and for what. */
final class CoverageInputs {
    private CoverageInputs() {}

    /** Covers or excludes people. */
    static Handler people(PeopleAction action) {
        return (provision, into) -> provision.value().orElse(null) instanceof Value.People who
                ? cell(action, into.values.group(who.set()), provision, into)
                : Use.ignored("it names no people that the cost model can count");
    }

    /** {@code let PEOPLE opt out}, {@code buy in}, {@code keep … or pay …}. */
    static Use let(Provision provision, Gathering into) {
        if (!(provision.value().orElse(null) instanceof Value.People who)) {
            return Use.ignored("it names no people that the cost model can count");
        }
        String words = provision.name().orElse("");
        PeopleAction action = words.startsWith("opt")
                ? PeopleAction.OPT_OUT
                : words.startsWith("buy") ? PeopleAction.BUY_IN : PeopleAction.KEEP_OR_PAY;
        return cell(action, into.values.group(who.set()), provision, into);
    }

    private static Use cell(PeopleAction action, PeopleGroup who, Provision provision, Gathering into) {
        Optional<Stated> amount = into.phrase(provision, Role.AT)
                .or(() -> into.phrase(provision, Role.OTHERWISE))
                .or(() -> into.phrase(provision, Role.AS));
        Optional<String> by = provision.phrase(Role.BY).map(Value::toString);
        into.people.add(new Parts.PeopleCell(
                action,
                who,
                by,
                amount,
                into.period(provision),
                into.authority(provision),
                into.provenance(provision)));
        return Use.USED;
    }

    /** Covers or excludes services; packages are opened, the plan's own as well as those of the law. */
    static Handler services(Coverage coverage) {
        return (provision, into) -> {
            if (!(provision.value().orElse(null) instanceof Value.Terms terms)) {
                return Use.ignored("it names no services that the cost model can count");
            }
            Set<Term> except = opened(terms.except(), into).keySet();
            opened(terms.terms(), into).forEach((service, group) -> {
                if (!except.contains(service)) {
                    service(service, group, coverage, provision, into);
                }
            });
            Coverage other = coverage == Coverage.COVERED ? Coverage.EXCLUDED : Coverage.COVERED;
            except.forEach(service -> service(service, "", other, provision, into));
            return Use.USED;
        };
    }

    /** Services by name, each with the package that it was named in. */
    private static Map<Term, String> opened(List<Term> terms, Gathering into) {
        Map<Term, String> opened = new LinkedHashMap<>();
        for (Term term : terms) {
            open(term, "", into, opened, 0);
        }
        return opened;
    }

    private static void open(Term term, String group, Gathering into, Map<Term, String> opened, int depth) {
        List<Term> own = into.plan.definitions().benefits().getOrDefault(term.id(), List.of());
        List<Term> parts = own.isEmpty()
                ? into.accounts.parts(term).stream()
                        .map(part -> new Term(Term.Kind.SERVICE, part))
                        .toList()
                : own;
        if (parts.isEmpty() || depth > 8) {
            opened.putIfAbsent(term, group);
            return;
        }
        String name = group.isEmpty() ? term.id() : group;
        parts.forEach(part -> open(part, name, into, opened, depth + 1));
    }

    private static void service(Term service, String group, Coverage coverage, Provision provision, Gathering into) {
        into.services.add(new Parts.ServiceCover(
                service.id(),
                into.accounts.of(service),
                coverage,
                Optional.empty(),
                into.people(provision).or(() -> peopleOf(group, into)),
                into.period(provision),
                group,
                into.provenance(provision)));
    }

    /** For whom the plan defines one of its own packages. */
    private static Optional<PeopleGroup> peopleOf(String group, Gathering into) {
        if (!into.plan.definitions().benefits().containsKey(group)) {
            return Optional.empty();
        }
        return into.plan.all("definitions", "benefit").stream()
                .filter(definition -> definition.name().equals(Optional.of(group)))
                .findFirst()
                .flatMap(into::people);
    }

    /** An answer about one service, such as {@code adult dental: not covered}. */
    static Handler serviceAnswer(String service) {
        return (provision, into) -> {
            Value value = provision.value().orElse(null);
            if (value == null) {
                return Use.ignored("it says nothing");
            }
            Term term = new Term(Term.Kind.SERVICE, service);
            into.services.add(new Parts.ServiceCover(
                    service,
                    into.accounts.of(term),
                    coverage(value),
                    Optional.of(into.value(value, provision, provision.headSpan())),
                    into.people(provision),
                    into.period(provision),
                    "",
                    into.provenance(provision)));
            return Use.USED;
        };
    }

    private static Coverage coverage(Value value) {
        return switch (value.toString()) {
            case "not covered", "none", "excluded" -> Coverage.EXCLUDED;
            case "covered", "full", "parity" -> Coverage.COVERED;
            default -> Coverage.AS_STATED;
        };
    }
}
