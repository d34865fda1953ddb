package org.planwright.compiler.diagnostic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.planwright.compiler.source.SourceFile;

/** What is said of a list of findings: its order and its sums. */
public final class Diagnostics {
    /**
     * How many there are.
     *
     * @param errors open errors
     * @param warnings open warnings
     * @param notes open notes
     * @param accepted findings of any severity that the author accepts
     * @param following how many of the open ones follow from others of them
     */
    public record Counts(int errors, int warnings, int notes, int accepted, Following following) {
        /** None of them follows from another. */
        public Counts(int errors, int warnings, int notes, int accepted) {
            this(errors, warnings, notes, accepted, new Following(0, 0, 0));
        }

        /** Open findings at least as grave as this. */
        public int atLeast(Severity severity) {
            return switch (severity) {
                case ERROR -> errors;
                case WARNING -> errors + warnings;
                case NOTE -> errors + warnings + notes;
            };
        }
    }

    /**
     * How many findings only follow from others.
     *
     * @param errors among the errors
     * @param warnings among the warnings
     * @param notes among the notes
     */
    public record Following(int errors, int warnings, int notes) {
        /** All of them. */
        public int all() {
            return errors + warnings + notes;
        }
    }

    private Diagnostics() {}

    /** By file in order of first appearance, then by place, the gravest first, then by rule; equals keep their order. */
    public static List<Diagnostic> ordered(List<Diagnostic> diagnostics) {
        IdentityHashMap<SourceFile, Integer> files = new IdentityHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            files.putIfAbsent(diagnostic.primary().span().file(), files.size());
        }
        List<Diagnostic> ordered = new ArrayList<>(diagnostics);
        ordered.sort((a, b) -> {
            int file = files.get(a.primary().span().file())
                    - files.get(b.primary().span().file());
            return file != 0 ? file : inFile(a, b);
        });
        return List.copyOf(ordered);
    }

    private static int inFile(Diagnostic a, Diagnostic b) {
        int place =
                Integer.compare(a.primary().span().start(), b.primary().span().start());
        int grave = place != 0 ? place : a.severity().compareTo(b.severity());
        return grave != 0 ? grave : a.rule().id().compareTo(b.rule().id());
    }

    /** The sums. */
    public static Counts counts(List<Diagnostic> diagnostics) {
        return counts(diagnostics, Consequences.among(diagnostics));
    }

    /** The same, where it is known already what follows from what among these findings. */
    public static Counts counts(List<Diagnostic> diagnostics, Consequences consequences) {
        int errors = 0;
        int warnings = 0;
        int notes = 0;
        int accepted = 0;
        int[] following = new int[Severity.values().length];
        for (Diagnostic diagnostic : diagnostics) {
            if (!diagnostic.open()) {
                accepted++;
                continue;
            }
            if (consequences.follows(diagnostic)) {
                following[diagnostic.severity().ordinal()]++;
            }
            switch (diagnostic.severity()) {
                case ERROR -> errors++;
                case WARNING -> warnings++;
                case NOTE -> notes++;
            }
        }
        return new Counts(
                errors,
                warnings,
                notes,
                accepted,
                new Following(
                        following[Severity.ERROR.ordinal()],
                        following[Severity.WARNING.ordinal()],
                        following[Severity.NOTE.ordinal()]));
    }
}
