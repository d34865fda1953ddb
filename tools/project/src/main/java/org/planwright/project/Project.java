package org.planwright.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.project.ConfigurationProblem.Item;

/**
 * A folder of plans with its settings.
 *
 * @param root the folder that paths in the settings are relative to
 * @param file the configuration file; empty where there is none
 * @param settings what holds here
 */
public record Project(Path root, Optional<Path> file, Settings settings) {
    /** The names of a configuration file. */
    public static final List<String> NAMES = List.of("planwright.json", "planwright.yaml", "planwright.yml");

    /** The kinds of plan that can be begun; the first is the usual one. */
    public static final List<String> KINDS = List.of("national-single-payer", "state-single-payer", "public-option");

    /** Where known findings are kept if the settings do not say. */
    private static final String KNOWN_FINDINGS = "planwright-known-findings.json";

    /**
     * The project that a folder belongs to: that of the nearest configuration file in it or above it, up to the root of its
     * git repository. Without one, the folder itself with the usual settings.
     *
     * @param folder absolute
     * @throws ConfigurationProblem if the file says what means nothing
     */
    public static Project of(Path folder) {
        Optional<Path> file = find(folder);
        return file.isEmpty() ? without(folder) : read(file.get(), folder);
    }

    /** A folder with the usual settings. */
    public static Project without(Path folder) {
        return new Project(folder, Optional.empty(), Settings.USUAL);
    }

    /** The nearest configuration file. */
    public static Optional<Path> find(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path found = null;
            for (String name : NAMES) {
                Path file = at.resolve(name);
                if (!Files.isRegularFile(file)) {
                    continue;
                }
                if (found != null) {
                    throw new UserProblem(
                            "There are both “" + found.getFileName() + "” and “" + name + "” in “" + at + "”.",
                            "Keep one of them.");
                }
                found = file;
            }
            if (found != null) {
                return Optional.of(found);
            }
            if (Files.exists(at.resolve(".git"))) {
                break;
            }
        }
        return Optional.empty();
    }

    /**
     * The project of a configuration file.
     *
     * @param folder the working folder, absolute, which messages name files relative to
     * @throws ConfigurationProblem if the file says what means nothing
     */
    public static Project read(Path file, Path folder) {
        PlanReader reader = new PlanReader(folder);
        String name = reader.name(file);
        String text = reader.read(file).text();
        List<Item> problems = new ArrayList<>();
        Settings settings = Settings.USUAL;
        try {
            boolean json = file.getFileName().toString().endsWith(".json");
            settings = SettingsFromTree.of(json ? TreeFromJson.read(text) : TreeFromYaml.read(text), problems);
        } catch (Tree.Malformed malformed) {
            problems.add(new Item(
                    malformed.place().line(),
                    malformed.place().column(),
                    malformed.getMessage(),
                    "Mend it there; the rest of the file was not read."));
        }
        Project project = new Project(file.toAbsolutePath().getParent(), Optional.of(file), settings);
        project.lookForFiles(problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationProblem(name, problems);
        }
        return project;
    }

    private void lookForFiles(List<Item> problems) {
        for (Key key : List.of(Key.SOURCES, Key.POLICY, Key.JURISDICTIONS)) {
            for (String path : settings.words(key)) {
                if (!Files.exists(root.resolve(path))) {
                    problems.add(new Item(
                            settings.lines().get(key),
                            1,
                            "There is no “" + path + "”, which “" + key.word() + "” names.",
                            "Paths are relative to the folder of this file."));
                }
            }
        }
    }

    /** What a command works on where it is given nothing: the sources, as arguments. */
    public List<String> sources() {
        List<String> sources = settings.sources().isEmpty() && file.isPresent() ? List.of("") : settings.sources();
        return sources.stream().map(path -> root.resolve(path).toString()).toList();
    }

    /** The folder that outputs go to; empty for one beside each plan. */
    public Optional<Path> outputs() {
        return settings.outputs().map(root::resolve);
    }

    /** The file of known findings, whether it exists or not. */
    public Path knownFindings() {
        return root.resolve(settings.knownFindings().orElse(KNOWN_FINDINGS));
    }

    /** A file's path from the root, with forward slashes. */
    String fromRoot(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path start = root.toAbsolutePath().normalize();
        Path shown = whole.startsWith(start) ? start.relativize(whole) : whole;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }

    /** The schema of configuration files, as JSON. */
    public static String schema() {
        try (java.io.InputStream in = Project.class.getResourceAsStream("project.schema.json")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
