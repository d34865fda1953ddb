package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that the sources of all modules keep. */
class SourcesTest {
    private static final int LINES_OF_A_CLASS = 500;

    private static final List<String> MODULES = List.of(
            "grammar",
            "model-runtime",
            "spec-compiler",
            "tools/project",
            "tools/command-line",
            "tools/maven-plugin",
            "tools/distribution",
            "tools/benchmarks");

    @Test
    void every_package_says_what_it_owns() {
        assertThat(sources("src/main/java", path -> true))
                .as(
                        "each package has a package-info.java: one or two sentences, what it owns and what it does not know")
                .allSatisfy(file ->
                        assertThat(file.resolveSibling("package-info.java")).exists());
    }

    @Test
    void no_class_is_longer_than_a_reader_can_hold() {
        assertThat(Stream.of("src/main/java", "src/test/java")
                        .flatMap(folder -> sources(folder, file -> lines(file) > LINES_OF_A_CLASS).stream()))
                .as(
                        "no class is longer than %d lines: find the second thing in it and give it a name",
                        LINES_OF_A_CLASS)
                .isEmpty();
    }

    private static List<Path> sources(String folder, Predicate<Path> wanted) {
        return MODULES.stream()
                .map(module -> root().resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(SourcesTest::filesUnder)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(wanted)
                .sorted()
                .toList();
    }

    private static Stream<Path> filesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that holds the modules, from whichever folder the tests are started in. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("spec-compiler"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
