package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that add something or choose for every command, and what is said where they cannot be used. */
class OwnSettingsTest {
    private static final String PLAN = """
            plan "Small" {
                kind: state single payer
                jurisdiction: Ohio
                first benefits: January 1, 2029
            }
            benefits {
                cover hospitals
            }
            """;

    @TempDir
    Path folder;

    @Test
    void anotherFileOfSettingsCanBeNamed() throws IOException {
        Run.write(folder, "small.plan", PLAN);
        Run.write(folder, "ci/strict.yaml", "pack: draft\nrules:\n  financing.no-source: off\n");
        assertThat(Run.in(folder, "check", "small.plan", "-f", "brief").out()).contains("financing.no-source");
        for (String[] line : new String[][] {
            {"check", "small.plan", "-f", "brief", "--config", "ci/strict.yaml"},
            {"check", "--config=ci/strict.yaml", "small.plan", "-f", "brief", "--against", "small.plan"}
        }) {
            assertThat(Run.in(folder, line).out()).doesNotContain("financing.no-source");
        }
        assertThat(Run.in(folder, "config", "show", "--origin", "--config", "ci/strict.yaml")
                        .out())
                .contains("pack: draft  (ci/strict.yaml:1)");
        Run missing = Run.in(folder, "check", "--config", "no.yaml", "small.plan");
        assertThat(missing.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(missing.err()).contains("There is no file of settings “no.yaml”.");
    }

    @Test
    void thePolicyOfTheSettingsGradesChanges() throws IOException {
        Run.write(folder, "old.plan", PLAN);
        Run.write(folder, "new.plan", PLAN.replace("cover hospitals", "cover dental"));
        assertThat(Run.in(folder, "diff", "old.plan", "new.plan", "--fail-on", "error")
                        .code())
                .isZero();
        Run.write(folder, "policy.json", POLICY);
        Run.write(folder, "planwright.yaml", "policy: policy.json\n");
        assertThat(Run.in(folder, "diff", "old.plan", "new.plan", "--fail-on", "error")
                        .code())
                .isEqualTo(ExitCode.FOUND);
        Run.write(folder, "policy.json", "{ \"rulez\": [] }");
        Run broken = Run.in(folder, "diff", "old.plan", "new.plan");
        assertThat(broken.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(broken.err()).contains("“policy.json” is no policy.");
    }

    private static final String POLICY =
            "{ \"schema\": \"planwright-policy/1\", \"rules\": [ { \"class\": \"benefit\", \"level\": \"error\" } ] }";

    @Test
    void theBaselineOfTheSettingsIsForPlansThatNameNone() throws IOException {
        Run.write(folder, "small.plan", PLAN);
        Run none = Run.in(folder, "score", "small.plan", "--pack", "draft");
        assertThat(none.err()).contains("The plan names no baseline.");
        Run.write(folder, "planwright.yaml", "baseline: us-1066\n");
        assertThat(Run.in(folder, "score", "small.plan", "--pack", "draft").err())
                .contains("“us-1066”");
        Run.write(folder, "named.plan", PLAN.replace("jurisdiction", "baseline: us-2023\n    jurisdiction"));
        assertThat(Run.in(folder, "score", "named.plan", "--pack", "draft").err())
                .doesNotContain("us-1066");
        Run.write(folder, "planwright.yaml", "baseline: data/us-2023\n");
        Files.createDirectories(folder.resolve("data/us-2023"));
        assertThat(Run.in(folder, "score", "named.plan", "--pack", "draft").err())
                .contains("cannot be used");
    }

    @Test
    void lawOfAProjectHoldsInItsPlaces() throws IOException {
        Run.write(folder, "small.plan", PLAN);
        assertThat(Run.in(folder, "check", "-f", "brief", "--verbose").out()).doesNotContain("legal.tax-vote");
        Run.write(folder, "law/ohio.json", """
                { "place": "Ohio", "laws": [ { "topic": "tax-vote", "value": "three fifths",
                  "says": "A tax needs three fifths.", "source": "made up here", "verified": false } ] }
                """);
        Run.write(folder, "planwright.yaml", "jurisdictions: law\n");
        assertThat(Run.in(folder, "check", "-f", "brief", "--verbose").out())
                .contains("Ohio asks more of a tax than the plan gives it. A tax needs three fifths. [legal.tax-vote]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            vocabulary: own.yaml ! servises: [] ! own.yaml:1:1: A file of names has no key “servises”. ! Did you mean “services”?
            vocabulary: own.yaml ! services: [{name: hospital, account: hospital}] ! own.yaml:1:19: “hospital” is a service already. ! Give it another name
            vocabulary: own.yaml ! services: [{name: care at home, account: hospital}] ! own.yaml:1:19: “care at home” cannot be a name: “at” divides a line of a plan. ! without such a word
            vocabulary: own.yaml ! services: [{name: birthwork, part-of: maternityy}] ! own.yaml:1:39: There is no service “maternityy” before this one. ! Did you mean “maternity”?
            vocabulary: own.yaml ! services: [{name: birthwork}] ! own.yaml:1:12: Nothing says where the service is counted in the national health accounts. ! Write “part-of”
            vocabulary: own.yaml ! groups: [{name: frontier folk, means: residents with agee at least 65}] ! own.yaml:1:39: ! agee
            vocabulary: own.yaml ! kinds: [{name: town plan, like: state single player}] ! own.yaml:1:33: “state single player” is none of what “like” can be. ! Did you mean “state single payer”?
            vocabulary: own.yaml ! kinds: [{name: town plan, like: public option, without: [Q99]}] ! own.yaml:1:58: There is no design question “Q99”. ! Q1 to Q62
            jurisdictions: own.yaml ! place: Nevadda ! own.yaml:1:8: “Nevadda” is neither the United States nor a state. ! Did you mean “Nevada”?
            jurisdictions: own.yaml ! {place: Nevada, laws: [{topic: tax-vot, value: x, says: x, source: x, verified: false}]} ! own.yaml:1:32: “tax-vot” is none of what “topic” can be. ! Did you mean “tax-vote”?
            jurisdictions: own.yaml ! {place: Nevada, laws: [{topic: tax-vote, value: half, says: x, source: x, verified: false}]} ! own.yaml:1:49: “half” is none of what “value” can be. ! two thirds
            jurisdictions: own.yaml ! {place: Nevada, laws: [{topic: wealth-tax, value: x, of: net wort, says: x, source: x, verified: false}]} ! own.yaml:1:58: No plan can name “net wort” where a law on “wealth-tax” looks for it. ! Did you mean “net worth”?
            jurisdictions: own.yaml ! {place: Nevada, laws: [{topic: borrowing, value: x, says: x, source: x, verified: true}]} ! own.yaml:1:83: A law that somebody has read ! Write “at”
            jurisdictions: own.yaml ! {place: Nevada, laws: [{topic: borrowing, value: x, says: x, source: x}]} ! own.yaml:1:24: The law does not say whether somebody has read it ! verified: false
            templates: own.yaml ! x ! planwright.yaml:1:12: “own.yaml” is no name of a template. ! brief.md.vm
            extensions: own.yaml ! x ! planwright.yaml:1:13: The extension “own.yaml” is no jar ! Name the jar
            extensions: no.jar ! x ! planwright.yaml:1:13: The extension “no.jar” cannot be read ! Build it first
            pack: recommended@1999.1 ! x ! planwright.yaml:1:7: There is no edition “1999.1” of the rules. ! 2026.1
            """)
    void whatMeansNothingIsSaidWithItsPlace(String settings, String own, String said, String help) throws IOException {
        Run.write(folder, "small.plan", PLAN);
        Run.write(folder, "planwright.yaml", settings + "\n");
        Run.write(folder, "own.yaml", own + "\n");
        Run run = Run.in(folder, "config", "check", "--extensions", "run");
        assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains(said).contains(help).doesNotContain("Exception");
        assertThat(Run.in(folder, "check").code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(Run.in(folder, "rules").code())
                .as("what helps to mend settings")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            $page.titel() ! 2:7 ! titel
            $nothing ! 2:1 ! $nothing
            #if($page.title()) ! 2: ! end
            $page.getClass().forName("java.lang.Runtime") ! 2:18 ! forName
            $page.title().class.classLoader ! 2: ! class
            #parse("/etc/passwd") ! 2: !
            #include("/etc/passwd") ! 2: !
            """)
    void aTemplateReachesNoClassAndNoFileAndFailsWithItsLine(String text, String place, String said)
            throws IOException {
        Run.write(folder, "small.plan", PLAN);
        Run.write(folder, "planwright.yaml", "pack: draft\ntemplates: brief.md.vm\n");
        Run.write(folder, "brief.md.vm", "# $safe.markdown($page.title())\n" + text + "\n");
        Run run = Run.in(folder, "build");
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err())
                .contains("brief.md.vm:" + place)
                .contains(said == null ? "" : said)
                .doesNotContain("root:")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void aTemplateCannotGoOnForEver() throws IOException {
        Run.write(folder, "small.plan", PLAN);
        Run.write(folder, "planwright.yaml", "pack: draft\ntemplates: brief.md.vm\n");
        String rounds = "#foreach($a in [1..100000])#foreach($b in [1..1000])0123456789#end#end";
        Run.write(folder, "brief.md.vm", rounds + "\n");
        Run run = Run.in(folder, "build");
        assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("brief.md.vm:1:1: The page is longer than 16 million letters.");
    }

    @Test
    void aTemplateMayTakeThePlaceOfTheSummary() throws IOException {
        Run.write(folder, "small.plan", PLAN);
        Run.write(folder, "planwright.yaml", "pack: draft\ntemplates: [pages/summary.md.vm]\n");
        Run.write(folder, "pages/summary.md.vm", "Our words on $safe.markdown($page.title()).\n");
        assertThat(Run.in(folder, "build").code()).isZero();
        assertThat(Run.read(folder.resolve("target/planwright/small/summary.md")))
                .isEqualTo("Our words on Small.\n");
    }
}
