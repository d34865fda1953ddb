package org.planwright.runtime.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static String written(int width, List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        TextTable.write(new ScorePage.Table("", lines), width, text);
        return text.toString();
    }

    @Test
    void figuresStandAtTheRightAndWordsAtTheLeft() {
        assertThat(written(80, List.of(List.of("What", "2024", "place"), List.of("Care", "-1,234.5", "a.plan:1"))))
                .isEqualTo("  What      2024  place\n  Care  -1,234.5  a.plan:1\n");
    }

    @Test
    void yearsThatDoNotFitGoOnBelowWithTheirNames() {
        List<String> header = new ArrayList<>(List.of("Figure"));
        List<String> line = new ArrayList<>(List.of("spending"));
        for (int year = 2024; year < 2034; year++) {
            header.add("" + year);
            line.add("1,000.0");
        }
        String text = written(40, List.of(header, line));
        assertThat(text.lines()).allSatisfy(one -> assertThat(one).hasSizeLessThanOrEqualTo(40));
        assertThat(text)
                .startsWith(
                        "  Figure       2024     2025     2026\n  spending  1,000.0  1,000.0  1,000.0\n\n  Figure       2027");
        assertThat(text).containsOnlyOnce("2033");
    }

    @Test
    void headingsAndWordsAreBrokenAndFilesKeepTheirNames() {
        List<List<String>> lines = List.of(
                List.of("Estimate of somebody", "difference in percent", "place"),
                List.of("A study of many words", "+1.5%", "examples/somewhere/far/a.plan:12"));
        String text = written(40, lines);
        assertThat(text.lines()).allSatisfy(one -> assertThat(one).hasSizeLessThanOrEqualTo(40));
        assertThat(text).contains("a.plan:12").doesNotContain("examples/");
        assertThat(text.lines().toList().get(0)).doesNotContain("place");
        assertThat(written(120, lines)).contains("examples/somewhere/far/a.plan:12");
    }

    @Test
    void aSentenceIsBrokenBetweenWordsAndAnEndlessWordWhereItMustBe() {
        assertThat(TextTable.wrapped("one two three", 7)).isEqualTo("one two\nthree");
        assertThat(TextTable.wrapped("a".repeat(25), 10)).isEqualTo("a".repeat(10) + "\n" + "a".repeat(10) + "\naaaaa");
        assertThat(TextTable.wrapped("", 10)).isEmpty();
    }
}
