package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.compiler.diagnostic.DiagnosticJson;
import org.planwright.project.Project;

/** Every command from the arguments to the files. What a scaffold's findings are is the compiler's to say. */
class CommandsTest {
    private static final String BROKEN = "plan \"Broken\" {\n";

    @TempDir
    Path folder;

    // ---- version, help, mistakes

    @Test
    void the_version_is_one_line() {
        assertThat(Run.in(folder, "--version").out()).startsWith("planwright ").hasLineCount(1);
        assertThat(Run.in(folder, "version")).isEqualTo(Run.in(folder, "--version"));
        assertThat(Run.in(folder, "-V")).isEqualTo(Run.in(folder, "--version"));
    }

    @Test
    void help_lists_commands_and_each_command_lists_the_exit_codes() {
        assertThat(Run.in(folder, "--help").out())
                .contains("init", "check", "build", "format", "explain", "schema", "rules", "completion", "version");
        for (String command : new String[] {"init", "check", "build", "format", "explain", "schema", "rules"}) {
            Run help = Run.in(folder, command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("Exit codes:").contains("a fault of Planwright");
        }
        assertThat(Run.in(folder, "help", "check").out())
                .isEqualTo(Run.in(folder, "check", "--help").out());
    }

    @Test
    void no_command_is_wrong_usage() {
        Run run = Run.in(folder);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: planwright");
    }

    @Test
    void an_unknown_command_or_option_is_answered_with_a_likely_one() {
        Run command = Run.in(folder, "chek");
        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err())
                .contains("chek")
                .containsIgnoringCase("did you mean")
                .contains("check");
        Run option = Run.in(folder, "check", "--fail-no", "error");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("--fail-on");
        assertThat(Run.in(folder, "check", "--fail-on", "often").err()).contains("error, warning, note");
    }

    // ---- init

    @Test
    void init_lays_out_a_plan_and_never_writes_over_one() throws IOException {
        Run first = Run.in(folder, "init", "--kind", "state-single-payer", "Green Mountain Care");
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains("wrote green-mountain-care.plan", "wrote .gitattributes", "wrote .editorconfig");
        assertThat(Run.read(folder.resolve("green-mountain-care.plan"))).contains("\"Green Mountain Care\"");
        Run.write(folder, ".gitattributes", "mine\n");
        Run again = Run.in(folder, "init", "green-mountain-care.plan");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("exists already").contains("--force");
        assertThat(Run.in(folder, "init", "--force", "green-mountain-care.plan").code())
                .isZero();
        assertThat(Run.read(folder.resolve(".gitattributes"))).isEqualTo("mine\n");
        assertThat(Run.in(folder, "init", "--kind", "state-singel-payer", "x").err())
                .contains("state-single-payer");
    }

    @Test
    void what_init_lays_out_can_be_read_and_is_in_the_plain_form() {
        for (String kind : Project.KINDS) {
            String file = kind + ".plan";
            assertThat(Run.in(folder, "init", "--kind", kind, file).code()).isZero();
            assertThat(Run.in(folder, "check", file).code()).isIn(0, 1);
            assertThat(Run.in(folder, "format", "--check", file))
                    .extracting(Run::code)
                    .isEqualTo(0);
        }
    }

    // ---- check

