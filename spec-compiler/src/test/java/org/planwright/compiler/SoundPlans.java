package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;

/** Whole plans without a flaw, and what becomes of them when a line is put in other words, as {@code variants.txt} lists. */
final class SoundPlans {
    private static final Path FOLDER =
            Repository.root().resolve("spec-compiler/src/test/resources/org/planwright/compiler/sound");

    /** What stands in a variant for a plan in which nothing is wrong. */
    static final String SOUND = "sound";

    /**
     * A sound plan with some of its lines replaced.
     *
     * @param plan the plan's path below the folder of sound plans
     * @param expected the rule that the new lines break, or {@link #SOUND}
     * @param replaced by each piece of the plan, what takes its place
     */
    record Variant(String plan, String expected, Map<String, String> replaced) {
        /** What is found in it, its scenarios included. */
        List<Diagnostic> found() {
            return SoundPlans.found(plan, files(), PlanCompiler.Options.recommended());
        }

        /** What its score shows. */
        List<Diagnostic> judged() {
            Compilation compilation = compiled(plan, files(), PlanCompiler.Options.recommended());
            assertThat(compilation.mayEmit()).as(plan).isTrue();
            return Judging.findings(compilation, 0);
        }

        private Map<String, String> files() {
            Map<String, String> files = SoundPlans.files(plan);
            replaced.forEach((old, now) -> {
                List<String> having = files.entrySet().stream()
                        .filter(file -> file.getValue().contains(old))
                        .map(Map.Entry::getKey)
                        .toList();
                if (having.size() != 1) {
                    throw new AssertionError("“" + old + "” stands in " + having + " of " + plan);
                }
                String text = files.get(having.get(0));
                int at = text.indexOf(old);
                if (text.indexOf(old, at + 1) >= 0) {
                    throw new AssertionError("“" + old + "” stands twice in " + having);
                }
                files.put(having.get(0), text.substring(0, at) + now + text.substring(at + old.length()));
            });
            return files;
        }

        @Override
        public String toString() {
            return expected + ": "
                    + String.join(" … ", replaced.values())
                            .replaceAll("\\s+", " ")
                            .strip();
        }
    }

    private SoundPlans() {}

    /** Their paths below the folder, parts of others left out. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".plan"))
                    .filter(file -> Repository.hasHead(Repository.read(file)))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is found in a plan as it stands, or in the plan that an amendment makes, its scenarios included. */
    static List<Diagnostic> found(String plan, RulePack pack) {
        PlanCompiler.Options options = new PlanCompiler.Options(pack, Optional.empty());
        Map<String, String> files = files(plan);
        Optional<Amending.Amended> amended = Amendments.amended(FOLDER.resolve(plan));
        amended.ifPresent(all -> files.putAll(all.texts()));
        return found(
                amended.isPresent() ? Amendments.target(FOLDER.resolve(plan)).orElseThrow() : plan, files, options);
    }

    /** All variants that the text decides, in the order of the file. */
    static List<Variant> variants() {
        return variants("sound/variants.txt");
    }

    /** All variants that take a score. */
    static List<Variant> scoredVariants() {
        return variants("sound/scored-variants.txt");
    }

    private static List<Variant> variants(String list) {
        List<Variant> variants = new ArrayList<>();
        String plan = "";
        for (String block : text(list).split("\n\n+", -1)) {
            String part = block.strip();
            if (part.startsWith("@")) {
                plan = part.substring(1).strip();
            } else if (!part.startsWith("#") && !part.isEmpty()) {
                variants.add(variant(plan, part.lines().toList()));
            }
        }
        variants.removeIf(variant -> !variant.expected().equals(SOUND)
                && Stream.of(variant.expected().split(" \\+ ", -1)).noneMatch(OneSubject::has));
        return variants;
    }

    /** A line with - names a piece of the plan; the lines with + after it take its place. */
    private static Variant variant(String plan, List<String> lines) {
        Map<String, String> replaced = new LinkedHashMap<>();
        String old = "";
        for (String line : lines.subList(1, lines.size())) {
            String rest = line.substring(1).strip();
            if (line.startsWith("-")) {
                old = rest;
                replaced.put(old, "");
            } else {
                replaced.merge(old, rest, (before, more) -> before.isEmpty() ? more : before + "\n" + more);
            }
        }
        return new Variant(plan, lines.get(0), replaced);
    }

    private static List<Diagnostic> found(String plan, Map<String, String> files, PlanCompiler.Options options) {
        Compilation compilation = compiled(plan, files, options);
        List<Diagnostic> found = new ArrayList<>(compilation.diagnostics());
        Scenarios.of(compilation, options).forEach(scenario -> found.addAll(scenario.findings()));
        return found;
    }

    private static Compilation compiled(String plan, Map<String, String> files, PlanCompiler.Options options) {
        String name = Path.of(plan).getFileName().toString();
        return PlanCompiler.compile(
                new SourceFile(name, files.get(name)),
                path -> Optional.ofNullable(files.get(path)).map(text -> new SourceFile(path, text)),
                options);
    }

    private static Map<String, String> files(String plan) {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> beside = Files.list(FOLDER.resolve(plan).getParent())) {
            beside.sorted().forEach(file -> files.put(file.getFileName().toString(), Repository.read(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static String text(String list) {
        try (InputStream in = SoundPlans.class.getResourceAsStream(list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
