package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of an extension, built and used as its README says. */
class ExampleExtensionTest {
    @TempDir
    Path folder;

    @BeforeEach
    void builtFromItsSources() throws IOException {
        Path example = root().resolve("tools/example-extension");
        copy(example, folder);
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-Xlint:all", "-Werror"));
        try (Stream<Path> sources = Files.walk(folder.resolve("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
        copy(folder.resolve("src/main/resources"), classes);
        pack(classes, folder.resolve("target/rural.jar"));
    }

    @Test
    void itsRuleIsHeldLikeAnyOther() throws IOException {
        assertThat(run(folder, "config", "check").out()).isEqualTo("planwright.yaml is sound.\n");
        Run check = run(folder, "check", "-f", "brief");
        assertThat(check.out())
                .contains(
                        "plans/sagebrush-care.plan:23:5: warning: Rural hospitals get 95%, where other hospitals get 105%."
                                + " [rural.hospital-cut]");
        settings("rural.hospital-cut: warning", "rural.hospital-cut: off");
        assertThat(run(folder, "check", "-f", "brief").out()).doesNotContain("rural.");
        settings("rural.hospital-cut: off", "rural.hospital-cut: error");
        assertThat(run(folder, "check", "-f", "brief").out()).contains("error: Rural hospitals");
        settings("rural.hospital-cut: error", "rural.hospital-cutt: error");
        Run typo = run(folder, "check");
        assertThat(typo.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(typo.err()).contains("planwright.yaml:8:3: There is no rule “rural.hospital-cutt”.");
    }

    @Test
    void itsRuleCanBeAcceptedAndIsExplainedAndListed() throws IOException {
        Path plan = folder.resolve("plans/sagebrush-care.plan");
        Files.writeString(
                plan, Run.read(plan) + "\naccept rural.hospital-cut because \"the district pays the rest\"\n");
        assertThat(run(folder, "check", "-f", "brief").out()).doesNotContain("rural.hospital-cut");
        assertThat(run(folder, "explain", "rural.hospital-cut").out())
                .startsWith("rural.hospital-cut")
                .contains("critical access hospitals");
        assertThat(run(folder, "rules").out()).contains("rural.hospital-cut ");
        assertThat(run(folder.getParent(), "rules").out()).doesNotContain("rural.hospital-cut");
    }

    @Test
    void aKnownFindingOfItsRuleStaysKnown() {
        assertThat(run(folder, "check", "--write-known-findings").code()).isZero();
        Run after = run(folder, "check", "-f", "brief", "--fail-on", "warning");
        assertThat(after.out()).doesNotContain("rural.hospital-cut").doesNotContain("error");
    }

    @Test
    void itsEmitterAndTemplateWriteBesideTheOthers() throws IOException {
        Run build = run(folder, "build");
        Path made = folder.resolve("plans/target/planwright/sagebrush-care");
        assertThat(build.code()).as(build.err()).isZero();
        assertThat(Run.read(made.resolve("taxes.csv")))
                .isEqualTo("tax,on,from,line\n\"health tax\",\"wages\",\"2029\",29\n");
        assertThat(Run.read(made.resolve("brief.md")))
                .startsWith("# Sagebrush Care in brief\n")
                .contains("- Who is covered: Older rural poor\n");
        assertThat(Run.read(made.resolve("inputs.json"))).contains("\"service\": \"community paramedicine\"");
    }

    @Test
    void itsNamesLawAndKindHold() {
        Run check = run(folder, "check", "-f", "brief");
        assertThat(check.out())
                .doesNotContain("name.not-defined")
                .contains(
                        "A bill that creates or raises public revenue needs two thirds of each house. [legal.tax-vote]")
                .contains("A county single payer plan must answer Q10,")
                .doesNotContain("must answer Q37");
        Run begun = run(folder, "init", "New", "--kind", "county-single-payer");
        assertThat(begun.code()).as(begun.err()).isZero();
        Run fresh = run(folder, "check", "new.plan", "-f", "brief");
        assertThat(fresh.out()).doesNotContain("missing-answer").doesNotContain("value.");
    }

    @Test
    void inAProjectThatNobodyTrustsNothingOfItRuns() throws IOException {
        Map<String, String> stranger =
                Map.of("XDG_CONFIG_HOME", folder.resolve("home").toString());
        for (String[] command : new String[][] {
            {"check"},
            {"build"},
            {"test"},
            {"score", "plans/sagebrush-care.plan"},
            {"config", "check"},
            {"diff", "plans", "plans"}
        }) {
            Run refused = Run.with(stranger, "", folder, command);
            assertThat(refused.code()).as(command[0]).isEqualTo(ExitCode.UNUSABLE);
            assertThat(refused.err())
                    .as(command[0])
                    .contains(
                            "planwright.yaml:3:13: The settings name a program, “target/rural.jar”, and nobody has said that this project is trusted.")
                    .contains("“planwright config trust”")
                    .contains("“--extensions off”");
        }
        assertThat(Run.with(stranger, "", folder, "format").code()).isZero();
        assertThat(Run.with(stranger, "", folder, "config", "show").out()).contains("extensions: target/rural.jar");
        assertThat(Run.with(stranger, "", folder, "rules").out()).doesNotContain("rural.");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void aProjectIsTrustedOnceAndNoLonger() throws IOException {
        Map<String, String> user =
                Map.of("XDG_CONFIG_HOME", folder.resolve("home").toString());
        Run trusted = Run.with(user, "", folder, "config", "trust");
        assertThat(trusted.out()).endsWith("” run from now on: target/rural.jar.\n");
        assertThat(Run.read(folder.resolve("home/planwright/trusted-projects"))).isEqualTo(folder.toRealPath() + "\n");
        assertThat(Run.with(user, "", folder, "check", "-f", "brief").out()).contains("[rural.hospital-cut]");
        assertThat(Run.with(user, "", folder, "check", "-f", "brief", "--extensions=off")
                        .out())
                .doesNotContain("rural.hospital-cut");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("planwright.yaml"), "extensions: x.jar\n");
        assertThat(Run.with(user, "", elsewhere, "check").err()).contains("nobody has said");
        assertThat(Run.with(user, "", folder.resolve("plans"), "config", "distrust")
                        .code())
                .isZero();
        assertThat(Run.with(user, "", folder, "check").err()).contains("nobody has said");
        assertThat(Run.with(Map.of("PLANWRIGHT_EXTENSIONS", "yes"), "", folder, "check")
                        .err())
                .contains("PLANWRIGHT_EXTENSIONS is “yes”.\n  Set it to run or off, or unset it.");
        Files.delete(folder.resolve("planwright.yaml"));
        assertThat(Run.with(user, "", folder, "config", "trust").err()).contains("there is nothing to trust");
    }

    /** Settings and plan may speak of its rules all the same; what Planwright itself does not know is still an error. */
    @Test
    void leftOutItsRulesAreUnknownToNobody() throws IOException {
        Path plan = folder.resolve("plans/sagebrush-care.plan");
        String text = Run.read(plan);
        Files.writeString(plan, text + "\naccept rural.hospital-cut because \"the district pays the rest\"\n");
        assertThat(Run.in(folder, "check", "-f", "brief", "--extensions", "off").out())
                .contains("[legal.tax-vote]")
                .doesNotContain("rural.")
                .doesNotContain("accept.unknown-rule");
        Files.writeString(plan, text + "\naccept legal.tax-votes because \"typed badly\"\n");
        assertThat(Run.in(folder, "check", "-f", "brief", "--extensions", "off").out())
                .contains("[accept.unknown-rule]");
        settings("rural.hospital-cut: warning", "legal.tax-votes: warning");
        assertThat(Run.in(folder, "check", "--extensions", "off").err())
                .contains("There is no rule “legal.tax-votes”.");
        assertThat(Run.in(folder, "check", "--extensions", "perhaps").err()).contains("none of run, off");
    }

    @Test
    void outOfItsProjectThePlanHasNoSuchNames() throws IOException {
        Files.delete(folder.resolve("planwright.yaml"));
        Run check = run(folder, "check", "-f", "brief", "plans");
        assertThat(check.out()).contains("“rural hospital” is not a known service. [name.not-defined]");
    }

    /** In a project that is trusted. */
    private static Run run(Path folder, String... args) {
        return Run.with(Map.of(Trust.VARIABLE, "run"), "", folder, args);
    }

    private void settings(String old, String young) throws IOException {
        Path file = folder.resolve("planwright.yaml");
        Files.writeString(file, Run.read(file).replace(old, young));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(file).toString();
                if (!name.startsWith("target")) {
                    Path place = to.resolve(name);
                    Files.createDirectories(place.getParent());
                    Files.copy(file, place);
                }
            }
        }
    }

    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("spec-compiler"))) {
            at = at.getParent();
        }
        return at;
    }
}