    @Test
    void a_plan_that_cannot_be_read_fails_the_check_in_every_form() throws IOException {
        Run.write(folder, "broken.plan", BROKEN);
        Run text = Run.in(folder, "check");
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out()).contains("error[").contains("--> broken.plan:").containsPattern("\\d+ errors?");
        assertThat(Run.in(folder, "check", "--quiet").out()).doesNotContainPattern("(?m)^\\d+ errors?");
        Run brief = Run.in(folder, "check", "-f", "brief");
        assertThat(brief.out()).containsPattern("(?m)^broken\\.plan:\\d+:\\d+: error: .* \\[[a-z-]+\\.[a-z0-9-]+\\]$");
        Run json = Run.in(folder, "check", "-f", "json");
        assertThat(json.code()).isEqualTo(1);
        assertValid(json.out());
    }

    @Test
    void the_exit_code_follows_the_threshold_and_never_the_count() throws IOException {
        Run.in(folder, "init", "x.plan");
        for (String pack : new String[] {"draft", "recommended", "publication"}) {
            String json = Run.in(folder, "check", "-f", "json", "--pack", pack).out();
            boolean error = !json.contains("\"errors\" : 0");
            boolean warning = error || !json.contains("\"warnings\" : 0");
            boolean note = warning || !json.contains("\"notes\" : 0");
            assertThat(Run.in(folder, "check", "--pack", pack).code()).isEqualTo(error ? 1 : 0);
            assertThat(Run.in(folder, "check", "--pack", pack, "--fail-on", "warning", "--severity", "error")
                            .code())
                    .isEqualTo(warning ? 1 : 0);
            assertThat(Run.in(folder, "check", "--pack", pack, "--fail-on", "note")
                            .code())
                    .isEqualTo(note ? 1 : 0);
        }
    }

    @Test
    void findings_go_to_several_places_at_once() throws IOException {
        Run.write(folder, "broken.plan", BROKEN);
        Run run = Run.in(folder, "check", "-f", "text", "-f", "json", "-o", "out/found.json", "-f", "brief", "-o", "b");
        assertThat(run.out()).contains("error[");
        assertValid(Run.read(folder.resolve("out/found.json")));
        assertThat(Run.read(folder.resolve("b"))).startsWith("broken.plan:");
        assertThat(Run.in(folder, "check", "-f", "text", "-f", "json").code()).isEqualTo(2);
        assertThat(Run.in(folder, "check", "--report", "-f", "json").code()).isEqualTo(2);
    }

    @Test
    void the_report_follows_the_findings() {
        Run.in(folder, "init", "x.plan");
        String plain = Run.in(folder, "check").out();
        assertThat(Run.in(folder, "check", "--report").out()).startsWith(plain).hasSizeGreaterThan(plain.length());
    }

    @Test
    void standard_input_stands_for_a_path() {
        Run run = Run.with(BROKEN, folder, "check", "-", "--stdin-path", "plans/new.plan", "-f", "brief");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("plans/new.plan:");
        assertThat(Run.with(BROKEN, folder, "check", "-", "-f", "brief").out()).startsWith("-:");
    }

    @Test
    void colour_is_for_those_who_ask() throws IOException {
        Run.write(folder, "broken.plan", BROKEN);
        assertThat(Run.in(folder, "check").out()).doesNotContain("\u001b");
        assertThat(Run.in(folder, "check", "--color", "always").out()).contains("\u001b[1;31merror[");
    }

    // ---- build

    @Test
    void build_writes_beside_the_plan_and_says_where() throws IOException {
        Run.in(folder, "init", "plans/my-plan.plan");
        Run run = Run.in(folder, "build", "--pack", "draft");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("wrote plans/target/planwright/my-plan/summary.md");
        for (String name : new String[] {"inputs.json", "summary.md", "summary.html"}) {
            assertThat(folder.resolve("plans/target/planwright/my-plan").resolve(name))
                    .isNotEmptyFile();
        }
        assertThat(Run.in(folder, "build", "--pack", "draft", "-o", "out").code())
                .isZero();
        assertThat(folder.resolve("out/inputs.json"))
                .hasSameBinaryContentAs(folder.resolve("plans/target/planwright/my-plan/inputs.json"));
    }

    @Test
    void build_refuses_what_cannot_be_understood_and_leaves_what_was_there() throws IOException {
        Run.in(folder, "init", "x.plan");
        Run.in(folder, "build", "--pack", "draft");
        String before = Run.read(folder.resolve("target/planwright/x/inputs.json"));
        Run.write(folder, "x.plan", BROKEN);
        Run run = Run.in(folder, "build", "--pack", "draft");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("error[").doesNotContain("wrote");
        assertThat(run.err()).contains("Nothing was written for “x.plan”");
        assertThat(Run.read(folder.resolve("target/planwright/x/inputs.json"))).isEqualTo(before);
        assertNoLeftovers();
    }

    @Test
    void two_plans_of_one_name_do_not_share_a_folder() {
        Run.in(folder, "init", "a/x.plan");
        Run.in(folder, "init", "b/x.plan");
        assertThat(Run.in(folder, "build", "-o", "out").code()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    // ---- format

    @Test
    void format_writes_in_place_once() throws IOException {
        Path file = Run.write(folder, "x.plan", "plan \"X\" {   \r\n}\r\n");
        assertThat(Run.in(folder, "format", "--check")).extracting(Run::code).isEqualTo(1);
        Run diff = Run.in(folder, "format", "--diff");
        assertThat(diff.code()).isZero();
        assertThat(diff.out()).startsWith("--- a/x.plan\n+++ b/x.plan\n@@ ");
        assertThat(Run.read(file)).contains("\r\n");
        assertThat(Run.in(folder, "format").out()).contains("formatted x.plan");
        assertThat(Run.read(file)).doesNotContain("\r").doesNotContain(" \n");
        assertThat(Run.in(folder, "fmt").out()).doesNotContain("formatted x.plan");
        assertThat(Run.in(folder, "format", "--check").code()).isZero();
        assertThat(Run.in(folder, "format", "--diff").out()).isEmpty();
        assertNoLeftovers();
    }

    @Test
    void format_leaves_what_it_cannot_read_and_goes_on_with_the_rest() throws IOException {
        Path broken = Run.write(folder, "a.plan", BROKEN + "   \r\n");
        Path sound = Run.write(folder, "b.plan", "plan \"B\" {   \n}\n");
        Run run = Run.in(folder, "format");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("error[").contains("“a.plan” was not formatted");
        assertThat(Run.read(broken)).isEqualTo(BROKEN + "   \r\n");
        assertThat(Run.read(sound)).doesNotContain("   \n");
    }

    @Test
    void format_reads_standard_input_and_writes_standard_output() {
        Run run = Run.with("plan \"X\" {   \n}\n", folder, "format", "-");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("plan \"X\" {").endsWith("}\n").doesNotContain("   \n");
        assertThat(Run.with(run.out(), folder, "format", "-").out()).isEqualTo(run.out());
        Run refused = Run.with(BROKEN, folder, "format", "-");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
    }

    // ---- what can be asked

    @Test
    void rules_and_questions_are_explained() {
        String rule =
                Run.in(folder, "rules").out().lines().findFirst().orElseThrow().split(" ")[0];
        Run page = Run.in(folder, "explain", rule);
        assertThat(page.code()).isZero();
        assertThat(page.out()).isNotBlank().doesNotContain("```").doesNotContain("**");
        assertThat(Run.in(folder, "explain", "q10").out()).startsWith("Q10");
        Run unknown = Run.in(folder, "explain", rule + "x");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("Did you mean “" + rule + "”?");
    }

    @Test
    void rules_are_data_too() {
        assertThat(Run.in(folder, "rules", "-f", "json").out())
                .contains("\"schema\" : \"planwright-rules/1\"")
                .endsWith("}\n");
    }

    @Test
    void schemas_are_listed_and_printed() {
        String names = Run.in(folder, "schema").out();
        assertThat(names).isNotBlank();
        names.lines().forEach(name -> assertThat(Run.in(folder, "schema", name).out())
                .startsWith("{"));
        assertThat(Run.in(folder, "schema", "nonsense").code()).isEqualTo(2);
    }

    @Test
    void shells_get_a_script() {
        assertThat(Run.in(folder, "completion", "bash").out())
                .contains("complete -F")
                .contains("planwright");
        assertThat(Run.in(folder, "completion", "zsh").out()).contains("bashcompinit");
        assertThat(Run.in(folder, "completion", "fish").code()).isEqualTo(2);
    }

    private void assertNoLeftovers() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    private static void assertValid(String json) throws IOException {
        try (InputStream schema = DiagnosticJson.class.getResourceAsStream("diagnostics.schema.json")) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text, InputFormat.JSON)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
    }
}
