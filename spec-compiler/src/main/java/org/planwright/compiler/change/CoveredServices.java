package org.planwright.compiler.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.vocabulary.Entry;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.Vocabulary;

/** Which people have which service under one version of a plan: what it covers, without what it excludes. */
final class CoveredServices {
    private static final Map<Term, Set<Term>> BELOW = below();

    /** What a provision says of one service: for whom, and through which name it reaches it. */
    private record Line(Provision provision, Term through) {}

    private final Universe universe;
    private final PlanDates dates;
    private final Map<String, Provision> definitions = new HashMap<>();
    private final Map<Term, List<Line>> covers = new HashMap<>();
    private final Map<Term, List<Line>> excludes = new HashMap<>();
    private final Map<Provision, Region> people = new IdentityHashMap<>();
    private final Map<Term, Region> having = new HashMap<>();

    CoveredServices(Plan plan, Universe universe, PlanDates dates) {
        this.universe = universe;
        this.dates = dates;
        plan.all("definitions", "benefit")
                .forEach(p -> p.name().ifPresent(name -> definitions.put(Names.key(name), p)));
        plan.all("benefits", "cover").forEach(p -> index(p, covers));
        plan.all("benefits", "exclude").forEach(p -> index(p, excludes));
    }

    private void index(Provision p, Map<Term, List<Line>> lines) {
        for (Term term : terms(p)) {
            services(term).forEach(service -> lines.computeIfAbsent(service, k -> new ArrayList<>())
                    .add(new Line(p, term)));
        }
    }

    /** By name, what stands below each service: itself and all its parts, down to those without any. */
    private static Map<Term, Set<Term>> below() {
        Map<String, List<Entry>> children = new HashMap<>();
        List<Entry> entries = Vocabulary.entries(Term.Kind.SERVICE);
        for (Entry entry : entries) {
            children.computeIfAbsent(entry.parent(), k -> new ArrayList<>()).add(entry);
        }
        Map<String, Entry> byName = new HashMap<>();
        entries.forEach(entry -> byName.put(entry.term().id(), entry));
        Map<Term, Set<Term>> below = new HashMap<>();
        for (Entry entry : entries) {
            Set<Term> all = new LinkedHashSet<>();
            Deque<Entry> open = new ArrayDeque<>(List.of(entry));
            while (!open.isEmpty()) {
                Entry next = open.pop();
                List<Entry> parts =
                        new ArrayList<>(children.getOrDefault(next.term().id(), List.of()));
                next.parts().stream()
                        .map(byName::get)
                        .filter(part -> part != null)
                        .forEach(parts::add);
                if (parts.isEmpty()) {
                    all.add(next.term());
                }
                parts.forEach(open::push);
            }
            below.put(entry.term(), all);
        }
        return below;
    }

    /** The services without parts that a provision speaks of. */
    Set<Term> concerned(Provision p) {
        Set<Term> services = new LinkedHashSet<>();
        terms(p).forEach(term -> services.addAll(services(term)));
        return services;
    }

    /** Services by as few names as say exactly them: the names that provisions use, then those of the services. */
    static List<Term> named(List<Term> services, List<Provision> by) {
        Set<Term> open = new LinkedHashSet<>(services);
        List<Term> named = new ArrayList<>();
        for (Provision p : by) {
            for (Term term : terms(p)) {
                Set<Term> whole = BELOW.getOrDefault(term, Set.of(term));
                if (!whole.isEmpty() && open.containsAll(whole)) {
                    open.removeAll(whole);
                    named.add(term);
                }
            }
        }
        named.addAll(open);
        return named;
    }

    private Set<Term> services(Term term) {
        Set<Term> known = BELOW.get(term);
        if (known != null) {
            return known;
        }
        Provision own = definitions.get(Names.key(term.id()));
        if (own == null) {
            return Set.of(term);
        }
        Set<Term> services = new LinkedHashSet<>();
        terms(own).stream()
                .filter(part -> !part.equals(term))
                .forEach(part -> services.addAll(BELOW.getOrDefault(part, Set.of(part))));
        return services;
    }

    private static List<Term> terms(Provision p) {
        Optional<Value> said = p.section().equals("definitions") ? p.phrase(Role.MEANS) : p.value();
        if (said.isEmpty() || !(said.get() instanceof Value.Terms terms)) {
            return List.of();
        }
        List<Term> kept = new ArrayList<>(terms.terms());
        kept.removeAll(terms.except());
        return kept;
    }

    /** Those for whom a provision holds, and on which days; everyone where it names nobody. */
    Region people(Provision p) {
        return people.computeIfAbsent(p, said -> {
            Region region = AffectedPeople.days(said, dates, universe);
            Optional<PeopleSet> named = named(said);
            if (named.isPresent()) {
                region = region.and(universe.of(named.get()));
            }
            return region;
        });
    }

    private static Optional<PeopleSet> named(Provision p) {
        return p.phrase(Role.FOR)
                .flatMap(value -> value instanceof Value.People people ? Optional.of(people.set()) : Optional.empty());
    }

    private Region people(Line line) {
        Region region = people(line.provision());
        Provision own = BELOW.containsKey(line.through())
                ? null
                : definitions.get(Names.key(line.through().id()));
        Optional<PeopleSet> restricted = own == null ? Optional.empty() : named(own);
        return restricted.isPresent() ? region.and(universe.of(restricted.get())) : region;
    }

    /** Those who have a service; an exclusion takes it from them, unless the plan covers just that part of what is excluded. */
    Region having(Term service) {
        Region known = having.get(service);
        if (known == null) {
            known = decided(service);
            having.put(service, known);
        }
        return known;
    }

    private Region decided(Term service) {
        List<Region> parts = new ArrayList<>();
        for (Line cover : covers.getOrDefault(service, List.of())) {
            if (cover.provision().phrase(Role.WHEN).isPresent() || except(cover.provision(), service)) {
                continue;
            }
            Region people = people(cover);
            for (Line out : excludes.getOrDefault(service, List.of())) {
                boolean finer = !out.through().equals(cover.through())
                        && BELOW.getOrDefault(out.through(), Set.of()).containsAll(services(cover.through()));
                if (!finer) {
                    people = people.minus(people(out));
                }
            }
            parts.add(people);
        }
        return Region.any(universe, parts);
    }

    private boolean except(Provision p, Term service) {
        return p.value().orElseThrow() instanceof Value.Terms terms
                && terms.except().stream().anyMatch(term -> services(term).contains(service));
    }
}
