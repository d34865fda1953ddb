package org.planwright.compiler.resolve;

import java.util.List;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.Word;

/** What a statement was about that could not be understood, so that what is missed for want of it can be told apart. */
final class Attempted {
    private Attempted() {}

    /** {@code section / word}: the word that stands there, or the one that was probably meant. */
    static String subject(Section section, Statement statement) {
        if (statement.head() == null || statement.head().tokens().isEmpty()) {
            return section.id();
        }
        boolean answer = statement.form() == Statement.Form.ANSWER;
        String written = answer
                ? ProvisionReader.keyName(statement)
                : Names.plain(statement.head().tokens().get(0).text());
        return section.id() + " / " + word(section, answer ? Form.ANSWER : Form.SENTENCE, written);
    }

    private static String word(Section section, Form form, String written) {
        List<String> known = section.words().stream().map(Word::id).toList();
        return Vocabulary.word(section, form, written)
                .map(Word::id)
                .or(() -> Vocabulary.word(section, Form.ANSWER, written).map(Word::id))
                .or(() -> Suggestion.nearest(written, known))
                .orElse(written);
    }
}
