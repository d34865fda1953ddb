package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Published scores come out, within their tolerance or for a cause that was run or that bounds the difference. */
class ReplicationsTest {
    @Test
    void everyStudyComesOutOrWhatIsNamedExplainsIt() throws IOException {
        Run run = Run.in(project(), "replications");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .doesNotContain("OUTSIDE")
                .contains("outside, checked")
                .contains("bounded");
        assertThat(run.code()).isEqualTo(ExitCode.SOUND);
        for (String study : studies(".plan")) {
            assertThat(run.out()).contains(study);
        }
        assertThat(studies(".csv")).isEqualTo(studies(".plan")).hasSizeGreaterThan(10);
    }

    @Test
    void aFolderWithoutTablesIsNoTableOfZeros() throws IOException {
        Run run = Run.in(project(), "replications", "examples/checklists");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("“examples/checklists” holds no replications.");
        assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void theSumsTellTestsFromWhatWasReadIn() {
        String out = Run.in(project(), "replications").out();
        assertThat(out.lines().filter(line -> line.startsWith("test ")))
                .singleElement()
                .asString()
                .matches("test +\\d+ within +[1-9]\\d* checked +\\d+ bounded +0 outside *");
    }

    private static List<String> studies(String ending) throws IOException {
        try (Stream<Path> files = Files.list(project().resolve(ReplicationsRequest.USUAL))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.replace(ending, ""))
                    .sorted()
                    .toList();
        }
    }

    private static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(ReplicationsRequest.USUAL))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
