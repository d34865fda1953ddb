package org.planwright.compiler.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.people.Region;
import org.planwright.compiler.people.Universe;
import org.planwright.compiler.people.Witness;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;

/**
 * Lines that contradict each other for people whom two of them name. A line for a part of those of another is its
 * exception and contradicts nothing. Lines that hang together by such people are told as one clash, since whoever mends
 * them has to look at all of them, and fifty that overlap would else be a thousand pairs.
 */
public final class Crossings {
    private static final int MOST_SHOWN = 3;
    private static final int MOST_NAMED = 4;

    private final Plan plan;
    private final Timeline timeline;
    private final Reaches reaches;
    private final BiPredicate<Provision, Provision> contradict;

    /**
     * Lines that contradict each other for people who are in both, and how many these are.
     *
     * @param lines all that hang together, as they are written
     * @param shown two or three of them that all hold for one person, as they are written
     * @param service what these are about
     * @param who those for whom the shown ones hold, on the days on which they do
     * @param twice those whom two of all lines name, and maybe more; those of {@code who} where there are but two lines
     */
    public record Clash(List<Provision> lines, List<Provision> shown, Term service, Region who, Region twice) {
        /** The line with which the contradiction is there: the second of those shown. */
        public Provision second() {
            return shown.get(1);
        }

        /** One of those for whom the shown lines hold. */
        public Witness witness() {
            return who.witness().orElseThrow();
        }

        /** The days on which they hold for that person, with a space before; empty where the plan says no day. */
        public String days() {
            Witness witness = witness();
            return witness.from().equals(Universe.FIRST_DAY) ? "" : " " + witness.days();
        }

        /** That more lines hang together than two: {@code , one case among 38 charges that overlap}; else empty. */
        public String others(String what) {
            return lines.size() == 2 ? "" : ", one case among " + lines.size() + " " + what;
        }

        /** A finding of this message at the second line shown, which names the first, and some of the others. */
        public Diagnostic.Builder told(Rule rule, String message, String first) {
            Diagnostic.Builder finding = Diagnostic.of(rule, second().headSpan(), message)
                    .also(shown.get(0).headSpan(), first)
                    .subject(second().identity())
                    .witness(witness().person() + (days().isEmpty() ? "" : "," + days()));
            List<Provision> others = lines.stream()
                    .filter(line -> line != shown.get(0) && line != second())
                    .toList();
            for (int i = 0; i < Math.min(MOST_NAMED, others.size()); i++) {
                boolean last = i == MOST_NAMED - 1 && others.size() > MOST_NAMED;
                String label =
                        last ? "overlaps too, and so do " + (others.size() - MOST_NAMED) + " more" : "overlaps too";
                finding.also(others.get(i).headSpan(), label);
            }
            return finding;
        }
    }

    /** A line that names people, and its place among the others. */
    private record Named(int at, Provision line, Region people) {}

    /** Whom any, and whom every, line so far names for one service. */
    private record Seen(Region any, Region every) {
        static Seen first(Region people) {
            return new Seen(people, people);
        }

        Seen and(Region people) {
            return new Seen(any.or(people), every.and(people));
        }

        /** Whether people overlap none of these, or are an exception to all of them, or all of them to these. */
        boolean alone(Region people) {
            return any.and(people).isEmpty() || people.within(every) || any.within(people);
        }
    }

    /** Lines found so far to hang together, and the first two of them that contradict each other. */
    private static final class Family {
        private final List<Named> members = new ArrayList<>();
        private Region once;
        private Region twice;
        private List<Named> pair = List.of();

        Family(Named first) {
            members.add(first);
            once = first.people();
            twice = first.people().universe().nobody();
        }

        boolean touches(Named line) {
            return !once.and(line.people()).isEmpty();
        }

        void add(Family other) {
            members.addAll(other.members);
            twice = twice.or(other.twice).or(once.and(other.once));
            once = once.or(other.once);
            pair = pair.isEmpty() ? other.pair : pair;
        }
    }

