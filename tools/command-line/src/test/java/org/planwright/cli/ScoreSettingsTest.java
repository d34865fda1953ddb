package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the cost model hold plans to the settings of their project, as {@code check} does. */
class ScoreSettingsTest {
    private static final String PLAN = """
            plan "Small" {
                jurisdiction:    Vermont
                kind:            state single payer
                first benefits:  January 1, 2024
                horizon:         2024 to 2026
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
            financing {
                redirect Medicaid federal, Medicaid state
                tax premium on payroll paid by employers from 2024 {
                    20% of all payroll
                }
            }
            promises {
                promise "Everyone":  uninsured in 2025 at most 1% of residents
            }
            """;

    private static final List<String[]> COMMANDS = List.of(
            new String[] {"score", "small.plan"},
            new String[] {"explain", "small.plan", "--figure", "surplus/2025"},
            new String[] {"household", "small.plan", "--income", "60000", "--family", "2+2", "--coverage", "employer"},
            new String[] {"test", "small.plan"});

    @TempDir
    Path folder;

    @BeforeEach
    void aPlanThatLeavesMostOpen() throws IOException {
        Run.write(folder, "small.plan", PLAN);
        Run.write(folder, "planwright.yaml", "baseline: us-2023\n");
        for (String[] command : COMMANDS) {
            assertThat(Run.in(folder, command).code()).as(command[0]).isNotZero();
        }
    }

    private void everyCommandIsAnswered(String... more) {
        for (String[] command : COMMANDS) {
            String[] words = java.util.Arrays.copyOf(command, command.length + more.length);
            System.arraycopy(more, 0, words, command.length, more.length);
            Run run = Run.in(folder, words);
            assertThat(run.code()).as(command[0] + "\n" + run.err() + run.out()).isZero();
        }
    }

    @Test
    void thePackOfTheSettings() throws IOException {
        Run.write(folder, "planwright.yaml", "baseline: us-2023\npack: draft\n");
        everyCommandIsAnswered();
        Run strict = Run.in(folder, "score", "small.plan", "--pack", "recommended");
        assertThat(strict.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(strict.err()).contains("“small.plan” cannot be scored").contains("stand open");
    }

    @Test
    void theSeveritiesOfTheSettings() throws IOException {
        TreeSet<String> broken = new TreeSet<>();
        Pattern.compile("error: .*\\[([a-z.-]+)]")
                .matcher(Run.in(folder, "check", "-f", "brief").out())
                .results()
                .forEach(found -> broken.add(found.group(1)));
        assertThat(broken).contains("completeness.missing-answer");
        StringBuilder settings = new StringBuilder("baseline: us-2023\nrules:\n");
        broken.forEach(rule -> settings.append("  ").append(rule).append(": note\n"));
        Run.write(folder, "planwright.yaml", settings.toString());
        everyCommandIsAnswered();
    }

    @Test
    void theKnownFindings() {
        assertThat(Run.in(folder, "check", "--write-known-findings").code()).isZero();
        everyCommandIsAnswered();
    }

    @Test
    void theFileOfSettingsThatIsNamed() throws IOException {
        Run.write(folder, "other.yaml", "baseline: us-2023\npack: draft\n");
        everyCommandIsAnswered("--config", "other.yaml");
    }

    @Test
    void theBaselineOfTheSettingsDecidesPromises() throws IOException {
        Run.write(folder, "planwright.yaml", "pack: draft\n");
        assertThat(Run.in(folder, "test").out()).contains("names no edition of the accounts");
        Run.write(folder, "planwright.yaml", "pack: draft\nbaseline: us-2023\n");
        assertThat(Run.in(folder, "test").out()).contains("“Everyone” is kept");
        Run.write(folder, "planwright.yaml", "pack: draft\nbaseline: us-1066\n");
        assertThat(Run.in(folder, "test").err()).contains("The baseline “us-1066” cannot be used");
    }
}
