package org.planwright.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;

class DiagnosticTextTest {
    private static final Style ASCII = new Style(Palette.PLAIN, Glyphs.ASCII, 120);

    @Test
    void a_finding_says_what_where_who_and_what_to_do() {
        assertThat(DiagnosticText.render(Findings.full(), Style.PLAIN)).isEqualTo("""
                error[financing.no-source]: Nothing says who pays the “payroll” tax.
                 --> vermont.plan:3:5
                  |
                3 |     tax payroll on wages
                  |     ^^^^^^^^^^^ this tax
                 ::: vermont.plan:2:10
                  |
                2 |     fund Care Fund
                  |          --------- goes into this fund
                  witness: an employer in 2017
                  how many: at most about 41,000 people in Vermont in 2023 (baseline us-2023)
                  values:
                    yield = 1.5 billion dollars (computed from wages of 2017)
                  help: Add “paid by employers”.
                  fix: Write “paid by employers”
                  accepted: because the bill is silent, until 2027-01-01 (vermont.plan:6:1)
                """);
    }

    @Test
    void the_ascii_form_holds_no_mark_outside_ascii() {
        String text = DiagnosticText.render(Findings.full(), ASCII);
        assertThat(text).contains("\"payroll\"").matches("\\A\\p{ASCII}*\\z");
    }

    @Test
    void colour_adds_nothing_but_colour() {
        String coloured = DiagnosticText.render(Findings.full(), new Style(Palette.ANSI, Glyphs.UNICODE, 120));
        assertThat(coloured).contains("\u001b[1;31merror[financing.no-source]");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(DiagnosticText.render(Findings.full(), Style.PLAIN));
    }

    @Test
    void the_brief_form_is_one_line() {
        SourceFile file = new SourceFile("a b:c.plan", "one\ntwo\n");
        Diagnostic finding = Diagnostic.of(Findings.CLIFF, Findings.in(file, "two"), "Here\nis one.")
                .build();
        assertThat(DiagnosticText.brief(finding, Style.PLAIN))
                .isEqualTo("a b:c.plan:2:1: warning: Here is one. [financing.cliff]\n");
    }

    @Test
    void the_closing_line_counts_in_words() {
        assertThat(DiagnosticText.summary(new Diagnostics.Counts(2, 3, 1, 1)))
                .isEqualTo("2 errors, 3 warnings, 1 note; 1 accepted");
        assertThat(DiagnosticText.summary(new Diagnostics.Counts(0, 0, 0, 0))).isEqualTo("nothing found");
        assertThat(DiagnosticText.summary(new Diagnostics.Counts(0, 0, 0, 2))).isEqualTo("nothing found; 2 accepted");
    }

    @Test
    void tabs_wide_letters_and_marks_keep_the_underline_in_place() {
        assertThat(lines("\tab\t健康 e\u0301x", "x")).containsExactly("    ab  健康 e\u0301x", "              ^");
        assertThat(lines("\tab\t健康 e\u0301x", "健康")).containsExactly("    ab  健康 e\u0301x", "        ^^^^");
    }

    @Test
    void a_long_line_is_cut_around_the_place() {
        String line = "a".repeat(500_000) + " here " + "b".repeat(500_000);
        String[] shown = lines(line, "here");
        assertThat(shown[0]).startsWith("…").endsWith("…").contains("a here b").hasSizeLessThanOrEqualTo(118);
        assertThat(shown[1].strip()).isEqualTo("^^^^");
        assertThat(shown[0].substring(shown[1].indexOf('^'))).startsWith("here");
    }

    @Test
    void a_span_longer_than_the_page_has_an_open_end() {
        String[] shown = lines("x" + "y".repeat(1000), "y".repeat(1000));
        assertThat(shown[0]).endsWith("…");
        assertThat(shown[1]).startsWith(" ^^^").endsWith("^…");
    }

    @Test
    void of_a_span_of_several_lines_the_first_is_shown_with_an_open_end() {
        assertThat(lines("tax a {\n  1%\n}\n", "tax a {\n  1%\n}")).containsExactly("tax a {", "^^^^^^^…");
        assertThat(lines("tax a\r\n", "a\r\n")).containsExactly("tax a", "    ^");
    }

    @Test
    void the_end_of_the_text_is_a_place_too() {
        SourceFile file = Findings.file("plan {\n");
        assertThat(render(file.span(7, 7))).contains("vermont.plan:2:1\n  |\n2 |\n  | ^\n");
        assertThat(render(Findings.file("").span(0, 0))).contains("1 |\n  | ^\n");
        assertThat(render(Findings.file("ab").span(2, 2))).contains("1 | ab\n  |   ^\n");
    }

    @Test
    void a_plan_cannot_steer_the_terminal() {
        SourceFile file = Findings.file("a\u001b[2Jb\u202Ec");
        assertThat(render(file.span(0, 1))).doesNotContain("\u001b").doesNotContain("\u202E");
        Diagnostic finding = Diagnostic.of(Findings.CLIFF, file.span(0, 1), "Says \u001b]0;x\u0007.")
                .build();
        assertThat(DiagnosticText.render(finding, Style.PLAIN)).doesNotContain("\u001b");
    }

    @Test
    void every_place_of_any_text_can_be_shown() {
        String text = "\ta\r\n\r健e\u0301\uD83D\uDE00\n" + "z".repeat(300) + "\uD83D\uDE00".repeat(200) + "\n\n";
        SourceFile file = Findings.file(text);
        for (int start = 0; start <= text.length(); start++) {
            for (int length = 0; length < 5; length++) {
                Excerpt excerpt = Excerpt.of(file.span(start, start + length), 40, Glyphs.UNICODE);
                assertThat(excerpt.line()).doesNotContain("\n").doesNotContain("\t");
                assertThat(Cells.of(excerpt.line())).isLessThanOrEqualTo(42);
                assertThat(excerpt.from()).isBetween(0, 40);
                assertThat(excerpt.length()).isBetween(1, 41);
            }
        }
    }

    private static String[] lines(String text, String piece) {
        SourceFile file = Findings.file(text);
        String[] page = render(Findings.in(file, piece)).split("\n");
        return new String[] {page[3].substring(4), page[4].substring(4)};
    }

    private static String render(Span span) {
        return DiagnosticText.render(
                Diagnostic.of(Findings.CLIFF, span, "It is so.").build(), Style.PLAIN);
    }
}