    /**
     * What to look for in a plan.
     *
     * @param contradict whether two lines about one service cannot both hold for one person; symmetric
     */
    public Crossings(Plan plan, Reaches reaches, BiPredicate<Provision, Provision> contradict) {
        this.plan = plan;
        this.timeline = Timeline.of(plan);
        this.reaches = reaches;
        this.contradict = contradict;
    }

    /** The clashes among some lines, in the order of their second lines. */
    public List<Clash> among(List<Provision> lines) {
        List<Provision> naming =
                lines.stream().filter(line -> named(line).isPresent()).toList();
        if (!anyContradict(naming)) {
            return List.of();
        }
        Universe universe = reaches.universe(plan);
        List<Family> families = new ArrayList<>();
        Map<Term, Seen> seen = new HashMap<>();
        for (int i = 0; i < naming.size(); i++) {
            Provision line = naming.get(i);
            Named named = new Named(i, line, universe.of(named(line).orElseThrow()));
            Family own = new Family(named);
            boolean alone = true;
            for (Term term : line.terms()) {
                Seen before = seen.get(term);
                alone &= before == null || before.alone(named.people());
                seen.put(term, before == null ? Seen.first(named.people()) : before.and(named.people()));
            }
            for (Family family : alone ? List.<Family>of() : List.copyOf(families)) {
                Optional<Named> other = family.members.stream()
                        .filter(member -> contradict(member.line(), line))
                        .filter(member -> family.touches(named) && clash(member, named))
                        .findFirst();
                if (other.isPresent()) {
                    family.pair = family.pair.isEmpty() ? List.of(other.get(), named) : family.pair;
                    family.add(own);
                    families.remove(family);
                    own = family;
                }
            }
            families.add(own);
        }
        return families.stream()
                .filter(family -> !family.pair.isEmpty())
                .sorted(Comparator.comparingInt(family -> family.pair.get(1).at()))
                .map(this::told)
                .toList();
    }

    /** Whether it matters at all who the people are, which takes longer to find out. */
    private boolean anyContradict(List<Provision> lines) {
        return IntStream.range(1, lines.size())
                .anyMatch(i -> lines.subList(0, i).stream().anyMatch(line -> contradict(line, lines.get(i))));
    }

    private Clash told(Family family) {
        List<Named> shown = new ArrayList<>(family.pair);
        Region who = days(shown.get(0)).and(days(shown.get(1)));
        for (Named more : family.members) {
            boolean withAll = shown.size() < MOST_SHOWN && shown.stream().allMatch(other -> clash(other, more));
            Region all = withAll ? who.and(days(more)) : who.universe().nobody();
            if (!all.isEmpty()) {
                shown.add(more);
                who = all;
            }
        }
        Term service = shared(shown.get(0).line(), shown.get(1).line()).orElseThrow();
        List<Provision> lines = inOrder(family.members);
        return new Clash(lines, inOrder(shown), service, who, lines.size() > 2 ? family.twice : who);
    }

    private static List<Provision> inOrder(Collection<Named> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(Named::at))
                .map(Named::line)
                .toList();
    }

    private boolean clash(Named one, Named other) {
        return contradict(one.line(), other.line())
                && cross(one.people(), other.people())
                && timeline.together(one.line(), other.line());
    }

    private boolean contradict(Provision one, Provision other) {
        return contradict.test(one, other) && shared(one, other).isPresent();
    }

    /** Whether somebody is in both, and somebody in each alone. */
    private static boolean cross(Region one, Region other) {
        Region both = one.and(other);
        return !both.isEmpty() && !both.equals(one) && !both.equals(other);
    }

    private static Optional<Term> shared(Provision one, Provision other) {
        return one.terms().stream().filter(other.terms()::contains).findFirst();
    }

    /** The people of a line on the days on which it holds; on any day where the plan does not say when benefits start. */
    private Region days(Named named) {
        LocalDate start =
                timeline.start(named.line()).or(timeline::firstBenefits).orElse(Universe.FIRST_DAY);
        LocalDate end = timeline.end(named.line()).orElse(Universe.LAST_DAY);
        return named.people().and(named.people().universe().during(start, end));
    }

    private static Optional<PeopleSet> named(Provision line) {
        return line.phrase(Role.FOR).filter(Value.People.class::isInstance).map(value -> ((Value.People) value).set());
    }
}
