package org.planwright.project;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.planwright.compiler.ExtensionRules;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.RuleBook;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.extension.Emitter;
import org.planwright.extension.Extension;

/**
 * The extensions of a project. They are looked for only where a project names some, or where a tool brings them with its
 * class path: a start without any pays nothing. What is wrong with one is a problem of the user's, in words.
 */
public final class Extensions {
    private static final String NAME = "[a-z]+(-[a-z]+)*";
    private static final String FILE = "[A-Za-z0-9][A-Za-z0-9._-]*";
    private static final Set<String> TAKEN = Set.of(Outputs.INPUTS, Outputs.MARKDOWN, Outputs.HTML);

    /** None; what it needs stands above it. */
    public static final Extensions NONE = new Extensions();

    /** One with its name as it is checked. */
    record Loaded(String name, List<Check> checks, List<Emitter> emitters) {}

    /** An extension that cannot be used. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final String help;

        Refused(String fact, String help) {
            super(fact);
            this.help = help;
        }
    }

    private final List<Loaded> loaded = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> files = new HashSet<>(TAKEN);
    private final List<String> leftOut = new ArrayList<>();

    private Extensions() {}

    /**
     * Extensions that a program hands over.
     *
     * @throws UserProblem if one cannot be used
     */
    public static Extensions of(List<Extension> given) {
        Extensions extensions = new Extensions();
        for (Extension extension : given) {
            extensions.add(extension, extension.getClass().getName());
        }
        return extensions;
    }

    /**
     * Those on the class path that Planwright itself is on, as of a Maven plugin with dependencies.
     *
     * @throws UserProblem if one cannot be used
     */
    public static Extensions onClassPath() {
        Extensions extensions = new Extensions();
        extensions.addAll(Extension.class.getClassLoader(), "the class path");
        return extensions;
    }

    /**
     * These and those in jars or folders of classes.
     *
     * @param root the folder of the project, which jars do not leave
     * @throws UserProblem if one cannot be used
     */
    Extensions and(Path root, List<String> paths) {
        Extensions all = new Extensions();
        loaded.forEach(all::keep);
        for (String path : paths) {
            all.addJar(root, path);
        }
        return all;
    }

    /** These, where the settings name others that are not to run. */
    Extensions leavingOut(List<String> paths) {
        Extensions all = new Extensions();
        loaded.forEach(all::keep);
        all.leftOut.addAll(paths);
        return all;
    }

    /** Whether a rule that nobody knows may be one of an extension that is left out. */
    boolean mayBeLeftOut(String rule) {
        return !leftOut.isEmpty()
                && RuleBook.rules().stream().noneMatch(known -> rule.startsWith(known.subject() + "."));
    }

