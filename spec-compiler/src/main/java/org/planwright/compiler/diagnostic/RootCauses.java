package org.planwright.compiler.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which findings only follow from which others. Each rule says what its breaches follow from; this holds finding against finding. */
public final class RootCauses {
    private final Map<String, List<Diagnostic>> byRule = new HashMap<>();
    private final Map<String, Diagnostic> bySubject = new HashMap<>();
    private final IdentityHashMap<Diagnostic, Diagnostic> roots = new IdentityHashMap<>();
    private final Set<Diagnostic> asked = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

    private RootCauses(List<Diagnostic> findings) {
        Set<String> causes = new HashSet<>();
        for (Diagnostic finding : findings) {
            finding.rule().causes().forEach(cause -> causes.add(cause.rule()));
        }
        for (Diagnostic finding : findings) {
            if (finding.open() && causes.contains(finding.rule().id())) {
                byRule.computeIfAbsent(finding.rule().id(), any -> new ArrayList<>())
                        .add(finding);
                bySubject.putIfAbsent(finding.rule().id() + '\n' + finding.subject(), finding);
            }
        }
    }

    /**
     * The same findings in the same order, those that follow from another marked with the fingerprint of the one from which
     * all of them follow. What an author accepts causes nothing: else its consequences would be hidden with it.
     */
    public static List<Diagnostic> marked(List<Diagnostic> findings) {
        RootCauses causes = new RootCauses(findings);
        if (causes.byRule.isEmpty()) {
            return findings;
        }
        Map<Diagnostic, String> names = new IdentityHashMap<>();
        List<Diagnostic> marked = new ArrayList<>(findings.size());
        for (Diagnostic finding : findings) {
            Diagnostic root = finding.open() ? causes.root(finding) : finding;
            marked.add(root == finding ? finding : finding.because(names.computeIfAbsent(root, Fingerprint::of)));
        }
        return List.copyOf(marked);
    }

    private Diagnostic root(Diagnostic finding) {
        Diagnostic known = roots.get(finding);
        if (known != null || !asked.add(finding)) {
            return known == null ? finding : known;
        }
        Diagnostic root = cause(finding).map(this::root).orElse(finding);
        roots.put(finding, root);
        return root;
    }

    private Optional<Diagnostic> cause(Diagnostic finding) {
        for (Rule.Cause cause : finding.rule().causes()) {
            if (byRule.containsKey(cause.rule()) && within(finding.subject(), cause.of())) {
                Optional<Diagnostic> found = cause(finding, cause);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> cause(Diagnostic finding, Rule.Cause cause) {
        if (cause.tie() == Rule.Tie.PLAN) {
            return byRule.getOrDefault(cause.rule(), List.of()).stream()
                    .filter(other -> within(other.subject(), cause.about()))
                    .findFirst();
        }
        for (String subject = finding.subject(); !subject.isEmpty(); subject = above(subject)) {
            Diagnostic found = bySubject.get(cause.rule() + '\n' + subject);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static String above(String subject) {
        int slash = subject.lastIndexOf(" / ");
        return slash < 0 ? "" : subject.substring(0, slash);
    }

    /** Whether a subject is this one, a part of it, or begins with its words. */
    private static boolean within(String subject, String whole) {
        int end = whole.length();
        return end == 0 || subject.startsWith(whole) && (subject.length() == end || subject.charAt(end) == ' ');
    }
}
