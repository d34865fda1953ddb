package org.planwright.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.project.ConfigurationProblem.Item;
import org.planwright.project.Tree.Place;

/** The keys of one object in a file of data. What means nothing is a problem with its place, never ignored. */
final class Fields {
    private final String file;
    private final String what;
    private final Place place;
    private final List<Item> problems;
    private final Map<String, Tree> values = new LinkedHashMap<>();

    /**
     * @param file what to call the file
     * @param what what the object is, as in “a law has no key …”
     * @param known the keys it may have
     */
    Fields(String file, String what, Tree tree, List<String> known, List<Item> problems) {
        this.file = file;
        this.what = what;
        this.place = tree.place();
        this.problems = problems;
        if (!(tree instanceof Tree.Entries entries)) {
            problem(place, capital(what) + " is a list of keys with values.", "Write “key: value” lines.");
            return;
        }
        for (Tree.Entry entry : entries.entries()) {
            if (!known.contains(entry.key())) {
                problem(
                        entry.place(),
                        capital(what) + " has no key “" + entry.key() + "”.",
                        meant(entry.key(), known, "Its keys are " + String.join(", ", known) + "."));
            } else if (values.putIfAbsent(entry.key(), entry.value()) != null) {
                problem(entry.place(), "“" + entry.key() + "” is set twice.", "Keep one of them.");
            }
        }
    }

    /** Where the object begins. */
    Place place() {
        return place;
    }

    /** Where a key's value begins; the object's own place where it has none. */
    Place place(String key) {
        return values.containsKey(key) ? values.get(key).place() : place;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A single value; empty where it is absent or blank. */
    Optional<String> text(String key) {
        Tree value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Tree.Text text) {
            return Optional.of(text.value().strip()).filter(written -> !written.isEmpty());
        }
        problem(value.place(), "“" + key + "” takes one value.", "Write “" + key + ": VALUE”.");
        return Optional.empty();
    }

    /** A single value that must be there. */
    Optional<String> required(String key) {
        Optional<String> value = text(key);
        if (value.isEmpty() && !(values.get(key) instanceof Tree.Items) && !(values.get(key) instanceof Tree.Entries)) {
            problem(place(key), capital(what) + " says nothing under “" + key + "”.", "Write “" + key + ": VALUE”.");
        }
        return value;
    }

    /** One of these words; empty where it is absent or none of them. */
    Optional<String> word(String key, List<String> known) {
        Optional<String> value = text(key);
        if (value.isPresent() && !known.contains(value.get())) {
            problem(
                    place(key),
                    "“" + value.get() + "” is none of what “" + key + "” can be.",
                    meant(value.get(), known, "It can be " + String.join(", ", known) + "."));
            return Optional.empty();
        }
        return value;
    }

    /** A list of values, or one that stands for a list of one. */
    List<Tree.Text> texts(String key) {
        Tree value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<Tree.Text> texts = new ArrayList<>();
        for (Tree item : value instanceof Tree.Items items ? items.items() : List.of(value)) {
            if (item instanceof Tree.Text text) {
                texts.add(text);
            } else {
                problem(item.place(), "“" + key + "” is a list of words.", "Write one word an item.");
            }
        }
        return texts;
    }

    /** A list of objects. */
    List<Tree> objects(String key) {
        Tree value = values.get(key);
        if (value == null || value instanceof Tree.Items) {
            return value == null ? List.of() : ((Tree.Items) value).items();
        }
        problem(value.place(), "“" + key + "” is a list.", "Write one item a line.");
        return List.of();
    }

    void problem(Place at, String message, String help) {
        problems.add(new Item(file, at.line(), at.column(), message, help));
    }

    static String meant(String written, List<String> known, String otherwise) {
        return Suggestion.nearest(written, known)
                .map(near -> "Did you mean “" + near + "”?")
                .orElse(otherwise);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
