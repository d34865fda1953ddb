package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is installed serves git where people work: every view of a diff, odd names, renames, worktrees and modules. */
class GitAtWorkTest {
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
    private static final String OURS = BASE.replace("adult dental: not covered", "adult dental: covered");
    private static final String THEIRS = BASE.replace("cover dental\n", "cover dental from 2020\n");

    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void repository() throws IOException {
        repository = Files.createDirectory(folder.resolve("a repository"));
        git("init", "-q", "-b", "main");
        git("config", "user.email", "a@example.org");
        git("config", "user.name", "A");
        git("config", "commit.gpgsign", "false");
        git("config", "protocol.file.allow", "always");
    }

    // ---- seeing

    @Test
    void every_view_of_a_diff_names_the_section() throws IOException {
        commit("a.plan", BASE);
        install();
        write("a.plan", BASE.replace("11.5%", "12%"));
        assertThat(git("diff", "-U0")).contains("@@ financing {");
        git("add", ".");
        assertThat(git("diff", "--cached", "-U0")).contains("@@ financing {");
        git("commit", "-q", "-m", "more");
        assertThat(git("show", "-U0")).contains("@@ financing {");
        assertThat(git("log", "-p", "-1", "-U0")).contains("@@ financing {");
        assertThat(git("diff", "HEAD~1", "HEAD", "-U0")).contains("@@ financing {");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.plan",
                "with space.plan",
                "Köln-übersicht.plan",
                "it's.plan",
                "say \"so\".plan",
                "-dash.plan",
                "$x;`y`.plan"
            })
    void layout_is_no_difference_and_a_merge_is_by_provision_whatever_the_name(String name) throws IOException {
        commit(name, BASE);
        install("--diff");
        write(name, BASE.replace("    cover dental", "    cover    dental"));
        assertThat(git("diff", "--", name)).isEmpty();
        write(name, BASE);
        branches(name, name, OURS, THEIRS);
        merge("merge", "-q", "--no-edit", "other");
        assertThat(Run.read(repository.resolve(name))).contains("adult dental: covered", "cover dental from 2020");
        assertThat(Run.in(repository, "diff", "HEAD~1:./" + name, "HEAD:./" + name)
                        .out())
                .contains("benefits / ");
    }

    // ---- merging

    @Test
    void a_file_that_one_side_renamed_is_merged_under_its_new_name() throws IOException {
        commit("a.plan", BASE);
        install();
        branches("a.plan", "b.plan", OURS, THEIRS);
        merge("merge", "-q", "--no-edit", "other");
        assertThat(Run.read(repository.resolve("b.plan"))).contains("adult dental: covered", "cover dental from 2020");
        assertThat(Files.exists(repository.resolve("a.plan"))).isFalse();
    }

    @Test
    void a_worktree_and_a_module_have_it_too() throws IOException {
        commit("a.plan", BASE);
        install();
        branches("a.plan", "a.plan", OURS, THEIRS);
        git("worktree", "add", "-q", "../beside", "other");
        Path main = repository;
        repository = folder.resolve("beside");
        assertThat(Run.in(repository, "git", "status").out()).contains("merge by provision: yes");
        merge("merge", "-q", "--no-edit", "ours");
        assertThat(Run.read(repository.resolve("a.plan"))).contains("adult dental: covered", "cover dental from 2020");
        repository = Files.createDirectory(folder.resolve("around"));
        git("init", "-q", "-b", "main");
        git("-c", "protocol.file.allow=always", "submodule", "add", "-q", "-b", "other", main.toString(), "inner");
        repository = repository.resolve("inner");
        assertThat(Run.in(repository, "git", "install").code()).isZero();
        assertThat(Run.in(repository, "git", "status").out()).contains("merge by provision: yes");
        assertThat(Run.in(folder.resolve("around"), "git", "status").out()).contains("merge by provision: no");
        write("a.plan", Run.read(repository.resolve("a.plan")).replace("11.5%", "12%"));
        assertThat(Run.in(repository, "diff").out()).contains("financing / tax payroll is changed");
    }

    @Test
    void several_commits_are_rebased_and_picked_one_by_one() throws IOException {
        commit("a.plan", BASE);
        install();
        branches("a.plan", "a.plan", OURS, THEIRS);
        write("a.plan", OURS.replace("11.5%", "12%"));
        git("commit", "-q", "-a", "-m", "rate");
        git("branch", "picked", "other");
        merge("rebase", "-q", "other");
        assertThat(Run.read(repository.resolve("a.plan"))).contains("dental: covered", "from 2020", "12%");
        git("checkout", "-q", "picked");
        merge("cherry-pick", "ours~1", "ours");
        assertThat(Run.read(repository.resolve("a.plan"))).contains("dental: covered", "from 2020", "12%");
    }

    // ---- taking back

    @ParameterizedTest
    @ValueSource(strings = {"", "*.txt text\n", "*.txt text", "# ä\r\n*.txt text\r\n", "\n\n*.a b\n\n"})
    void taking_it_back_leaves_every_byte_as_it_was(String attributes) throws IOException {
        commit("a.plan", BASE);
        Path file = repository.resolve(".gitattributes");
        if (!attributes.isEmpty()) {
            Files.writeString(file, attributes, StandardCharsets.ISO_8859_1);
        }
        String config = Run.read(repository.resolve(".git/config"));
        assertThat(Run.in(repository, "git", "install", "--diff").code()).isZero();
        assertThat(Run.in(repository, "git", "install").code())
                .as("twice is once")
                .isZero();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).containsOnlyOnce("*.plan diff=planwright");
        assertThat(git("check-attr", "merge", "a.plan")).contains("merge: planwright");
        assertThat(Run.in(repository, "git", "uninstall").code()).isZero();
        assertThat(Files.exists(file)).isEqualTo(!attributes.isEmpty());
        if (!attributes.isEmpty()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo(attributes);
        }
        assertThat(Run.read(repository.resolve(".git/config"))).isEqualTo(config);
        assertThat(Run.in(repository, "git", "status").out()).doesNotContain(": yes");
        assertThat(Run.in(repository, "git", "uninstall").code()).as("again").isZero();
    }

    // ---- helpers

    private void install(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "install"));
        command.addAll(List.of(more));
        assertThat(Run.in(repository, command.toArray(String[]::new)).code()).isZero();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String launcher = "'" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                + Main.class.getName();
        for (String key : List.of("merge.planwright.driver", "diff.planwright.textconv")) {
            String driver = git("config", "--default", "", "--get", key).strip();
            for (String verb : List.of(" merge ", " format ")) {
                int at = driver.indexOf(verb);
                if (at >= 0) {
                    String before = verb.equals(" format ") ? "f() { " : "";
                    git("config", key, before + launcher + driver.substring(at));
                }
            }
        }
        git("add", ".gitattributes");
        git("commit", "-q", "-m", "attributes");
    }

    /** From the same commit, theirs on one branch and ours on the one that is left checked out. */
    private void branches(String name, String renamed, String ours, String theirs) throws IOException {
        git("checkout", "-q", "-b", "other");
        write(name, theirs);
        git("commit", "-q", "-a", "-m", "theirs");
        git("checkout", "-q", "main");
        git("checkout", "-q", "-b", "ours");
        if (!name.equals(renamed)) {
            git("mv", "--", name, renamed);
        }
        write(renamed, ours);
        git("commit", "-q", "-a", "-m", "ours");
    }

    private void commit(String name, String text) throws IOException {
        write(name, text);
        git("add", "--", name);
        git("commit", "-q", "-m", "base");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(repository.resolve(name), text);
    }

    private void merge(String... arguments) throws IOException {
        String said = git(arguments);
        assertThat(git("ls-files", "-u")).as(said).isEmpty();
        assertThat(said).doesNotContain("CONFLICT");
    }

    private String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return text;
    }
}
