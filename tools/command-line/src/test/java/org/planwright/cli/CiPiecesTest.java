package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files that users copy into their CI, run as a CI server would, as far as one machine can. */
class CiPiecesTest {
    private static final String FLAWED = "plan \"Example\" {\n    kind: state single payer\n}\n";

    @TempDir
    Path folder;

    private Path command;

    @BeforeEach
    void aCommandAndAFlawedPlan() throws IOException {
        command = folder.resolve("bin/planwright");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Run.write(
                folder,
                "bin/planwright",
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                        + "' org.planwright.cli.Main \"$@\"\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(folder.resolve("work/.git"));
        Run.write(folder, "work/a.plan", FLAWED);
    }

    @Test
    void theShellExampleLeavesReportsAndTheStatusOfTheCheck() throws Exception {
        Ran ran = sh(
                Map.of("PLANWRIGHT", command.toString()),
                root().resolve("tools/ci/check.sh").toString());
        assertThat(ran.code()).as(ran.out()).isEqualTo(1);
        assertThat(ran.out()).contains("error[");
        Path reports = folder.resolve("work/target/planwright-reports");
        assertThat(reports.resolve("summary.md")).content().startsWith("### Planwright: ");
        assertThat(reports.resolve("findings.sarif")).content().contains("\"2.1.0\"");
        assertThat(reports.resolve("findings.xml")).content().contains("<testsuites");
    }

    @Test
    void theActionAnnotatesAndWritesOneSummary() throws Exception {
        Map<?, ?> runs = (Map<?, ?>) yaml("tools/ci/action.yml", Map.class).get("runs");
        assertThat(runs.get("using")).isEqualTo("composite");
        Map<?, ?> step = (Map<?, ?>) ((List<?>) runs.get("steps")).get(0);
        assertThat(((Map<?, ?>) step.get("env")).keySet())
                .map(Object::toString)
                .containsExactlyInAnyOrder("PLANWRIGHT", "PLANWRIGHT_ARGS", "PLANWRIGHT_REPORTS", "PLANWRIGHT_CI");
        Map<String, String> environment = Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_OUTPUT", folder.resolve("output").toString(),
                "GITHUB_STEP_SUMMARY", folder.resolve("summary").toString(),
                "PLANWRIGHT", command.toString(),
                "PLANWRIGHT_ARGS", "--pack draft --fail-on warning",
                "PLANWRIGHT_REPORTS", folder.resolve("reports").toString(),
                "PLANWRIGHT_CI", root().resolve("tools/ci").toString());
        Ran ran = sh(environment, "-c", step.get("run").toString());
        assertThat(ran.code()).as(ran.out()).isEqualTo(1);
        assertThat(ran.out()).contains("file=a.plan,line=1");
        assertThat(folder.resolve("summary")).content().startsWith("### Planwright: ");
        assertThat(folder.resolve("output")).content().contains("findings.sarif");
        assertThat(folder.resolve("reports/findings.sarif")).exists();
    }

    @Test
    void theGitlabJobRunsAsWritten() throws Exception {
        Map<?, ?> job = (Map<?, ?>) yaml("tools/ci/gitlab.yml", Map.class).get("planwright");
        String path = command.getParent() + System.getProperty("path.separator") + System.getenv("PATH");
        List<Integer> codes = new ArrayList<>();
        for (Object line : (List<?>) job.get("script")) {
            codes.add(sh(Map.of("PATH", path), "-c", line.toString()).code());
        }
        assertThat(codes).containsExactly(1, 1);
        Map<?, ?> reports = (Map<?, ?>) ((Map<?, ?>) job.get("artifacts")).get("reports");
        assertThat(folder.resolve("work").resolve(reports.get("junit").toString()))
                .content()
                .contains("<testsuites");
    }

    @Test
    void theHooksStartWhatTheySayFromTheRoot() throws IOException {
        List<?> hooks = yaml(".pre-commit-hooks.yaml", List.class);
        assertThat(hooks).hasSize(2);
        for (Object each : hooks) {
            Map<?, ?> hook = (Map<?, ?>) each;
            String[] words = hook.get("entry").toString().split(" ");
            assertThat(root().resolve(words[0])).isExecutable();
            assertThat("plans/a.plan".replaceAll(".*" + hook.get("files"), "")).isEmpty();
            String[] arguments = Arrays.copyOfRange(words, 1, words.length);
            assertThat(Run.in(folder.resolve("work"), arguments).code()).isEqualTo(words[1].equals("check") ? 1 : 0);
        }
        assertThat(Run.read(folder.resolve("work/a.plan"))).contains("kind:  state single payer");
    }

    private record Ran(int code, String out) {}

    private Ran sh(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("sh"));
        all.addAll(List.of(words));
        Path out = folder.resolve("out.log");
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(folder.resolve("work").toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_") || name.startsWith("PLANWRIGHT"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), Files.readString(out));
    }

    private static <T> T yaml(String name, Class<T> type) throws IOException {
        Load load = new Load(LoadSettings.builder().build());
        return type.cast(load.loadFromString(Files.readString(root().resolve(name))));
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("spec-compiler"))) {
            at = at.getParent();
        }
        return at;
    }
}
