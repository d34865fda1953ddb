package org.planwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.CurrentLawOfChanges;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.Scenarios;
import org.planwright.compiler.change.AmendmentText;
import org.planwright.compiler.change.Change;
import org.planwright.compiler.change.ChangeHtml;
import org.planwright.compiler.change.ChangeJson;
import org.planwright.compiler.change.ChangeMarkdown;
import org.planwright.compiler.change.ChangeText;
import org.planwright.compiler.change.CostEffect;
import org.planwright.compiler.change.CostEffectPage;
import org.planwright.compiler.change.CurrentLaw;
import org.planwright.compiler.change.Policy;
import org.planwright.compiler.change.Policy.Graded;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;
import org.planwright.compiler.plan.Plan;
import org.planwright.project.PlanChanges;
import org.planwright.project.PlanReader;
import org.planwright.project.PlanVersions;
import org.planwright.project.Project;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Says what means something else in one version of plans than in another. */
final class DiffCommand {
    private final DiffArguments arguments;
    private final Terminal terminal;
    private final Project project;
    private final PlanCompiler.Options options;
    private final PlanVersions versions;
    /** The plan whose place and baseline say what current law is: the last that was compared. */
    private Plan newest;

    private final PlanChanges differences;

    DiffCommand(DiffArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.project = terminal.project();
        this.options = project.judging(arguments.pack());
        this.versions = new PlanVersions(terminal.folder(), options);
        this.differences = new PlanChanges(options.counts(), this::beside);
    }

    /** The exit code. */
    int run() {
        Policy policy = arguments
                .policy()
                .map(terminal.folder()::resolve)
                .or(project::policy)
                .map(file -> PlanChanges.policy(file, new PlanReader(terminal.folder())))
                .orElse(Policy.NONE);
        if (arguments.scenario().isPresent()) {
            return scenario(policy, arguments.scenario().get());
        }
        String before = arguments.before().orElse("HEAD:./");
        String after = arguments.after().orElse("");
        if (arguments.after().isEmpty() && versions.isFile(before)) {
            after = before;
            before = "HEAD:" + PlanVersions.fromHere(before);
        }
        Map<String, Supplier<Compilation>> old = versions.of(before);
        Map<String, Supplier<Compilation>> young = versions.of(after);
        if (arguments.asAmendment()) {
            return amendment(old, young, before);
        }
        List<Change> changes = changes(old, young);
        return told(policy, changes, effects(old, young), before, after.isEmpty() ? "working tree" : after);
    }

    /** A plan beside one of its own scenarios, with what checks find only there. */
    private int scenario(Policy policy, String name) {
        String file = arguments
                .before()
                .orElseThrow(() -> new UserProblem("No plan was named.", "Say “diff PLAN --scenario NAME”."));
        Compilation base = versions.of(file).values().iterator().next().get();
        newest = base.plan();
        Scenarios.Variant variant = Scenarios.find(base, options, name)
                .orElseThrow(() -> new UserProblem(
                        "“" + file + "” has no scenario “" + name + "”.",
                        base.plan().scenarios().isEmpty()
                                ? "It has none at all."
                                : "It has: " + String.join(", ", names(base)) + "."));
        List<CostEffect> effects = arguments.score().stream()
                .map(asked -> new ScoreOfChanges(asked, terminal)
                        .of("", new ScoreOfChanges.Version(base, ""), new ScoreOfChanges.Version(base, variant.name())))
                .toList();
        int code = told(policy, variant.changes(), effects, file, "scenario " + variant.name());
        Style style = terminal.style(arguments.manner());
        variant.findings().forEach(finding -> terminal.err(DiagnosticText.brief(finding, style)));
        return code;
    }

    private static List<String> names(Compilation base) {
        return base.plan().scenarios().stream().map(Plan.Scenario::name).toList();
    }

