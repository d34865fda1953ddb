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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.maven.Consumer.Run;

/** The goals that ask the cost model and git, in real projects, with every Maven. */
class GoalsIT {
    private static final String HEAD = """
            plan "Small" {
                jurisdiction:    Vermont
                kind:            state single payer
                first benefits:  January 1, 2024
                horizon:         2024 to 2026
                baseline:        us-2023
            }

            eligibility {
                cover residents
            }

            benefits {
                cover hospital, physician
            }

            existing programs {
                absorb Medicaid
            }

            """;

    private static final String MONEY = """
            financing {
                redirect Medicaid federal, Medicaid state
                tax premium on payroll paid by employers from 2024 {
                    20%  of all payroll
                }
            }

            """;

    private static final String PROMISES = """
            promises {
                promise "Funded":    surplus in each year from 2024 at least $5 billion
                promise "Everyone":  uninsured in 2025 at most 1% of residents
            }
            """;

    private static final String SOUND = HEAD + MONEY + PROMISES.replaceAll("(?m)^.*Funded.*\\n", "");
    private static final String SETTINGS = "pack: draft\n";
    private static final String UNCHANGED = "plans, policy and revision are those of the build before";

    @TempDir
    Path folder;

    static List<Path> mavens() throws IOException {
        return Consumer.mavens();
    }

    private Run run(Consumer consumer, Path maven, String... words) throws Exception {
        return consumer.with(maven, Path.of(System.getProperty("java.home")), words);
    }

    private static Run sound(Run run) {
        assertThat(run.code()).as(run.log()).isZero();
        return run;
    }

