package org.planwright.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.source.SourceFile;

/** Versions of plans: in files, in folders, or in a revision of git. */
public final class PlanVersions {
    private static final String ADVICE = "Name a file, a folder, or REVISION:PATH as git writes it.";

    private final PlanReader reader;
    private final PlanFiles files;
    private final Git git;
    private final PlanCompiler.Options options;

    /** @param folder the working folder, absolute */
    public PlanVersions(Path folder, PlanCompiler.Options options) {
        this.reader = new PlanReader(folder);
        this.files = new PlanFiles(folder, reader);
        this.git = new Git(folder);
        this.options = options;
    }

    /**
     * Plans of one side, by the name under which they stand on either side; each is compiled when it is asked for.
     *
     * @param named a file, a folder, or {@code revision:path}
     */
    public Map<String, Supplier<Compilation>> of(String named) {
        Path path = files.path(named.isEmpty() ? "." : named);
        if (Files.isDirectory(path)) {
            return inFolder(path);
        }
        int colon = named.indexOf(':');
        if (Files.exists(path) || colon < 1) {
            Path file = files.mains(java.util.List.of(named)).get(0);
            return Map.of("", once(() -> inFiles(file)));
        }
        return inRevision(named.substring(0, colon), named.substring(colon + 1));
    }

    /** A version is asked for its changes and for its score, and compiled once. */
    private static Supplier<Compilation> once(Supplier<Compilation> compiled) {
        Compilation[] kept = new Compilation[1];
        return () -> {
            if (kept[0] == null) {
                kept[0] = compiled.get();
            }
            return kept[0];
        };
    }

    /** Whether an argument names a file, a folder or a revision's path. */
    public boolean isFile(String named) {
        return Files.isRegularFile(files.path(named));
    }

    /** A path as git names it from this folder. */
    public static String fromHere(String path) {
        return path.startsWith("/") || path.startsWith("./") || path.startsWith("../") ? path : "./" + path;
    }

    private Map<String, Supplier<Compilation>> inFolder(Path start) {
        Map<String, Supplier<Compilation>> plans = new LinkedHashMap<>();
        for (Path file : files.mains(java.util.List.of(reader.name(start).isEmpty() ? "." : start.toString()))) {
            String name = start.toAbsolutePath()
                    .normalize()
                    .relativize(file.toAbsolutePath().normalize())
                    .toString()
                    .replace('\\', '/');
            plans.put(name, once(() -> inFiles(file)));
        }
        return plans;
    }

    private Compilation inFiles(Path file) {
        PlanFolder beside = new PlanFolder(reader, file.toAbsolutePath().getParent());
        return PlanCompiler.compile(reader.read(file), beside, options);
    }

    private Map<String, Supplier<Compilation>> inRevision(String revision, String path) {
        String object = revision + ":" + path;
        if (revision.startsWith("-")) {
            throw new UserProblem("“" + object + "” is no file and no revision.", ADVICE);
        }
        String kind = git.must(ADVICE, "cat-file", "-t", object).text();
        if (kind.equals("blob")) {
            return Map.of("", once(() -> compiled(revision, path)));
        }
        Map<String, Supplier<Compilation>> plans = new LinkedHashMap<>();
        for (String name :
                git.must(ADVICE, "ls-tree", "-r", "-z", "--name-only", object).names()) {
            String whole = path.isEmpty() || path.endsWith("/") ? path + name : path + "/" + name;
            if (name.endsWith(".plan")
                    && PlanFiles.standsAlone(read(revision, whole).orElseThrow())) {
                plans.put(name, once(() -> compiled(revision, whole)));
            }
        }
        return plans;
    }

    private Compilation compiled(String revision, String path) {
        int slash = path.lastIndexOf('/');
        String beside = path.substring(0, slash + 1);
        SourceFile main = read(revision, path).orElseThrow();
        return PlanCompiler.compile(main, other -> read(revision, beside + other), options);
    }

    private Optional<SourceFile> read(String revision, String path) {
        String object = revision + ":" + path;
        Git.Answer answer = git.ask("cat-file", "blob", object);
        if (!answer.done()) {
            return Optional.empty();
        }
        return Optional.of(new SourceFile(object, PlanReader.text(object, answer.out())));
    }
}
