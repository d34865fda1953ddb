package org.planwright.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Checks;
import org.planwright.compiler.check.ScoredRules;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.resolve.ResolveRules;
import org.planwright.compiler.syntax.SyntaxRules;

/** Every rule there is, with its page. */
public final class RuleBook {
    /** Where the pages of rules stand that need a score: beside what decides them. */
    private static final String SCORED = "/org/planwright/runtime/judgement";

    private static final List<Rule> RULES = together();

    private RuleBook() {}

    /** All rules: of the text, of its words, of the plan; each in reading order. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** The rule of this id. */
    public static Optional<Rule> rule(String id) {
        return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The id that was probably meant, where one is near enough. */
    public static Optional<String> nearest(String id) {
        return Suggestion.nearest(id, RULES.stream().map(Rule::id).toList());
    }

    /** The page of a rule, as Markdown: what it says, a plan that breaks it, a plan that keeps it. */
    public static String page(Rule rule) {
        for (String folder : List.of("syntax", "resolve", "check/" + rule.subject(), SCORED)) {
            Optional<String> page = read(folder + "/" + rule.id() + ".md");
            if (page.isPresent()) {
                return page.get();
            }
        }
        throw new IllegalStateException("no page for rule " + rule.id());
    }

    /** The page of an extension's rule, which stands beside what looks for its breaches; empty where there is none. */
    public static Optional<String> page(Check check) {
        try (InputStream page =
                check.getClass().getResourceAsStream(check.rule().id() + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(check.rule().id(), broken);
        }
    }

    private static Optional<String> read(String resource) {
        try (InputStream page = RuleBook.class.getResourceAsStream(resource)) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    private static List<Rule> together() {
        List<Rule> rules = new ArrayList<>(SyntaxRules.ALL);
        rules.addAll(ResolveRules.ALL);
        rules.addAll(Checks.rules());
        rules.addAll(ScoredRules.ALL);
        return List.copyOf(rules);
    }
}
