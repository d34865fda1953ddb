package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reform files of other models. Their form and figures were tried with the real tools; see docs/export.md. */
class ExportTest {
    private static final String HEAD = "plan \"T\" {\n    jurisdiction: United States\n"
            + "    kind: national single payer\n    first benefits: January 1, 2027\n"
            + "    horizon: 2027 to 2031\n    baseline: us-2023\n}\n";

    @TempDir
    Path folder;

    private Run export(String taxes, String... more) throws IOException {
        Files.writeString(folder.resolve("t.plan"), HEAD + "financing {\n" + taxes + "\n}\n");
        String[] args = new String[5 + more.length];
        args[0] = "export";
        args[1] = "t.plan";
        args[2] = "--pack";
        args[3] = "draft";
        args[4] = "--to=tax-calculator";
        System.arraycopy(more, 0, args, 5, more.length);
        return Run.in(folder, args);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper()
                .readTree(text.lines()
                        .filter(line -> !line.startsWith("//"))
                        .reduce("", (all, line) -> all + line + "\n"));
    }

    @Test
    void ratesAreAddedToThoseOfCurrentLawAndTakenOffWhenTheTaxEnds() throws IOException {
        Run run = export("tax a on payroll paid by employers, workers from 2027 through December 31, 2029 {\n 10%\n"
                + " shares: 80% employers, 20% workers\n self-employed: taxed as both\n}");
        JsonNode reform = json(run.out());
        assertThat(reform.get("FICA_mc_trt_employer").toString()).isEqualTo("{\"2027\":0.0945,\"2030\":0.0145}");
        assertThat(reform.get("FICA_mc_trt_employee").toString()).isEqualTo("{\"2027\":0.0345,\"2030\":0.0145}");
        assertThat(run.code()).isZero();
    }

    @Test
    void aThresholdHasFiveMembersAndStaysUnlessThePlanLetsItGrow() throws IOException {
        Run run = export(
                "tax a on adjusted gross income paid by households from 2027 {\n 4% of the part above $29,000\n}");
        JsonNode reform = json(run.out());
        assertThat(reform.get("AGI_surtax_trt").toString()).isEqualTo("{\"2027\":0.04}");
        assertThat(reform.get("AGI_surtax_thd").toString()).isEqualTo("{\"2027\":[29000,29000,14500,29000,29000]}");
        assertThat(reform.get("AGI_surtax_thd-indexed").toString()).isEqualTo("{\"2027\":false}");
        assertThat(run.err()).contains("1 exact, 0 approximated, 0 not expressible");
        Run grows = export("tax a on adjusted gross income paid by households from 2027 {\n"
                + " 4% of the part above $29,000\n indexed to: consumer prices\n}");
        assertThat(json(grows.out()).has("AGI_surtax_thd-indexed")).isFalse();
        assertThat(grows.err()).contains("grows with the tool's own index");
    }

    @Test
    void aTaxFromTheMiddleOfAYearHasTheMeanRateInThatYear() throws IOException {
        Run run =
                export("tax a on payroll paid by employers from July 1, 2027 {\n 2%\n self-employed: taxed as both\n}");
        assertThat(json(run.out()).get("FICA_mc_trt_employer").toString())
                .isEqualTo("{\"2027\":0.0245,\"2028\":0.0345}");
        assertThat(run.err()).contains("approximated");
    }

    @Test
    void whatCannotBeSaidIsNamedWithItsPlaceAndFailsUnlessAllowed() throws IOException {
        String wealth = "tax w on net worth paid by households from 2027 {\n 1% of the part above $21 million\n"
                + " yields: $1 billion in 2027\n}";
        Run run = export(wealth);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("not expressible  financing / tax w")
                .contains("t.plan:9: Tax-Calculator 6.8 has no parameter for a tax on net worth");
        assertThat(json(run.out()).size()).isZero();
        assertThat(export(wealth, "--partial").code()).isZero();
    }

    @Test
    void whatTheToolWouldRefuseIsAnErrorAndNothingIsWritten() throws IOException {
        Run run = export("tax a on payroll paid by employers from 2027 {\n 60%\n}", "--output", "r.json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("FICA_mc_trt_employer would be 0.6145 in 2027, above the most that it takes, 0.5");
        assertThat(folder.resolve("r.json")).doesNotExist();
    }

    @Test
    void bandsBeyondTheToolAndTermsItLacksAreNotDroppedInSilence() throws IOException {
        Run run = export("tax a on payroll paid by employers from 2027 {\n 6% of the part up to $30,000\n"
                + " 12% of the part above $30,000\n}\ntax b on payroll paid by employers from 2027 {\n 7.5%\n"
                + " exempt: $2 million\n}");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("one rate for employers, on all wages without bounds; this tax has 2 bands")
                .contains("financing / tax b / exempt")
                .contains("without what is listed below");
    }

    @Test
    void policyEngineGetsBoundedYearsAndEveryStepOfAScale() throws IOException {
        Files.writeString(
                folder.resolve("p.plan"),
                HEAD
                        + "financing {\ntax a on adjusted gross income paid by filers from 2027 through December 31, 2030 {\n"
                        + " 2% of the part from $50,000 to $100,000\n 5% of the part above $100,000\n}\n}\n");
        Run other = Run.in(
                folder,
                "export",
                "p.plan",
                "--pack",
                "draft",
                "--to",
                "policyengine",
                "-o",
                "r.json",
                "--report",
                "r.csv");
        assertThat(other.err()).isEmpty();
        JsonNode reform = json(Files.readString(folder.resolve("r.json"), StandardCharsets.UTF_8));
        String scale = "gov.contrib.crfb.surtax.rate.joint";
        assertThat(reform.get(scale + "[1].threshold").toString()).isEqualTo("{\"2027-01-01.2030-12-31\":50000}");
        assertThat(reform.get(scale + "[2].threshold").toString()).isEqualTo("{\"2027-01-01.2030-12-31\":100000}");
        assertThat(reform.get(scale + "[2].rate").toString()).isEqualTo("{\"2027-01-01.2030-12-31\":0.05}");
        assertThat(Files.readString(folder.resolve("r.csv"))).startsWith("provision,file,line,fidelity,how\n");
    }
}
