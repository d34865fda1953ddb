package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is rehearsed for the archive of classes is what there is, and leaves nothing behind. */
class RehearsalTest {
    private static final Path EXAMPLES = Path.of("../../examples");

    @TempDir
    private Path folder;

    @Test
    void every_command_line_comes_to_something() throws IOException {
        Path plans = Files.createDirectories(folder.resolve("new-york-health-act"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(EXAMPLES.resolve(plans.getFileName()), "*.plan")) {
            for (Path file : files) {
                Files.copy(file, plans.resolve(file.getFileName()));
            }
        }
        assertThat(plans.resolve("new-york-health-act.plan"))
                .as("the plan that is rehearsed most")
                .exists();
        assertThat(Rehearsal.run(folder)).isEmpty();
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile))
                    .allMatch(file -> file.toString().endsWith(".plan"));
        }
    }

    @Test
    void says_nothing_and_leaves_nothing() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<String> before = rehearsals(temporary);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true));
        System.setErr(new PrintStream(said, true));
        try {
            assertThat(Rehearsal.run(null)).isEmpty();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(said.toString()).isEmpty();
        assertThat(rehearsals(temporary)).isEqualTo(before);
    }

    private static List<String> rehearsals(Path folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("planwright-rehearsal"))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }
}
