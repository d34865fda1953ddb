package org.planwright.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanSyntaxTest {
    private static final Duration HANGS = Duration.ofMinutes(2);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '´',
            value = {
                "cover dental from 2022; SENTENCE cover dental | <from> y2022",
                "cover dental, from 2022; SENTENCE cover dental | <from> y2022",
                "x from 138% to 400% of poverty; SENTENCE x ~from p138% ~~to p400% ~of poverty",
                "x from costa; SENTENCE x | <from> costa",
                "x from 2 years after enactment; SENTENCE x | <from> n2 years after enactment",
                "x over 65; SENTENCE x ~over n65",
                "x over 3 years; SENTENCE x | <over> n3 years",
                "x over 2 to 3 years; SENTENCE x | <over> n2 ~~to n3 years",
                "x over 2020 to 2029; SENTENCE x | <over> y2020 ~~to y2029",
                "x over the top; SENTENCE x ~over the top",
                "x under 19; SENTENCE x ~under n19",
                "x under waiver 1332; SENTENCE x | <under> waiver n1332",
                "x at most $5; SENTENCE x ~at ~most m$5",
                "x at most-favored-nation price; SENTENCE x | <at> most-favored-nation price",
                "x up to 5%; SENTENCE x ~up ~to p5%",
                "x to \"y.plan\"; SENTENCE x | <to> \"y.plan\"",
                "x age 19 through 64; SENTENCE x age n19 ~~through n64",
                "x from 2019 through 2024; SENTENCE x | <from> y2019 | <through> y2024",
                "x before January 1, 2024; SENTENCE x | <before> d(January 1, 2024)",
                "x from 6 months before first benefits; SENTENCE x | <from> n6 months ~before first benefits",
                "x from 6 months before 2030; SENTENCE x | <from> n6 months ~before y2030",
                "k: 6 months before 2030; ANSWER k: n6 months | <before> y2030",
                "x 60 days before enactment; SENTENCE x n60 days ~before enactment",
                "x in 2017; SENTENCE x | <in> y2017",
                "x in each year from 2017; SENTENCE x | <in> each year | <from> y2017",
                "x in 2 or more activities; SENTENCE x ~in n2 or more activities",
                "x phased in over 3 years; SENTENCE x | <phased in over> n3 years",
                "x paid by employers; SENTENCE x | <paid by> employers",
                "x, appointed by governor; SENTENCE x | <appointed by> governor",
                "x pending, if refused, end y; SENTENCE x | <pending> | <if refused> end y",
                "x if it fails, 100% of Medicaid; SENTENCE x | <if it fails> p100% ~of medicaid",
                "k: 8% assumed; ANSWER k: p8% | <assumed>",
                "k: 8% assumed of wages; ANSWER k: p8% ~of wages | <assumed>",
                "k: as board decides, by June 30, 2019, otherwise 8%;"
                        + " ANSWER k: | <as> board decides | <by> d(June 30, 2019) | <otherwise> p8%",
                "opt in; SENTENCE opt in",
                "prior authorization: on; ANSWER prior authorization: on",
                "taxed up to: $5; ANSWER taxed up to: m$5",
                "from: x; ANSWER from: x",
                "promise \"A\": x is 5; ANSWER promise \"A\": x is n5",
                "eligibility / cover x; SENTENCE eligibility / cover x",
                "a (b from 2020 by c) by d; SENTENCE a ( b ~from y2020 ~by c ) | <by> d",
                "x by Fee For Service at 5%; SENTENCE x | <by> [fee for service] | <at> p5%",
                "out-of-pocket limit: $5; ANSWER [out of pocket limit]: m$5",
                "cover in network care; SENTENCE cover [in network] care",
                "x note \"y\"; SENTENCE x | <note> \"y\"",
                "promissory note due; SENTENCE promissory ~note due",
            })
    void littleWords(String text, String shown) {
        assertThat(Shown.first(text)).isEqualTo(shown.trim());
        assertThat(Shown.rules(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,000; n1,000",
                "6 2/3%; p6 2/3%",
                "6⅔%; p6⅔%",
                "½ mile; n½ mile",
                "8.25 percent; n8.25 percent",
                "$8.8T; m$8.8T",
                "$3bn; m$3bn",
                "$500k; m$500k",
                "$ 5; m$5",
                "$5million; m$5million",
                "5 %; p5%",
                "-5%; - p5%",
                "–5%; - p5%",
                "−5%; - p5%",
                "+10%; + p10%",
                "6%–10%; p6% - p10%",
                "6%-10%; p6% - p10%",
                "2019-01-01; d(2019-01-01)",
                "January  1,2024; d(January 1, 2024)",
                "1 January 2024; d(1 January 2024)",
                "Jan. 1, 2024; d(Jan. 1, 2024)",
                "January 2024; d(January 2024)",
                "2020–2029; y2020 - y2029",
                "340b; 340b",
                "workers’ compensation; workers' compensation",
                "Fee–for‑Service; fee-for-service",
                "U.S. people; u.s. people",
                "H.R.676; h.r.676",
                "ﬁscal; fiscal",
            })
    void figuresAsPeopleWriteThem(String written, String shown) {
        assertThat(Shown.first("k: " + written)).isEqualTo("ANSWER k: " + shown);
        assertThat(Shown.rules("k: " + written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tax x|   on y; 1", "tax x|on y; 1", "tax x|on y: z; 2", "cover a,|   b; 1", "cover a,|b; 2",
                        "cover a|   b; 2",
                "x because \"a\"|  \"b\"; 1", "x|{ y }; 1", "x|5% of y; 2", "x,|   5%; 2", "x /|   y; 1",
                        "a # c|  from 2020; 1",
                "a||  from 2020; 1", "a|b; 2", "a (b|   c) d; 1", "a|paid by b; 1", "a|phased in over 3 years; 1",
                        "a|phase b; 2",
                "a|if refused, b; 1", "a|pending; 1", "a|and b; 1",
            })
    void whereStatementsEnd(String text, int statements) {
        assertThat(Shown.parse(text.replace('|', '\n')).statements()).hasSize(statements);
        assertThat(Shown.parse(text.replace("|", "\r\n")).statements()).hasSize(statements);
        assertThat(Shown.parse(text.replace('|', '\u2028')).statements()).hasSize(statements);
    }

    @Test
    void neighbouringQuotationsAreOne() {
        assertThat(Shown.first("x because \"a\"\n   “b \"c\"”")).isEqualTo("SENTENCE x | <because> \"a b \"c\"\"");
    }

    @Test
    void bandsAndBlocks() {
        assertThat(Shown.first("tax x { 5% of y\n at most: $3 }"))
                .isEqualTo("SENTENCE tax x {BAND p5% ~of y; ANSWER at most: m$3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a {|  x|b {|  y|}; SENTENCE a {SENTENCE x}|SENTENCE b {SENTENCE y}; syntax.unclosed-block",
                "a {|  x|}|}|b; SENTENCE a {SENTENCE x}|SENTENCE b; syntax.extra-brace",
                "a {|  t|    5%|  }|  y|}; SENTENCE a {SENTENCE t {BAND p5%}|SENTENCE y}; syntax.missing-brace",
                "a {|  t {|    5%|  y|}; SENTENCE a {SENTENCE t {BAND p5%}|SENTENCE y}; syntax.unclosed-block",
            })
    void indentationTellsWhereABraceIsMissing(String text, String shown, String rule) {
        assertThat(Shown.all(text.replace('|', '\n')).replace("; ", "|").replace("\n", "|"))
                .isEqualTo(shown);
        assertThat(Shown.rules(text.replace('|', '\n'))).containsExactly(rule);
    }

    @Test
    void aBrokenStatementLeavesItsBlockAlive() {
        assertThat(Shown.first("tax x from for y {\n 5%\n}"))
                .isEqualTo("broken SENTENCE tax x | <from> | <for> y {BAND p5%}");
    }

    @Test
    void offsetsCountUtf16Units() {
        Statement statement = Shown.parse("# 😀\ncover dental").statements().get(0);
        assertThat(statement.span().text()).isEqualTo("cover dental");
    }

    @Test
    void theSameIsSaidTwentyTimesAtMost() {
        assertThat(Shown.rules("}".repeat(1000))).hasSize(21).containsOnly("syntax.extra-brace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "a {", "a\n{\n", "(", "a (", "1-", "a: ", "\"", "from ", ", ", "& ", "fee for "})
    void hostileTextDoesNotHangTheReader(String part) {
        PlanSyntax syntax = assertTimeoutPreemptively(HANGS, () -> Shown.parse(part.repeat(100_000)));
        assertThat(syntax.statements()).isNotNull();
    }

    @Test
    void deepBlocksAreRefusedAndReadFlat() {
        assertThat(Shown.rules("a {\n".repeat(70) + "}\n".repeat(70))).containsExactly("syntax.too-deep");
        assertThat(Shown.rules("a {\n".repeat(64) + "}\n".repeat(64))).isEqualTo(List.of());
    }
}
