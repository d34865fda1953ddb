package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a draw leaves behind is a few numbers: draws whose scores would fill gigabytes run in a small heap. */
class DrawMemoryTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void aHeapTooSmallForTheScoresOfAllDrawsIsEnough(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx56m",
                        "-Xss16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.planwright.cli.Main",
                        "score",
                        "examples/public-option/cascade-care.plan",
                        "--pack",
                        "draft",
                        "--draws",
                        "3000"))
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(said).contains("3000 draws").doesNotContain("OutOfMemory");
        assertThat(process.exitValue()).isZero();
    }
}
