package org.planwright.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.RuleSettings;
import org.planwright.project.ConfigurationProblem.Item;

/**
 * A folder of plans with its settings.
 *
 * @param root the folder that paths in the settings are relative to
 * @param file the configuration file; empty where there is none
 * @param settings what holds here
 * @param own what the project has of its own
 */
public record Project(Path root, Optional<Path> file, Settings settings, Own own) {
    /** The names of a configuration file. */
    public static final List<String> NAMES = List.of("planwright.json", "planwright.yaml", "planwright.yml");

    /** The names of the schemas of files that people write for a project. */
    public static final List<String> SCHEMAS = List.of("project", "law", "vocabulary");

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
        return of(folder, Extensions.NONE);
    }

    /**
     * The same with extensions that a tool brings.
     *
     * @param folder absolute
     * @throws ConfigurationProblem if the file says what means nothing
     */
    public static Project of(Path folder, Extensions given) {
        return of(folder, given, root -> ExtensionUse.RUN);
    }

    /**
     * The same where extensions that settings name are not simply run.
     *
     * @param folder absolute
     * @param use what becomes of them, by the folder of the settings; asked only where there are some
     * @throws ConfigurationProblem if the file says what means nothing, or names extensions that are refused
     */
    public static Project of(Path folder, Extensions given, Function<Path, ExtensionUse> use) {
        Optional<Path> file = find(folder);
        return file.isEmpty()
                ? new Project(folder, Optional.empty(), Settings.USUAL, Own.with(given))
                : read(file.get(), folder, given, use);
    }

    /** A folder with the usual settings. */
    public static Project without(Path folder) {
        return new Project(folder, Optional.empty(), Settings.USUAL, Own.NONE);
    }

    /** Whether a file of settings can have this name: it ends as theirs do, whatever it is called. */
    public static boolean canBeNamed(String file) {
        return file.endsWith(".json") || file.endsWith(".yaml") || file.endsWith(".yml");
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
     * @param given extensions that a tool brings
     * @param use what becomes of extensions that the file names, by its folder; asked only where there are some
     * @throws ConfigurationProblem if the file says what means nothing, or names extensions that are refused
     */
    public static Project read(Path file, Path folder, Extensions given, Function<Path, ExtensionUse> use) {
        Path root = file.toAbsolutePath().normalize().getParent();
        PlanReader reader = new PlanReader(folder);
        String name = reader.name(file);
        String text = reader.read(file).text();
        List<Item> problems = new ArrayList<>();
        SettingsFromTree.Read read = new SettingsFromTree.Read(Settings.USUAL, given);
        try {
            boolean json = file.getFileName().toString().endsWith(".json");
            Optional<Tree> tree = json ? TreeFromJson.read(text) : TreeFromYaml.read(text);
            Function<List<String>, Extensions> load = paths -> paths.isEmpty() ? given : named(given, root, paths, use);
            read = SettingsFromTree.of(name, tree, load, problems);
        } catch (Tree.Malformed malformed) {
            problems.add(new Item(
                    name,
                    malformed.place().line(),
                    malformed.place().column(),
                    malformed.getMessage(),
                    "Mend it there; the rest of the file was not read."));
        }
        Own own = Own.read(root, read.settings(), read.extensions(), reader, problems);
        Project project = new Project(root, Optional.of(file), read.settings(), own);
        project.lookForFiles(name, problems);
        project.lookForKind(name, problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationProblem(name, problems);
        }
        return project;
    }

    private static Extensions named(Extensions given, Path root, List<String> paths, Function<Path, ExtensionUse> use) {
        return switch (use.apply(root)) {
            case RUN -> given.and(root, paths);
            case OFF -> given.leavingOut(paths);
            case REFUSE ->
                throw new UserProblem(
                        "The settings name a program, “" + String.join("”, “", paths)
                                + "”, and nobody has said that this project is trusted.",
                        "“planwright config trust” lets its extensions run, from now on; “--extensions off” leaves them out.");
        };
    }

    private void lookForFiles(String name, List<Item> problems) {
        for (Key key : List.of(Key.SOURCES, Key.POLICY, Key.JURISDICTIONS, Key.VOCABULARY, Key.TEMPLATES)) {
            for (String path : settings.words(key)) {
                if (!Files.exists(root.resolve(path))) {
                    problems.add(new Item(
                            name,
                            settings.lines().get(key),
                            1,
                            "There is no “" + path + "”, which “" + key.word() + "” names.",
                            "Paths are relative to the folder of this file."));
                }
            }
        }
    }

    private void lookForKind(String name, List<Item> problems) {
        settings.kind()
                .filter(kind -> !kinds().contains(kind))
                .ifPresent(kind -> problems.add(new Item(
                        name,
                        settings.lines().get(Key.KIND),
                        1,
                        "“" + kind + "” is none of what “kind” can be.",
                        Fields.meant(kind, kinds(), "It can be " + String.join(", ", kinds()) + "."))));
    }

    /** What a command works on where it is given nothing: the sources, as arguments. */
    public List<String> sources() {
        List<String> sources = settings.sources().isEmpty() && file.isPresent() ? List.of("") : settings.sources();
        return sources.stream().map(path -> root.resolve(path).toString()).toList();
    }

    /** Kinds of plan that can be begun here, as they are written in settings; the first is the usual one. */
    public List<String> kinds() {
        List<String> kinds = new ArrayList<>(KINDS);
        own.additions().vocabulary().kinds().keySet().forEach(kind -> kinds.add(kind.replace(' ', '-')));
        return kinds;
    }

    /** How plans are compiled here where nothing is said of severities: with all that the project adds. */
    public PlanCompiler.Options options(RulePack pack, Optional<LocalDate> today) {
        return new PlanCompiler.Options(pack, today, RuleSettings.NONE, own.additions(), new CountedPeople());
    }

    /**
     * The same with the severities that the settings give to rules, which decide whether a plan may be scored.
     *
     * @param pack the rules that apply; empty for those of the settings
     */
    public PlanCompiler.Options judging(Optional<RulePack> pack) {
        return new PlanCompiler.Options(
                pack.orElse(settings.pack()), Optional.empty(), settings.rules(), own.additions(), new CountedPeople());
    }

    /**
     * What tells whether anything of the project's own changed: files that settings name and extensions, with sizes and
     * times.
     */
    public String ownState() {
        StringBuilder state = new StringBuilder(own.extensions().toString());
        for (Key key : List.of(Key.VOCABULARY, Key.JURISDICTIONS, Key.TEMPLATES, Key.EXTENSIONS)) {
            settings.words(key).forEach(path -> state(root.resolve(path), state));
        }
        own.extensions().places().forEach(place -> state(place, state));
        return state.append(settings.words(Key.PACK)).toString();
    }

    private static void state(Path start, StringBuilder state) {
        try (Stream<Path> below = Files.walk(start)) {
            for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
                state.append('\n').append(file).append(' ').append(Files.size(file));
                state.append(' ').append(Files.getLastModifiedTime(file).toMillis());
            }
        } catch (IOException gone) {
            state.append('\n').append(start).append(" is gone");
        }
    }

    /** The file that says how grave which change is; empty where the settings name none. */
    public Optional<Path> policy() {
        return settings.policy().map(root::resolve);
    }

    /** The folder of the project that holds the edition of the accounts; empty where the settings name none of its own. */
    public Optional<Path> ownBaseline() {
        return settings.baseline().map(root::resolve).filter(Files::isDirectory);
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
        return schema("project");
    }

    /**
     * The schema of a file that people write for a project, as JSON.
     *
     * @param name one of {@link #SCHEMAS}
     */
    public static String schema(String name) {
        try (java.io.InputStream in = Project.class.getResourceAsStream(name + ".schema.json")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
