package org.planwright.compiler.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Term;

/** Names that a project adds to those of the language. They hold in every plan of the project. Immutable. */
public final class OwnVocabulary {
    /** Nothing is added. */
    public static final OwnVocabulary NONE = new OwnVocabulary(List.of(), List.of(), List.of(), List.of());

    /**
     * A group of people.
     *
     * @param name canonical name
     * @param aliases other ways to write it
     * @param people who they are
     */
    public record OwnGroup(String name, List<String> aliases, PeopleSet people) {
        public OwnGroup {
            aliases = List.copyOf(aliases);
        }
    }

    private final List<Entry> entries;
    private final List<OwnGroup> groups;
    private final Map<String, Plan.OwnKind> kinds = new LinkedHashMap<>();
    private final List<String> places;
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<String, OwnGroup> groupByName = new HashMap<>();

    /**
     * @param entries services, programs, payers and the like; each term says what the project says of it
     * @param groups groups of people
     * @param kinds kinds of plan
     * @param places places whose law a plan can be, with their capitals
     */
    public OwnVocabulary(List<Entry> entries, List<OwnGroup> groups, List<Plan.OwnKind> kinds, List<String> places) {
        this.entries = List.copyOf(entries);
        this.groups = List.copyOf(groups);
        this.places = List.copyOf(places);
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        for (Entry entry : entries) {
            byName.putIfAbsent(key(entry.term().kind(), entry.term().id()), entry);
            entry.aliases().forEach(alias -> byName.putIfAbsent(key(entry.term().kind(), alias), entry));
        }
        for (OwnGroup group : groups) {
            groupByName.putIfAbsent(Names.key(group.name()), group);
            group.aliases().forEach(alias -> groupByName.putIfAbsent(Names.key(alias), group));
        }
    }

    /** A word of a name that begins a phrase or joins a list: a line of a plan would be divided there. */
    public static Optional<String> dividing(String name) {
        for (String word : Names.plain(name).split(" ")) {
            if (CompoundNames.LITTLE.contains(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static String key(Term.Kind kind, String written) {
        return kind.name() + ' ' + Names.key(written);
    }

    /** What has this name among a kind. */
    public Optional<Entry> entry(Term.Kind kind, String written) {
        return entries.isEmpty() ? Optional.empty() : Optional.ofNullable(byName.get(key(kind, written)));
    }

    /** Every name of a kind, other names included, to suggest from. */
    public List<String> names(Term.Kind kind) {
        List<String> names = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.term().kind() == kind) {
                names.add(entry.term().id());
                names.addAll(entry.aliases());
            }
        }
        return names;
    }

    /** The group of this name. */
    public Optional<OwnGroup> group(String written) {
        return groups.isEmpty() ? Optional.empty() : Optional.ofNullable(groupByName.get(Names.key(written)));
    }

    /** All groups. */
    public List<OwnGroup> groups() {
        return groups;
    }

    /** Kinds of plan, by canonical name. */
    public Map<String, Plan.OwnKind> kinds() {
        return java.util.Collections.unmodifiableMap(kinds);
    }

    /** Places whose law a plan can be. */
    public List<String> places() {
        return places;
    }

    /** A word with the options that the project adds to it: kinds of plan and places. */
    public Word extended(Word word) {
        boolean kind = word.id().equals("kind") && !kinds.isEmpty();
        boolean place = word.id().equals("jurisdiction") && !places.isEmpty();
        if (!word.section().equals("plan") || !(kind || place)) {
            return word;
        }
        List<Word.Option> options = new ArrayList<>(word.options());
        if (kind) {
            kinds.values().forEach(own -> options.add(new Word.Option(own.name(), "a kind of this project")));
        } else {
            places.forEach(own -> options.add(new Word.Option(Names.plain(own), "the law of ".concat(own))));
        }
        return word.withOptions(options);
    }
}
