package org.planwright.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.Lexeme;
import org.planwright.compiler.syntax.MutatedPlans;
import org.planwright.compiler.syntax.Phrase;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Words;

class TextFromSyntaxTest {
    private static final Set<String> NAMES = Set.of("fee for service", "out of pocket limit");

    @Test
    void answersStandInColumns() {
        assertThat(format("benefits {\n  a: b\n  long key:   c   # d\n}"))
                .isEqualTo("benefits {\n    a:         b\n    long key:  c  # d\n}\n");
    }

    @Test
    void sectionsArePartedByABlankLine() {
        assertThat(format("a { x }\n# of b\nb { y\n\n\n\nz }\ninclude \"c\""))
                .isEqualTo("a {\n    x\n}\n\n# of b\nb {\n    y\n\n    z\n}\n\ninclude \"c\"\n");
    }

    @Test
    void marksAndSpacesOfWordProcessorsBecomePlain() {
        assertThat(format("cover\u00A0workers’ care\t at 6%–10% because “it’s so”, note “a \"b\"”\r\nx in 2019–20 –5%"))
                .isEqualTo("cover workers' care at 6% to 10% because \"it’s so\", note “a \"b\"”\nx in 2019-20 -5%\n");
    }

    @Test
    void longStatementsTurnBeforePhrases() {
        String first = "absorb Medicaid, CHIP under waiver 1115, pending, if refused, supplement because \"it was so\"";
        assertThat(format(first + " from 2020 for residents")).isEqualTo(first + "\n        from 2020 for residents\n");
    }

    @Test
    void commentsKeepTheirPlace() {
        assertThat(format("# top\na # one\n{ # two\n# three\nx # four\n   from 2020 # five\n# six\n} # seven\n# end"))
                .isEqualTo("# top\na {  # one\n    # two\n    # three\n    x  # four\n            from 2020  # five\n"
                        + "    # six\n}  # seven\n\n# end\n");
    }

    @Test
    void textWithErrorsIsLeftAlone() {
        PlanSyntax broken = parse("a {");
        assertThatThrownBy(() -> TextFromSyntax.format(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void formattingTwiceIsFormattingOnce() {
        soundPlans().forEach(syntax -> {
            String once = TextFromSyntax.format(syntax);
            assertThat(format(once)).isEqualTo(once);
        });
    }

    @Test
    void formattingChangesNoWordAndLosesNoComment() {
        soundPlans().forEach(syntax -> {
            PlanSyntax formatted = parse(TextFromSyntax.format(syntax));
            assertThat(formatted.diagnostics()).isEmpty();
            assertThat(shown(formatted.statements())).as(syntax.source().text()).isEqualTo(shown(syntax.statements()));
            assertThat(comments(formatted)).isEqualTo(comments(syntax));
        });
    }

    @Test
    void manyMutatedPlansAreSound() {
        assertThat(soundPlans().count()).isGreaterThan(1_000);
    }

    private static Stream<PlanSyntax> soundPlans() {
        return Stream.concat(MutatedPlans.some(2_000), MutatedPlans.laidOutOtherwise(1_000))
                .map(TextFromSyntaxTest::parse)
                .filter(syntax -> !syntax.hasErrors());
    }

    private static PlanSyntax parse(String text) {
        return PlanSyntax.parse(new SourceFile("test.plan", text), NAMES);
    }

    private static String format(String text) {
        return TextFromSyntax.format(parse(text));
    }

    private static List<String> comments(PlanSyntax syntax) {
        return syntax.lexemes().stream()
                .filter(lexeme -> lexeme.kind() == Lexeme.Kind.COMMENT)
                .map(lexeme -> syntax.source()
                        .text()
                        .substring(lexeme.start(), lexeme.end())
                        .stripTrailing())
                .toList();
    }

    /** Everything the author said, without places; a dash between figures is the same as “to”. */
    private static List<String> shown(List<Statement> statements) {
        List<String> shown = new ArrayList<>();
        for (Statement statement : statements) {
            StringBuilder text = new StringBuilder(statement.form().toString());
            text.append(words(statement.head())).append('=').append(words(statement.value()));
            for (Phrase phrase : statement.phrases()) {
                text.append('<').append(phrase.word()).append('>').append(words(phrase.words()));
            }
            shown.add(text + (statement.block().isPresent() ? "{" : ""));
            shown.addAll(shown(statement.inner()));
        }
        return shown;
    }

    private static String words(Words words) {
        StringBuilder text = new StringBuilder();
        for (Token token : words.tokens()) {
            boolean range = token.kind() == Token.Kind.DASH || token.is("to");
            text.append(' ').append(range ? "to" : token.kind() + ":" + token.text());
        }
        return text.toString();
    }
}
