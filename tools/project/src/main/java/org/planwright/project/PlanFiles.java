package org.planwright.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.source.SourceFile;

/** Which files a command is about. */
public final class PlanFiles {
    private static final String ENDING = ".plan";
    private static final List<String> HEADS = List.of("plan", "amendment", "checklist");

    private final Path folder;
    private final PlanReader reader;

    public PlanFiles(Path folder, PlanReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** The files named; of a folder, or of the working folder where none is named, those that stand for themselves. */
    public List<Path> mains(List<String> named) {
        return chosen(named, true);
    }

    /** The files named; of a folder, or of the working folder where none is named, every plan file. */
    public List<Path> all(List<String> named) {
        return chosen(named, false);
    }

    private List<Path> chosen(List<String> named, boolean mainsOnly) {
        Map<Path, Path> files = new LinkedHashMap<>();
        if (named.isEmpty()) {
            addBelow(folder, mainsOnly, files);
        }
        for (String name : named) {
            Path file = path(name);
            if (Files.isDirectory(file)) {
                addBelow(file, mainsOnly, files);
            } else if (Files.exists(file)) {
                files.putIfAbsent(real(file), file);
            } else {
                throw missing(name, file);
            }
        }
        return List.copyOf(files.values());
    }

    /** The path that an argument names. */
    public Path path(String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException invalid) {
            throw new UserProblem("“" + name + "” cannot be the name of a file.", "Write it differently.");
        }
    }

    private void addBelow(Path start, boolean mainsOnly, Map<Path, Path> files) {
        int before = files.size();
        for (Path file : below(start)) {
            if (!mainsOnly || standsAlone(reader.read(file))) {
                files.putIfAbsent(real(file), file);
            }
        }
        if (files.size() == before) {
            String where = start.equals(folder) ? "here" : "“" + reader.name(start) + "”";
            throw new UserProblem(
                    "There is no " + (mainsOnly ? "plan" : "*.plan file")
                            + (where.equals("here") ? " in or below this folder." : " in or below " + where + "."),
                    "Name a file, or begin a plan with “planwright init NAME”.");
        }
    }

    private List<Path> below(Path start) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    String name = String.valueOf(directory.getFileName());
                    boolean skipped = !directory.equals(start) && (name.startsWith(".") || name.equals("target"));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(ENDING) && !name.startsWith(".") && Files.isRegularFile(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException closed) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UserProblem(
                    "“" + reader.name(start) + "” cannot be listed: " + WholeFiles.reason(failed) + ".",
                    "Name the files instead.");
        }
        Collections.sort(found);
        return found;
    }

    /** Whether a line of the text begins {@code plan "}, {@code amendment "} or {@code checklist "}. */
    public static boolean standsAlone(SourceFile source) {
        String text = source.text();
        int at = 0;
        while (at < text.length()) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            for (String head : HEADS) {
                if (text.regionMatches(true, at, head, 0, head.length()) && quoteFollows(text, at + head.length())) {
                    return true;
                }
            }
            int next = text.indexOf('\n', at);
            at = next < 0 ? text.length() : next + 1;
        }
        return false;
    }

    private static boolean quoteFollows(String text, int after) {
        int at = after;
        while (at < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\u00A0')) {
            at++;
        }
        return at > after && at < text.length() && "\"“”„".indexOf(text.charAt(at)) >= 0;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unreadable) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static UserProblem missing(String name, Path file) {
        Path beside = file.toAbsolutePath().getParent();
        Collection<String> neighbours = new ArrayList<>();
        if (beside != null && Files.isDirectory(beside)) {
            try (Stream<Path> files = Files.list(beside)) {
                files.map(path -> path.getFileName().toString())
                        .filter(n -> n.endsWith(ENDING))
                        .sorted()
                        .forEach(neighbours::add);
            } catch (IOException noMatter) {
                neighbours.clear();
            }
        }
        String advice = Suggestion.nearest(String.valueOf(file.getFileName()), neighbours)
                .map(near -> "Did you mean “" + near + "”?")
                .orElse("Check the name; a new plan begins with “planwright init NAME”.");
        return new UserProblem("There is no file “" + name + "”.", advice);
    }
}
