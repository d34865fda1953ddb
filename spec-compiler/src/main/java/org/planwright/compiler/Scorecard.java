package org.planwright.compiler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.plan.Value.Condition;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.vocabulary.Entry;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.Vocabulary;

/**
 * A plan held against a checklist.
 *
 * @param checklist the checklist's title
 * @param plan the plan's title
 * @param lines one for each expectation, in order
 */
public record Scorecard(String checklist, String plan, List<Line> lines) {
    /** What came of an expectation. */
    public enum Verdict {
        MET("met"),
        NOT_MET("not met"),
        SILENT("silent"),
        /** A text or a figure that the plan's words cannot decide. */
        FOR_PEOPLE("for people to judge");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** As a person reads it. */
        public String words() {
            return words;
        }
    }

    /**
     * One expectation.
     *
     * @param name what the checklist calls it
     * @param by the provision that decides it, with what it says; empty where none does
     * @param place where that provision stands
     */
    public record Line(String name, Verdict verdict, String by, Optional<Span> place) {}

    private static final Set<String> REFUSALS =
            Set.of("not covered", "none", "excluded", "left in medicaid", "prohibited");

    public Scorecard {
        lines = List.copyOf(lines);
    }

    /** The plan held against the checklist. */
    public static Scorecard of(Plan checklist, Plan plan) {
        List<Line> lines = new ArrayList<>();
        for (Provision expected : checklist.provisions()) {
            if (expected.word().equals("expect") && expected.value().orElse(null) instanceof Condition condition) {
                lines.add(line(expected.name().orElse(condition.toString()), condition, plan));
            }
        }
        return new Scorecard(checklist.title(), plan.title(), lines);
    }

    /** How many expectations have a verdict. */
    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** One that is not met decides; then silence; then what people must judge. */
    private static Line line(String name, Condition condition, Plan plan) {
        Line worst = null;
        for (Condition.Test test : condition.tests()) {
            Line one = test(name, test, plan);
            if (worst == null || grave(one.verdict()) > grave(worst.verdict())) {
                worst = one;
            }
        }
        return worst == null ? new Line(name, Verdict.FOR_PEOPLE, "", Optional.empty()) : worst;
    }

    private static int grave(Verdict verdict) {
        return switch (verdict) {
            case MET -> 0;
            case FOR_PEOPLE -> 1;
            case SILENT -> 2;
            case NOT_MET -> 3;
        };
    }

    private static Line test(String name, Condition.Test test, Plan plan) {
        int slash = test.subject().indexOf('/');
        if (test.quoted() || slash < 0) {
            return new Line(name, Verdict.FOR_PEOPLE, "", Optional.empty());
        }
        String section = test.subject().substring(0, slash).strip();
        String rest = test.subject().substring(slash + 1).strip();
        List<Provision> there = plan.section(
                Vocabulary.section(section).map(found -> found.id()).orElse(section));
        Optional<Provision> answer = there.stream()
                .filter(p ->
                        Names.key(p.word()).equals(Names.key(rest)) && p.value().isPresent())
                .findFirst();
        if (test.comparator().isPresent()) {
            return answer.map(p -> compared(name, test, p))
                    .orElseGet(() -> new Line(name, Verdict.SILENT, "", Optional.empty()));
        }
        return answer.map(p -> decided(name, p, !refuses(p))).orElseGet(() -> sentence(name, rest, there));
    }

    private static Line decided(String name, Provision p, boolean met) {
        if (open(p)) {
            return new Line(name, Verdict.SILENT, said(p), Optional.of(p.headSpan()));
        }
        return new Line(name, met ? Verdict.MET : Verdict.NOT_MET, said(p), Optional.of(p.headSpan()));
    }

    /** What the text itself does not say is silence, also where an analyst filled it in. */
    private static boolean open(Provision p) {
        Value value = p.value().orElse(null);
        return p.marked(Role.ASSUMED)
                || p.phrase(Role.AS).isPresent()
                || value instanceof Value.Unknown
                || value instanceof Value.Undecided
                || value instanceof Value.Delegated
                || value instanceof Value.Either;
    }

    private static boolean refuses(Provision p) {
        return p.value().map(value -> REFUSALS.contains(value.toString())).orElse(false);
    }

