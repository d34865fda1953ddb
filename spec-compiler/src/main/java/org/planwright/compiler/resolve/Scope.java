package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.vocabulary.Entry;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.OwnVocabulary;
import org.planwright.compiler.vocabulary.Population;
import org.planwright.compiler.vocabulary.Vocabulary;

/** The names that hold in one plan: those that it defines, then those of its project, then those of the vocabulary. */
final class Scope {
    /** How many words of a line are tried as one name: no line is read in more than linear time. */
    static final int LONGEST_NAME = 24;

    private static final int MOST_COMPARED = 500_000;

    /** A name the plan defines, with where. */
    record Defined(String name, String written, Span span) {}

    private final Map<Term.Kind, Map<String, Defined>> terms = new EnumMap<>(Term.Kind.class);
    private final Map<String, Defined> groups = new LinkedHashMap<>();
    private final Map<String, Defined> dates = new LinkedHashMap<>();
    private final List<Statement> blocks = new ArrayList<>();
    private final OwnVocabulary project;
    private String jurisdiction = "";
    private int compared;

    Scope(OwnVocabulary project) {
        this.project = project;
    }

    /** What the project adds to the vocabulary. */
    OwnVocabulary project() {
        return project;
    }

    /** Sets the place that the plan is for, so that “Vermont employers” are those in the state. */
    void jurisdiction(String name) {
        jurisdiction = name;
    }

    /** Keeps a statement that stands in no other, such as a section. */
    void block(Statement outermost) {
        blocks.add(outermost);
    }

    /** The statements of the file of a place that stand in no other, if that place is in a section of its own. */
    List<Statement> around(Span place) {
        List<Statement> here = blocks.stream()
                .filter(block -> block.span().file().equals(place.file()))
                .toList();
        boolean inSection = here.stream()
                .filter(block -> Vocabulary.section(block.head().name()).isPresent())
                .anyMatch(block -> block.span().start() <= place.start()
                        && place.end() <= block.span().end());
        return inSection ? here : List.of();
    }

    /** Defines a name; gives back the place of an earlier definition of the same name, if there is one. */
    Optional<Defined> define(Term.Kind kind, String written, Span span) {
        return put(terms.computeIfAbsent(kind, k -> new LinkedHashMap<>()), written, span);
    }

    Optional<Defined> defineGroup(String written, Span span) {
        return put(groups, written, span);
    }

    Optional<Defined> defineDate(String written, Span span) {
        return put(dates, written, span);
    }

    private static Optional<Defined> put(Map<String, Defined> names, String written, Span span) {
        return Optional.ofNullable(
                names.putIfAbsent(Names.key(written), new Defined(Names.plain(written), written, span)));
    }

    /** The term with this name, as the plan or the vocabulary knows it. */
    Optional<Term> term(Term.Kind kind, String written) {
        Defined own = terms.getOrDefault(kind, Map.of()).get(Names.key(written));
        if (own != null) {
            return Optional.of(new Term(kind, own.name()));
        }
        return project.entry(kind, written)
                .or(() -> Vocabulary.entry(kind, written))
                .map(Entry::term);
    }

    /** The canonical name of a group of people. */
    Optional<String> group(String written) {
        Defined own = groups.get(Names.key(written));
        return own != null
                ? Optional.of(own.name())
                : project.group(written).map(OwnVocabulary.OwnGroup::name).or(() -> Vocabulary.populationNamed(
                                written, jurisdiction)
                        .map(Population::id));
    }

    /** The canonical name of a date that the plan defines. */
    Optional<String> date(String written) {
        return Optional.ofNullable(dates.get(Names.key(written))).map(Defined::name);
    }

    /** The name of one of these kinds that was probably meant; see {@link #nearest(String, Supplier)}. */
    Optional<String> nearest(String written, List<Term.Kind> kinds) {
        return nearest(
                written,
                () -> kinds.stream().flatMap(kind -> names(kind).stream()).toList());
    }

    /** The name of a group that was probably meant; see {@link #nearest(String, Supplier)}. */
    Optional<String> nearestGroup(String written) {
        return nearest(written, this::groupNames);
    }

    /** The known name that was probably meant; none once so many were compared that nobody reads all that is found. */
    private Optional<String> nearest(String written, Supplier<List<String>> known) {
        if (compared > MOST_COMPARED) {
            return Optional.empty();
        }
        List<String> names = known.get();
        compared += names.size();
        return Suggestion.nearest(written, names);
    }

    /** Names of a kind, for "did you mean". */
    List<String> names(Term.Kind kind) {
        List<String> names = new ArrayList<>();
        terms.getOrDefault(kind, Map.of()).values().forEach(defined -> names.add(defined.written()));
        names.addAll(project.names(kind));
        names.addAll(Vocabulary.names(kind));
        return names;
    }

    private List<String> groupNames() {
        List<String> names = new ArrayList<>();
        groups.values().forEach(defined -> names.add(defined.written()));
        project.groups().forEach(group -> names.add(group.name()));
        Vocabulary.populations().forEach(population -> names.add(population.id()));
        return names;
    }

    /** Names of a kind that the plan itself defines, with their places. */
    Map<String, Span> own(Term.Kind kind) {
        Map<String, Span> own = new LinkedHashMap<>();
        terms.getOrDefault(kind, Map.of()).values().forEach(defined -> own.put(defined.name(), defined.span()));
        return own;
    }
}
