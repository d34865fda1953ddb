package org.planwright.compiler.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;

/**
 * What a file and its includes mean.
 *
 * @param head what sort of file it is
 * @param title the name in its head statement
 * @param titleSpan where the head statement stands
 * @param target for an amendment, the file that it amends; empty otherwise
 * @param provisions all of them, in the order written, those of definitions and of the plan's own block included
 * @param definitions names that the plan defines
 * @param acceptances findings that its author accepts
 * @param scenarios named variants; they share the shape of a plan
 * @param strikes identities that an amendment or a scenario removes
 * @param layout where its text can be added to
 */
public record Plan(
        Head head,
        String title,
        Span titleSpan,
        String target,
        List<Provision> provisions,
        Definitions definitions,
        List<Acceptance> acceptances,
        List<Scenario> scenarios,
        List<Located<String>> strikes,
        Layout layout) {

    /** A plan that was made of another, so that no text of its own can be added to. */
    public Plan(
            Head head,
            String title,
            Span titleSpan,
            String target,
            List<Provision> provisions,
            Definitions definitions,
            List<Acceptance> acceptances,
            List<Scenario> scenarios,
            List<Located<String>> strikes) {
        this(head, title, titleSpan, target, provisions, definitions, acceptances, scenarios, strikes, Layout.NONE);
    }

    /**
     * Where its text can be added to.
     *
     * @param sections the last block of each section, from its heading to its closing brace
     * @param main the plan's own file; empty where there is none
     */
    public record Layout(Map<String, Span> sections, Optional<SourceFile> main) {
        /** Nowhere. */
        public static final Layout NONE = new Layout(Map.of(), Optional.empty());

        public Layout {
            sections = Map.copyOf(sections);
        }
    }

    private static final Set<String> NATION = Set.of("united states", "us", "u.s.", "usa", "federal", "national");

    /** The sorts of files. */
    public enum Head {
        /** A plan of its own. */
        PLAN,
        /** Changes to a plan. */
        AMENDMENT,
        /** What plans are held against. */
        CHECKLIST
    }

    /**
     * Names that a plan defines, canonical name to meaning.
     *
     * @param groups sets of people or employers
     * @param benefits packages of services
     * @param bodies boards and agencies
     * @param bases tax bases
     * @param dates named dates
     * @param sources sources of its provisions, to their title and address
     * @param funds funds that it sets up
     * @param lines taxes and other money lines by name
     * @param kinds kinds of plan that the project adds to those of the language
     */
    public record Definitions(
            Map<String, PeopleSet> groups,
            Map<String, List<Term>> benefits,
            Map<String, String> bodies,
            Map<String, List<Term>> bases,
            Map<String, PlanDate> dates,
            Map<String, Source> sources,
            Map<String, Span> funds,
            Map<String, Span> lines,
            Map<String, OwnKind> kinds) {
        /** The project adds no kinds of plan. */
        public Definitions(
                Map<String, PeopleSet> groups,
                Map<String, List<Term>> benefits,
                Map<String, String> bodies,
                Map<String, List<Term>> bases,
                Map<String, PlanDate> dates,
                Map<String, Source> sources,
                Map<String, Span> funds,
                Map<String, Span> lines) {
            this(groups, benefits, bodies, bases, dates, sources, funds, lines, Map.of());
        }

        /** A source that a provision may cite. */
        public record Source(String title, Optional<String> address) {}
    }

    /**
     * A kind of plan that a project adds.
     *
     * @param name canonical name, such as {@code county single payer}
     * @param like the kind of the language whose rules hold for it
     * @param questions ids of the design questions that it must answer, such as {@code Q10}
     */
    public record OwnKind(String name, String like, Set<String> questions) {
        public OwnKind {
            questions = Set.copyOf(questions);
        }
    }

    /**
     * {@code accept RULE because "…" [before DATE]}.
     *
     * @param rule id of the rule
     * @param section the section it stands in; empty outside any
     * @param because the author's reason
     * @param before the date from which it no longer holds
     * @param span where it stands
     */
    public record Acceptance(String rule, String section, String because, Optional<PlanDate> before, Span span) {}

    /** A named variant of the plan. */
    public record Scenario(String name, List<Provision> provisions, List<Located<String>> strikes, Span span) {}

    public Plan {
        provisions = List.copyOf(provisions);
        acceptances = List.copyOf(acceptances);
        scenarios = List.copyOf(scenarios);
        strikes = List.copyOf(strikes);
    }

    /** The provisions of a section, in the order written. */
    public List<Provision> section(String name) {
        List<Provision> found = new ArrayList<>();
        for (Provision provision : provisions) {
            if (provision.section().equals(name)) {
                found.add(provision);
            }
        }
        return List.copyOf(found);
    }

    /** The provisions of a section that have this verb or key. */
    public List<Provision> all(String section, String word) {
        List<Provision> found = new ArrayList<>();
        for (Provision provision : provisions) {
            if (provision.section().equals(section) && provision.word().equals(word)) {
                found.add(provision);
            }
        }
        return List.copyOf(found);
    }

    /** The first provision of a section with this verb or key. */
    public Optional<Provision> first(String section, String word) {
        for (Provision provision : provisions) {
            if (provision.section().equals(section) && provision.word().equals(word)) {
                return Optional.of(provision);
            }
        }
        return Optional.empty();
    }

    /** What an answer of the plan's own block says, such as {@code horizon}. */
    public Optional<Value> header(String key) {
        return first("plan", key).flatMap(Provision::value);
    }

    /** Whether a jurisdiction is the nation. */
    public static boolean nation(String jurisdiction) {
        return NATION.contains(jurisdiction.toLowerCase(Locale.ROOT));
    }

    /**
     * The kind of plan, such as {@code state single payer}; empty where it does not say. Of a kind that the project adds,
     * the kind whose rules hold for it.
     */
    public Optional<String> kind() {
        return ownKind().map(OwnKind::like).or(this::kindWritten);
    }

    /** The kind of plan by the name that the plan gives it. */
    public Optional<String> kindWritten() {
        return header("kind")
                .map(value ->
                        value instanceof Value.Choice choice ? choice.options().get(0) : value.toString());
    }

    /** The kind of plan where it is one that the project adds. */
    public Optional<OwnKind> ownKind() {
        return kindWritten().map(definitions.kinds()::get);
    }
}
