package org.planwright.compiler.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;

/** Joins again what one line of the plan says of several things: it is one sentence to a reader. */
final class Lists {
    private Lists() {}

    /** Provisions in their order; neighbours of one statement as one. */
    static List<Provision> joined(List<Provision> provisions) {
        List<Provision> joined = new ArrayList<>();
        List<Provision> line = new ArrayList<>();
        for (Provision provision : provisions) {
            if (!line.isEmpty() && !line.get(0).span().equals(provision.span())) {
                joined.addAll(one(line));
                line.clear();
            }
            line.add(provision);
        }
        joined.addAll(one(line));
        return joined;
    }

    private static List<Provision> one(List<Provision> line) {
        if (line.size() < 2) {
            return List.copyOf(line);
        }
        Optional<Value> value = terms(line).or(() -> people(line));
        return value.map(all -> List.of(with(line.get(0), all))).orElse(List.copyOf(line));
    }

    private static Optional<Value> terms(List<Provision> line) {
        List<Term> terms = new ArrayList<>();
        List<Term> except = new ArrayList<>();
        for (Provision provision : line) {
            if (!(provision.value().orElse(null) instanceof Value.Terms names)) {
                return Optional.empty();
            }
            terms.addAll(names.terms());
            names.except().stream().filter(term -> !except.contains(term)).forEach(except::add);
        }
        return Optional.of(new Value.Terms(terms, except));
    }

    private static Optional<Value> people(List<Provision> line) {
        List<PeopleSet> parts = new ArrayList<>();
        for (Provision provision : line) {
            if (!(provision.value().orElse(null) instanceof Value.People who)) {
                return Optional.empty();
            }
            parts.add(who.set());
        }
        return Optional.of(new Value.People(new PeopleSet.Union(parts)));
    }

    private static Provision with(Provision first, Value value) {
        return new Provision(
                first.identity(),
                first.section(),
                first.word(),
                first.form(),
                first.name(),
                first.object().map(object -> new Located<>(value, object.span())),
                first.phrases(),
                first.inherited(),
                first.bands(),
                first.parts(),
                first.span(),
                first.headSpan());
    }
}
