package org.planwright.compiler.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which findings of a list stand under which other of it. One whose cause is not in the list, or is accepted, stands for itself. */
public final class Consequences {
    private final Map<Diagnostic, String> names = new IdentityHashMap<>();
    private final Map<String, Diagnostic> causes = new HashMap<>();
    private final Map<String, List<Diagnostic>> following = new HashMap<>();

    private Consequences(List<Diagnostic> findings) {
        for (Diagnostic finding : findings) {
            if (finding.rootCause().isPresent()) {
                following.putIfAbsent(finding.rootCause().get(), new ArrayList<>());
            }
        }
        if (following.isEmpty()) {
            return;
        }
        for (Diagnostic finding : findings) {
            if (finding.open()) {
                String name = name(finding);
                if (following.containsKey(name)) {
                    causes.putIfAbsent(name, finding);
                }
            }
        }
        for (Diagnostic finding : findings) {
            if (follows(finding)) {
                following.get(finding.rootCause().orElseThrow()).add(finding);
            }
        }
    }

    /** Those among these findings. */
    public static Consequences among(List<Diagnostic> findings) {
        return new Consequences(findings);
    }

    /** Whether a finding only follows from another that is open and in the list. */
    public boolean follows(Diagnostic finding) {
        return finding.open() && cause(finding).isPresent();
    }

    /** What a finding follows from, where that is open and in the list. */
    public Optional<Diagnostic> cause(Diagnostic finding) {
        return finding.rootCause().map(causes::get);
    }

    /** The fingerprint of a finding, made once. */
    String name(Diagnostic finding) {
        return names.computeIfAbsent(finding, Fingerprint::of);
    }

    /** What follows from a finding, in the order of the list. */
    public List<Diagnostic> of(Diagnostic finding) {
        if (following.isEmpty()) {
            return List.of();
        }
        String name = name(finding);
        return causes.get(name) == finding ? List.copyOf(following.getOrDefault(name, List.of())) : List.of();
    }

    /**
     * What follows from a finding, counted by rule, without a full stop; empty where nothing does: {@code and 4 more that
     * follow from it: completeness.missing-answer (3), legal.tax-vote}.
     */
    public Optional<String> inWords(Diagnostic finding) {
        List<Diagnostic> following = of(finding);
        if (following.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> rules = new LinkedHashMap<>();
        following.forEach(each -> rules.merge(each.rule().id(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        rules.forEach((rule, number) -> words.add(number == 1 ? rule : rule + " (" + number + ")"));
        String verb = following.size() == 1 ? " more that follows" : " more that follow";
        return Optional.of("and " + following.size() + verb + " from it: " + String.join(", ", words));
    }
}
