package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Published scores come out, within their tolerance or for a cause that stands beside. */
class ReplicationsTest {
    @Test
    void every_study_comes_out_or_says_why_not() {
        Run run = Run.in(project(), "replications");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("peri-2018").contains("rand-2019").doesNotContain("OUTSIDE");
        assertThat(run.code()).isEqualTo(ExitCode.SOUND);
    }

    private static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(ReplicationsRequest.USUAL))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