    private static Run failed(Run run) {
        assertThat(run.code()).as(run.log()).isNotZero();
        assertThat(run.log()).contains("BUILD FAILURE").doesNotContain("NullPointerException");
        return run;
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void aBrokenPromiseFailsTheTestsAndSaysByHowMuch(Path maven) throws Exception {
        Consumer consumer = new Consumer(folder);
        consumer.write("pom.xml", Consumer.pom("small", "jar", "score", "test"));
        consumer.write("planwright.yaml", SETTINGS);
        consumer.write("src/main/plans/small.plan", HEAD + MONEY + PROMISES);
        Run broken = failed(run(consumer, maven, "test"));
        assertThat(broken.log())
                .contains("[ERROR] src/main/plans/small.plan:29:5: error: The promise “Funded” is broken")
                .containsPattern("misses by = \\$[0-9.]+ (billion|million)")
                .contains("[INFO] src/main/plans/small.plan:30:1: “Everyone” is kept: uninsured in 2025 is 0%")
                .contains("Plans have 1 error");
        assertThat(sound(run(consumer, maven, "test", "-DskipTests")).log()).contains("skipped");
        assertThat(sound(run(consumer, maven, "test", "-Dmaven.test.failure.ignore"))
                        .log())
                .contains("“Funded” is broken");
        failed(run(consumer, maven, "planwright:test", "-Dplanwright.reports=junit,markdown"));
        assertThat(consumer.read("target/planwright/test.md")).contains("| Everyone | kept |");
        assertThat(consumer.read("target/planwright/test.xml")).contains("<failure");

        consumer.write("src/main/plans/small.plan", SOUND);
        assertThat(sound(run(consumer, maven, "package")).log())
                .contains("1 plan, 0 unchanged")
                .contains("“Everyone” is kept");
        assertThat(sound(run(consumer, maven, "package")).log())
                .containsPattern("(?s)score.*1 plan, 1 unchanged.*test.*1 plan, 1 unchanged")
                .contains("“Everyone” is kept");
        try (JarFile jar = new JarFile(folder.resolve("target/small-1.jar").toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .contains("planwright/small/score.json", "planwright/small/score.md");
        }
        assertThat(consumer.read("target/generated-resources/planwright/small/score.json"))
                .contains("\"national-spending\"");
    }

    @Test
    void whatDecidesAScoreIsNoticed() throws Exception {
        Consumer consumer = new Consumer(folder);
        consumer.write("pom.xml", Consumer.pom("small", "pom", "score", "test"));
        consumer.write("planwright.yaml", SETTINGS + "sources: plans\nbaseline: editions/mine\n");
        consumer.write(
                "plans/small.plan",
                SOUND.replaceAll("    baseline:.*\\n", "").replace(MONEY, "include \"money.plan\"\n\n"));
        consumer.write("plans/money.plan", MONEY);
        assertThat(failed(consumer.maven("planwright:score")).log()).contains("editions/mine");
        Path edition =
                Consumer.root().resolve("model-runtime/src/main/resources/org/planwright/runtime/baseline/us-2023");
        copy(edition, folder.resolve("editions/mine"));
        assertThat(sound(consumer.maven("test")).log()).contains("1 plan, 0 unchanged");
        assertThat(sound(consumer.maven("test")).log()).doesNotContain("0 unchanged");
        consumer.write("plans/money.plan", MONEY.replace("20%", "30%"));
        assertThat(sound(consumer.maven("test")).log()).doesNotContain("1 unchanged");
        consumer.write("editions/mine/notes.txt", "a file more\n");
        assertThat(sound(consumer.maven("test")).log()).doesNotContain("1 unchanged");
        assertThat(sound(consumer.maven("test", "-Dplanwright.baseline=us-2023"))
                        .log())
                .doesNotContain("1 unchanged");
        assertThat(sound(consumer.maven(
                                "planwright:score", "-Dplanwright.score.formats=csv,text", "-Dplanwright.draws=20"))
                        .log())
                .contains("1 plan, 0 unchanged");
        assertThat(consumer.read("target/generated-resources/planwright/small/score.csv"))
                .contains("2025");
        assertThat(failed(consumer.maven("planwright:score", "-Dplanwright.score.formats=xlsx"))
                        .log())
                .contains("“xlsx” is no form of a score. Choose of json, markdown, csv and text");
        assertThat(failed(consumer.maven("planwright:test", "-Dplanwright.baseline=us-1066"))
                        .log())
                .contains("The baseline “us-1066” cannot be used");
        consumer.write("plans/money.plan", "financing {\n    redirct Medicaid federal\n}\n");
        assertThat(failed(consumer.maven("planwright:score")).log()).contains("[ERROR] plans/money.plan:2:5: error:");
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void aChangeThatThePolicyForbidsFailsTheBuild(Path maven) throws Exception {
        Consumer consumer = new Consumer(folder);
        consumer.write("pom.xml", Consumer.pom("small", "pom", "diff"));
        consumer.write("planwright.yaml", SETTINGS + "policy: policy.json\n");
        consumer.write("policy.json", policy("warning", ""));
        consumer.write("src/main/plans/small.plan", SOUND);
        consumer.write(".gitignore", "target/\nmaven.log\nsettings.xml\n");
        assertThat(failed(run(consumer, maven, "verify")).log())
                .contains(
                        "is in no repository of git, so there is nothing to compare its plans with. Build in a clone");
        consumer.git("init", "-q", "-b", "main");
        assertThat(failed(run(consumer, maven, "verify")).log()).contains("git knows no revision “HEAD” here.");
        consumer.git("add", "-A");
        consumer.git("commit", "-q", "-m", "a plan");
        assertThat(sound(run(consumer, maven, "verify")).log())
                .contains("since HEAD: no change of meaning")
                .doesNotContain(UNCHANGED);
        assertThat(sound(run(consumer, maven, "verify")).log()).contains("no change of meaning", UNCHANGED);
        assertThat(failed(run(consumer, maven, "verify", "-Dplanwright.against=nowhere"))
                        .log())
                .contains("git knows no revision “nowhere” here. Fetch it, or name another");
        assertThat(failed(run(consumer, maven, "verify", "-Dplanwright.against=--help"))
                        .log())
                .contains("git knows no revision “--help” here.");

        consumer.write("src/main/plans/small.plan", SOUND.replace("20%", "5%"));
        assertThat(sound(run(consumer, maven, "verify")).log())
                .contains("[WARNING] src/main/plans/small.plan:23:5: warning: financing, less: ")
                .contains("[policy: no tax falls]");
        consumer.write("policy.json", policy("error", ""));
        Run forbidden = failed(run(consumer, maven, "verify"));
        assertThat(forbidden.log())
                .contains("[ERROR] src/main/plans/small.plan:23:5: error: financing, less: ")
                .contains("Plans changed since HEAD as the policy does not allow: 1 change.");
        assertThat(consumer.read("target/planwright/changes.md")).contains("premium");
        String fingerprint = forbidden.log().replaceAll("(?s).*\\(fingerprint ([0-9a-f]+)\\).*", "$1");
        consumer.write(
                "policy.json",
                policy("error", "{\"fingerprint\": \"" + fingerprint + "\", \"because\": \"agreed on in committee\"}"));
        assertThat(sound(run(consumer, maven, "verify")).log())
                .contains("(approved: agreed on in committee)")
                .doesNotContain(UNCHANGED);
        assertThat(sound(run(consumer, maven, "verify")).log())
                .contains("(approved: agreed on in committee)", UNCHANGED);

        consumer.git("commit", "-q", "-a", "-m", "less");
        assertThat(sound(run(consumer, maven, "verify")).log())
                .contains("no change of meaning", "approval " + fingerprint + " fits no change any more")
                .doesNotContain(UNCHANGED);
        assertThat(failed(run(
                                consumer,
                                maven,
                                "verify",
                                "-Dplanwright.against=HEAD~1",
                                "-Dplanwright.policy=none.json"))
                        .log())
                .contains("“none.json” cannot be read: there is no such file.");
        consumer.write("src/main/plans/more.plan", SOUND.replace("Small", "More"));
        Files.delete(folder.resolve("src/main/plans/small.plan"));
        assertThat(failed(run(consumer, maven, "verify", "-Dplanwright.diff.formats=json,html,text"))
                        .log())
                .contains("src/main/plans/more.plan:22:5: note: financing")
                .contains("[ERROR] src/main/plans/small.plan:23:5: error: financing, less: ")
                .contains("(as it stood in HEAD)");
        assertThat(consumer.read("target/planwright/changes.json")).contains("\"fingerprint\"");
        consumer.write("src/main/plans/more.plan", SOUND.replace(MONEY, "include \"parts/money.plan\"\n\n"));
        consumer.write("src/main/plans/parts/money.plan", MONEY);
        consumer.git("add", "-A");
        consumer.git("commit", "-q", "-m", "apart");
        consumer.write("src/main/plans/parts/money.plan", MONEY.replace("20%", "7%"));
        assertThat(failed(run(consumer, maven, "verify")).log())
                .contains("[ERROR] src/main/plans/parts/money.plan:3:5: error: financing, less: ");
        sound(run(consumer, maven, "verify", "-Dplanwright.diff.skip"));
    }

    private static String policy(String level, String approved) {
        return "{\"schema\": \"planwright-policy/1\", \"rules\": [{\"name\": \"no tax falls\", \"class\": \"financing\","
                + " \"direction\": \"less\", \"level\": \"" + level + "\"}], \"approved\": [" + approved + "]}\n";
    }

    @Test
    void allGoalsOfModulesAtOnce() throws Exception {
        Consumer consumer = new Consumer(folder);
        consumer.write(
                "pom.xml",
                Consumer.pom("all", "pom", "check", "build", "score", "test", "diff", "format-check")
                        .replace("<build>", "<modules><module>one</module><module>two</module></modules><build>"));
        consumer.write(
                "planwright.yaml",
                SETTINGS
                        + "policy: policy.json\nrules:\n  completeness.missing-answer: off\n  programs.not-mentioned: off\n"
                        + "  payment.no-method-or-level: off\n  spending.no-growth-control: off\n"
                        + "  financing.federal-money-without-authority: off\n  coverage.commuters-not-treated: off\n");
        consumer.write("policy.json", policy("error", ""));
        consumer.write(".gitignore", "target/\nmaven.log\nsettings.xml\n");
        for (String module : List.of("one", "two")) {
            consumer.write(
                    module + "/pom.xml",
                    Consumer.pom(module, "pom", "check", "build", "score", "test", "diff", "format-check"));
            consumer.write(module + "/plans/a.plan", SOUND);
            consumer.write(module + "/plans/b.plan", SOUND.replace("Small", "Smaller"));
        }
        assertThat(sound(consumer.maven("-T2", "planwright:format")).log()).contains("formatted one/plans/a.plan");
        consumer.git("init", "-q", "-b", "main");
        consumer.git("add", "-A");
        consumer.git("commit", "-q", "-m", "plans");
        Run first = sound(consumer.maven("-T2", "verify"));
        assertThat(first.log()).contains("MultiThreadedBuilder").doesNotContain("not marked as thread-safe");
        for (String module : List.of("one", "two")) {
            for (String file : List.of("a/score.json", "b/score.json", "a/inputs.json", "b/summary.md")) {
                assertThat(folder.resolve(module + "/target/generated-resources/planwright/" + file))
                        .exists();
            }
        }
        Run second = sound(consumer.maven("-T2", "verify"));
        assertThat(second.log()).contains("2 plans, 2 unchanged", UNCHANGED).doesNotContain("0 unchanged");
        consumer.write("two/plans/b.plan", consumer.read("two/plans/b.plan").replace("20%", "19%"));
        Run changed = failed(consumer.maven("-T2", "--fail-at-end", "verify"));
        assertThat(changed.log())
                .contains("2 plans, 1 unchanged", UNCHANGED)
                .contains("[ERROR] two/plans/b.plan:23:5: error: financing, less: ");
    }

    @Test
    void extensionsStandAmongTheDependenciesOfThePlugin() throws Exception {
        Consumer consumer = new Consumer(folder);
        ExampleExtension.installed(folder.resolve("made"), "1.0");
        String dependency = "<dependencies><dependency><groupId>org.example</groupId><artifactId>rural</artifactId>"
                + "<version>1.0</version></dependency></dependencies>";
        consumer.write(
                "pom.xml", Consumer.pom("small", "pom", "build").replace("<executions>", dependency + "<executions>"));
        Path example = Consumer.root().resolve("tools/example-extension");
        for (String name : List.of("names", "law", "templates")) {
            copy(example.resolve(name), folder.resolve(name));
        }
        consumer.write(
                "planwright.yaml",
                Files.readString(example.resolve("planwright.yaml")).replaceAll("(?m)^extensions:.*\\n", ""));
        String plan = Files.readString(example.resolve("plans/sagebrush-care.plan"));
        consumer.write("plans/sagebrush-care.plan", plan);
        assertThat(sound(consumer.maven("generate-resources")).log())
                .contains(
                        "plans/sagebrush-care.plan:23:5: warning: Rural hospitals get 95%, where other hospitals get 105%.")
                .contains("[rural.hospital-cut]");
        assertThat(consumer.read("target/generated-resources/planwright/sagebrush-care/taxes.csv"))
                .startsWith("tax,on,from,line\n\"health tax\"");
        assertThat(consumer.read("target/generated-resources/planwright/sagebrush-care/brief.md"))
                .startsWith("# Sagebrush Care in brief\n");
        consumer.write("plans/sagebrush-care.plan", plan + "\naccept rural.hospital-cut because \"agreed\"\n");
        assertThat(sound(consumer.maven("generate-resources")).log())
                .contains("1 plan, 0 unchanged")
                .doesNotContain("[rural.hospital-cut]");
        assertThat(sound(consumer.maven("generate-resources")).log()).contains("1 plan, 1 unchanged");
        ExampleExtension.installed(folder.resolve("made-again"), "1.0");
        assertThat(sound(consumer.maven("generate-resources")).log()).contains("1 plan, 0 unchanged");
    }

    @Test
    void helpTellsOfEveryGoal() throws Exception {
        Consumer consumer = new Consumer(folder);
        consumer.write("pom.xml", Consumer.pom("small", "pom", "check"));
        Run help = sound(consumer.maven("planwright:help", "-Ddetail"));
        for (String goal : List.of("check", "build", "score", "test", "diff", "format", "format-check", "help")) {
            assertThat(help.log()).contains("planwright:" + goal + "\n");
        }
        assertThat(help.log())
                .contains("planwright.against", "planwright.test.skip")
                .doesNotContain("(no description)");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
    }
}
