package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Phrase;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;
import org.planwright.compiler.syntax.Words;

/**
 * An answer that gives each group its own value, {@code $350,000 for single filers, $450,000 for joint filers}, is one
 * answer for each group.
 */
final class AnswersByGroup {
    private AnswersByGroup() {}

    static List<Statement> of(Statement answer) {
        for (int i = 0; i < answer.phrases().size(); i++) {
            Phrase phrase = answer.phrases().get(i);
            int comma = phrase.word().equals("for") ? nextValue(phrase.words().tokens()) : -1;
            if (comma > 0) {
                return split(answer, i, comma);
            }
        }
        return List.of(answer);
    }

    /** Where the group ends and the next value begins: at a comma before a figure. */
    private static int nextValue(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Kind after = tokens.get(i + 1).kind();
            boolean figure = after == Kind.MONEY || after == Kind.PERCENT || after == Kind.NUMBER;
            if (tokens.get(i).kind() == Kind.COMMA && figure) {
                return i;
            }
        }
        return -1;
    }

    private static List<Statement> split(Statement answer, int at, int comma) {
        Phrase phrase = answer.phrases().get(at);
        List<Token> tokens = phrase.words().tokens();
        Words group = words(tokens.subList(0, comma));
        List<Phrase> first = new ArrayList<>(answer.phrases().subList(0, at));
        first.add(new Phrase(
                phrase.word(), phrase.wordSpan(), group, phrase.wordSpan().to(group.span())));
        List<Phrase> others = answer.phrases().subList(at + 1, answer.phrases().size());
        List<Statement> answers = new ArrayList<>();
        answers.add(with(answer, answer.value(), first));
        answers.addAll(of(with(answer, words(tokens.subList(comma + 1, tokens.size())), others)));
        return answers;
    }

    private static Words words(List<Token> tokens) {
        Span span = tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
        return new Words(tokens, span);
    }

    private static Statement with(Statement answer, Words value, List<Phrase> phrases) {
        return new Statement(
                answer.form(),
                answer.head(),
                value,
                phrases,
                answer.block(),
                answer.span(),
                answer.headSpan(),
                answer.broken());
    }
}
