package org.planwright.compiler;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.inputs.Accounts;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.vocabulary.Entry;
import org.planwright.compiler.vocabulary.Vocabulary;

/** Where services, programs and flows stand in the public accounts, as the vocabulary declares. */
final class PublicAccounts implements Accounts {
    @Override
    public String of(Term term) {
        return term.own().isPresent()
                ? term.own().get().account()
                : entry(term).map(Entry::account).orElse("");
    }

    @Override
    public List<String> parts(Term group) {
        return entry(group).map(Entry::parts).orElse(List.of());
    }

    private static Optional<Entry> entry(Term term) {
        return Vocabulary.entry(term.kind(), term.id());
    }
}
