package org.planwright.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.planwright.compiler.diagnostic.Consequences;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.format.TextFromSyntax;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.PlanSyntax;

/**
 * Applies the safe fixes of plans until nothing is left to apply. First what cannot be read is mended, and only in a plan that
 * can be read the rest is. After each step the plans are compiled again: a fix that would make a text unreadable, leave its
 * finding there or, where the plan could be read, bring another error is not kept.
 */
public final class Mending {
    /** More than a plan needs, in each of which a fix at least is settled. */
    private static final int ROUNDS = 100;

    /** Compiles a plan as its project wants it. */
    @FunctionalInterface
    public interface Compiling {
        /** What a text is and what is wrong with it. */
        Compilation compile(SourceFile main, PlanCompiler.Sources sources);
    }

    /** A plan's own file and where those come from that it includes. */
    public record Main(SourceFile text, PlanCompiler.Sources sources) {}

    /**
     * A fix that was applied, or was not kept.
     *
     * @param finding as it was found before
     * @param title what the fix does
     */
    public record Step(Diagnostic finding, String title) {}

    /**
     * What came of it.
     *
     * @param texts the files that differ by name, each with its new text
     * @param applied in the order of applying
     * @param refused those that would have done harm
     * @param compilations of each plan, as it is now
     */
    public record Result(
            Map<String, SourceFile> texts, List<Step> applied, List<Step> refused, List<Compilation> compilations) {}

    private record Candidate(Diagnostic finding, Fix fix, String key) {
        Step step() {
            return new Step(finding, fix.title());
        }

        boolean text() {
            return finding.rule().kind() == Rule.Kind.TEXT;
        }
    }

    private final List<Main> mains;
    private final Compiling compiler;
    private final Predicate<Diagnostic> wanted;
    private final Map<String, SourceFile> before = new HashMap<>();
    private final List<Step> applied = new ArrayList<>();
    private final Map<String, Step> refused = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private boolean retry;
    private Map<String, SourceFile> texts = new LinkedHashMap<>();
    private List<Compilation> compilations;

    private Mending(List<Main> mains, Compiling compiler, Predicate<Diagnostic> wanted) {
        this.mains = List.copyOf(mains);
        this.compiler = compiler;
        this.wanted = wanted;
    }

    /**
     * Mends plans that may include the same files: a file that several include is changed only where all of them want it.
     *
     * @param compiler compiles one of them, as often as need be
     * @param wanted which findings are to be mended
     */
    public static Result of(List<Main> mains, Compiling compiler, Predicate<Diagnostic> wanted) {
        Mending mending = new Mending(mains, compiler, wanted);
        mending.run();
        mending.keepTheForm();
        return new Result(
                Map.copyOf(mending.texts),
                List.copyOf(mending.applied),
                List.copyOf(mending.refused.values()),
                mending.compilations);
    }

    private void run() {
        compilations = compiled(texts, List.of());
        compilations.forEach(compilation -> compilation
                .files()
                .forEach(file -> before.putIfAbsent(file.source().name(), file.source())));
        for (int round = 0; round < ROUNDS; round++) {
            List<Candidate> candidates = candidates();
            if (!candidates.isEmpty()) {
                step(apart(candidates));
            } else if (retry && !refused.isEmpty()) {
                retry = false;
                refused.clear();
            } else {
                return;
            }
        }
    }

    /** Applies some, or the first half of them of which none does harm. One that does is tried again once others are applied. */
    private void step(List<Candidate> some) {
        Map<String, SourceFile> changed = new LinkedHashMap<>(texts);
        changed.putAll(applied(some));
        List<Compilation> after = compiled(changed, compilations);
        if (!harm(some, after)) {
            texts = changed;
            compilations = after;
            some.forEach(candidate -> applied.add(candidate.step()));
            some.forEach(candidate -> settled.add(candidate.key()));
            retry = true;
        } else if (some.size() == 1) {
            refused.put(some.get(0).key(), some.get(0).step());
        } else {
            step(some.subList(0, some.size() / 2));
        }
    }

