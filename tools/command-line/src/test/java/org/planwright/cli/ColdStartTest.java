package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the frequent commands load, counted in a Java of their own: time depends on the machine, this does not. */
class ColdStartTest {
    private static final String PLAN = """
            plan "Small" {
                jurisdiction:  New York
                kind:          state single payer
            }

            financing {
                fund Trust Fund
                tax levy on payroll paid by employers into Trust Fund from 2029 {
                    2%  of the whole
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "check", "check --format json", "format --check"})
    void loads_no_library_that_only_other_commands_need(String command) throws Exception {
        assertThat(loaded(command))
                .noneMatch(name -> name.startsWith("picocli.")
                        || name.startsWith("org.apache.velocity.")
                        || name.startsWith("org.snakeyaml.")
                        || name.startsWith("com.fasterxml.jackson.databind."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "check", "check --format json", "format --check"})
    void loads_nothing_for_what_a_few_lines_of_ours_do(String command) throws Exception {
        assertThat(loaded(command))
                .as("regular expressions, formats of figures, providers of cryptography and the generated lexer")
                .noneMatch(name -> name.startsWith("java.util.regex.")
                        || name.startsWith("java.text.")
                        || name.equals("java.security.MessageDigest")
                        || name.equals("org.antlr.v4.runtime.atn.LexerATNSimulator")
                        || name.equals("org.planwright.grammar.PlanLexer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "check --format json", "format --check"})
    void reads_no_services_where_a_plan_names_none(String command) throws Exception {
        assertThat(loaded(command)).doesNotContain("org.planwright.compiler.vocabulary.ServiceTerms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "check", "check --format json", "format --check"})
    void links_no_lambda_of_ours(String command) throws Exception {
        // a class that the JVM makes of a lambda has its address in its name, one of the build has not
        assertThat(loaded(command)).noneMatch(name -> name.startsWith("org.planwright.") && name.contains("/0x"));
    }

    @Test
    void check_loads_our_lambdas_as_classes() throws Exception {
        assertThat(loaded("check"))
                .as("else the build step did not run, or the names have changed and the other test proves nothing")
                .anyMatch(name -> name.startsWith("org.planwright.compiler.") && name.contains("$$Lambda"));
    }

    @Test
    void opens_no_jar_for_the_texts_that_most_commands_read() throws Exception {
        assertThat(loaded("--help")).contains("org.planwright.cli.Help$$Files");
        assertThat(loaded("check")).contains("org.planwright.compiler.law.LawBook$$Files");
    }

    private List<String> loaded(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=loaded.txt",
                "-cp",
                System.getProperty("java.class.path"),
                "org.planwright.cli.Main"));
        words.addAll(Arrays.asList(command.split(" ")));
        if (!command.startsWith("-")) {
            Files.writeString(folder.resolve("small.plan"), PLAN);
            words.add("small.plan");
        }
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("out.txt")))
                .isLessThanOrEqualTo(1);
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("loaded.txt"))) {
            int at = line.lastIndexOf("] ");
            names.add(line.substring(at + 2).split(" ")[0]);
        }
        assertThat(names).contains("org.planwright.cli.Main");
        return names;
    }
}
