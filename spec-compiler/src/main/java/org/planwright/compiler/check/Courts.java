package org.planwright.compiler.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.compiler.law.Law;
import org.planwright.compiler.law.LawBook;
import org.planwright.compiler.law.LawPacks;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.vocabulary.Vocabulary;

/** What the law of its place asks of a plan, and by what right the plan acts. Reads the law of a place once. */
public final class Courts {
    private final LawPacks packs;
    private final Map<String, LawBook> books = new HashMap<>();

    /** @param packs law that a project adds */
    public Courts(LawPacks packs) {
        this.packs = packs;
    }

    /** The law that a plan lives under; empty where it names no place. */
    public Optional<LawBook> law(Plan plan) {
        return Jurisdiction.name(plan)
                .map(name -> Jurisdiction.state(plan)
                        ? books.computeIfAbsent(name, packs::of)
                        : books.computeIfAbsent("", nation -> packs.ofNation()));
    }

    /** The name of a plan's state or nation, with its capitals. */
    public String place(Plan plan) {
        String name = Jurisdiction.name(plan).orElse("the state");
        return packs.place(name).or(() -> Vocabulary.jurisdiction(name)).orElse(name);
    }

    /** What that law says on a topic, the law of the place first. */
    public List<Law> on(Plan plan, String topic) {
        return law(plan).map(book -> book.on(topic)).orElse(List.of());
    }

    /** Whether a plan has to raise money: it taxes, or it covers care and has no new money at all. */
    public static boolean raisesMoney(Plan plan) {
        boolean taxes = !plan.all("financing", "tax").isEmpty();
        boolean other = !plan.all("financing", "raise").isEmpty()
                || !plan.all("cost sharing", "premium").isEmpty()
                || plan.all("cost sharing", "premiums").stream()
                        .flatMap(answer -> answer.value().stream())
                        .anyMatch(value -> !Figures.nothing(value));
        boolean covers = !plan.all("benefits", "cover").isEmpty();
        return taxes
                || (covers
                        && !other
                        && plan.kind().filter("state single payer"::equals).isPresent());
    }

    /** Where a plan speaks of its money, or its title. */
    public static Span money(Plan plan) {
        return plan.first("financing", "tax")
                .or(() -> plan.section("financing").stream().findFirst())
                .map(Provision::headSpan)
                .orElse(plan.titleSpan());
    }

    /** The words in which a plan says how it is adopted and by what right it taxes. */
    public static Set<String> votes(Plan plan) {
        Stream<Provision> said = Stream.of(
                        plan.all("legal", "adoption"),
                        plan.all("financing", "authority"),
                        plan.all("financing", "tax limits"),
                        plan.all("financing", "tax").stream()
                                .flatMap(tax -> tax.part("authority").stream())
                                .toList())
                .flatMap(List::stream);
        return said.flatMap(provision -> Stream.concat(names(provision.value()), names(provision.phrase(Role.UNDER))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Optional<Value> value) {
        if (value.isEmpty()) {
            return Stream.empty();
        }
        if (value.get() instanceof Value.Choice choice) {
            return choice.options().stream();
        }
        return value.get() instanceof Value.Terms terms ? terms.terms().stream().map(Term::id) : Stream.of("open");
    }

    /** Whether one of these votes meets what is asked: the vote itself, a higher one, or an answer that leaves it open. */
    public static boolean meets(Set<String> votes, String asked) {
        return votes.stream().anyMatch(vote -> switch (asked) {
            case "two thirds" -> high(vote) || vote.contains("two thirds");
            case "three fifths" -> high(vote) || vote.contains("two thirds") || vote.contains("three fifths");
            default -> high(vote);
        });
    }

    private static boolean high(String vote) {
        return vote.contains("voters")
                || vote.contains("vote of the people")
                || vote.contains("constitutional")
                || vote.equals("open");
    }

    /** Whether a plan acts on an authority anywhere. */
    public static boolean under(Plan plan, String authority) {
        return Walk.everything(plan).stream()
                .flatMap(provision -> Stream.of(provision.phrase(Role.UNDER), provision.value()))
                .flatMap(Optional::stream)
                .anyMatch(value -> value instanceof Value.Terms terms
                        && terms.terms().contains(new Term(Term.Kind.AUTHORITY, authority)));
    }

    /** Whether an answer has one of these options. */
    public static boolean says(Plan plan, String section, String key, String... options) {
        return plan.all(section, key).stream()
                .flatMap(answer -> answer.value().stream())
                .anyMatch(value -> value instanceof Value.Choice choice
                        && Stream.of(options).anyMatch(choice.options()::contains));
    }
}
