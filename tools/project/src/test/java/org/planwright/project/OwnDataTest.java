package org.planwright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.law.LawBook;
import org.planwright.compiler.law.LawPacks;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.vocabulary.OwnVocabulary;
import org.planwright.extension.BuiltPlan;
import org.planwright.extension.Emitter;
import org.planwright.extension.Extension;

/** Law, names and extensions of a project's own. */
class OwnDataTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "california",
                "colorado",
                "generic-state",
                "new-york",
                "oregon",
                "united-states",
                "vermont",
                "washington"
            })
    void thePacksThatComeWithPlanwrightHaveTheFormOfAProjects(String name) throws Exception {
        String text;
        try (var in = LawBook.class.getResourceAsStream(name + ".json")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(schema("law").validate(text, InputFormat.JSON)).isEmpty();
        List<ConfigurationProblem.Item> problems = new ArrayList<>();
        Tree tree = TreeFromJson.read(text).orElseThrow();
        LawPacks.Pack pack =
                LawFromTree.of(name, tree, OwnVocabulary.NONE, problems).orElseThrow();
        assertThat(problems)
                .as("“every state” is a place that no plan can name")
                .filteredOn(problem -> !problem.message().contains("neither the United States nor a state"))
                .isEmpty();
        assertThat(pack.laws()).isNotEmpty();
    }

    @Test
    void theSchemasRefuseWhatIsRefused() {
        assertThat(schema("law").validate("{\"place\": \"Ohio\", \"laws\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema("vocabulary").validate("{\"services\": [{\"name\": \"x\"}]}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema("vocabulary")
                        .validate("{\"services\": [{\"name\": \"x\", \"part-of\": \"hospital\"}]}", InputFormat.JSON))
                .isEmpty();
        for (String topic : LawPacks.TOPICS) {
            assertThat(Project.schema("law")).contains("\"" + topic + "\"");
        }
    }

    @Test
    void aLinkOutOfTheProjectIsNotFollowed() throws IOException {
        Path root = Files.createDirectories(folder.resolve("project/names")).getParent();
        Files.writeString(folder.resolve("outside.yaml"), "services: []\n");
        Files.createSymbolicLink(root.resolve("names/in.yaml"), folder.resolve("outside.yaml"));
        Files.writeString(root.resolve("planwright.yaml"), "vocabulary: names\n");
        assertThatThrownBy(() -> Project.of(root))
                .hasMessage("names/in.yaml:1:1: The file is a link that leads out of the project.");
        Files.createSymbolicLink(root.resolve("out.jar"), folder.resolve("outside.yaml"));
        Files.writeString(root.resolve("planwright.yaml"), "extensions: out.jar\n");
        assertThatThrownBy(() -> Project.of(root)).hasMessageContaining("leads out of the project");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            Acme ! acme.thing ! its name is “Acme”
            schedule ! schedule.thing ! is a subject of Planwright's own rules
            acme ! other.thing ! its rule “other.thing” does not carry its name
            acme ! acmes.thing ! its rule “acmes.thing” does not carry its name
            acme ! acme.failed ! its rule “acme.failed” does not carry its name
            acme ! acme.thing ! its rule “acme.thing” has no page
            """)
    void anExtensionThatCannotBeUsedIsRefusedInWords(String name, String rule, String why) {
        assertThatThrownBy(() -> Extensions.of(List.of(extension(name, List.of(check(rule)), List.of()))))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("cannot be used: ")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inputs.json", "../up.csv", "a/b.csv", "", ".hidden"})
    void anEmitterWritesAFileOfItsOwnBesideTheOthers(String file) {
        assertThatThrownBy(() -> Extensions.of(List.of(extension("acme", List.of(), List.of(emitter(file))))))
                .hasMessageContaining("its file “" + file + "”");
    }

    @Test
    void twoOfOneNameAreOneTooMany() {
        Extension one = extension("acme", List.of(), List.of());
        assertThatThrownBy(() -> Extensions.of(List.of(one, one))).hasMessageContaining("two of the name “acme”");
        assertThat(Extensions.of(List.of(one)).isEmpty()).isFalse();
    }

    @Test
    void anExtensionThatFailsToBeginIsAProblemInWords() {
        Extension broken = new Extension() {
            @Override
            public String name() {
                throw new IllegalStateException("no name");
            }
        };
        assertThatThrownBy(() -> Extensions.of(List.of(broken)))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("cannot be loaded: IllegalStateException (no name).");
    }

    private static Extension extension(String name, List<Check> checks, List<Emitter> emitters) {
        return new Extension() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Check> rules() {
                return checks;
            }

            @Override
            public List<Emitter> emitters() {
                return emitters;
            }
        };
    }

    private static Emitter emitter(String file) {
        return new Emitter() {
            @Override
            public String file() {
                return file;
            }

            @Override
            public byte[] emit(BuiltPlan plan) {
                return new byte[0];
            }
        };
    }

    private static Check check(String id) {
        return new Check() {
            @Override
            public Rule rule() {
                return Rule.flaw(id, Severity.NOTE, "Nothing");
            }

            @Override
            public void look(Plan plan, Consumer<Diagnostic> findings) {}
        };
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Project.schema(name), InputFormat.JSON);
    }
}
