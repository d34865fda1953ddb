package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(Run.in(folder, "config", "check").out()).isEqualTo("planwright.yaml is sound.\n");
        Run check = Run.in(folder, "check", "-f", "brief");
        assertThat(check.out())
                .contains(
                        "plans/washoe-care.plan:23:5: warning: Rural hospitals get 95%, where other hospitals get 105%."
                                + " [rural.hospital-cut]");
        settings("rural.hospital-cut: warning", "rural.hospital-cut: off");
        assertThat(Run.in(folder, "check", "-f", "brief").out()).doesNotContain("rural.");
        settings("rural.hospital-cut: off", "rural.hospital-cut: error");
        assertThat(Run.in(folder, "check", "-f", "brief").out()).contains("error: Rural hospitals");
        settings("rural.hospital-cut: error", "rural.hospital-cutt: error");
        Run typo = Run.in(folder, "check");
        assertThat(typo.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(typo.err()).contains("planwright.yaml:8:3: There is no rule “rural.hospital-cutt”.");
    }

    @Test
    void itsRuleCanBeAcceptedAndIsExplainedAndListed() throws IOException {
        Path plan = folder.resolve("plans/washoe-care.plan");
        Files.writeString(
                plan, Run.read(plan) + "\naccept rural.hospital-cut because \"the district pays the rest\"\n");
        assertThat(Run.in(folder, "check", "-f", "brief").out()).doesNotContain("rural.hospital-cut");
        assertThat(Run.in(folder, "explain", "rural.hospital-cut").out())
                .startsWith("rural.hospital-cut")
                .contains("critical access hospitals");
        assertThat(Run.in(folder, "rules").out()).contains("rural.hospital-cut ");
        assertThat(Run.in(folder.getParent(), "rules").out()).doesNotContain("rural.hospital-cut");
    }

    @Test
    void aKnownFindingOfItsRuleStaysKnown() {
        assertThat(Run.in(folder, "check", "--write-known-findings").code()).isZero();
        Run after = Run.in(folder, "check", "-f", "brief", "--fail-on", "warning");
        assertThat(after.out()).doesNotContain("rural.hospital-cut").doesNotContain("error");
    }

    @Test
    void itsEmitterAndTemplateWriteBesideTheOthers() throws IOException {
        Run build = Run.in(folder, "build");
        Path made = folder.resolve("plans/target/planwright/washoe-care");
        assertThat(build.code()).as(build.err()).isZero();
        assertThat(Run.read(made.resolve("taxes.csv")))
                .isEqualTo("tax,on,from,line\n\"health tax\",\"wages\",\"2029\",29\n");
        assertThat(Run.read(made.resolve("brief.md")))
                .startsWith("# Washoe Care in brief\n")
                .contains("- Who is covered: Older rural poor\n");
        assertThat(Run.read(made.resolve("inputs.json"))).contains("\"service\": \"community paramedicine\"");
    }

    @Test
    void itsNamesLawAndKindHold() {
        Run check = Run.in(folder, "check", "-f", "brief");
        assertThat(check.out())
                .doesNotContain("name.not-defined")
                .contains(
                        "A bill that creates or raises public revenue needs two thirds of each house. [legal.tax-vote]")
                .contains("A county single payer plan must answer Q10,")
                .doesNotContain("must answer Q37");
        Run begun = Run.in(folder, "init", "New", "--kind", "county-single-payer");
        assertThat(begun.code()).as(begun.err()).isZero();
        Run fresh = Run.in(folder, "check", "new.plan", "-f", "brief");
        assertThat(fresh.out()).doesNotContain("missing-answer").doesNotContain("value.");
    }

    @Test
    void outOfItsProjectThePlanHasNoSuchNames() throws IOException {
        Files.delete(folder.resolve("planwright.yaml"));
        Run check = Run.in(folder, "check", "-f", "brief", "plans");
        assertThat(check.out()).contains("“rural hospital” is not a known service. [name.not-defined]");
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
