package org.planwright.compiler.check.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Say;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Value;

/** A provision stands once. */
public final class SameProvisionTwice implements Check {
    private static final Rule RULE = Rule.flaw("plan.same-provision-twice", Severity.ERROR, "A provision stands once");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void look(Plan plan, Consumer<Diagnostic> findings) {
        Map<String, List<Provision>> seen = new HashMap<>();
        for (Provision provision : plan.provisions()) {
            List<Provision> namesakes = seen.computeIfAbsent(provision.identity(), identity -> new ArrayList<>(1));
            // only provisions of one name can say the same, and to compare them all would be the dearest check of any
            if (!namesakes.isEmpty()) {
                Key key = Key.of(provision);
                namesakes.stream()
                        .filter(earlier -> Key.of(earlier).equals(key))
                        .findFirst()
                        .ifPresent(first -> findings.accept(finding(plan, first, provision)));
            }
            namesakes.add(provision);
        }
    }

    private Diagnostic finding(Plan plan, Provision first, Provision second) {
        return Diagnostic.of(RULE, second.headSpan(), Say.the(second) + " in " + second.section() + " stands twice.")
                .also(first.headSpan(), "the first time")
                .subject(second.identity())
                .help("Remove one of the two.")
                .fix(removal(plan, first, second))
                .build();
    }

    /** The second goes where it has its line for itself and says nothing that the first does not. */
    private static Optional<Fix> removal(Plan plan, Provision first, Provision second) {
        boolean alone = plan.provisions().stream()
                .noneMatch(other -> other != second && other.span().equals(second.span()));
        return alone && first.equals(second) ? Fix.remove("Remove the second", second.span()) : Optional.empty();
    }

    /** All that a provision says, its source and its remarks left out. */
    private record Key(
            String section,
            String word,
            Optional<String> name,
            Optional<Value> object,
            Set<Object> phrases,
            List<Band> bands,
            List<Provision> parts) {

        static Key of(Provision provision) {
            Set<Object> phrases = provision.phrases().stream()
                    .filter(phrase -> !remark(phrase.role()))
                    .map(phrase ->
                            (Object) List.of(phrase.role(), phrase.value().value()))
                    .collect(Collectors.toSet());
            return new Key(
                    provision.section(),
                    provision.word(),
                    provision.name(),
                    provision.value(),
                    phrases,
                    provision.bands(),
                    provision.parts());
        }

        private static boolean remark(Role role) {
            return switch (role) {
                case CITES, NOTE, BECAUSE, ASSUMED, UNVERIFIED -> true;
                default -> false;
            };
        }
    }
}
