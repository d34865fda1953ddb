package org.planwright.plainclasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts beside a class are in a class of their own after a build, as they are at that time. */
class FilesBesideTest {
    private static final String NAME = Librarian.class.getName();

    @TempDir
    private Path folder;

    private Path beside;

    @BeforeEach
    void compiled() throws IOException {
        Path file = folder.resolve(NAME.replace('.', '/') + ".class");
        beside = Files.createDirectories(file.getParent());
        try (var in = Librarian.class.getResourceAsStream("Librarian.class")) {
            Files.copy(in, file);
        }
        Files.createDirectories(beside.resolve("deep"));
        Files.writeString(beside.resolve("a.txt"), "“first”\n");
        Files.writeString(beside.resolve("deep/b.json"), "{}");
        Files.writeString(beside.resolve("long.txt"), "x".repeat(100_000));
    }

    @Test
    void gives_what_lies_there_and_else_what_was_written() throws Exception {
        assertThat(text("a.txt")).isEqualTo("no a.txt");
        PlainClasses.main(new String[] {folder.toString()});
        assertThat(text("a.txt")).isEqualTo("“first”\n");
        assertThat(text("deep/b.json")).isEqualTo("{}");
        assertThat(text("b.json")).isEqualTo("no b.json");
        assertThat(text("long.txt")).as("too long for a constant").isEqualTo("no long.txt");
        assertThatThrownBy(() -> text("c!")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void follows_the_files_though_the_class_is_not_compiled_again() throws Exception {
        PlainClasses.main(new String[] {folder.toString()});
        byte[] once = Files.readAllBytes(beside.resolve("Librarian.class"));
        Files.writeString(beside.resolve("a.txt"), "second");
        Files.delete(beside.resolve("deep/b.json"));
        PlainClasses.main(new String[] {folder.toString()});
        assertThat(beside.resolve("Librarian.class")).hasBinaryContent(once);
        assertThat(text("a.txt")).isEqualTo("second");
        assertThat(text("deep/b.json")).isEqualTo("no deep/b.json");
    }

    @Test
    void takes_the_texts_away_with_their_class() throws Exception {
        PlainClasses.main(new String[] {folder.toString()});
        assertThat(beside.resolve("Librarian$$Files.class")).exists();
        Files.delete(beside.resolve("Librarian.class"));
        PlainClasses.main(new String[] {folder.toString()});
        assertThat(beside.resolve("Librarian$$Files.class")).doesNotExist();
    }

    @SuppressWarnings("unchecked")
    private String text(String name) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            UnaryOperator<String> librarian = (UnaryOperator<String>)
                    loader.loadClass(NAME).getDeclaredConstructor().newInstance();
            return librarian.apply(name);
        }
    }
}
