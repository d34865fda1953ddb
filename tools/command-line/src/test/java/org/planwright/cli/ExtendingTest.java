package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/extending.md is true: its samples are compiled and used, its commands run, its files are there. */
class ExtendingTest {
    private static final Path ROOT = ExampleExtensionTest.root();

    @TempDir
    Path folder;

    private static String page() throws IOException {
        return Run.read(ROOT.resolve("docs/extending.md"));
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page());
        assertThat(block.find()).as("a sample in %s", language).isTrue();
        String text = block.group(1);
        assertThat(block.find()).as("one sample in %s", language).isFalse();
        return text;
    }

    @Test
    void theNamesAreAVocabularyAndAPlanCanUseThem() throws IOException {
        Run.write(folder, "names.yaml", block("yaml"));
        Run.write(folder, "planwright.yaml", "vocabulary: names.yaml\npack: draft\n");
        assertThat(Run.in(folder, "config", "check").out()).isEqualTo("planwright.yaml is sound.\n");
        Run.write(folder, "one.plan", """
                plan "One" { kind: county single payer }
                eligibility { cover older rural poor }
                benefits { cover mobile integrated health, rural hospital }
                existing programs { absorb County Indigent Fund }
                """);
        assertThat(Run.in(folder, "check", "-f", "brief").out())
                .doesNotContain("name.")
                .doesNotContain("value.");
    }

    @Test
    void theProgramCompilesAndPrintsWhatItSays() throws Exception {
        Path source = Run.write(
                folder,
                "Sample.java",
                "import java.nio.file.Path;\nimport org.planwright.api.*;\n"
                        + "public class Sample {\n    public static void main(String[] args) {\n" + block("java")
                        + "    }\n}\n");
        String classPath = System.getProperty("java.class.path");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all",
                        "-Werror",
                        "-d",
                        folder.toString(),
                        "-cp",
                        classPath,
                        source.toString());
        assertThat(result).isZero();
        Run.write(folder, "planwright.yaml", "pack: draft\n");
        Run.write(folder, "plans/example.plan", "plan \"Small\" {\n    kind: state single payer\n}\n");
        Path out = folder.resolve("out.txt");
        List<Path> entries = new ArrayList<>();
        for (String entry : classPath.split(java.io.File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath());
        }
        entries.add(folder);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        String.join(
                                java.io.File.pathSeparator,
                                entries.stream().map(Path::toString).toList()),
                        "Sample")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(Run.read(out)).isZero();
        assertThat(Run.read(out)).contains("must answer").containsPattern("inputs\\.json: [0-9]+ bytes");
    }

    /** Each `planwright …` in the text, in a project that has what it speaks of. */
    @Test
    void itsCommandsRun() throws IOException {
        Map<String, String> user =
                Map.of("XDG_CONFIG_HOME", folder.resolve("home").toString());
        Run.write(folder, "planwright.yaml", "pack: draft\n");
        TreeSet<String> commands = new TreeSet<>();
        Matcher command = Pattern.compile("`planwright ([^`]*)`").matcher(page());
        while (command.find()) {
            commands.add(command.group(1));
        }
        assertThat(commands).contains("config check", "config trust", "config distrust", "schema vocabulary");
        for (String words : commands) {
            Run run = Run.with(user, "", folder, words.split(" "));
            assertThat(run.code()).as(words + "\n" + run.err()).isZero();
        }
    }

    @Test
    void whatItNamesIsThere() throws IOException {
        String page = page();
        Matcher path = Pattern.compile("`((?:tools|docs)/[^`]*)`").matcher(page);
        while (path.find()) {
            assertThat(ROOT.resolve(path.group(1))).exists();
        }
        Matcher type = Pattern.compile("`(org\\.planwright\\.[a-z.]+\\.[A-Z][A-Za-z]*)`")
                .matcher(page);
        assertThat(Stream.iterate(type.find(), found -> found, found -> type.find())
                        .map(found -> type.group(1)))
                .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
        assertThat(Files.readString(ROOT.resolve("docs/build.md"))).contains("extensions: [");
    }
}
