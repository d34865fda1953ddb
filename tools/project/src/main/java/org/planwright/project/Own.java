package org.planwright.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.Additions;
import org.planwright.compiler.RuleEdition;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.law.LawPacks;
import org.planwright.compiler.vocabulary.OwnVocabulary;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.project.ConfigurationProblem.Item;

/**
 * What a project has of its own: extensions, names, kinds of plan, law, templates.
 *
 * @param extensions its rules and emitters
 * @param additions what the compiler is told of all that
 * @param templates what pages are made with
 */
public record Own(Extensions extensions, Additions additions, List<Template> templates) {
    /** A project with nothing of its own. */
    public static final Own NONE = new Own(Extensions.NONE, Additions.NONE, List.of());

    /**
     * A template.
     *
     * @param name the file as the user may see it
     * @param file the name of what is made with it
     * @param text its text
     */
    public record Template(String name, String file, String text) {}

    /** With extensions that a tool brings. */
    static Own with(Extensions given) {
        return given.isEmpty()
                ? NONE
                : new Own(
                        given,
                        new Additions(OwnVocabulary.NONE, LawPacks.NONE, given.rules(), Optional.empty()),
                        List.of());
    }

    /** Every rule that plans of the project are held to. */
    public List<Rule> rules() {
        return additions.known();
    }

    /** The page of a rule that an extension brings. */
    public Optional<String> page(String rule) {
        return extensions.loaded().stream()
                .flatMap(extension -> extension.checks().stream())
                .filter(check -> check.rule().id().equals(rule))
                .findFirst()
                .flatMap(org.planwright.compiler.RuleBook::page);
    }

    /** Reads the files that settings name; those that are missing are reported elsewhere. */
    static Own read(Path root, Settings settings, Extensions extensions, PlanReader reader, List<Item> problems) {
        boolean nothing = settings.vocabulary().isEmpty()
                && settings.jurisdictions().isEmpty()
                && settings.templates().isEmpty()
                && settings.edition().isEmpty();
        if (nothing) {
            return with(extensions);
        }
        VocabularyFromTree names = new VocabularyFromTree(problems);
        for (Path file : files(root, settings.vocabulary(), problems)) {
            tree(file, reader, problems).ifPresent(tree -> names.add(reader.name(file), tree));
        }
        OwnVocabulary words = names.vocabulary(List.of());
        List<LawPacks.Pack> packs = new ArrayList<>();
        for (Path file : files(root, settings.jurisdictions(), problems)) {
            tree(file, reader, problems)
                    .flatMap(tree -> LawFromTree.of(reader.name(file), tree, words, problems))
                    .ifPresent(packs::add);
        }
        Set<String> places = new LinkedHashSet<>();
        packs.stream()
                .map(LawPacks.Pack::place)
                .filter(place -> Vocabulary.jurisdiction(place).isEmpty())
                .forEach(places::add);
        List<Template> templates = new ArrayList<>();
        for (Path file : files(root, settings.templates(), problems)) {
            String name = file.getFileName().toString();
            String made = name.endsWith(".vm") ? name.substring(0, name.length() - ".vm".length()) : name;
            templates.add(
                    new Template(reader.name(file), made, reader.read(file).text()));
        }
        Additions additions = new Additions(
                names.vocabulary(List.copyOf(places)),
                new LawPacks(packs),
                extensions.rules(),
                settings.edition().flatMap(RuleEdition::of));
        return new Own(extensions, additions, List.copyOf(templates));
    }

    /** Files by their paths; those of a folder by name. A link out of the project is not followed. */
    private static List<Path> files(Path root, List<String> paths, List<Item> problems) {
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            Path file = root.resolve(path);
            if (!Files.exists(file)) {
                continue;
            }
            if (Files.isDirectory(file)) {
                try (var below = Files.list(file)) {
                    below.filter(Files::isRegularFile)
                            .filter(one -> !one.getFileName().toString().startsWith("."))
                            .sorted()
                            .forEach(files::add);
                } catch (java.io.IOException failed) {
                    throw new UserProblem(
                            "“" + path + "” cannot be listed: " + WholeFiles.reason(failed) + ".", "Name its files.");
                }
            } else {
                files.add(file);
            }
        }
        files.removeIf(file -> {
            boolean outside = !inside(root, file);
            if (outside) {
                problems.add(new Item(
                        root.relativize(file).toString().replace('\\', '/'),
                        1,
                        1,
                        "The file is a link that leads out of the project.",
                        "Keep what the project reads below its folder."));
            }
            return outside;
        });
        return files;
    }

    private static boolean inside(Path root, Path file) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (java.io.IOException gone) {
            return false;
        }
    }

    private static Optional<Tree> tree(Path file, PlanReader reader, List<Item> problems) {
        String name = reader.name(file);
        try {
            String text = reader.read(file).text();
            Optional<Tree> tree = name.endsWith(".json") ? TreeFromJson.read(text) : TreeFromYaml.read(text);
            if (tree.isEmpty()) {
                problems.add(
                        new Item(name, 1, 1, "The file says nothing.", "Fill it, or take it out of the settings."));
            }
            return tree;
        } catch (Tree.Malformed malformed) {
            problems.add(new Item(
                    name,
                    malformed.place().line(),
                    malformed.place().column(),
                    malformed.getMessage(),
                    "Mend it there; the rest of the file was not read."));
            return Optional.empty();
        }
    }
}
