package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Provision.PhraseValue;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Phrase;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;
import org.planwright.compiler.vocabulary.Reading;
import org.planwright.compiler.vocabulary.Word;

/** Reads what stands between a sentence's verb and its first phrase. */
final class SentenceObjects {
    private static final Set<String> ACTIONS = Set.of("keep", "opt", "buy", "pay", "leave", "choose");

    private final ValueReader values;
    private final FigureReader figures;
    private final Consumer<Diagnostic> findings;
    private final Scope scope;

    SentenceObjects(Scope scope, ValueReader values, Consumer<Diagnostic> findings) {
        this.scope = scope;
        this.values = values;
        this.figures = values.figures();
        this.findings = findings;
    }

    /**
     * What was read.
     *
     * @param value the object
     * @param name the name that the sentence gives to something
     * @param phrases phrases that the object's own words hold
     * @param rest phrases still to read
     */
    record Read(Optional<Located<Value>> value, Optional<String> name, List<PhraseValue> phrases, List<Phrase> rest) {}

    Read read(Word word, Statement statement, int verbWords) {
        List<Token> tokens = statement.head().tokens();
        tokens = tokens.subList(verbWords, tokens.size());
        List<Phrase> rest = statement.phrases();
        if (tokens.isEmpty()) {
            return without(word, statement);
        }
        Span span = tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
        if (word.id().equals("let")) {
            return let(word, tokens, span, rest);
        }
        if (word.id().equals("total")) {
            return total(word, tokens, span, rest);
        }
        if (word.takes().contains(Reading.NEW_NAME)) {
            String name = name(tokens);
            return new Read(Optional.empty(), Optional.of(name), List.of(), rest);
        }
        Value value = values.read(tokens, span, ValueReader.Slot.of(word), findings);
        if (value instanceof Value.Undecided
                && !rest.isEmpty()
                && rest.get(0).word().equals("before")) {
            rest = rest.subList(1, rest.size());
        }
        return new Read(Optional.ofNullable(value).map(v -> new Located<>(v, span)), Optional.empty(), List.of(), rest);
    }

    private Read without(Word word, Statement statement) {
        boolean wanted = !word.takes().isEmpty();
        boolean closed = statement.phrases().stream()
                .anyMatch(phrase -> Set.of("as", "for", "when").contains(phrase.word()));
        if (wanted && !closed) {
            ValueReader.Slot slot = ValueReader.Slot.of(word);
            findings.accept(Diagnostic.of(
                            ResolveRules.VALUE_MISSING, statement.headSpan(), "“" + word.id() + "” has no object.")
                    .label("what?")
                    .help("After it stands " + slot.expected() + ".")
                    .build());
        }
        return new Read(Optional.empty(), Optional.empty(), List.of(), statement.phrases());
    }

    static String name(List<Token> tokens) {
        boolean quoted = tokens.size() == 1 && tokens.get(0).kind() == Kind.QUOTE;
        return quoted ? tokens.get(0).text() : Written.of(tokens);
    }

    /** {@code let PEOPLE opt out}, {@code let EMPLOYERS keep qualified plan, or pay 8% of payroll}. */
    private Read let(Word word, List<Token> tokens, Span span, List<Phrase> rest) {
        int action = 0;
        while (action < tokens.size() && !ACTIONS.contains(tokens.get(action).text())) {
            action++;
        }
        if (action == 0 || action == tokens.size()) {
            findings.accept(
                    Diagnostic.of(ResolveRules.WRONG_TYPE, span, "“let” says who may do what, and here it does not.")
                            .help("Write “let PEOPLE opt out”, “let PEOPLE buy in at AMOUNT” or "
                                    + "“let EMPLOYERS keep a qualified plan, or pay 8% of payroll”.")
                            .build());
            return new Read(Optional.empty(), Optional.empty(), List.of(), rest);
        }
        Span who = tokens.get(0).span().to(tokens.get(action - 1).span());
        ValueReader.Slot slot = new ValueReader.Slot("“let”", List.of(Reading.PEOPLE), List.of(), false);
        Value people = values.read(tokens.subList(0, action), who, slot, findings);
        List<Token> rightTokens = tokens.subList(action, tokens.size());
        Span right = rightTokens.get(0).span().to(span);
        List<PhraseValue> said = new ArrayList<>();
        payment(rightTokens, right).ifPresent(value -> said.add(new PhraseValue(Role.AT, value)));
        return new Read(
                Optional.ofNullable(people).map(value -> new Located<>(value, who)),
                Optional.of(Written.of(rightTokens)),
                said,
                rest);
    }

    /** The figure behind {@code pay}. */
    private Optional<Located<Value>> payment(List<Token> tokens, Span span) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("pay")) {
                Cursor cursor = new Cursor(tokens.subList(i + 1, tokens.size()), span);
                Value value = figures.read(cursor);
                cursor.problem().ifPresent(findings);
                if (value != null) {
                    return Optional.of(new Located<>(value, cursor.span(0, cursor.position())));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code total "new money" of payroll premium, wealth is $2.6 billion in 2017}. */
    private Read total(Word word, List<Token> tokens, Span span, List<Phrase> rest) {
        Cursor cursor = new Cursor(tokens, span);
        Optional<String> name =
                cursor.sees(Kind.QUOTE) ? Optional.of(cursor.next().text()) : Optional.empty();
        int of = cursor.position();
        int is = tokens.size() - 1;
        while (is > of && !tokens.get(is).is("is")) {
            is--;
        }
        if (!cursor.take("of") || is <= of + 1 || is + 1 >= tokens.size()) {
            findings.accept(
                    Diagnostic.of(ResolveRules.WRONG_TYPE, span, "A total says of which lines it is, and how much.")
                            .help("Write “total \"new money\" of payroll premium, wealth is $2.6 billion in 2017”.")
                            .build());
            return new Read(Optional.empty(), name, List.of(), rest);
        }
        List<Token> lineTokens = tokens.subList(of + 1, is);
        Span lineSpan = cursor.span(of + 1, is);
        Cursor lines = new Cursor(lineTokens, lineSpan);
        Value terms = new TermReader(scope).read(lines, org.planwright.compiler.plan.Term.Kind.LINE);
        lines.problem().ifPresent(findings);
        List<Token> amountTokens = tokens.subList(is + 1, tokens.size());
        Span amountSpan = cursor.span(is + 1, tokens.size());
        ValueReader.Slot slot = new ValueReader.Slot("“total”", List.of(Reading.MONEY), List.of(), true);
        Value amount = values.read(amountTokens, amountSpan, slot, findings);
        List<PhraseValue> said = new ArrayList<>();
        if (amount != null) {
            said.add(new PhraseValue(Role.TO, new Located<>(amount, amountSpan)));
        }
        return new Read(Optional.ofNullable(terms).map(v -> new Located<>(v, lineSpan)), name, said, rest);
    }
}
