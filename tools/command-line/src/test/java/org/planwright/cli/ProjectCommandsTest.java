package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in a project that has settings. */
class ProjectCommandsTest {
    private static final String FLAWED =
            "plan \"Example\" {\n    kind:  state single payer\n}\n\nbenefits {\n    cover hospitals, physicians\n}\n";

    @TempDir
    Path root;

    @BeforeEach
    void aRepository() throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Run.write(root, "plans/a.plan", FLAWED);
        Run.write(root, "other/b.plan", "nonsense");
    }

    @Test
    void checkKeepsToTheProjectAndFlagsWin() throws IOException {
        Run.write(root, "planwright.yaml", "sources: plans\npack: draft\nrules:\n  completeness.missing-answer: off\n");
        Run run = Run.in(root.resolve("other"), "check");
        assertThat(run.out()).contains("../plans/a.plan").doesNotContain("completeness.missing-answer");
        assertThat(Run.in(root, "check", "--fail-on", "note").code()).isEqualTo(1);
        assertThat(Run.in(root, "check", "other/b.plan").out()).contains("other/b.plan");
    }

    @Test
    void buildWritesWhereTheProjectSays() throws IOException {
        Run.write(root, "planwright.yaml", "sources: plans\noutputs: out\npack: draft\n");
        assertThat(Run.in(root, "build").code()).isZero();
        assertThat(root.resolve("out/a/inputs.json")).exists();
        assertThat(root.resolve("plans/target")).doesNotExist();
    }

    @Test
    void knownFindingsFailNothing() throws IOException {
        Run.write(root, "planwright.json", "{\"sources\": \"plans\"}");
        assertThat(Run.in(root, "check").code()).isEqualTo(1);
        Run write = Run.in(root, "check", "--write-known-findings");
        assertThat(write.code()).isZero();
        assertThat(write.err()).isEqualTo("wrote planwright-known-findings.json\n");
        Run again = Run.in(root, "check");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("accepted");
        assertThat(Run.in(root, "check", "-f", "sarif").out())
                .contains("\"kind\" : \"external\"")
                .contains("known findings");
    }

    @Test
    void everyFormCanBeAskedFor() throws IOException {
        for (Report.Form form : Report.Form.values()) {
            String word = form.name().toLowerCase(java.util.Locale.ROOT);
            Run run = Run.in(root, "check", "plans", "-f", word);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("completeness.missing-answer");
        }
    }

    @Test
    void configCheckListsEverythingThatIsWrong() throws IOException {
        Run.write(root, "planwright.yaml", "sorces: plans\npack: strict\n");
        Run run = Run.in(root, "config", "check");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("planwright.yaml:1:1: There is no key “sorces”.", "Did you mean “sources”?")
                .contains("planwright.yaml:2:7: “strict” is none of what “pack” can be.");
        Run check = Run.in(root, "check");
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.err()).contains("planwright.yaml:1:1").contains("config check");
    }

    @Test
    void configShowSaysWhatHoldsAndWhere() throws IOException {
        assertThat(Run.in(root, "config", "show", "--origin").out()).contains("pack: recommended  (usual)");
        Run.write(root, "planwright.yaml", "pack: publication\nsources: [plans, other]\nbaseline: us-2023\n");
        assertThat(Run.in(root, "config", "show", "--origin").out())
                .contains("pack: publication  (planwright.yaml:1)")
                .contains("sources:  (planwright.yaml:2)\n  plans\n  other\n")
                .contains("fail-on: error  (usual)");
        assertThat(Run.in(root, "config", "check").out()).isEqualTo("planwright.yaml is sound.\n");
        assertThat(Run.in(root, "config", "shwo").code()).isEqualTo(2);
    }

    @Test
    void initBeginsTheKindOfTheProject() throws IOException {
        Run.write(root, "planwright.yaml", "kind: public-option\n");
        assertThat(Run.in(root, "init", "New").code()).isZero();
        assertThat(Run.read(root.resolve("new.plan"))).contains("public option");
    }

    @Test
    void theSchemaOfTheSettingsIsPublished() {
        assertThat(Run.in(root, "schema").out()).contains("project\n");
        assertThat(Run.in(root, "schema", "project").out()).contains("\"known-findings\"");
    }
}
