package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwright.compiler.RuleBook;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.vocabulary.Question;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.WordsPage;
import org.planwright.project.Own;
import org.planwright.project.UserProblem;

/**
 * Tells the story of a rule or of a design question, or what a word of the language is for.
 *
 * @param subject the id of either, a word, or {@code words} for all of them
 */
record ExplainRequest(String subject, Manner manner) implements Request {
    @Override
    public int run(Terminal terminal) {
        terminal.out(new PlainPage(terminal.style(manner))
                .render(page(terminal.projectAsFarAsSound().own())));
        return ExitCode.SOUND;
    }

    private String page(Own own) {
        String wanted = subject.toLowerCase(Locale.ROOT);
        List<String> known = new ArrayList<>();
        for (Rule rule : own.rules()) {
            if (rule.id().equals(wanted)) {
                return own.page(rule.id()).orElseGet(() -> page(rule));
            }
            known.add(rule.id());
        }
        for (Question question : Vocabulary.questions()) {
            if (question.id().equalsIgnoreCase(wanted)) {
                return page(question);
            }
            known.add(question.id());
        }
        if (wanted.equals("words")) {
            return WordsPage.whole();
        }
        Optional<String> word = WordsPage.about(subject);
        if (word.isPresent()) {
            return word.get();
        }
        throw new UserProblem(
                "There is no rule, no question and no word “" + subject + "”.",
                Suggestion.nearest(subject, known)
                        .map(near -> "Did you mean “" + near + "”?")
                        .orElse(
                                "“planwright rules” lists the rules, “planwright explain words” the words; questions are Q1, Q2 and so on."));
    }

    private static String page(Rule rule) {
        return RuleBook.rule(rule.id())
                .map(RuleBook::page)
                .orElse("# " + rule.id() + "\n" + rule.title()
                        + ".\n\nA rule of the extension stopped with a fault of its own, so nothing can be said of what it"
                        + " looks for.\n");
    }

    private static String page(Question question) {
        StringBuilder page = new StringBuilder("# " + question.id() + "\n\n" + question.sentence() + "\n");
        list(page, "Options", question.options());
        list(page, "Answered by", question.answeredBy());
        if (!question.reference().isEmpty()) {
            page.append("\n## Reference\n\n").append(question.reference()).append('\n');
        }
        return page.toString();
    }

    private static void list(StringBuilder page, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append("\n## ").append(title).append("\n\n");
            lines.forEach(line -> page.append("- ").append(line).append('\n'));
        }
    }
}
