package org.planwright.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.source.Span;

class SyntaxLawsTest {
    private static final int PLANS = 2_000;

    @Test
    void everyCharacterIsInOneLexeme() {
        MutatedPlans.some(PLANS).forEach(text -> {
            String joined = Shown.parse(text).lexemes().stream()
                    .map(lexeme -> text.substring(lexeme.start(), lexeme.end()))
                    .collect(Collectors.joining());
            assertThat(joined).isEqualTo(text);
        });
    }

    @Test
    void whatIsReportedLiesInTheTextAndSaysWhatToDo() {
        MutatedPlans.some(PLANS).forEach(text -> Shown.parse(text).diagnostics().forEach(d -> {
            assertThat(d.primary().span().end()).isLessThanOrEqualTo(text.length());
            assertThat(d.help()).isNotEmpty();
            assertThat(d.message()).endsWith(".").doesNotContain("token").doesNotContain("mismatched");
        }));
    }

    @Test
    void aSpanLiesInThatOfItsParent() {
        MutatedPlans.some(PLANS).forEach(text -> {
            PlanSyntax syntax = Shown.parse(text);
            Span all = syntax.source().span(0, text.length());
            syntax.statements().forEach(statement -> nested(statement, all));
        });
    }

    private static void nested(Statement statement, Span parent) {
        within(parent, statement.span());
        within(statement.span(), statement.headSpan());
        within(statement.headSpan(), statement.head().span());
        within(statement.headSpan(), statement.value().span());
        statement.head().tokens().forEach(t -> within(statement.head().span(), t.span()));
        statement.value().tokens().forEach(t -> within(statement.value().span(), t.span()));
        for (Phrase phrase : statement.phrases()) {
            within(statement.headSpan(), phrase.span());
            within(phrase.span(), phrase.wordSpan());
            within(phrase.span(), phrase.words().span());
            phrase.words().tokens().forEach(t -> within(phrase.words().span(), t.span()));
        }
        statement.block().ifPresent(block -> {
            within(statement.span(), block.span());
            block.statements().forEach(inner -> nested(inner, block.span()));
        });
    }

    private static void within(Span outer, Span inner) {
        assertThat(outer.contains(inner))
                .as("%s..%s in %s..%s", inner.start(), inner.end(), outer.start(), outer.end())
                .isTrue();
    }
}
