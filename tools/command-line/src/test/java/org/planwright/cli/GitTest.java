package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans in repositories of git, with git itself. */
class GitTest {
    private static final String NAME = "my plan:α.plan";
    private static final String BASE = """
            plan "Small" { }

            benefits {
                cover dental
                adult dental: not covered
            }

            financing {
                tax payroll on payroll paid by employers from 2017 {
                    11.5% of all payroll
                }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void repository() throws IOException {
        git("init", "-q", "-b", "main");
        git("config", "user.email", "a@example.org");
        git("config", "user.name", "A");
        git("config", "commit.gpgsign", "false");
        Run.write(folder, NAME, BASE);
        git("add", ".");
        git("commit", "-q", "-m", "base");
    }

    // ---- diff

    @Test
    void without_names_the_last_commit_is_compared_with_the_working_tree() throws IOException {
        assertThat(Run.in(folder, "diff", "--exit-code")).isEqualTo(new Run(0, "no change of meaning\n", ""));
        Run.write(folder, NAME, BASE.replace("11.5%", "12%"));
        Run diff = Run.in(folder, "diff", "--exit-code");
        assertThat(diff.code()).isEqualTo(1);
        assertThat(diff.out()).contains("financing, more: financing / tax payroll is changed", "11.5%", "12%");
        assertThat(Run.in(folder, "diff", NAME).out()).isEqualTo(diff.out().replace("HEAD:./", "HEAD:./"));
    }

    @Test
    void a_revision_is_compared_with_another() throws IOException {
        commit(BASE.replace("    cover dental\n", ""), "less");
        Run diff = Run.in(folder, "diff", "HEAD~1:" + NAME, "HEAD:" + NAME, "--policy", policy(), "--format", "json");
        assertThat(diff.code()).isEqualTo(1);
        assertThat(diff.out()).contains("\"class\" : \"benefit\"", "\"level\" : \"error\"");
        assertThat(Run.in(folder, "diff", "nothing:" + NAME, NAME).code()).isEqualTo(2);
        assertThat(Run.in(folder, "diff", "HEAD~1:", "HEAD:").out()).contains("benefits / cover dental is gone");
    }

    private String policy() throws IOException {
        Run.write(folder, "policy.json", "{\"rules\": [{\"name\": \"no loss\", \"direction\": \"loss\"}]}");
        return "policy.json";
    }

    @Test
    void an_amendment_turns_one_version_into_the_other() throws IOException {
        Run.write(folder, "new.plan", BASE.replace("11.5%", "12%").replace("    cover dental\n", ""));
        String amendment =
                Run.in(folder, "diff", NAME, "new.plan", "--as-amendment").out();
        Run.write(folder, "amendment.plan", amendment);
        Run amended = Run.in(folder, "amend", NAME, "amendment.plan", "-o", "amended.plan");
        assertThat(amended.code()).isZero();
        assertThat(Run.in(folder, "diff", "amended.plan", "new.plan", "--exit-code")
                        .code())
                .isZero();
        Run again = Run.in(folder, "amend", "amended.plan", "amendment.plan");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("benefits / cover dental", "Nothing was changed");
    }

    @Test
    void a_build_can_hold_a_plan_against_a_checklist() throws IOException {
        Run.write(folder, "list.plan", "checklist \"L\" { }\nexpect \"Teeth\": benefits / adult dental\n");
        Run card = Run.in(folder, "scorecard", "list.plan", NAME);
        assertThat(card.code()).isEqualTo(1);
        assertThat(card.out()).contains("not met: benefits / adult dental: not covered");
        Run check = Run.in(folder, "check", NAME, "--pack", "draft", "--against", "list.plan");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).endsWith(card.out());
        assertThat(Run.in(folder, "compare", NAME, "-f", "csv").out()).contains("\"not asked of its kind\"");
    }

    @Test
    void a_part_of_a_plan_is_no_column_of_a_comparison() throws IOException {
        Run.write(folder, "part.plan", "benefits {\n    cover vision\n}\n");
        Run both = Run.in(folder, "compare", NAME, "part.plan");
        assertThat(both.out()).isEqualTo(Run.in(folder, "compare", NAME).out());
        assertThat(both.err()).isEqualTo("planwright: “part.plan” is part of a plan and no plan; it is left out.\n");
        assertThat(Run.in(folder, "compare", "part.plan").err()).contains("None of the files is a plan.");
    }

    // ---- merge

    @Test
    void the_driver_merges_what_lines_cannot() throws IOException {
        install(launcher());
        branches("adult dental: not covered", "adult dental: covered", "cover dental\n", "cover dental from 2020\n");
        assertThat(git("merge", "-q", "--no-edit", "other").code).isZero();
        assertThat(Run.read(folder.resolve(NAME))).contains("adult dental: covered", "cover dental from 2020");
    }

    @Test
    void the_driver_serves_rebase_and_cherry_pick() throws IOException {
        install(launcher());
        branches("adult dental: not covered", "adult dental: covered", "cover dental\n", "cover dental from 2020\n");
        git("branch", "third");
        assertThat(git("rebase", "-q", "other").code).isZero();
        assertThat(Run.read(folder.resolve(NAME))).contains("adult dental: covered", "cover dental from 2020");
        git("checkout", "-q", "third");
        assertThat(git("cherry-pick", "other").code).isZero();
        assertThat(Run.read(folder.resolve(NAME))).contains("adult dental: covered", "cover dental from 2020");
    }

    @Test
    void a_provision_changed_twice_is_an_ordinary_conflict() throws IOException {
        install(launcher());
        branches("11.5%", "12%", "11.5%", "13%");
        Told merge = git("merge", "-q", "--no-edit", "other");
        assertThat(merge.code).isNotZero();
        assertThat(Run.read(folder.resolve(NAME))).contains("<<<<<<< ours", "12%", "=======", "13%", ">>>>>>> theirs");
        assertThat(git("ls-files", "-u").text).contains("plan");
    }

    @Test
    void without_java_or_after_a_crash_no_side_is_lost() throws IOException {
        for (String broken : List.of("/no/such/planwright", "false", "sh -c 'exit 2'", "sh -c 'kill -9 $$'")) {
            git("reset", "-q", "--hard");
            git("checkout", "-q", "main");
            git("branch", "-q", "-D", "other", "ours");
            install(broken);
            branches("11.5%", "12%", "11.5%", "13%");
            assertThat(git("merge", "-q", "--no-edit", "other").code).as(broken).isNotZero();
            assertThat(Run.read(folder.resolve(NAME))).as(broken).contains("<<<<<<< ours", "12%", "13%");
        }
    }

    @Test
    void what_cannot_be_read_is_merged_by_lines() throws IOException {
        Run.write(folder, "base.plan", BASE);
        Run.write(folder, "ours.plan", BASE.replace("cover dental\n", "cover dental {{\n"));
        Run.write(folder, "theirs.plan", BASE.replace("11.5%", "12%"));
        Run merge = Run.in(folder, "merge", "base.plan", "ours.plan", "theirs.plan");
        assertThat(merge.code()).isZero();
        assertThat(merge.out()).contains("cover dental {{", "12%");
    }

    // ---- install

    @Test
    void hunks_name_their_section_and_all_of_it_can_be_taken_back() throws IOException {
        assertThat(Run.in(folder, "git", "status").out()).contains("merge by provision: no");
        assertThat(Run.in(folder, "git", "install", "--diff").code()).isZero();
        assertThat(Run.in(folder, "git", "status").out()).doesNotContain(": no");
        git("config", "--unset", "diff.planwright.textconv");
        Run.write(folder, NAME, BASE.replace("11.5%", "12%"));
        assertThat(git("diff", "-U0").text).contains("@@ financing {");
        git("commit", "-q", "-a", "-m", "more");
        assertThat(git("log", "-p", "-1", "-U0").text).contains("@@ financing {");
        assertThat(Run.in(folder, "git", "uninstall").code()).isZero();
        assertThat(Run.in(folder, "git", "status").out()).doesNotContain(": yes");
        assertThat(Run.in(folder, "git", "remove").code()).isEqualTo(2);
    }

    @Test
    void a_shallow_clone_can_be_compared_as_far_as_it_reaches() throws IOException {
        commit(BASE.replace("11.5%", "12%"), "more");
        git("clone", "-q", "--depth", "1", "file://" + folder, "shallow");
        Path shallow = folder.resolve("shallow");
        assertThat(Run.in(shallow, "diff").out()).isEqualTo("no change of meaning\n");
        assertThat(Run.in(shallow, "diff", "HEAD~1:" + NAME, NAME).code()).isEqualTo(2);
    }

    private void branches(String from, String ours, String other, String theirs) throws IOException {
        git("checkout", "-q", "-b", "other");
        commit(BASE.replace(other, theirs), "theirs");
        git("checkout", "-q", "main");
        git("checkout", "-q", "-b", "ours");
        commit(BASE.replace(from, ours), "ours");
    }

    private void commit(String text, String message) throws IOException {
        Run.write(folder, NAME, text);
        git("commit", "-q", "-a", "-m", message);
    }

    /** Installs, with another program in the place of the launcher. */
    private void install(String launcher) throws IOException {
        assertThat(Run.in(folder, "git", "install").code()).isZero();
        String driver = git("config", "merge.planwright.driver").text.strip();
        git("config", "merge.planwright.driver", launcher + driver.substring(driver.indexOf(" merge ")));
        git("add", ".gitattributes");
        git("commit", "-q", "-m", "attributes");
    }

    private static String launcher() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return "'" + java + "' -cp '" + System.getProperty("java.class.path") + "' " + Main.class.getName();
    }

    private record Told(int code, String text) {}

    private Told git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            return new Told(process.waitFor(), text);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
