package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix}: what is written, what is only shown, and what is refused. */
class FixTest {
    private static final String PLAN = """
            plan "P" {
                kind:  public option
            }

            benefits {
                cover hospitles, dental   # as the bill says
            }
            """;

    @TempDir
    Path folder;

    @Test
    void files_are_written_and_what_is_left_decides() throws IOException {
        Path file = Files.writeString(folder.resolve("a.plan"), PLAN);
        Run before = Run.in(folder, "check", "a.plan", "-f", "brief");
        Run run = Run.in(folder, "check", "--fix", "a.plan", "-f", "brief");
        String now = Files.readString(file);
        assertThat(before.out()).contains("name.not-defined", "completeness.missing-answer");
        assertThat(run.out().lines().filter(line -> line.contains("missing-answer")))
                .as("to leave long-term care open is an error of its own")
                .singleElement()
                .asString()
                .contains("Q19");
        assertThat(run.out()).doesNotContain("name.not-defined");
        assertThat(run.err())
                .startsWith("mended ")
                .contains(" findings in a.plan\n", "another error would come of it:\n", "Leave Q19 open");
        assertThat(run.code()).isEqualTo(1);
        assertThat(now).contains("cover hospital, dental   # as the bill says", "undecided \"to be decided\"");
        Run again = Run.in(folder, "check", "--fix", "a.plan", "-f", "brief");
        assertThat(again.err()).startsWith("mended nothing\n");
        assertThat(Files.readString(file)).isEqualTo(now);
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void only_what_is_shown_is_mended() throws IOException {
        Path file = Files.writeString(folder.resolve("a.plan"), PLAN);
        Run.in(folder, "check", "--fix", "--pack", "draft", "--severity", "error", "a.plan");
        assertThat(Files.readString(file)).contains("cover hospital, dental").doesNotContain("undecided");
    }

    @Test
    void a_difference_is_shown_and_nothing_written() throws IOException {
        Path file = Files.writeString(folder.resolve("a.plan"), PLAN);
        Run run = Run.in(folder, "check", "--fix", "--diff", "--severity", "error", "--pack", "draft", "a.plan");
        assertThat(run.out())
                .startsWith("--- a/a.plan\n+++ b/a.plan\n")
                .contains("-    cover hospitles, dental   # as the bill says\n", "+    cover hospital, dental   #");
        assertThat(run.err()).contains("would mend 1 finding in a.plan\n", "would be left: ");
        assertThat(Files.readString(file)).isEqualTo(PLAN);
        Run standard = Run.with(PLAN, folder, "check", "--fix", "--diff", "-");
        assertThat(standard.out()).startsWith("--- a/-\n");
    }

    @Test
    void what_cannot_be_done_is_told() throws IOException {
        Files.writeString(folder.resolve("a.plan"), PLAN);
        assertThat(Run.with(PLAN, folder, "check", "--fix", "-"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("Standard input (-) cannot be mended"));
        assertThat(Run.in(folder, "check", "--diff").err()).contains("--fix was not asked for");
        assertThat(Run.in(folder, "check", "--fix", "--diff", "-f", "json").code())
                .isEqualTo(2);
        assertThat(Run.in(folder, "check", "--fix", "--diff", "--write-known-findings")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void included_files_are_mended_and_their_mark_and_line_ends_stay() throws IOException {
        Files.writeString(
                folder.resolve("a.plan"), "plan \"P\" {\n    kind:  public option\n}\ninclude \"in/b.plan\"\n");
        Path included = Files.createDirectories(folder.resolve("in")).resolve("b.plan");
        Files.writeString(included, "\uFEFFbenefits {\r\n    cover hospitles\r\n}\r\n");
        Run run = Run.in(folder, "check", "--fix", "a.plan", "--severity", "error", "--pack", "draft", "-v");
        assertThat(run.err()).contains("  in/b.plan:2:11: Write “hospital” [name.not-defined]\n");
        assertThat(new String(Files.readAllBytes(included), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFbenefits {\r\n    cover hospital\r\n}\r\n");
    }

    @Test
    void questions_that_a_bill_leaves_unanswered_are_told_section_by_section() throws IOException {
        Files.writeString(folder.resolve("a.plan"), PLAN.replace("hospitles", "hospital"));
        Run run = Run.in(folder, "check", "a.plan");
        assertThat(run.out())
                .containsPattern("error\\[completeness.missing-answer]: “benefits” leaves \\d+ questions unanswered")
                .containsPattern("\\n *help: Q18: Are mental health .*? Write “mental health: parity”")
                .contains("--verbose tells each question, “planwright explain Q");
        assertThat(run.out().split("missing-answer]")).hasSizeLessThan(15);
        Run all = Run.in(folder, "check", "-v", "a.plan");
        assertThat(all.out().split("must answer Q")).hasSizeGreaterThan(30);
        assertThat(last(all.out())).isEqualTo(last(run.out()));
    }

    private static String last(String text) {
        return text.substring(text.stripTrailing().lastIndexOf('\n'));
    }

    @Test
    void questions_that_a_draft_leaves_open_are_one_line_for_each_section() throws IOException {
        Files.writeString(folder.resolve("a.plan"), PLAN.replace("hospitles", "hospital"));
        String text = Run.in(folder, "check", "--pack", "draft", "a.plan").out();
        assertThat(text).containsPattern("note: “benefits” leaves \\d+ questions unanswered: Q\\d+, ");
        assertThat(text.lines().filter(line -> line.contains("must answer Q")).count())
                .isLessThan(8);
        String all = Run.in(folder, "check", "--pack", "draft", "-v", "a.plan").out();
        assertThat(all.lines().filter(line -> line.contains("must answer Q")).count())
                .isGreaterThan(30);
        String json = Run.in(folder, "check", "--pack", "draft", "-f", "json", "a.plan")
                .out();
        assertThat(json.split("must answer Q")).hasSizeGreaterThan(30);
    }
}