    private static Line compared(String name, Condition.Test test, Provision p) {
        Value wanted = test.value().orElseThrow();
        Value found = p.value().orElseThrow();
        boolean met =
                switch (test.comparator().orElseThrow()) {
                    case IS -> Names.key(found.toString()).equals(Names.key(wanted.toString()));
                    case AT_LEAST ->
                        order(found, wanted).filter(way -> way >= 0).isPresent();
                    case AT_MOST -> order(found, wanted).filter(way -> way <= 0).isPresent();
                    case BELOW -> order(found, wanted).filter(way -> way < 0).isPresent();
                    case ABOVE -> order(found, wanted).filter(way -> way > 0).isPresent();
                };
        return decided(name, p, met);
    }

    private static Optional<Integer> order(Value found, Value wanted) {
        Optional<BigDecimal> one = figure(found);
        Optional<BigDecimal> other = figure(wanted);
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().compareTo(other.get())) : Optional.empty();
    }

    private static Optional<BigDecimal> figure(Value value) {
        if (value instanceof Value.Percent percent) {
            return Optional.of(percent.percent());
        }
        if (value instanceof Value.Amount amount) {
            return Optional.of(amount.money().dollars());
        }
        return value instanceof Value.Count count ? Optional.of(count.number()) : Optional.empty();
    }

    /** A sentence that must stand in the plan, such as {@code cover long-term care}. */
    private static Line sentence(String name, String wanted, List<Provision> there) {
        String verb = wanted.contains(" ") ? wanted.substring(0, wanted.indexOf(' ')) : wanted;
        String object = wanted.substring(verb.length()).strip();
        List<Provision> same = there.stream().filter(p -> p.word().equals(verb)).toList();
        Optional<Provision> exact =
                same.stream().filter(p -> speaksOf(p, object)).findFirst();
        if (exact.isPresent()) {
            return decided(name, exact.get(), true);
        }
        Optional<Provision> contrary = there.stream()
                .filter(p -> p.word().equals("exclude") && speaksOf(p, object)
                        || Names.key(p.word()).equals(Names.key(object))
                                && p.value().isPresent())
                .findFirst();
        if (contrary.isPresent()) {
            Provision p = contrary.get();
            return decided(name, p, !p.word().equals("exclude") && !refuses(p));
        }
        Optional<Provision> narrower =
                same.stream().filter(p -> beginsWith(p, object)).findFirst();
        if (narrower.isPresent()) {
            return decided(name, narrower.get(), false);
        }
        Optional<Provision> others = same.stream()
                .filter(p -> p.value().orElse(null) instanceof Value.People)
                .findFirst();
        return others.map(p -> new Line(name, Verdict.FOR_PEOPLE, said(p), Optional.of(p.headSpan())))
                .orElseGet(() -> new Line(name, Verdict.SILENT, "", Optional.empty()));
    }

    /** The same people with some left out, or only those for whom something holds. */
    private static boolean beginsWith(Provision p, String object) {
        String said = p.value().map(Value::toString).orElse("");
        return Names.key(said).startsWith(Names.key(object) + " ");
    }

    /** Whether it names the thing, or a package or service that holds it. */
    private static boolean speaksOf(Provision p, String object) {
        String key = Names.key(object);
        boolean named =
                p.value().map(value -> Names.key(value.toString()).equals(key)).orElse(object.isEmpty());
        return named || (p.terms().stream().anyMatch(term -> holds(term, key)) && !leavesOut(p, key));
    }

    private static boolean leavesOut(Provision p, String key) {
        return p.value().orElse(null) instanceof Value.Terms names
                && names.except().stream().anyMatch(term -> holds(term, key));
    }

    private static boolean holds(Term whole, String key) {
        Optional<Entry> entry = Vocabulary.entry(whole.kind(), key);
        for (int depth = 0; depth < 8 && entry.isPresent(); depth++) {
            String id = entry.get().term().id();
            boolean part = id.equals(whole.id())
                    || Vocabulary.entry(whole.kind(), whole.id())
                            .map(found -> found.parts().contains(id))
                            .orElse(false);
            if (part) {
                return true;
            }
            String parent = entry.get().parent();
            entry = parent.isEmpty() ? Optional.empty() : Vocabulary.entry(whole.kind(), parent);
        }
        return false;
    }

    private static String said(Provision p) {
        String value = p.form() == Provision.Form.ANSWER
                ? ": " + p.value().map(Value::toString).orElse("")
                : "";
        String marks = p.marked(Role.ASSUMED) ? " (assumed)" : "";
        return p.identity() + value + marks;
    }
}
