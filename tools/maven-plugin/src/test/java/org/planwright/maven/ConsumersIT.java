package org.planwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.maven.Consumer.Run;

/** Real projects, built by a real Maven. */
class ConsumersIT {
    private static final String[] GOALS = {"check", "build", "format-check"};

    private static final String HEAD =
            "plan \"Small\" {\n    kind: state single payer\n    first benefits: January 1, 2029\n}\n\n";
    private static final String INCLUDE = "include \"more.plan\"\n";

    @TempDir
    Path folder;

    @Test
    void aFlawedPlanFailsTheBuildUntilItIsMended() throws Exception {
        Consumer consumer = new Consumer(folder);
        consumer.write("pom.xml", Consumer.pom("small", "jar", GOALS));
        consumer.write("src/main/plans/small.plan", HEAD + "benefits {\n    covr hospitals\n}\n");
        Run flawed = consumer.maven("verify");
        assertThat(flawed.code()).as(flawed.log()).isNotZero();
        assertThat(flawed.log())
                .contains("[ERROR] src/main/plans/small.plan:7:5: error:")
                .contains("Did you mean “cover”?")
                .contains("Mend what is listed above");

        consumer.write("planwright.yaml", "pack: draft\nfail-on: error\nrules:\n" + off());
        consumer.write("src/main/plans/small.plan", HEAD + "benefits {\n  cover hospitals\n}\n");
        Run untidy = consumer.maven("verify");
        assertThat(untidy.log()).contains("src/main/plans/small.plan:1:1: not in the plain form");
        assertThat(untidy.code()).as(untidy.log()).isNotZero();

        Run mended = consumer.maven("planwright:format", "verify", "-Dplanwright.reports=sarif,markdown");
        assertThat(mended.code()).as(mended.log()).isZero();
        assertThat(consumer.read("src/main/plans/small.plan")).contains("    cover hospitals\n");
        assertThat(consumer.read("target/planwright/findings.sarif")).contains("\"2.1.0\"");
        assertThat(consumer.read("target/planwright/findings.md")).startsWith("### Planwright: ");
        try (JarFile jar = new JarFile(folder.resolve("target/small-1.jar").toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .contains("planwright/small/inputs.json", "planwright/small/summary.md");
        }
    }

    /** Some forty questions of a draft are a line for each section, counted one by one, also when they are said again. */
    @Test
    void questionsOfADraftAreFoldedUnlessDetailsAreAskedFor() throws Exception {
        Consumer consumer = new Consumer(folder);
        consumer.write("pom.xml", Consumer.pom("draft", "pom", "check"));
        String rules = off().replaceFirst(".*missing-answer.*\\n", "");
        consumer.write("planwright.yaml", "pack: draft\nrules:\n" + rules);
        consumer.write("src/main/plans/a.plan", HEAD + "benefits {\n    cover hospitals\n}\n");
        String first = consumer.maven("validate").log();
        assertThat(first)
                .containsPattern(
                        "INFO\\] src/main/plans/a.plan:\\d+:\\d+: note: “benefits” leaves \\d+ questions unanswered: Q17, ")
                .doesNotContain("must answer Q17");
        String sum = first.replaceAll("(?s).*1 plan, 0 unchanged(: [^\\n]*).*", "$1");
        assertThat(sum).containsPattern(": \\d\\d notes");
        assertThat(consumer.maven("validate").log()).contains("1 plan, 1 unchanged" + sum, "“benefits” leaves ");
        assertThat(consumer.maven("validate", "-Dplanwright.details").log())
                .contains("1 plan, 0 unchanged" + sum, "must answer Q17")
                .doesNotContain("“benefits” leaves ");
    }

    @Test
    void onlyWhatChangedIsCompiledAgain() throws Exception {
        Consumer consumer = new Consumer(folder);
        consumer.write("pom.xml", Consumer.pom("three", "pom", GOALS));
        consumer.write("planwright.yaml", "sources: plans\npack: draft\nrules:\n" + off());
        consumer.write("plans/a.plan", HEAD + INCLUDE);
        consumer.write("plans/more.plan", "benefits {\n    cover hospitals\n}\n");
        consumer.write("plans/b.plan", HEAD + "benefits {\n    cover physicians\n}\n");
        Run first = consumer.maven("generate-resources");
        assertThat(first.code()).as(first.log()).isZero();
        assertThat(first.log()).contains("2 plans, 0 unchanged");
        assertThat(consumer.maven("generate-resources").log())
                .contains("2 plans, 2 unchanged")
                .contains(first.log().replaceAll("(?s).*2 plans, 0 unchanged(: [^\\n]*).*", "$1"));
        consumer.write("plans/more.plan", "benefits {\n    cover hospitals, dental\n}\n");
        Run changed = consumer.maven("generate-resources");
        assertThat(changed.log()).contains("2 plans, 1 unchanged");
        assertThat(consumer.read("target/generated-resources/planwright/a/summary.md"))
                .containsIgnoringCase("dental");
        assertThat(consumer.maven("generate-resources", "-Dplanwright.skip").log())
                .contains("skipped")
                .doesNotContain("unchanged");
    }

    @Test
    void modulesAreBuiltSideBySideAndNamedFromWhereTheBuildStarts() throws Exception {
        Consumer consumer = new Consumer(folder);
        consumer.write(
                "pom.xml",
                Consumer.pom("all", "pom", GOALS)
                        .replace(
                                "<build>",
                                "<modules><module>one</module><module>two</module><module>none</module></modules><build>"));
        consumer.write("planwright.yaml", "pack: draft\nsources: one\nrules:\n" + off());
        for (String module : new String[] {"one", "two", "none"}) {
            consumer.write(module + "/pom.xml", Consumer.pom(module, "pom", GOALS));
        }
        consumer.write("one/one.plan", HEAD + "benefits {\n    cover hospitals\n}\n");
        consumer.write("two/two.plan", HEAD + "benefits {\n    covr hospitals\n}\n");
        Run run = consumer.maven("-T2", "--fail-at-end", "generate-resources");
        assertThat(run.code()).as(run.log()).isNotZero();
        assertThat(run.log()).contains("two/two.plan:7:5: error:").contains("there are no plans");
        assertThat(folder.resolve("one/target/generated-resources/planwright/one/inputs.json"))
                .exists();
    }

    @Test
    void theExamplesAreAProjectOnEveryJava() throws Exception {
        copy(Consumer.root().resolve("examples"), folder);
        Consumer consumer = new Consumer(folder);
        for (Path java : Consumer.javas()) {
            Run run = consumer.on(java, "verify");
            assertThat(run.code()).as(java + "\n" + run.log()).isZero();
            assertThat(run.log())
                    .contains("2 plans, ", "“No premium” is kept", "[schedule.gap] Let the bands meet")
                    .doesNotContain("[ERROR]");
        }
    }

    @Test
    void theExamplesAreAProjectOfEveryMaven() throws Exception {
        copy(Consumer.root().resolve("examples"), folder);
        Consumer consumer = new Consumer(folder);
        List<Path> mavens = Consumer.mavens();
        assertThat(mavens).hasSize(2);
        for (Path maven : mavens) {
            Run version = consumer.with(maven, Path.of(System.getProperty("java.home")), "-v");
            assertThat(version.log())
                    .contains("Maven " + maven.getFileName().toString().replace("apache-maven-", ""));
            Run run = consumer.with(maven, Path.of(System.getProperty("java.home")), "verify");
            assertThat(run.code()).as(maven + "\n" + run.log()).isZero();
            assertThat(run.log()).contains("2 plans, ").doesNotContain("plugin validation issues");
        }
    }

    /** The rules that a plan of two lines breaks are not what these tests are about. */
    private static String off() {
        return Stream.of(
                        "completeness.missing-answer",
                        "financing.no-source",
                        "payment.no-method-or-level",
                        "programs.not-mentioned",
                        "spending.no-growth-control")
                .map(rule -> "  " + rule + ": off\n")
                .reduce("", String::concat);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(file).toString();
                if (name.startsWith("target")) {
                    continue;
                }
                Path place = to.resolve(name);
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
    }
}
