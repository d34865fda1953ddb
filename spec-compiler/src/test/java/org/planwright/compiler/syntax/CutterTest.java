package org.planwright.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.Repository;
import org.planwright.grammar.PlanLexer;

/** Texts are cut as the lexer cuts them that is generated from the grammar. */
class CutterTest {
    private static final int TEXTS = 40_000;

    /** Where a character can stand, at each {@code @}; the rarer ones stand between letters and digits alone. */
    private static final String AROUND = "@\n@\na@b\n1@2\n1@%\n\"@\n#@x\nMay@2024\na.@.\n$@5";

    private static final char LATIN = '\u0380';
    private static final char MARKS = '\u2000';
    private static final char LETTERLIKE = '\u2200';

    /** Between these no rule of the lexer names a character, so that some of them stand for all. */
    private static final char SCRIPTS = '\u3001';

    private static final char FORMS = '\uFA00';
    private static final int EACH = 37;
    private static final int MOST_BITS = 8;

    /** What can begin, end or join a token, and what looks as if it did. */
    private static final List<String> BITS = List.of(
            "a",
            "x",
            "K",
            "th",
            "é",
            "\u00AD",
            "\uFB01",
            "\u0130",
            "\u212A",
            "U",
            ".",
            ",",
            "_",
            "'",
            "\u2019",
            "-",
            "\u2010",
            "\u2012",
            "\u2013",
            "\u2014",
            "\u2212",
            "0",
            "1",
            "7",
            "12",
            "19",
            "20",
            "21",
            "22",
            "123",
            "1,234",
            "12,34",
            "2024",
            "1999",
            "2200",
            "20245",
            "2024-01-01",
            "2024\u201301\u201302",
            "2024-1-01",
            "January",
            "jan",
            "Jan.",
            "MAY",
            "may.",
            "sept",
            "Sep.",
            "Septembers",
            "decem",
            "December ",
            " ",
            "  ",
            "\t",
            "\u00A0",
            "\u200B",
            "\u2060",
            "\uFEFF",
            "\f",
            "\n",
            "\r",
            "\r\n",
            "\u000B",
            "\u0085",
            "\u2028",
            "\u2029",
            "½",
            "⅔",
            "⅞",
            "⅕",
            "/",
            "2/3",
            "%",
            "$",
            "\"",
            "“",
            "”",
            "„",
            "{",
            "}",
            "(",
            ")",
            ":",
            "+",
            "#",
            "*",
            "<<<<<<<",
            "=======",
            ">>>>>>",
            "|||||||",
            "<",
            "\uD83D\uDE00",
            "\uD83D",
            "\uFFFF",
            "\u0000");

    @Test
    void characters_are_taken_as_the_generated_lexer_takes_them_wherever_they_stand() {
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            if (c > SCRIPTS && c < FORMS && c % EACH != 0) {
                continue;
            }
            String text = c < LATIN || c >= MARKS && c < LETTERLIKE ? AROUND : "a@b1@2";
            same(text.replace('@', (char) c));
        }
    }

    @Test
    void texts_made_at_random_are_cut_alike() {
        Random random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int bits = 1 + random.nextInt(MOST_BITS); bits > 0; bits--) {
                text.append(BITS.get(random.nextInt(BITS.size())));
            }
            same(text.toString());
        }
    }

    @Test
    void damaged_plans_are_cut_alike() {
        MutatedPlans.some(500).forEach(CutterTest::same);
    }

    @Test
    void examples_and_pages_of_rules_are_cut_alike() throws IOException {
        List<Path> files = new ArrayList<>(Repository.files("examples", ".plan"));
        files.addAll(Repository.files("docs", ".md"));
        files.addAll(Repository.files("spec-compiler/src/main/java", ".md"));
        assertThat(files).hasSizeGreaterThan(100);
        for (Path file : files) {
            same(Files.readString(file));
        }
    }

    private static void same(String text) {
        List<String> cut = new ArrayList<>();
        Cutter cutter = new Cutter(text);
        while (cutter.next()) {
            cut.add(shown(cutter.type(), cutter.start(), cutter.end()));
        }
        List<String> generated = new ArrayList<>();
        PlanLexer lexer = new PlanLexer(new TextStream(text));
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            generated.add(shown(token.getType(), token.getStartIndex(), token.getStopIndex() + 1));
        }
        if (!cut.equals(generated)) {
            assertThat(cut).as(text).isEqualTo(generated);
        }
    }

    private static String shown(int type, int start, int end) {
        return PlanLexer.VOCABULARY.getSymbolicName(type) + ' ' + start + '-' + end;
    }
}
