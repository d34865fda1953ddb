package org.planwright.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.RuleBook;
import org.planwright.compiler.RuleEdition;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.RuleSettings;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.project.ConfigurationProblem.Item;

/** From what a configuration file says to settings; whatever it says that means nothing is a problem, never ignored. */
final class SettingsFromTree {
    private final String file;
    private final Function<List<String>, Extensions> load;
    private final List<Item> problems;
    private Extensions extensions = Extensions.NONE;
    private final Map<Key, Tree> values = new EnumMap<>(Key.class);
    private final Map<Key, Integer> lines = new EnumMap<>(Key.class);

    private SettingsFromTree(String file, Function<List<String>, Extensions> load, List<Item> problems) {
        this.file = file;
        this.load = load;
        this.problems = problems;
    }

    /** Settings with the extensions that they name. */
    record Read(Settings settings, Extensions extensions) {}

    /**
     * The settings, as far as they mean anything; the rest is added to the problems.
     *
     * @param file what to call the file
     * @param load makes extensions of their paths
     */
    static Read of(String file, Optional<Tree> tree, Function<List<String>, Extensions> load, List<Item> problems) {
        SettingsFromTree reader = new SettingsFromTree(file, load, problems);
        if (tree.isPresent()) {
            reader.keys(tree.get());
        }
        List<String> paths = reader.paths(Key.EXTENSIONS);
        reader.extensions(paths);
        return new Read(reader.settings(paths), reader.extensions);
    }

    /** Rules of extensions may be set like all others, so extensions come first. */
    private void extensions(List<String> paths) {
        try {
            extensions = load.apply(paths);
        } catch (UserProblem unusable) {
            Tree value = values.get(Key.EXTENSIONS);
            problem(value == null ? new Tree.Place(1, 1) : value.place(), unusable.getMessage(), unusable.advice());
        }
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

    private Settings settings(List<String> extensionPaths) {
        Settings usual = Settings.USUAL;
        return new Settings(
                paths(Key.SOURCES),
                text(Key.OUTPUTS).map(this::path),
                text(Key.KIND).map(Tree.Text::value),
                pack(usual.pack()),
                edition(),
                choice(Key.FAIL_ON, Severity.class, Severity::word).orElse(usual.failOn()),
                rules(),
                text(Key.KNOWN_FINDINGS).map(this::path),
                text(Key.BASELINE).map(this::path),
                text(Key.POLICY).map(this::path),
                paths(Key.JURISDICTIONS),
                paths(Key.VOCABULARY),
                templates(),
                extensionPaths,
                lines);
    }

    /** {@code recommended}, or {@code recommended@2026.1}. */
    private RulePack pack(RulePack usual) {
        List<String> known =
                Arrays.stream(RulePack.values()).map(RulePack::word).toList();
        Optional<Tree.Text> written = text(Key.PACK);
        if (written.isEmpty()) {
            return usual;
        }
        String word = written.get().value().split("@", 2)[0];
        if (!known.contains(word)) {
            unknown(new Tree.Text(word, written.get().place()), Key.PACK.word(), known);
            return usual;
        }
        return RulePack.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Optional<String> edition() {
        if (!(values.get(Key.PACK) instanceof Tree.Text written)
                || !written.value().contains("@")) {
            return Optional.empty();
        }
        String edition = written.value().split("@", 2)[1];
        if (RuleEdition.names().contains(edition)) {
            return Optional.of(edition);
        }
        problem(
                written.place(),
                "There is no edition “" + edition + "” of the rules.",
                "This version knows " + String.join(", ", RuleEdition.names()) + ".");
        return Optional.empty();
    }

    private List<String> templates() {
        List<String> templates = paths(Key.TEMPLATES);
        Set<String> made = new HashSet<>();
        for (String template : templates) {
            String name = template.substring(template.lastIndexOf('/') + 1);
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+\\.vm")) {
                problem(
                        values.get(Key.TEMPLATES).place(),
                        "“" + template + "” is no name of a template.",
                        "Call it after what it makes and “.vm”, such as brief.md.vm.");
            } else if (name.equals(Outputs.INPUTS + ".vm") || !made.add(name)) {
                problem(
                        values.get(Key.TEMPLATES).place(),
                        "What “" + template + "” makes is written by another.",
                        "Give it another name.");
            }
        }
        return templates;
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
        Optional<Rule> rule = RuleBook.rule(entry.key()).or(() -> extensions.rule(entry.key()));
        if (rule.isEmpty() && extensions.mayBeLeftOut(entry.key())) {
            return Optional.empty();
        }
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
        problems.add(new Item(file, place.line(), place.column(), message, help));
    }
}
