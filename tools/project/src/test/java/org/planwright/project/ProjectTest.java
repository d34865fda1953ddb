package org.planwright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.RuleSettings;
import org.planwright.compiler.diagnostic.Severity;

class ProjectTest {
    private static final String YAML = """
            # how we work
            sources: [plans, drafts]
            outputs: out
            kind: state-single-payer
            pack: publication
            fail-on: warning
            rules:
              financing.no-source: off
              schedule.cliff: error
            known-findings: known.json
            baseline: us-2023
            """;

    private static final String JSON = """
            {
              "$schema": "https://example.org/project.schema.json",
              "sources": ["plans", "drafts"], "outputs": "out", "kind": "state-single-payer",
              "pack": "publication", "fail-on": "warning",
              "rules": { "financing.no-source": "off", "schedule.cliff": "error" },
              "known-findings": "known.json", "baseline": "us-2023"
            }
            """;

    @TempDir
    Path root;

    @BeforeEach
    void aRepositoryWithFolders() throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Files.createDirectories(root.resolve("plans/deep"));
        Files.createDirectories(root.resolve("drafts"));
    }

    @Test
    void withoutAFileTheUsualSettingsHold() {
        Project project = Project.of(root);
        assertThat(project.file()).isEmpty();
        assertThat(project.settings()).isEqualTo(Settings.USUAL);
        assertThat(project.sources()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"planwright.yaml,true", "planwright.yml,true", "planwright.json,false"})
    void isFoundUpwardAndReadAlikeInBothForms(String name, boolean yaml) throws IOException {
        Files.writeString(root.resolve(name), yaml ? YAML : JSON);
        Project project = Project.of(root.resolve("plans/deep"));
        assertThat(project.root()).isEqualTo(root);
        Settings settings = project.settings();
        assertThat(settings.sources()).containsExactly("plans", "drafts");
        assertThat(settings.outputs()).contains("out");
        assertThat(settings.kind()).contains("state-single-payer");
        assertThat(settings.pack()).isEqualTo(RulePack.PUBLICATION);
        assertThat(settings.failOn()).isEqualTo(Severity.WARNING);
        assertThat(settings.rules().levels())
                .containsEntry("financing.no-source", RuleSettings.Level.OFF)
                .containsEntry("schedule.cliff", RuleSettings.Level.ERROR);
        assertThat(settings.baseline()).contains("us-2023");
        assertThat(project.knownFindings()).isEqualTo(root.resolve("known.json"));
        assertThat(settings.lines()).containsKey(Key.PACK);
    }

    @Test
    void theSearchEndsAtTheRepository() throws IOException {
        Files.writeString(root.resolve("planwright.yaml"), "pack: draft\n");
        Files.createDirectories(root.resolve("plans/.git"));
        assertThat(Project.of(root.resolve("plans/deep")).file()).isEmpty();
    }

    @Test
    void twoFilesAreOneTooMany() throws IOException {
        Files.writeString(root.resolve("planwright.yaml"), "pack: draft\n");
        Files.writeString(root.resolve("planwright.json"), "{}");
        assertThatThrownBy(() -> Project.of(root)).isInstanceOf(UserProblem.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    sorces: plans ! 1:1 ! There is no key “sorces”. ! Did you mean “sources”?
                    pack: recomended ! 1:7 ! “recomended” is none of what “pack” can be. ! Did you mean “recommended”?
                    rules: {financing.no-sorce: off} ! 1:9 ! There is no rule “financing.no-sorce”. ! Did you mean “financing.no-source”?
                    rules: {financing.no-source: of} ! 1:30 ! “of” is none of what “financing.no-source” can be. ! Did you mean “off”?
                    outputs: ../elsewhere ! 1:10 ! “../elsewhere” leads out of the project. ! Write a path below the folder of this file.
                    sources: nowhere ! 1:1 ! There is no “nowhere”, which “sources” names. ! Paths are relative to the folder of this file.
                    pack: [draft] ! 1:7 ! “pack” takes one value. ! Write “pack: VALUE”.
                    - pack ! 1:1 ! A configuration is a list of keys with values. ! Write “key: value” lines.
                    """)
    void whatMeansNothingIsSaidWithItsPlace(String text, String place, String message, String help) throws IOException {
        Files.writeString(root.resolve("planwright.yaml"), text + "\n");
        ConfigurationProblem problem = catchThrowableOfType(ConfigurationProblem.class, () -> Project.of(root));
        assertThat(problem.getMessage()).isEqualTo("planwright.yaml:" + place + ": " + message);
        assertThat(problem.advice()).isEqualTo(help);
    }

    @Test
    void textThatHasNoMeaningIsAlwaysAnError() throws IOException {
        Files.writeString(root.resolve("planwright.yaml"), "rules:\n  accept.unknown-rule: off\n");
        assertThatThrownBy(() -> Project.of(root)).hasMessageContaining("it is always an error");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    planwright.yaml ! a: [b
                    planwright.yaml ! a: &x [1]
                    planwright.json ! {"pack": }
                    planwright.json ! {} {}
                    planwright.json ! {"pack": "draft", "pack": "draft"}
                    planwright.yaml ! a: &x [*x]
                    """)
    void whatCannotBeReadIsAProblemOfTheUser(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
        assertThatThrownBy(() -> Project.of(root)).isInstanceOf(ConfigurationProblem.class);
    }

    @Test
    void allProblemsAreKept() throws IOException {
        Files.writeString(root.resolve("planwright.yaml"), "sorces: x\npack: no\nfail-on: never\n");
        ConfigurationProblem problem = catchThrowableOfType(ConfigurationProblem.class, () -> Project.of(root));
        assertThat(problem.items()).extracting(ConfigurationProblem.Item::line).containsExactly(1, 2, 3);
        assertThat(problem.advice()).contains("lists all 3");
    }

    @Test
    void theSchemaKnowsTheSameKeysAndWords() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Project.schema(), InputFormat.JSON);
        assertThat(schema.validate(JSON, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"sorces\": \"x\"}", InputFormat.JSON)).isNotEmpty();
        assertThat(schema.validate("{\"pack\": \"none\"}", InputFormat.JSON)).isNotEmpty();
        for (Key key : Key.values()) {
            assertThat(Project.schema()).contains("    \"" + key.word() + "\": {");
        }
        for (String kind : Project.KINDS) {
            assertThat(Project.schema()).contains("\"" + kind + "\"");
        }
        assertThat(List.of(Key.values())).hasSize(14);
    }
}
