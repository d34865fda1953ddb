package org.planwright.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fingerprint;
import org.planwright.compiler.source.SourceFile;

/** Flaws of example plans with their repairs, as {@code repairs.txt} lists them. */
final class Repairs {
    /**
     * One flaw and its repair.
     *
     * @param plan the plan's path below the examples
     * @param rule the rule that finds the flaw
     * @param amendment what mends it, without a head
     */
    record Repair(String plan, String rule, String amendment) {
        /** The flaw's findings that the repair takes away, and what is found only after it. */
        Outcome outcome() {
            Path file = Repository.root().resolve("examples").resolve(plan);
            SourceFile before = new SourceFile(file.getFileName().toString(), Repository.read(file));
            PlanCompiler.Sources beside = Repository.below(file.getParent());
            SourceFile head = new SourceFile(
                    "repair.plan", "amendment \"Repair\" to \"" + before.name() + "\" { }\n" + amendment + "\n");
            Amending.Amended amended = Amending.apply(before, beside, List.of(head));
            List<String> refused = new ArrayList<>();
            amended.problems().forEach(problem -> refused.add(problem.fact()));
            amended.findings().forEach(finding -> refused.add(finding.message()));
            if (!refused.isEmpty()) {
                return new Outcome(List.of(), List.of(), refused);
            }
            Map<String, Diagnostic> old = found(before, beside);
            Map<String, Diagnostic> young =
                    found(new SourceFile(before.name(), amended.texts().get(before.name())), beside);
            List<String> gone = old.entrySet().stream()
                    .filter(one -> !young.containsKey(one.getKey()))
                    .map(one -> one.getValue().rule().id())
                    .toList();
            List<String> fresh = young.entrySet().stream()
                    .filter(one -> !old.containsKey(one.getKey()))
                    .map(one ->
                            one.getValue().rule().id() + ": " + one.getValue().message())
                    .toList();
            return new Outcome(gone, fresh, List.of());
        }

        private static Map<String, Diagnostic> found(SourceFile plan, PlanCompiler.Sources beside) {
            Map<String, Diagnostic> found = new LinkedHashMap<>();
            PlanCompiler.compile(plan, beside, PlanCompiler.Options.recommended())
                    .diagnostics()
                    .forEach(finding -> found.put(Fingerprint.of(finding), finding));
            return found;
        }

        @Override
        public String toString() {
            return plan + ": " + rule + " by " + amendment.replaceAll("\\s+", " ");
        }
    }

    /**
     * What a repair did.
     *
     * @param gone rules of the findings that are there no more
     * @param fresh findings that were not there before
     * @param refused why the amendment does not apply
     */
    record Outcome(List<String> gone, List<String> fresh, List<String> refused) {}

    private Repairs() {}

    /** All of them, in the order of the file. */
    static List<Repair> all() {
        List<Repair> repairs = new ArrayList<>();
        String plan = "";
        for (String block : text().split("\n\n+")) {
            String part = block.strip();
            if (part.startsWith("@")) {
                plan = part.substring(1).strip();
            } else if (!part.startsWith("#") && !part.isEmpty()) {
                int line = part.indexOf('\n');
                String written = part.substring(line + 1)
                        .replace("; ", "\n")
                        .replace(" { ", " {\n")
                        .replace(" }", "\n}");
                repairs.add(new Repair(plan, part.substring(0, line), written));
            }
        }
        return repairs;
    }

    private static String text() {
        try (InputStream in = Repairs.class.getResourceAsStream("repairs.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
