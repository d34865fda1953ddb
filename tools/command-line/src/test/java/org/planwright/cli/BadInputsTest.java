package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Model inputs that somebody has broken end in a finding with its line, and never in a figure or in a fault of ours. */
class BadInputsTest {
    private static final String GOOD = good();

    @TempDir
    Path folder;

    @Test
    void whatIsNotBrokenHasAScore() throws IOException {
        Run run = score(GOOD);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "another schema | planwright-inputs/1 | planwright-inputs/2 | the edition is \"planwright-inputs/2\"",
                "not a number | \"percent\": 11.5 | \"percent\": NaN | at line",
                "a text for a number | \"percent\": 11.5 | \"percent\": \"x\" | a number is expected",
                "more than can be | \"percent\": 11.5 | \"percent\": 1e999 | at most 309 digits",
                "more than memory holds | \"percent\": 11.5 | \"percent\": 1e99999999 | at most 309 digits",
                "a rate below nothing | \"percent\": 11.5 | \"percent\": -11.5 | error[score.impossible-value]",
                "a rate above all | \"percent\": 11.5 | \"percent\": 5000 | says 5,000%",
                "a year beyond integers | \"to\": 2026 | \"to\": 99999999999 | out of range of int",
                "a year in halves | \"from\": 2017 | \"from\": 2017.5 | VALUE_NUMBER_INT is expected",
                "a year before all | \"from\": 2017 | \"from\": -5 | error[score.horizon-outside-edition]",
                "years in the wrong order | \"from\": 2017 | \"from\": 2030 | error[score.no-horizon]",
                "benefits after all years | \"day\": \"2017-01-01\" | \"day\": \"2060-01-01\" | benefits start in 2060",
                "no such edition | \"edition\": \"us-2023\" | \"edition\": \"us-1999\" | there is no edition",
                "no edition | \"edition\": \"us-2023\" | \"edition\": \"\" | names no baseline",
                "no such place | \"jurisdiction\": \"vermont\" | \"jurisdiction\": \"atlantis\" | error[score.unknown-place]",
                "no such base | \"payroll\" | \"moonshine\" | error[score.no-base]",
                "an unknown key | \"priceBasis\": | \"prizeBasis\": | prizeBasis"
            })
    void endsInAFinding(String name, String old, String young, String said) throws IOException {
        String text = GOOD.replace(old, young);
        assertThat(text).as("there is something to break").isNotEqualTo(GOOD);
        refused(score(text), said);
    }

    @Test
    void brokenFilesAreRefused() throws IOException {
        refused(score(GOOD.substring(0, GOOD.length() / 2)), "at line");
        refused(score(""), "at line 1");
        refused(score("[]"), "at line 1");
        refused(score("null"), "at line 1");
        refused(score("[".repeat(100_000)), "at line 1");
        refused(score(GOOD + "{}"), "something follows the end");
    }

    @Test
    void amountsBeyondTheWorldAreRefusedAtTheirLine() throws IOException {
        refused(
                score(GOOD.replaceAll("\"dollars\": [0-9.]+", "\"dollars\": 1e18")),
                "states more than a quadrillion dollars");
        refused(score(GOOD.replaceAll("\"dollars\": [0-9.]+", "\"dollars\": -1000000")), "states less than nothing");
    }

    private void refused(Run run, String said) {
        assertThat(run.code()).as(run.out() + run.err()).isBetween(1, 2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(said).doesNotContain("Exception", "\tat ", "REDACTED");
    }

    private Run score(String text) throws IOException {
        Run.write(folder, "inputs.json", text);
        return Run.in(folder, "score", "inputs.json");
    }

    private static String good() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples")) || !Files.isDirectory(at.resolve("docs"))) {
            at = at.getParent();
        }
        try {
            return Files.readString(
                    at.resolve("examples/green-mountain-care/expected/green-mountain-care.inputs.json"));
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        }
    }
}
