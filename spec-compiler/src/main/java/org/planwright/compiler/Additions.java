package org.planwright.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.law.LawPacks;
import org.planwright.compiler.vocabulary.OwnVocabulary;

/**
 * What a project adds to what the compiler knows.
 *
 * @param vocabulary its own names, kinds of plan and places
 * @param law its own law
 * @param rules its own rules, by the extension that brings them
 * @param edition the edition of the compiler's rules that it keeps to; empty for the newest
 */
public record Additions(
        OwnVocabulary vocabulary, LawPacks law, List<ExtensionRules> rules, Optional<RuleEdition> edition) {
    /** Nothing is added. */
    public static final Additions NONE = new Additions(OwnVocabulary.NONE, LawPacks.NONE, List.of(), Optional.empty());

    public Additions {
        rules = List.copyOf(rules);
    }

    /** Every rule that a plan of the project is held to: those of the compiler, then those of extensions. */
    public List<Rule> known() {
        if (rules.isEmpty()) {
            return RuleBook.rules();
        }
        List<Rule> known = new ArrayList<>(RuleBook.rules());
        rules.forEach(extension -> known.addAll(extension.rules()));
        return known;
    }
}
