package org.planwright.compiler.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Phrase;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Words;
import org.planwright.compiler.vocabulary.Names;

/** Collects the names that a plan defines, before anything that uses them is read. */
final class DefinitionNames {
    private static final Map<String, Term.Kind> DEFINED = Map.of(
            "benefit", Term.Kind.SERVICE,
            "body", Term.Kind.BODY,
            "base", Term.Kind.BASE,
            "source", Term.Kind.SOURCE);

    private final Scope scope;
    private final Consumer<Diagnostic> findings;

    DefinitionNames(Scope scope, Consumer<Diagnostic> findings) {
        this.scope = scope;
        this.findings = findings;
    }

    /** Collects from the statements of one section. */
    void collect(String section, List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.form() != Statement.Form.SENTENCE
                    || statement.head().tokens().size() < 1) {
                continue;
            }
            if (section.equals("definitions")) {
                definition(statement);
            } else if (section.equals("financing")) {
                moneyLine(statement);
            }
        }
    }

    private void definition(Statement statement) {
        Named named = named(statement);
        if (named == null) {
            return;
        }
        Optional<Scope.Defined> earlier;
        if (named.verb.equals("group")) {
            earlier = scope.defineGroup(named.name, named.span);
        } else if (named.verb.equals("date")) {
            earlier = scope.defineDate(named.name, named.span);
        } else if (DEFINED.containsKey(named.verb)) {
            earlier = scope.define(DEFINED.get(named.verb), named.name, named.span);
        } else {
            return;
        }
        earlier.ifPresent(first -> twice(named, first));
    }

    /** Taxes, funds and what else brings money: named so that totals, levels and flows may speak of them. */
    private void moneyLine(Statement statement) {
        Named named = named(statement);
        if (statement.head().tokens().get(0).is("raise")) {
            statement.phrases().stream()
                    .filter(phrase -> phrase.word().equals("by"))
                    .map(Phrase::words)
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .ifPresent(words -> scope.define(Term.Kind.LINE, words.name(), words.span()));
            return;
        }
        if (named == null) {
            return;
        }
        if (named.verb.equals("tax")) {
            scope.define(Term.Kind.LINE, named.name, named.span);
        } else if (named.verb.equals("fund")) {
            scope.define(Term.Kind.FUND, named.name, named.span).ifPresent(first -> twice(named, first));
        } else if (named.verb.equals("redirect")) {
            for (String flow : named.name.split(",")) {
                if (!flow.isBlank()) {
                    scope.define(Term.Kind.LINE, flow.strip(), named.span);
                    scope.term(Term.Kind.FLOW, flow.strip())
                            .ifPresent(known -> scope.define(Term.Kind.LINE, known.id(), named.span));
                }
            }
        }
    }

    private record Named(String verb, String name, Span span) {}

    private static Named named(Statement statement) {
        Words head = statement.head();
        List<Token> tokens = head.tokens();
        if (tokens.size() < 2) {
            return null;
        }
        List<Token> rest = tokens.subList(1, tokens.size());
        Span span = rest.get(0).span().to(rest.get(rest.size() - 1).span());
        return new Named(tokens.get(0).text(), SentenceObjects.name(rest), span);
    }

    private void twice(Named named, Scope.Defined first) {
        findings.accept(Diagnostic.of(
                        ResolveRules.DEFINED_TWICE, named.span, "“" + Names.plain(named.name) + "” is defined twice.")
                .also(first.span(), "the first definition")
                .help("Give one of them another name, or take it out.")
                .build());
    }
}
