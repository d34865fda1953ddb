package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.PlanSyntax;

/**
 * A plan's text after an amendment. What the amendment does not touch keeps its characters, comments and layout; where it
 * does not apply, nothing is changed and every target that moved is named.
 */
public final class AmendedText {
    /**
     * What came of it.
     *
     * @param texts file to its new text, for those that differ
     * @param touched identities in the base that were struck, replaced or inserted
     * @param problems why it does not apply; empty where it does
     */
    public record Result(Map<SourceFile, String> texts, Set<String> touched, List<Problem> problems) {}

    /**
     * A target that cannot be found or told.
     *
     * @param place where the amendment speaks of it
     * @param fact what is so, one sentence
     * @param advice what to do, one sentence
     */
    public record Problem(Span place, String fact, String advice) {}

    private final List<Item> base;
    private final Plan amendment;
    private final PlanText text;
    private final Map<String, List<Item>> byKey = new LinkedHashMap<>();
    private final Map<String, List<Item>> byAbout = new LinkedHashMap<>();
    private final Set<Item> gone = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    private final Set<String> touched = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private AmendedText(List<PlanSyntax> files, Plan plan, Plan amendment) {
        this.base = Item.of(plan);
        this.amendment = amendment;
        this.text = new PlanText(files, base);
        for (Item item : base) {
            byKey.computeIfAbsent(item.key(), k -> new ArrayList<>()).add(item);
            byAbout.computeIfAbsent(item.about(), k -> new ArrayList<>()).add(item);
        }
    }

    /**
     * Applies an amendment.
     *
     * @param files the files of the base, its own first
     * @param plan what they mean
     * @param amendment what the amendment means, read with the names of the base
     */
    public static Result of(List<PlanSyntax> files, Plan plan, Plan amendment) {
        AmendedText amended = new AmendedText(files, plan, amendment);
        amended.strikes();
        amended.statements();
        amended.unparted();
        Map<SourceFile, String> texts = amended.problems.isEmpty() ? amended.text.texts() : Map.of();
        return new Result(texts, amended.touched, List.copyOf(amended.problems));
    }

    private void strikes() {
        for (Located<String> strike : amendment.strikes()) {
            Optional<Item> target = target(strike);
            if (target.isEmpty()) {
                continue;
            }
            gone.add(target.get());
            touched.add(target.get().identity());
            text.remove(target.get());
        }
    }

    private void unparted() {
        for (Item item : text.unparted()) {
            problems.add(new Problem(
                    item.statement(),
                    "“" + item.identity() + "” stands in a line with others that cannot be told from it.",
                    "Strike or say all that the line says."));
        }
    }

    private Optional<Item> target(Located<String> strike) {
        String key = Identities.key(strike.value());
        List<Item> exact = left(byKey.getOrDefault(key, List.of()));
        List<Item> found = exact.isEmpty() ? left(byAbout.getOrDefault(key, List.of())) : exact;
        if (found.isEmpty()) {
            moved(strike);
        } else if (found.size() > 1 && exact.isEmpty()) {
            String all = String.join("; ", found.stream().map(Item::identity).toList());
            problems.add(new Problem(
                    strike.span(),
                    "“" + strike.value() + "” names " + found.size() + " provisions of the plan: " + all + ".",
                    "Name the one that is meant in full."));
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    private List<Item> left(List<Item> items) {
        return items.stream().filter(item -> !gone.contains(item)).toList();
    }

    private void moved(Located<String> strike) {
        Collection<String> names =
                base.stream().map(Item::identity).limit(2_000).toList();
        String advice = Suggestion.nearest(strike.value(), names)
                .map(near -> "The plan has “" + near + "”; is that meant?")
                .orElse("It may have moved or been struck already.");
        problems.add(new Problem(strike.span(), "The plan has no provision “" + strike.value() + "”.", advice));
    }

    /** What the amendment says, statement by statement. */
    private void statements() {
        Map<Span, List<Item>> byStatement = new LinkedHashMap<>();
        for (Item item : Item.of(amendment)) {
            byStatement
                    .computeIfAbsent(item.statement(), k -> new ArrayList<>())
                    .add(item);
        }
        byStatement.forEach(this::statement);
    }

    private void statement(Span statement, List<Item> items) {
        List<Item> replaced = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Item item : items) {
            touched.add(item.identity());
            if (asked.add(item.key())) {
                replaced.addAll(replaced(item));
            }
        }
        replaced.forEach(item -> touched.add(item.identity()));
        gone.addAll(replaced);
        text.replace(replaced, statement.text(), items.get(0).section());
    }

    /** The provisions of the base whose place one of the amendment takes. */
    private List<Item> replaced(Item item) {
        List<Item> exact = left(byKey.getOrDefault(item.key(), List.of()));
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Item> about = left(byAbout.getOrDefault(item.about(), List.of()));
        if (about.size() < 2 || item.provision().isEmpty()) {
            return soleUnlessRepeated(item, about);
        }
        return about.stream()
                .filter(candidate -> Identities.toldAlike(
                        candidate.provision().orElseThrow(), item.provision().get()))
                .toList();
    }

    /** Where the amendment itself says several things of one, only what is told alike is the same. */
    private List<Item> soleUnlessRepeated(Item item, List<Item> about) {
        if (about.isEmpty() || item.provision().isEmpty() || item.key().equals(item.about())) {
            return about;
        }
        return about.stream()
                .filter(candidate -> candidate.provision().isPresent()
                        && Identities.toldAlike(
                                candidate.provision().get(), item.provision().get()))
                .toList();
    }
}