    /** What can be applied now: safe, not only a consequence, and unreadable text first. */
    private List<Candidate> candidates() {
        Map<String, Set<String>> votes = new LinkedHashMap<>();
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (Compilation compilation : compilations) {
            List<Diagnostic> findings = compilation.diagnostics();
            boolean readable = findings.stream()
                    .noneMatch(finding -> finding.open() && finding.rule().kind() == Rule.Kind.TEXT);
            Consequences consequences = Consequences.among(findings);
            for (Diagnostic finding : findings) {
                boolean turn = finding.open()
                        && wanted.test(finding)
                        && !consequences.follows(finding)
                        && (readable || finding.rule().kind() == Rule.Kind.TEXT);
                Optional<Fix> fix =
                        turn ? finding.fixes().stream().filter(Fix::safe).findFirst() : Optional.empty();
                if (fix.isPresent() && changes(fix.get())) {
                    String key = key(finding, fix.get());
                    if (!settled.contains(key) && !refused.containsKey(key)) {
                        String edits = edits(fix.get());
                        found.putIfAbsent(edits, new Candidate(finding, fix.get(), key));
                        votes.computeIfAbsent(edits, any -> new HashSet<>()).add(name(compilation));
                    }
                }
            }
        }
        return found.entrySet().stream()
                .filter(entry -> agreed(entry.getValue(), votes.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether every plan that reads a file wants the fix in it. */
    private boolean agreed(Candidate candidate, Set<String> voters) {
        Set<String> files = candidate.fix().edits().stream()
                .map(edit -> edit.span().file().name())
                .collect(Collectors.toSet());
        return compilations.stream()
                .filter(compilation -> compilation.files().stream()
                        .anyMatch(file -> files.contains(file.source().name())))
                .allMatch(compilation -> voters.contains(name(compilation)));
    }

    private static String name(Compilation compilation) {
        return compilation.files().get(0).source().name();
    }

    private static boolean changes(Fix fix) {
        return fix.edits().stream().anyMatch(edit -> !edit.span().text().equals(edit.replacement()));
    }

    private static String key(Diagnostic finding, Fix fix) {
        return name(finding)
                + '\n'
                + fix.title()
                + '\n'
                + fix.edits().stream()
                        .map(edit -> edit.span().text() + '\t' + edit.replacement())
                        .collect(Collectors.joining("\n"));
    }

    private static String edits(Fix fix) {
        return fix.edits().stream()
                .map(edit -> edit.span().file().name()
                        + ' '
                        + edit.span().start()
                        + ' '
                        + edit.span().end()
                        + ' '
                        + edit.replacement())
                .collect(Collectors.joining("\n"));
    }

    /** Those that can be applied together, unreadable text alone and first: the rest waits for the next round. */
    private static List<Candidate> apart(List<Candidate> candidates) {
        boolean text = candidates.stream().anyMatch(Candidate::text);
        List<Candidate> chosen = new ArrayList<>();
        Map<String, List<Fix.Edit>> taken = new HashMap<>();
        for (Candidate candidate : candidates) {
            boolean free = candidate.text() == text
                    && candidate.fix().edits().stream()
                            .allMatch(edit -> taken
                                    .getOrDefault(edit.span().file().name(), List.of())
                                    .stream()
                                    .noneMatch(other -> meet(edit, other)));
            if (free) {
                chosen.add(candidate);
                candidate.fix().edits().forEach(edit -> taken.computeIfAbsent(
                                edit.span().file().name(), any -> new ArrayList<>())
                        .add(edit));
            }
        }
        return chosen;
    }

    /** Whether two edits touch; lines that are put in at one place do not, unless one of them is the same. */
    private static boolean meet(Fix.Edit one, Fix.Edit other) {
        boolean apart = one.span().end() < other.span().start()
                || other.span().end() < one.span().start();
        if (apart) {
            return false;
        }
        boolean lines = one.span().start() == one.span().end()
                && other.span().start() == other.span().end()
                && one.replacement().endsWith("\n")
                && other.replacement().endsWith("\n");
        Set<String> same = lines(one.replacement());
        same.retainAll(lines(other.replacement()));
        return !lines || !same.isEmpty();
    }

    private static Set<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("}"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, SourceFile> applied(List<Candidate> some) {
        Map<SourceFile, List<Fix.Edit>> byFile = new LinkedHashMap<>();
        some.forEach(candidate -> candidate.fix().edits().forEach(edit -> byFile.computeIfAbsent(
                        edit.span().file(), any -> new ArrayList<>())
                .add(edit)));
        Map<String, SourceFile> changed = new LinkedHashMap<>();
        byFile.forEach((file, edits) -> changed.put(file.name(), new SourceFile(file.name(), applied(file, edits))));
        return changed;
    }

    private static String applied(SourceFile file, List<Fix.Edit> edits) {
        List<Fix.Edit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt((Fix.Edit edit) -> edit.span().start())
                .thenComparingInt(edit -> edit.span().end()));
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Fix.Edit edit : ordered) {
            text.append(file.text(), at, edit.span().start()).append(edit.replacement());
            at = edit.span().end();
        }
        return text.append(file.text(), at, file.text().length()).toString();
    }

    /** Compiles again the plans of which a text is another. */
    private List<Compilation> compiled(Map<String, SourceFile> changed, List<Compilation> known) {
        List<Compilation> all = new ArrayList<>();
        for (int i = 0; i < mains.size(); i++) {
            Main main = mains.get(i);
            boolean same = i < known.size()
                    && known.get(i).files().stream()
                            .allMatch(file -> changed.getOrDefault(file.source().name(), file.source())
                                    .text()
                                    .equals(file.source().text()));
            all.add(
                    same
                            ? known.get(i)
                            : compiler.compile(
                                    changed.getOrDefault(main.text().name(), main.text()), path -> main.sources()
                                            .read(path)
                                            .map(file -> changed.getOrDefault(file.name(), file))));
        }
        return all;
    }

    /** Whether a finding is still there, a text became unreadable or, where the plan could be read, another error came. */
    private boolean harm(List<Candidate> some, List<Compilation> after) {
        boolean text = some.get(0).text();
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i) == compilations.get(i)) {
                continue;
            }
            Map<String, Integer> was = errors(compilations.get(i), text);
            Map<String, Integer> is = errors(after.get(i), text);
            if (is.entrySet().stream().anyMatch(entry -> entry.getValue() > was.getOrDefault(entry.getKey(), 0))) {
                return true;
            }
        }
        Map<String, Integer> there = findings(compilations);
        Map<String, Integer> left = findings(after);
        return some.stream()
                .map(candidate -> name(candidate.finding()))
                .anyMatch(finding -> left.getOrDefault(finding, 0) >= there.getOrDefault(finding, 0));
    }

    private static Map<String, Integer> findings(List<Compilation> compilations) {
        Map<String, Integer> findings = new HashMap<>();
        for (Compilation compilation : compilations) {
            for (Diagnostic finding : compilation.diagnostics()) {
                if (finding.open()) {
                    findings.merge(name(finding), 1, Integer::sum);
                }
            }
        }
        return findings;
    }

    private static String name(Diagnostic finding) {
        return finding.rule().id() + '\n' + finding.subject() + '\n' + finding.message();
    }

    /** What counts as an error that must not become more: of unreadable text by its words, of flaws by what they are about. */
    private static Map<String, Integer> errors(Compilation compilation, boolean text) {
        Map<String, Integer> errors = new HashMap<>();
        for (Diagnostic finding : compilation.diagnostics()) {
            boolean unreadable = finding.rule().kind() == Rule.Kind.TEXT;
            if (finding.open() && (unreadable || !text && finding.severity() == Severity.ERROR)) {
                String about = unreadable ? finding.message() : finding.subject();
                errors.merge(finding.rule().id() + '\n' + about, 1, Integer::sum);
            }
        }
        return errors;
    }

    /** A file that was in the plain form is in the plain form afterwards. */
    private void keepTheForm() {
        boolean laid = false;
        for (Map.Entry<String, SourceFile> entry : List.copyOf(texts.entrySet())) {
            SourceFile old = before.get(entry.getKey());
            PlanSyntax now = PlanCompiler.parse(entry.getValue());
            if (old == null || now.hasErrors() || !plain(old)) {
                continue;
            }
            String text = TextFromSyntax.format(now);
            if (!text.equals(entry.getValue().text())) {
                texts.put(entry.getKey(), new SourceFile(entry.getKey(), text));
                laid = true;
            }
        }
        if (laid) {
            compilations = compiled(texts, List.of());
        }
    }

    private static boolean plain(SourceFile file) {
        PlanSyntax syntax = PlanCompiler.parse(file);
        return !syntax.hasErrors() && TextFromSyntax.format(syntax).equals(file.text());
    }
}
