package org.planwright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Severity;

class KnownFindingsTest {
    private static final String FLAWED = """
            plan "Example" {
                kind:  state single payer
            }

            benefits {
                cover hospitals, physicians
            }
            """;

    @TempDir
    Path root;

    @BeforeEach
    void aFlawedPlan() throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Files.createDirectories(root.resolve("plans"));
        Files.writeString(root.resolve("plans/a.plan"), FLAWED);
    }

    @Test
    void whatIsKnownIsAcceptedAndWhatIsNewIsNot() throws IOException {
        assertThat(open(check(root))).isNotEmpty();
        assertThat(write()).isEqualTo(root.resolve("planwright-known-findings.json"));
        assertThat(open(check(root))).isEmpty();
        Files.writeString(
                root.resolve("plans/a.plan"), FLAWED + "\ndefinitions {\n    group nobody means residents\n}\n");
        assertThat(open(check(root))).extracting(d -> d.rule().id()).containsExactly("definitions.unused");
    }

    @Test
    void entriesMeanTheSameFromEveryFolderOfTheProject() throws IOException {
        Files.writeString(root.resolve("planwright.yaml"), "sources: plans\n");
        write();
        assertThat(open(check(root.resolve("plans")))).isEmpty();
    }

    @Test
    void anEntryThatSilencesNothingIsReported() throws IOException {
        write();
        Files.writeString(root.resolve("plans/a.plan"), FLAWED.replace("    cover hospitals, physicians\n", ""));
        ProjectCompiler compiler = compiler(root, false);
        compiler.compile(root.resolve("plans/a.plan"));
        assertThat(compiler.deadKnownFindings()).isNotEmpty().allSatisfy(dead -> {
            assertThat(dead.severity()).isEqualTo(Severity.WARNING);
            assertThat(dead.primary().span().file().name()).isEqualTo("planwright-known-findings.json");
            assertThat(dead.message()).contains("“plans/a.plan”");
        });
    }

    @Test
    void whatHasNoMeaningIsNeverKnown() throws IOException {
        Files.writeString(root.resolve("plans/a.plan"), "plan \"Broken\" {\n");
        write();
        assertThat(open(check(root))).isNotEmpty();
    }

    @Test
    void aDamagedFileIsAProblemOfTheUser() throws IOException {
        for (String text : List.of("", "[]", "{\"findings\": [{}]}", "{")) {
            Files.writeString(root.resolve("planwright-known-findings.json"), text);
            assertThatThrownBy(() -> check(root)).isInstanceOf(UserProblem.class);
        }
    }

    @Test
    void aRuleThatIsOffIsNotListedAndALevelOverrulesThePack() throws IOException {
        Files.writeString(root.resolve("planwright.yaml"), "pack: publication\n");
        List<Diagnostic> before = check(root);
        Diagnostic first = before.get(0);
        Files.writeString(
                root.resolve("planwright.yaml"),
                "pack: publication\nrules:\n  " + first.rule().id() + ": note\n");
        assertThat(check(root))
                .filteredOn(finding -> finding.rule().equals(first.rule()))
                .isNotEmpty()
                .allMatch(finding -> finding.severity() == Severity.NOTE);
        Files.writeString(
                root.resolve("planwright.yaml"),
                "pack: publication\nrules:\n  " + first.rule().id() + ": off\n");
        assertThat(check(root)).noneMatch(finding -> finding.rule().equals(first.rule()));
    }

    private Path write() {
        ProjectCompiler compiler = compiler(root, true);
        compiler.compile(root.resolve("plans/a.plan"));
        return compiler.writeKnownFindings();
    }

    private List<Diagnostic> check(Path folder) {
        return compiler(folder, false).compile(root.resolve("plans/a.plan")).diagnostics();
    }

    private ProjectCompiler compiler(Path folder, boolean ignoresKnown) {
        return new ProjectCompiler(
                Project.of(folder),
                new PlanReader(folder),
                folder,
                Optional.empty(),
                LocalDate.of(2027, 1, 15),
                ignoresKnown);
    }

    private static List<Diagnostic> open(List<Diagnostic> findings) {
        return findings.stream().filter(Diagnostic::open).toList();
    }
}