    /** What each plan that stands on both sides costs more or less; nothing is scored, nor loaded, unless asked for. */
    private List<CostEffect> effects(Map<String, Supplier<Compilation>> old, Map<String, Supplier<Compilation>> young) {
        if (arguments.score().isEmpty()) {
            return List.of();
        }
        ScoreOfChanges score = new ScoreOfChanges(arguments.score().get(), terminal);
        List<CostEffect> effects = new ArrayList<>();
        young.forEach((name, side) -> {
            if (!old.containsKey(name)) {
                effects.add(CostEffect.none(name, List.of("The old side has no plan of that name.")));
                return;
            }
            effects.add(score.of(
                    name,
                    new ScoreOfChanges.Version(old.get(name).get(), ""),
                    new ScoreOfChanges.Version(side.get(), "")));
        });
        return effects;
    }

    private int told(Policy policy, List<Change> changes, List<CostEffect> effects, String before, String after) {
        List<Graded> graded = policy.grade(changes);
        write(graded, policy.spent(changes), effects, before, after);
        boolean grave =
                graded.stream().filter(Graded::open).anyMatch(one -> one.level().compareTo(arguments.failOn()) <= 0);
        return grave || (arguments.exitCode() && !changes.isEmpty()) ? ExitCode.FOUND : ExitCode.SOUND;
    }

    private List<Change> changes(Map<String, Supplier<Compilation>> old, Map<String, Supplier<Compilation>> young) {
        Set<String> names = new LinkedHashSet<>(young.keySet());
        names.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            changes.addAll(differences.between(old.get(name), young.get(name), name));
            newest = (young.containsKey(name) ? young : old).get(name).get().plan();
        }
        return changes;
    }

    private void beside(String sentence) {
        if (!arguments.manner().quiet()) {
            terminal.err("planwright: " + sentence + "\n");
        }
    }

    private int amendment(
            Map<String, Supplier<Compilation>> old, Map<String, Supplier<Compilation>> young, String before) {
        if (old.size() != 1 || young.size() != 1) {
            throw new UserProblem("An amendment turns one plan into another.", "Name one plan on each side.");
        }
        Plan one = differences.plan(old.values().iterator().next(), before);
        Plan other = differences.plan(young.values().iterator().next(), before);
        String path = before.substring(before.indexOf(':') + 1);
        String target = path.substring(path.lastIndexOf('/') + 1);
        out(AmendmentText.of(one, other, "Amendment to " + one.title(), target).getBytes(StandardCharsets.UTF_8));
        return ExitCode.SOUND;
    }

    private void write(
            List<Graded> changes, List<String> spent, List<CostEffect> effects, String before, String after) {
        switch (arguments.form()) {
            case TEXT -> {
                boolean toFile = arguments.output().isPresent();
                Style style = toFile ? Style.PLAIN : terminal.style(arguments.manner());
                StringBuilder text = new StringBuilder(
                        ChangeText.render(changes, style, arguments.manner().verbose()));
                spent.forEach(one -> text.append("approval ").append(one).append(" fits no change any more\n"));
                effects.forEach(effect -> text.append(CostEffectPage.text(effect)));
                out(text.toString().getBytes(StandardCharsets.UTF_8));
            }
            case JSON -> out(json(changes, spent, effects));
            case MARKDOWN -> {
                StringBuilder page = new StringBuilder(ChangeMarkdown.render(changes));
                effects.forEach(effect -> page.append(CostEffectPage.markdown(effect)));
                out(page.toString().getBytes(StandardCharsets.UTF_8));
            }
            case HTML -> {
                CurrentLaw law = newest == null
                        ? CurrentLaw.NONE
                        : CurrentLawOfChanges.of(
                                newest, options.additions().law(), new CurrentAccounts(terminal, newest)::of);
                out(ChangeHtml.render("From " + before + " to " + after, before, after, changes, effects, law)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static byte[] json(List<Graded> changes, List<String> spent, List<CostEffect> effects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ChangeJson.write(changes, spent, effects, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void out(byte[] bytes) {
        if (arguments.output().isPresent() && !arguments.output().get().equals("-")) {
            WholeFiles.write(terminal.folder().resolve(arguments.output().get()), bytes);
        } else {
            terminal.out(bytes);
        }
    }
}
