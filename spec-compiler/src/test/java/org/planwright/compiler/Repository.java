package org.planwright.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planwright.compiler.source.SourceFile;

/** The files of this repository that tests read: its pages and its example plans. */
public final class Repository {
    private static final Pattern HEAD = Pattern.compile("(?m)^\\s*(plan|amendment|checklist)\\s+[\"“]");

    /**
     * A plan that stands in a page.
     *
     * @param page the page, relative to the root
     * @param line the line of the page on which the fence opens, from 1
     * @param broken whether it is shown as one that is wrong
     * @param text the plan
     */
    record Fence(String page, int line, boolean broken, String text) {
        @Override
        public String toString() {
            return page + ":" + line;
        }
    }

    private Repository() {}

    /** The folder that holds all modules. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples")) || !Files.isDirectory(folder.resolve("docs"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Whether a text says what it is, and so can be compiled by itself. */
    static boolean hasHead(String text) {
        return HEAD.matcher(text).find();
    }

    /** All files below a folder of the root whose name ends so, in the order of their paths. */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(file.toString(), broken);
        }
    }

    /** The plans that a plan in this folder may include, named relative to it. */
    static PlanCompiler.Sources below(Path folder) {
        return path -> Files.isRegularFile(folder.resolve(path))
                ? Optional.of(new SourceFile(path, read(folder.resolve(path))))
                : Optional.empty();
    }

    /** Every fence of the documentation that holds a plan. */
    static List<Fence> fences() {
        List<Path> pages = new ArrayList<>(files("docs", ".md"));
        Path readme = root().resolve("README.md");
        if (Files.exists(readme)) {
            pages.add(readme);
        }
        return pages.stream().flatMap(page -> fences(page).stream()).toList();
    }

    private static List<Fence> fences(Path page) {
        String name = root().relativize(page).toString().replace('\\', '/');
        List<Fence> fences = new ArrayList<>();
        String opened = null;
        int at = 0;
        StringBuilder text = new StringBuilder();
        List<String> lines = read(page).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("```")) {
                text.append(line).append('\n');
            } else if (opened == null) {
                opened = line.substring("```".length()).strip();
                at = i + 1;
                text.setLength(0);
            } else {
                if (opened.equals("plan") || opened.equals("plan broken")) {
                    fences.add(new Fence(name, at, opened.endsWith("broken"), text.toString()));
                }
                opened = null;
            }
        }
        return fences;
    }
}
