package org.planwright.compiler.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.vocabulary.Entry;
import org.planwright.compiler.vocabulary.Question;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.Word;

/** What the checks ask of the vocabulary: questions, words, and which services and programs belong together. */
public final class Catalogue {
    private static final Map<String, Set<String>> PROGRAMS = Map.of(
            "Q33", Set.of("medicare", "medicare advantage", "medicare drug plans"),
            "Q34", Set.of("medicaid", "medicaid acute", "medicaid long-term care", "chip"),
            "Q35", Set.of("marketplace", "basic health program"),
            "Q36", Set.of("va", "tricare", "ihs"),
            "Q37", Set.of("fehb", "state employees"),
            "Q38",
                    Set.of(
                            "workers' compensation medical",
                            "auto medical",
                            "corrections",
                            "school health",
                            "public health"));

    private Catalogue() {}

    /** The design questions that a plan must answer by its kind, in their order. */
    public static List<Question> questions(Plan plan) {
        return plan.ownKind()
                .map(kind -> Vocabulary.questions().stream()
                        .filter(question -> kind.questions().contains(question.id()))
                        .toList())
                .orElseGet(() -> questions(plan.kind().orElse("")));
    }

    /** The design questions that a kind of plan must answer, in their order. */
    public static List<Question> questions(String kind) {
        return Vocabulary.questions().stream()
                .filter(question -> question.requiredBy().contains(kind))
                .toList();
    }

    /** A verb or key of a section. */
    public static Optional<Word> word(String section, String id) {
        for (Section known : Vocabulary.sections()) {
            if (known.id().equals(section)) {
                for (Word word : known.words()) {
                    if (word.id().equals(id)) {
                        return Optional.of(word);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The words of this name in a section, those that stand in the block of another word included. */
    public static List<Word> words(String section, String id) {
        return Vocabulary.sections().stream()
                .filter(known -> known.id().equals(section))
                .flatMap(known -> known.words().stream())
                .flatMap(word -> Stream.concat(Stream.of(word), word.parts().stream()))
                .filter(word -> word.id().equals(id))
                .toList();
    }

    /** The programs whose fate a question asks for; empty where it asks for none. */
    public static Set<String> programs(String question) {
        return PROGRAMS.getOrDefault(question, Set.of());
    }

    /** A name with its capitals, as people write it. */
    public static String display(String name) {
        return Vocabulary.display(name);
    }

    /** A service, program or flow by its canonical name. */
    public static Optional<Entry> entry(Term term) {
        if (term.own().isPresent()) {
            Term.Own own = term.own().get();
            String parent = own.parent().map(Term::id).orElse("");
            return Optional.of(new Entry(term, List.of(), own.display(), parent, List.of(), own.account()));
        }
        return Vocabulary.entry(term.kind(), term.id());
    }

    /** A term with its capitals, as people write it. */
    public static String display(Term term) {
        return term.own().map(Term.Own::display).orElseGet(() -> display(term.id()));
    }

    /** The payer or class of the national accounts that a term is counted in; empty where there is none. */
    public static String account(Term term) {
        return entry(term).map(Entry::account).orElse("");
    }

    /** Whether two terms are the same thing, or one is a part of the other. */
    public static boolean related(Term one, Term other) {
        return one.equals(other) || above(one).contains(other) || above(other).contains(one);
    }

    /** Everything that a term is a part of: its parents, and the packages that hold it or one of them. */
    public static Set<Term> above(Term term) {
        Set<Term> found = new HashSet<>();
        List<Term> open = new ArrayList<>(List.of(term));
        while (!open.isEmpty()) {
            Term next = open.remove(open.size() - 1);
            next.own().flatMap(Term.Own::parent).filter(found::add).ifPresent(open::add);
            String parent = parent(next);
            for (Entry entry : Vocabulary.entries(next.kind())) {
                boolean holds = entry.parts().contains(next.id())
                        || parent.equals(entry.term().id());
                if (holds && found.add(entry.term())) {
                    open.add(entry.term());
                }
            }
        }
        return found;
    }

    private static String parent(Term term) {
        return entry(term).map(Entry::parent).filter(name -> !name.isEmpty()).orElse("\0");
    }
}
