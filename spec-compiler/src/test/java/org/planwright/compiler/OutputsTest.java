package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutputsTest {
    private static final String TRAP = "<script>alert(1)</script> #set($x=1) $x.class ${page} #end *_[]( | `";

    @Test
    void thereAreThree() {
        assertThat(Outputs.of(Compiled.sections("")).keySet())
                .containsExactly("inputs.json", "summary.html", "summary.md");
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        assertThat(Compiled.examples().stream().map(OutputsTest::text).toList())
                .isEqualTo(Compiled.examples().stream().map(OutputsTest::text).toList());
    }

    @Test
    void textOfAPlanIsNeverMarkup() {
        Map<String, String> outputs = text(Compiled.draft(trap()));
        assertThat(outputs.get("summary.html"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; #set($x=1) $x.class ${page} #end *_[]( | `")
                .doesNotContain("<script")
                .doesNotContain("java.lang");
        assertThat(outputs.get("summary.md"))
                .contains("&lt;script\\>alert(1)&lt;/script\\>")
                .contains("\\*\\_\\[\\]( \\| \\`")
                .doesNotContain("<script")
                .doesNotContain("java.lang");
    }

    private static String trap() {
        return "plan \"" + TRAP + "\" { kind: state single payer\n bill: \"" + TRAP + "\" }\n"
                + "administration { regions: \"" + TRAP + "\" note \"" + TRAP + "\" cites \"" + TRAP + "\" }\n"
                + "evaluation { report due: unknown \"" + TRAP + "\" }\n"
                + "promises { promise \"" + TRAP + "\": \"" + TRAP + "\" }";
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        Map<String, String> outputs =
                text(Compiled.sections("administration { level: state cites costa\n regions: none cites odd }"));
        assertThat(outputs.get("summary.html"))
                .contains("href=\"https://example.org/costa?a=1&amp;b=2\"")
                .doesNotContain("javascript:");
        assertThat(outputs.get("summary.md"))
                .contains("(<https://example.org/costa?a=1&b=2>)")
                .doesNotContain("javascript:");
    }

    @Test
    void anEmptyPlanHasAPage() {
        Map<String, String> outputs = text(Compiled.draft("plan \"Nothing yet\" { }"));
        assertThat(outputs.get("summary.md")).startsWith("# Nothing yet\n");
        assertThat(outputs.get("summary.html")).contains("<h1>Nothing yet</h1>").endsWith("</html>\n");
    }

    @Test
    void aDraftIsStamped() {
        Map<String, String> outputs = text(Compiled.draft("plan \"A\" { kind: state single payer }"));
        assertThat(outputs.get("summary.html"))
                .contains("DRAFT")
                .contains("Who is covered?")
                .doesNotContain("completeness.missing-answer");
        assertThat(outputs.get("summary.md"))
                .contains("> **Draft.**")
                .contains("programs.not-mentioned")
                .contains("*(missing)*");
        assertThat(outputs.get("inputs.json")).contains("\"draft\": true").contains("\"findings\"");
    }

    @Test
    void aTableStaysATableInMarkdown() {
        String markdown = text(Compiled.sections("""
                financing {
                    tax premium on payroll paid by employers from 2017 {
                        5% of the part up to $100,000
                        8% of the part above $100,000
                    }
                }
                """)).get("summary.md");
        assertThat(markdown).contains("""
                  | Range | Rate | What the rate takes |
                  | --- | --- | --- |
                  | Up to $100,000 | 5% | The part in this range |
                  | Above $100,000 | 8% | The part in this range |
                """);
    }

    @Test
    void aPlanWithErrorsHasNone() {
        Compilation broken = Compiled.draft("plan \"A\" { colour: red }");
        assertThat(broken.mayEmit()).isFalse();
        assertThatThrownBy(() -> Outputs.of(broken)).isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, String> text(Compilation compilation) {
        SortedMap<String, byte[]> outputs = Outputs.of(compilation);
        return outputs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> new String(file.getValue(), StandardCharsets.UTF_8)));
    }
}
