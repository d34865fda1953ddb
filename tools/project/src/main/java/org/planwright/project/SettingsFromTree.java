package org.planwright.project;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.compiler.RuleBook;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.RuleSettings;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.project.ConfigurationProblem.Item;

/** From what a configuration file says to settings; whatever it says that means nothing is a problem, never ignored. */
final class SettingsFromTree {
    private final List<Item> problems;
    private final Map<Key, Tree> values = new EnumMap<>(Key.class);
    private final Map<Key, Integer> lines = new EnumMap<>(Key.class);

    private SettingsFromTree(List<Item> problems) {
        this.problems = problems;
    }

    /** The settings, as far as they mean anything; the rest is added to the problems. */
    static Settings of(Optional<Tree> tree, List<Item> problems) {
        SettingsFromTree reader = new SettingsFromTree(problems);
        if (tree.isPresent()) {
            reader.keys(tree.get());
        }
        return reader.settings();
    }

    private void keys(Tree tree) {
        if (!(tree instanceof Tree.Entries entries)) {
            problem(tree.place(), "A configuration is a list of keys with values.", "Write “key: value” lines.");
            return;
        }
        for (Tree.Entry entry : entries.entries()) {
            Optional<Key> key = Key.of(entry.key());
            if (key.isEmpty()) {
                problem(
                        entry.place(),
                        "There is no key “" + entry.key() + "”.",
                        meant(entry.key(), Key.words(), "The keys are " + String.join(", ", Key.words()) + "."));
            } else if (values.putIfAbsent(key.get(), entry.value()) != null) {
                problem(entry.place(), "“" + entry.key() + "” is set twice.", "Keep one of them.");
            } else {
                lines.put(key.get(), entry.place().line());
            }
        }
    }

    private Settings settings() {
        Settings usual = Settings.USUAL;
        return new Settings(
                paths(Key.SOURCES),
                text(Key.OUTPUTS).map(this::path),
                word(Key.KIND, Project.KINDS).map(Tree.Text::value),
                choice(Key.PACK, RulePack.class, RulePack::word).orElse(usual.pack()),
                choice(Key.FAIL_ON, Severity.class, Severity::word).orElse(usual.failOn()),
                rules(),
                text(Key.KNOWN_FINDINGS).map(this::path),
                text(Key.BASELINE).map(Tree.Text::value),
                text(Key.POLICY).map(this::path),
                paths(Key.JURISDICTIONS),
                lines);
    }

    private Optional<Tree.Text> text(Key key) {
        Tree value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Tree.Text text && !text.value().isBlank()) {
            return Optional.of(text);
        }
        problem(value.place(), "“" + key.word() + "” takes one value.", "Write “" + key.word() + ": VALUE”.");
        return Optional.empty();
    }

    private Optional<Tree.Text> word(Key key, List<String> known) {
        Optional<Tree.Text> text = text(key);
        if (text.isEmpty() || known.contains(text.get().value())) {
            return text;
        }
        unknown(text.get(), key.word(), known);
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> choice(Key key, Class<E> type, Function<E, String> word) {
        List<String> known = List.of(type.getEnumConstants()).stream().map(word).toList();
        return word(key, known).map(text -> Enum.valueOf(type, text.value().toUpperCase(Locale.ROOT)));
    }

    private List<String> paths(Key key) {
        Tree value = values.get(key);
        if (value == null || value instanceof Tree.Text) {
            return text(key).map(this::path).stream().toList();
        }
        List<String> paths = new ArrayList<>();
        if (value instanceof Tree.Items items) {
            for (Tree item : items.items()) {
                if (item instanceof Tree.Text text && !text.value().isBlank()) {
                    paths.add(path(text));
                } else {
                    problem(item.place(), "“" + key.word() + "” is a list of paths.", "Write one path an item.");
                }
            }
        } else {
            problem(value.place(), "“" + key.word() + "” takes a path or a list of paths.", "Remove the keys in it.");
        }
        return paths;
    }

    /** A path is relative and stays in the project, so that a file from somewhere else cannot write elsewhere. */
    private String path(Tree.Text text) {
        String path = text.value().replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.matches("^[A-Za-z]:.*");
        boolean leaves = List.of(path.split("/")).contains("..");
        if (absolute || leaves) {
            problem(
                    text.place(),
                    "“" + text.value() + "” leads out of the project.",
                    "Write a path below the folder of this file.");
        }
        return path;
    }

    private RuleSettings rules() {
        Tree value = values.get(Key.RULES);
        if (value == null) {
            return RuleSettings.NONE;
        }
        if (!(value instanceof Tree.Entries entries)) {
            problem(value.place(), "“rules” is a list of rules with levels.", "Write “RULE: warning” lines below it.");
            return RuleSettings.NONE;
        }
        Map<String, RuleSettings.Level> levels = new LinkedHashMap<>();
        for (Tree.Entry entry : entries.entries()) {
            Optional<RuleSettings.Level> level = level(entry);
            if (level.isPresent() && levels.putIfAbsent(entry.key(), level.get()) != null) {
                problem(entry.place(), "“" + entry.key() + "” is set twice.", "Keep one of them.");
            }
        }
        return new RuleSettings(levels);
    }

    private Optional<RuleSettings.Level> level(Tree.Entry entry) {
        Optional<Rule> rule = RuleBook.rule(entry.key());
        if (rule.isEmpty()) {
            String help = RuleBook.nearest(entry.key())
                    .map(near -> "Did you mean “" + near + "”?")
                    .orElse("“planwright rules” lists them.");
            problem(entry.place(), "There is no rule “" + entry.key() + "”.", help);
            return Optional.empty();
        }
        List<String> known = RuleSettings.Level.words();
        if (!(entry.value() instanceof Tree.Text text) || !known.contains(text.value())) {
            Tree.Text written = entry.value() instanceof Tree.Text text
                    ? text
                    : new Tree.Text("", entry.value().place());
            unknown(written, entry.key(), known);
            return Optional.empty();
        }
        RuleSettings.Level level = RuleSettings.Level.of(text.value());
        if (!rule.get().acceptable() && level != RuleSettings.Level.ERROR) {
            problem(
                    text.place(),
                    "“" + entry.key() + "” is about text that has no meaning, so it is always an error.",
                    "Remove this line and mend what the rule finds.");
            return Optional.empty();
        }
        return Optional.of(level);
    }

    private void unknown(Tree.Text text, String key, List<String> known) {
        problem(
                text.place(),
                "“" + text.value() + "” is none of what “" + key + "” can be.",
                meant(text.value(), known, "It can be " + String.join(", ", known) + "."));
    }

    private static String meant(String written, List<String> known, String otherwise) {
        return Suggestion.nearest(written, known)
                .map(near -> "Did you mean “" + near + "”?")
                .orElse(otherwise);
    }

    private void problem(Tree.Place place, String message, String help) {
        problems.add(new Item(place.line(), place.column(), message, help));
    }
}
