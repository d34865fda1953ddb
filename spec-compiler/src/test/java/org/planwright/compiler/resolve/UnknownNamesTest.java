package org.planwright.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.compiler.vocabulary.Vocabulary;

/** What is told of a name that is not known: what can be written instead, and never something else that was not meant. */
class UnknownNamesTest {
    private static Diagnostic only(String section, String line) {
        List<Diagnostic> findings = new ArrayList<>();
        String text = "plan \"T\" { }\n" + section + " {\n    " + line.replace("; ", "\n") + "\n}\n";
        PlanSyntax syntax = PlanSyntax.parse(new SourceFile("t.plan", text), Vocabulary.compoundNames());
        findings.addAll(syntax.diagnostics());
        PlanFromSyntax.of(List.of(syntax), findings::add);
        assertThat(findings).extracting(Diagnostic::message).hasSize(1);
        return findings.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            eligibility        | cover lawful permanent residents        | Write “residents with immigration status lawful resident”.
            eligibility        | cover green card holders                | Write “residents with immigration status lawful resident”.
            eligibility        | cover disabled persons                  | Write “residents with disability”.
            eligibility        | cover disabled sailors                  | Define it in definitions, with “group NAME means residents with …”.
            eligibility        | cover cabbages                          | Define it in definitions, with “group NAME means residents with …”.
            existing programs  | keep employer coverage                  | That is private coverage: in private insurance, write “employer plans:” or “individual market:”.
            payment            | pay hospitals by negotiation, at least 155% of Medicare, if it fails, Medicare | A floor and a ceiling stand in braces after the payment: “{ at least: 155% of Medicare }”.
            payment            | pay hospitals by negotiation at 155% of Medicare, if it fails, commissioner sets rates | Name a price, such as 100% of Medicare, or say what happens in quotation marks.
            existing programs  | absorb keep                             | Known are Medicare, Medicare Advantage,
            existing programs  | absorb exchange plans                   | Known are Medicare, Medicare Advantage,
            financing          | redirect Medicaid money into fund F     | Among those known are Medicaid federal, Medicaid state.
            cost sharing       | premium $500 per person per year        | What it says stands in braces after it: “premium { … }”.
            financing          | tax t on wages paid by workers from 2027 {; 1% to 8% from $50,000 to $90,000; } | Write “sliding” before it, and “of the whole” after the rates, if the rate rises with the amount; or put “to” and the second rate last if you do not know which it is.
            """)
    void the_help_says_what_can_be_written(String section, String line, String help) {
        Diagnostic finding = only(section, line.replace(" into fund F", ""));
        assertThat(finding.help()).last().asString().startsWith(help);
        assertThat(finding.fixes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            administration | data: claims                          | Perhaps “data collected:” or “data use:” says it.
            cost sharing   | no deductibles                        | Perhaps “deductible:” says it.
            transition     | retrain displaced workers for 2 years | Perhaps “displaced workers:” says it.
            financing      | retrain displaced workers for 2 years | Perhaps “displaced workers:” in “transition” says it.
            eligibility    | out of state students: not covered    | Perhaps “students and visa workers:” says it.
            """)
    void keys_that_share_its_words_are_named(String section, String line, String help) {
        Diagnostic finding = only(section, line);
        assertThat(finding.help()).first().isEqualTo(help);
        assertThat(finding.fixes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            promises  | "Nobody pays more": households paying more at most 0% | promise  | 1
            promises  | federal cost at most $0 in 2030                       | promise  | 0
            promises  | funded: surplus at least $0                           | promise  | 0
            promises  | 97% of households pay less                            | promise  | 0
            estimates | task force: $55.6 billion per year in 2026            | estimate | 0
            estimates | "RAND, 2018": plan spending is $3 billion per year    | estimate | 1
            """)
    void a_line_that_needs_a_title_is_told_so(String section, String line, String word, int fixes) {
        Diagnostic finding = only(section, line);
        assertThat(finding.message())
                .isEqualTo("A line of “" + section + "” begins with “" + word + "”, and this one does not.");
        assertThat(finding.help()).containsExactly("Write “" + word + " \"NAME\": …”.");
        assertThat(finding.fixes()).hasSize(fixes);
    }

    @Test
    void nothingIsSaidOfWordsThatManyKeysShareOrNone() {
        assertThat(only("administration", "run by board").help())
                .containsExactly("This section has answers only, written “key: value”.");
        assertThat(only("eligibility", "plans: none").help()).noneMatch(help -> help.startsWith("Perhaps"));
    }

    @Test
    void whatIsNearIsOfferedAloneAndCanBePutIn() {
        Diagnostic finding = only("eligibility", "cover vetrans");
        assertThat(finding.help()).contains("Did you mean “veterans”?");
        assertThat(finding.fixes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "medicaid reserve,  Medicare Reserve;Medicaid, ",
        "medicare federal,  medicaid federal;medicare, ",
        "phase 1,           phase 2,                   ",
        "payrol premium,    payroll premium,           payroll premium",
        "state helth fund,  State Health Fund,         State Health Fund",
        "medicade federal,  medicaid federal;medicare, medicaid federal"
    })
    void a_word_that_is_known_is_no_slip_for_another(String written, String known, String meant) {
        assertThat(Suggestion.nearest(written, List.of(known.split(";", -1)))).isEqualTo(Optional.ofNullable(meant));
    }
}