    private void addJar(Path root, String path) {
        Path file = root.resolve(path);
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(root.toRealPath())) {
                throw new UserProblem(
                        "The extension “" + path + "” leads out of the project.",
                        "Keep it below the project's folder.");
            }
            if (!Files.isDirectory(real) && !path.endsWith(".jar")) {
                throw new UserProblem(
                        "The extension “" + path + "” is no jar and no folder of classes.", "Name the jar.");
            }
            int before = loaded.size();
            ClassLoader parent = Extension.class.getClassLoader();
            addAll(
                    new URLClassLoader(
                            "extension " + path, new URL[] {real.toUri().toURL()}, parent),
                    path);
            if (loaded.size() == before) {
                throw new UserProblem(
                        "“" + path + "” names no extension.",
                        "Name its class in META-INF/services/" + Extension.class.getName() + " inside it.");
            }
        } catch (IOException failed) {
            throw new UserProblem(
                    "The extension “" + path + "” cannot be read: " + WholeFiles.reason(failed) + ".",
                    "Build it first, and write its path from the folder of the settings file.");
        }
    }

    /** Services of a loader; of a loader with a parent, only those that it defines itself. */
    private void addAll(ClassLoader loader, String where) {
        try {
            for (ServiceLoader.Provider<Extension> provider :
                    ServiceLoader.load(Extension.class, loader).stream().toList()) {
                if (!(loader instanceof URLClassLoader) || provider.type().getClassLoader() == loader) {
                    add(provider.get(), where);
                }
            }
        } catch (ServiceConfigurationError | LinkageError broken) {
            throw unusable(where, broken);
        }
    }

    private void add(Extension extension, String where) {
        try {
            keep(checked(extension));
        } catch (Refused refused) {
            throw new UserProblem(
                    "The extension in “" + where + "” cannot be used: " + refused.getMessage(), refused.help);
        } catch (RuntimeException | LinkageError broken) {
            if (broken instanceof UserProblem problem) {
                throw problem;
            }
            throw unusable(where, broken);
        }
    }

    private void keep(Loaded extension) {
        loaded.add(extension);
        names.add(extension.name());
        extension.emitters().forEach(emitter -> files.add(emitter.file()));
    }

    private static UserProblem unusable(String where, Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String why = cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return new UserProblem(
                "The extension in “" + where + "” cannot be loaded: "
                        + cause.getClass().getSimpleName() + why + ".",
                "Is it made for this version of Planwright? Ask those who make it, or take it out of the settings.");
    }

    private Loaded checked(Extension extension) throws Refused {
        String name = extension.name();
        if (name == null || !name.matches(NAME)) {
            throw new Refused(
                    "its name is “" + name + "”.", "A name is lower-case letters, with hyphens between words.");
        }
        if (RuleBook.rules().stream().anyMatch(rule -> rule.subject().equals(name))) {
            throw new Refused(
                    "“" + name + "” is a subject of Planwright's own rules.", "Give the extension another name.");
        }
        if (names.contains(name)) {
            throw new Refused("there are two of the name “" + name + "”.", "Leave one of them out.");
        }
        List<Check> checks = List.copyOf(extension.rules());
        Set<String> ids = new HashSet<>();
        for (Check check : checks) {
            checkRule(name, check, ids);
        }
        List<Emitter> emitters = List.copyOf(extension.emitters());
        Set<String> own = new HashSet<>(files);
        for (Emitter emitter : emitters) {
            if (emitter.file() == null || !emitter.file().matches(FILE) || !own.add(emitter.file())) {
                throw new Refused(
                        "its file “" + emitter.file() + "” is no name of a file, or is written by another.",
                        "A name has letters, figures, full stops, hyphens and underscores.");
            }
        }
        return new Loaded(name, checks, emitters);
    }

    private static void checkRule(String name, Check check, Set<String> ids) throws Refused {
        Rule rule = check.rule();
        boolean prefixed = rule.subject().equals(name) || rule.subject().startsWith(name + "-");
        if (!prefixed || rule.id().equals(name + ".failed")) {
            throw new Refused(
                    "its rule “" + rule.id() + "” does not carry its name.",
                    "Ids of its rules begin “" + name + ".” or “" + name + "-”, and “" + name + ".failed” is taken.");
        }
        if (!rule.acceptable()) {
            throw new Refused(
                    "its rule “" + rule.id() + "” cannot be accepted.", "Make the rule with Rule.flaw, not Rule.text.");
        }
        if (!ids.add(rule.id())) {
            throw new Refused("it has two rules “" + rule.id() + "”.", "Leave one of them out.");
        }
        Optional<String> page = RuleBook.page(check);
        if (page.filter(text -> text.startsWith("# " + rule.id() + "\n")).isEmpty()) {
            throw new Refused(
                    "its rule “" + rule.id() + "” has no page.",
                    "Put “" + rule.id() + ".md”, which begins “# " + rule.id() + "”, beside the class of its check.");
        }
    }

    /** Whether there are none, and none were left out. */
    public boolean isEmpty() {
        return loaded.isEmpty() && leftOut.isEmpty();
    }

    /** Their rules. */
    List<ExtensionRules> rules() {
        return loaded.stream()
                .map(extension -> new ExtensionRules(extension.name(), extension.checks()))
                .toList();
    }

    /** The rule of one of them by its id. */
    Optional<Rule> rule(String id) {
        return rules().stream()
                .flatMap(extension -> extension.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    /** The jars and folders that their classes come from, as far as these are known. */
    List<Path> places() {
        Set<Path> places = new LinkedHashSet<>();
        loaded.forEach(extension -> extension.checks().forEach(check -> place(check, places)));
        loaded.forEach(extension -> extension.emitters().forEach(emitter -> place(emitter, places)));
        return List.copyOf(places);
    }

    private static void place(Object part, Set<Path> places) {
        CodeSource source = part.getClass().getProtectionDomain().getCodeSource();
        if (source != null && "file".equals(source.getLocation().getProtocol())) {
            places.add(Path.of(URI.create(source.getLocation().toString())));
        }
    }

    List<Loaded> loaded() {
        return List.copyOf(loaded);
    }

    @Override
    public String toString() {
        return loaded.stream().map(Loaded::name).toList().toString();
    }
}
