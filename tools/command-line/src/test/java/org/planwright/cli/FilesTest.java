package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.source.SourceFile;
import org.planwright.project.PlanFiles;
import org.planwright.project.PlanFolder;
import org.planwright.project.PlanReader;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

class FilesTest {
    private static final String PLAN = "plan \"X\" {\n}\n";

    @TempDir
    Path temporary;

    private Path folder;
    private PlanReader reader;
    private PlanFolder plan;

    @BeforeEach
    void aFolderInAFolder() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("work"));
        Run.write(temporary, "secret.plan", "secret");
        reader = new PlanReader(folder);
        plan = new PlanFolder(reader, folder);
    }

    // ---- which files

    @Test
    void plans_that_stand_alone_are_found_hidden_and_built_folders_are_not() throws IOException {
        for (String name : new String[] {"b.plan", "sub/a.plan", "target/t.plan", ".git/g.plan", "notes.txt"}) {
            Run.write(folder, name, PLAN);
        }
        Run.write(folder, "part.plan", "benefits {\n    cover dental\n}\n");
        Run.write(folder, "amend.plan", "# first\n\n  amendment “A” to \"b.plan\" { }\n");
        PlanFiles files = new PlanFiles(folder, reader);
        assertThat(files.mains(List.of()))
                .extracting(reader::name)
                .containsExactly("amend.plan", "b.plan", "sub/a.plan");
        assertThat(files.all(List.of()))
                .extracting(reader::name)
                .contains("part.plan")
                .doesNotContain("target/t.plan");
        assertThat(files.mains(List.of("part.plan", "./part.plan", "sub")))
                .extracting(reader::name)
                .containsExactly("part.plan", "sub/a.plan");
    }

    @Test
    void a_head_is_a_word_and_a_quotation_at_the_start_of_a_line() {
        assertThat(PlanFiles.standsAlone(new SourceFile("x", "# c\nChecklist \"P\" { }")))
                .isTrue();
        assertThat(PlanFiles.standsAlone(new SourceFile("x", "planning \"x\"\n# plan \"x\"\nplans: \"x\"\nplan\n")))
                .isFalse();
    }

    @Test
    void names_with_spaces_and_colons_work() throws IOException {
        Run.write(folder, "my plan: draft.plan", "plan \"X\" {\n");
        assertThat(Run.in(folder, "check", "-f", "brief", "my plan: draft.plan").out())
                .startsWith("my plan: draft.plan:");
    }

    @Test
    void a_missing_file_and_an_empty_folder_are_told_plainly() throws IOException {
        Run empty = Run.in(folder, "check");
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err())
                .contains("There is no plan in or below this folder.")
                .contains("planwright init");
        Run.write(folder, "vermont.plan", PLAN);
        assertThat(Run.in(folder, "check", "vermnot.plan").err()).contains("Did you mean “vermont.plan”?");
    }

    // ---- what they hold

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        byte[] marked = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a'};
        assertThat(PlanReader.text("x", marked)).isEqualTo("a");
        assertThat(PlanReader.text("x", new byte[0])).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_are_refused_with_their_place() throws IOException {
        Files.write(folder.resolve("bad.plan"), new byte[] {'p', 'l', (byte) 0xC3, (byte) 0xA9, (byte) 0xFF, 'x'});
        Run run = Run.in(folder, "check", "bad.plan");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("“bad.plan” is not UTF-8")
                .contains("offset 4")
                .contains("Save it as UTF-8");
        Files.write(folder.resolve("wide.plan"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'p', 0});
        assertThat(Run.in(folder, "format", "wide.plan").err()).contains("UTF-16");
        assertThat(PlanReader.text("x", "a\uFFFDb".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("a\uFFFDb");
    }

    // ---- what a plan may include

    @Test
    void a_plan_reads_what_lies_in_its_folder() throws IOException {
        Run.write(folder, "parts/one.plan", "one");
        assertThat(plan.read("parts/one.plan"))
                .get()
                .extracting(SourceFile::name)
                .isEqualTo("parts/one.plan");
        assertThat(plan.read("parts/../parts/./one.plan"))
                .get()
                .isSameAs(plan.read("parts/one.plan").orElseThrow());
        assertThat(plan.read("nothing.plan")).isEmpty();
        assertThat(plan.read("parts")).isEmpty();
        assertThat(plan.read("a\0b")).isEmpty();
    }

    @Test
    void a_plan_reads_nothing_outside_its_folder() throws IOException {
        for (String path : new String[] {
            "../secret.plan",
            "parts/../../secret.plan",
            temporary.resolve("secret.plan").toString(),
            "/etc/passwd",
            "../work2"
        }) {
            assertThatThrownBy(() -> plan.read(path)).as(path).isInstanceOf(PlanCompiler.Sources.Outside.class);
        }
    }

    @Test
    void a_link_that_leads_out_is_refused_and_one_that_stays_is_read() throws IOException {
        Run.write(folder, "one.plan", "one");
        link("out.plan", temporary.resolve("secret.plan"));
        link("up", temporary);
        link("in.plan", folder.resolve("one.plan"));
        assertThatThrownBy(() -> plan.read("out.plan")).isInstanceOf(PlanCompiler.Sources.Outside.class);
        assertThatThrownBy(() -> plan.read("up/secret.plan")).isInstanceOf(PlanCompiler.Sources.Outside.class);
        assertThat(plan.read("in.plan")).get().extracting(SourceFile::text).isEqualTo("one");
    }

    @Test
    void an_escaping_include_is_a_finding_and_shows_nothing_of_the_file() throws IOException {
        Run.write(folder, "x.plan", PLAN + "\ninclude \"../secret.plan\"\n");
        Run run = Run.in(folder, "check", "-f", "brief");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("x.plan:4:");
    }

    // ---- how files are written

    @Test
    void a_file_is_replaced_whole_and_keeps_its_rights() throws IOException {
        Path file = Run.write(folder, "x.plan", "old");
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        WholeFiles.write(file, "new".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Run.read(file)).isEqualTo("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Path file = Run.write(folder, "real.plan", "old");
        Path link = link("link.plan", file);
        WholeFiles.write(link, "new".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(link).isSymbolicLink();
        assertThat(Run.read(file)).isEqualTo("new");
    }

    @Test
    void where_one_of_several_cannot_be_written_none_is() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        contents.put(folder.resolve("a"), new byte[] {1});
        contents.put(folder.resolve("b"), new byte[] {2});
        assertThatThrownBy(() -> WholeFiles.writeAll(contents))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("folder");
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(folder.toFile().list()).containsExactly("b");
    }

    private Path link(String name, Path target) throws IOException {
        try {
            return Files.createSymbolicLink(folder.resolve(name), target);
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            assumeTrue(false, "links cannot be made here");
            throw noLinksHere;
        }
    }
}
