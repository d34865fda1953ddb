package org.planwright.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.extension.BuiltPlan;
import org.planwright.extension.Emitter;
import org.planwright.extension.Extension;
import org.planwright.project.ConfigurationProblem;
import org.planwright.project.UserProblem;

/** Planwright as a Java program meets it. */
class PlanwrightTest {
    private static final String SMALL =
            "plan \"Small\" {\n    kind: state single payer\n}\n\nfinancing {\n    fund Care Fund\n}\n";

    @TempDir
    Path folder;

    @Test
    void aPlanIsCompiledUnderTheSettingsOfItsProject() throws IOException {
        Path plan = write("plans/small.plan", SMALL);
        CompiledPlan usual = Planwright.compile(plan);
        assertThat(usual.plan().title()).isEqualTo("Small");
        assertThat(usual.sound()).isFalse();
        assertThat(usual.diagnostics()).anyMatch(Diagnostic::open);
        assertThatThrownBy(usual::inputs).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(usual::summary).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(usual::outputs).isInstanceOf(IllegalStateException.class);

        write("planwright.yaml", "pack: draft\n");
        CompiledPlan draft = Planwright.compile(plan);
        assertThat(draft.sound()).isTrue();
        assertThat(draft.inputs().plan().title()).isEqualTo("Small");
        assertThat(draft.summary().title()).isEqualTo("Small");
        assertThat(draft.outputs()).containsOnlyKeys("inputs.json", "summary.html", "summary.md");
        assertThat(new String(draft.outputs().get("inputs.json"), StandardCharsets.UTF_8))
                .startsWith("{")
                .contains("\"Small\"");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("nothing is written")
                    .hasSize(2);
        }

        write("strict.yaml", "pack: publication\n");
        assertThat(Planwright.usual()
                        .config(folder.resolve("strict.yaml"))
                        .read(plan)
                        .sound())
                .isFalse();
        assertThat(Planwright.usual().pack(RulePack.PUBLICATION).read(plan).sound())
                .isFalse();
    }

    @Test
    void deadlinesAreHeldAgainstTheDayThatIsSaid() throws IOException {
        Path plan = write(
                "small.plan",
                SMALL + "\naccept completeness.missing-answer because \"later\" before January 1, 2030\n");
        assertThat(rules(Planwright.usual().today(LocalDate.of(2029, 12, 31)).read(plan)))
                .doesNotContain("accept.overdue");
        assertThat(rules(Planwright.usual().today(LocalDate.of(2030, 1, 1)).read(plan)))
                .contains("accept.overdue");
    }

    @Test
    void whatCannotBeReadIsToldInWords() throws IOException {
        assertThatThrownBy(() -> Planwright.compile(folder.resolve("no.plan")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("no.plan");
        Path plan = write("small.plan", SMALL);
        write("planwright.yaml", "pakc: draft\n");
        assertThatThrownBy(() -> Planwright.compile(plan))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageContaining("There is no key “pakc”.");
        assertThatThrownBy(() ->
                        Planwright.usual().config(folder.resolve("no.yaml")).read(plan))
                .isInstanceOf(UserProblem.class);
    }

    @Test
    void extensionsOfAProjectRunOnlyWhereThatWasSaid() throws IOException {
        Path plan = write("small.plan", SMALL);
        write("planwright.yaml", "pack: draft\nextensions: own.jar\n");
        assertThatThrownBy(() -> Planwright.compile(plan))
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageContaining("nobody has said that this project is trusted");
        assertThat(Planwright.usual().projectExtensions(false).read(plan).sound())
                .isTrue();
        assertThatThrownBy(() -> Planwright.usual().projectExtensions(true).read(plan))
                .hasMessageContaining("The extension “own.jar” cannot be read");
    }

    @Test
    void extensionsThatAreGivenWriteTheirFilesAndTheirFaultsAreToldInWords() throws IOException {
        Path plan = write("small.plan", SMALL);
        Planwright draft = Planwright.usual().pack(RulePack.DRAFT);
        CompiledPlan with =
                draft.extensions(List.of(extension("acme", "Small"))).read(plan);
        assertThat(with.outputs().get("title.txt"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Small");
        assertThat(draft.read(plan).outputs()).doesNotContainKey("title.txt");
        CompiledPlan failing =
                draft.extensions(List.of(extension("acme", null))).read(plan);
        assertThatThrownBy(failing::outputs).isInstanceOf(UserProblem.class).hasMessageContaining("acme");
        assertThatThrownBy(
                        () -> draft.extensions(List.of(extension("Acme", ""))).read(plan))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("its name is “Acme”");
    }

    private static Extension extension(String name, String content) {
        return new Extension() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Emitter> emitters() {
                return List.of(new Emitter() {
                    @Override
                    public String file() {
                        return "title.txt";
                    }

                    @Override
                    public byte[] emit(BuiltPlan plan) {
                        return content.getBytes(StandardCharsets.UTF_8);
                    }
                });
            }
        };
    }

    private static List<String> rules(CompiledPlan plan) {
        return plan.diagnostics().stream().map(finding -> finding.rule().id()).toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
