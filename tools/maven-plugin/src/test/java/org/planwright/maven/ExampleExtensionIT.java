package org.planwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.maven.Consumer.Run;

/** The example of an extension, copied and built by Maven as its README says, with its own tests. */
class ExampleExtensionIT {
    private static final Path EXAMPLE = Path.of("../example-extension");

    @TempDir
    Path folder;

    @Test
    void itIsTestedPackedAndUsedInOneBuild() throws Exception {
        copy();
        Consumer consumer = new Consumer(folder);
        Run run = consumer.maven("verify", "-Dplanwright.version=" + System.getProperty("planwright.version"));
        assertThat(run.code()).as(run.log()).isZero();
        assertThat(run.log())
                .contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0")
                .contains("Rural hospitals get 95%, where other hospitals get 105%.");
        try (JarFile jar = new JarFile(folder.resolve("target/rural.jar").toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .contains(
                            "META-INF/services/org.planwright.extension.Extension",
                            "org/example/rural/HospitalCut.class",
                            "org/example/rural/rural.hospital-cut.md")
                    .noneMatch(name -> name.startsWith("org/planwright/"));
        }
        assertThat(consumer.read("target/generated-resources/planwright/sagebrush-care/taxes.csv"))
                .contains("\"health tax\",\"wages\"");
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = EXAMPLE.relativize(file);
                if (!name.startsWith("target")) {
                    Files.createDirectories(folder.resolve(name.toString()).getParent());
                    Files.copy(file, folder.resolve(name.toString()));
                }
            }
        }
    }
}
