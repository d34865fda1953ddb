package org.planwright.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.change.CurrentLaw;
import org.planwright.compiler.check.Jurisdiction;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.law.LawBook;
import org.planwright.compiler.law.LawPacks;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.vocabulary.Entry;
import org.planwright.compiler.vocabulary.Vocabulary;

/** What the packs of law of a plan's place, and the accounts of a baseline, say of what changes. */
public final class CurrentLawOfChanges implements CurrentLaw {
    /** By what a subject begins with, the topics of law that it touches. */
    private static final Map<String, List<String>> TOPICS = Map.ofEntries(
            Map.entry("financing / tax ", List.of("tax-vote", "no-income-tax", "wealth-tax")),
            Map.entry("financing / tax limits", List.of("tax-vote", "spending-limit", "earmark")),
            Map.entry("financing / authority", List.of("tax-vote")),
            Map.entry("financing / borrow", List.of("borrowing", "balanced-budget")),
            Map.entry("financing / redirect medicare", List.of("medicare-money")),
            Map.entry("legal / adoption", List.of("tax-vote", "voter-approval")),
            Map.entry("legal / tax", List.of("tax-vote")),
            Map.entry("eligibility / residency", List.of("residency")),
            Map.entry("eligibility / waiting period", List.of("residency")),
            Map.entry("eligibility / minimum stay", List.of("residency")),
            Map.entry("private insurance / employer plans", List.of("self-insured-plans")),
            Map.entry("private insurance / self-insured plans", List.of("self-insured-plans")),
            Map.entry("benefits / cover abortion", List.of("service-ban")),
            Map.entry("benefits / abortion", List.of("service-ban")));

    private static final Set<String> PROGRAMS = Set.of("waiver", "federal-programs", "medicare-money");

    private final LawBook law;
    private final Function<String, Optional<Said>> accounts;

    private CurrentLawOfChanges(LawBook law, Function<String, Optional<Said>> accounts) {
        this.law = law;
        this.accounts = accounts;
    }

    /**
     * That of a plan's place.
     *
     * @param packs law that the project adds
     * @param accounts what a payer or a service of the national accounts comes to today, by its name there
     */
    public static CurrentLaw of(Plan plan, LawPacks packs, Function<String, Optional<Said>> accounts) {
        Optional<String> place = Jurisdiction.name(plan).filter(name -> Jurisdiction.state(plan));
        LawBook law = place.map(packs::of).orElseGet(packs::ofNation);
        return new CurrentLawOfChanges(law, accounts);
    }

    @Override
    public List<Said> of(Change change) {
        String subject = change.subject().toLowerCase(Locale.ROOT);
        List<Said> said = new ArrayList<>();
        Set<String> told = new HashSet<>();
        TOPICS.forEach((begin, topics) -> {
            if (subject.equals(begin) || subject.startsWith(begin)) {
                topics.forEach(topic -> law.on(topic).forEach(one -> add(one, told, said)));
            }
        });
        List<Term> named = named(subject);
        for (Term term : named) {
            if (term.kind() == Term.Kind.PROGRAM) {
                PROGRAMS.stream()
                        .sorted()
                        .flatMap(topic -> law.on(topic).stream())
                        .filter(one -> one.of().contains(term.id()))
                        .forEach(one -> add(one, told, said));
            }
            account(term).flatMap(accounts).filter(one -> told.add(one.words())).ifPresent(said::add);
        }
        return said;
    }

    private static void add(Law law, Set<String> told, List<Said> said) {
        if (told.add(law.says())) {
            said.add(new Said(law.says(), law.origin()));
        }
    }

    private static Optional<String> account(Term term) {
        return Vocabulary.entry(term.kind(), term.id()).map(Entry::account).filter(name -> !name.isEmpty());
    }

    /** The programs and services that a subject names, such as that of {@code existing programs / absorb medicare}. */
    private static List<Term> named(String subject) {
        int verb = subject.indexOf(" / ");
        int object = verb < 0 ? -1 : subject.indexOf(' ', verb + 3);
        if (object < 0) {
            return List.of();
        }
        String section = subject.substring(0, verb);
        String name = subject.substring(object + 1);
        List<Term> named = new ArrayList<>();
        switch (section) {
            case "existing programs" -> find(Term.Kind.PROGRAM, name, named);
            case "benefits", "payment" -> find(Term.Kind.SERVICE, name, named);
            case "financing" -> {
                find(Term.Kind.FLOW, name, named);
                find(Term.Kind.PROGRAM, name, named);
            }
            default -> {}
        }
        return named;
    }

    private static void find(Term.Kind kind, String name, List<Term> named) {
        Vocabulary.entry(kind, name).map(Entry::term).ifPresent(named::add);
    }
}
