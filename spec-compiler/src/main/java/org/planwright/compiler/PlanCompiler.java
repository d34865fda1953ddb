package org.planwright.compiler;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.check.Acceptances;
import org.planwright.compiler.check.Check;
import org.planwright.compiler.check.Checks;
import org.planwright.compiler.check.Completeness;
import org.planwright.compiler.check.CompletenessFromPlan;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Diagnostics;
import org.planwright.compiler.diagnostic.RootCauses;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.people.HeadCounts;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.resolve.Includes;
import org.planwright.compiler.resolve.PlanFromSyntax;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.compiler.vocabulary.Vocabulary;

/**
 * From a plan's text to what it means and what is wrong with it. A pure function of the texts: touches no file, no network
 * and no clock.
 */
public final class PlanCompiler {
    /** The rule that a plan breaks where it is silent on a design question. */
    static final String MISSING = "completeness.missing-answer";

    private PlanCompiler() {}

    /** Where included files come from. */
    @FunctionalInterface
    public interface Sources {
        /**
         * The text of a file.
         *
         * @param path relative to the plan's own folder, with forward slashes, normalised, never leading out of it
         * @return the text; empty where there is no such file
         */
        Optional<SourceFile> read(String path);

        /** No other files. */
        static Sources none() {
            return path -> Optional.empty();
        }

        /** Thrown for a path that leads out of the plan's folder after all, as by a symbolic link. */
        final class Outside extends Includes.OutsideFolder {
            private static final long serialVersionUID = 1L;

            /** For this path. */
            public Outside(String path) {
                super(path);
            }
        }
    }

    /**
     * How to compile.
     *
     * @param pack the strictness
     * @param today the date that deadlines are held against; empty to leave them alone
     * @param rules severities of single rules
     * @param additions what the plan's project adds
     * @param counts how many people there are of a kind; asked only for findings and changes that are shown
     */
    public record Options(
            RulePack pack, Optional<LocalDate> today, RuleSettings rules, Additions additions, HeadCounts counts) {
        /** Nobody is counted. */
        public Options(RulePack pack, Optional<LocalDate> today, RuleSettings rules, Additions additions) {
            this(pack, today, rules, additions, HeadCounts.NONE);
        }

        /** The project adds nothing. */
        public Options(RulePack pack, Optional<LocalDate> today, RuleSettings rules) {
            this(pack, today, rules, Additions.NONE);
        }

        /** No rule has a severity of its own. */
        public Options(RulePack pack, Optional<LocalDate> today) {
            this(pack, today, RuleSettings.NONE);
        }

        /** The recommended rules, no date. */
        public static Options recommended() {
            return new Options(RulePack.RECOMMENDED, Optional.empty());
        }
    }

    /** Compiles a plan and the files it includes. */
    public static Compilation compile(SourceFile main, Sources sources, Options options) {
        List<Diagnostic> findings = new ArrayList<>();
        List<PlanSyntax> files = Includes.follow(main, sources::read, PlanCompiler::parse, findings::add);
        files.forEach(file -> findings.addAll(file.diagnostics()));
        Plan plan = understood(files, sources, options, findings);
        look(plan, options, findings::add);
        Completeness completeness = CompletenessFromPlan.of(plan);
        List<Diagnostic> all = settled(plan, findings, options);
        if (!plan.scenarios().isEmpty()) {
            List<Diagnostic> more = new ArrayList<>(all);
            more.addAll(Scenarios.findings(plan, all, options));
            all = Diagnostics.ordered(more);
        }
        return new Compilation(files, plan, completeness, all, options.pack());
    }

    /** Findings in order, with what the plan accepts, how grave each is, and which follow from others. */
    static List<Diagnostic> settled(Plan plan, List<Diagnostic> findings, Options options) {
        List<Diagnostic> settled =
                Acceptances.apply(plan, distinct(findings), options.additions().known(), options.today());
        List<Diagnostic> graded = settled.stream()
                .flatMap(finding -> graded(finding, options).stream())
                .toList();
        return RootCauses.marked(Diagnostics.ordered(graded));
    }

    /** An amendment may use the names of the plan that it amends, where that can be read. */
    private static Plan understood(
            List<PlanSyntax> files, Sources sources, Options options, List<Diagnostic> findings) {
        List<Diagnostic> here = new ArrayList<>();
        Plan plan = PlanFromSyntax.of(files, List.of(), options.additions().vocabulary(), here::add);
        if (plan.head() == Plan.Head.AMENDMENT) {
            Optional<SourceFile> base = Includes.beside(plan.target(), sources::read);
            if (base.isPresent()) {
                here.clear();
                plan = PlanFromSyntax.of(
                        files,
                        Includes.follow(base.get(), sources::read, PlanCompiler::parse, silently -> {}),
                        options.additions().vocabulary(),
                        here::add);
            }
        }
        findings.addAll(here);
        return plan;
    }

    /** Runs every rule on a plan: those of the compiler, then those of extensions. */
    static void look(Plan plan, Options options, Consumer<Diagnostic> findings) {
        for (Check check : Checks.all(options.today(), options.additions().law(), options.counts())) {
            check.look(plan, findings);
        }
        for (ExtensionRules extension : options.additions().rules()) {
            extension.look(plan, options.rules(), findings);
        }
    }

    /** Reads one text, without its meaning. */
    public static PlanSyntax parse(SourceFile source) {
        return PlanSyntax.parse(source, Vocabulary.compoundNames());
    }

    /** A list of several provisions may make the same finding of the same words several times; once is enough. */
    private static List<Diagnostic> distinct(List<Diagnostic> findings) {
        Map<String, Diagnostic> first = new LinkedHashMap<>();
        for (Diagnostic finding : findings) {
            Span span = finding.primary().span();
            String key = finding.rule().id()
                    + ' '
                    + span.file().name()
                    + ' '
                    + span.start()
                    + ' '
                    + span.end()
                    + ' '
                    + finding.message();
            first.putIfAbsent(key, finding);
        }
        return List.copyOf(first.values());
    }

    /** As grave as the rules and the project's settings make it; empty where they do not look for it. */
    static Optional<Diagnostic> graded(Diagnostic found, Options options) {
        Diagnostic finding = options.additions()
                .edition()
                .map(edition -> edition.graded(found))
                .orElse(found);
        return options.rules().graded(finding, graded(finding, options.pack()));
    }

    /** A draft counts what is missing as open; what is published must not even give cause to warn, nor leave values open. */
    private static Optional<Diagnostic> graded(Diagnostic finding, RulePack pack) {
        Rule.Stage stage = finding.rule().stage();
        if (stage == Rule.Stage.PUBLISHED && pack != RulePack.PUBLICATION) {
            return Optional.empty();
        }
        if (stage == Rule.Stage.UNSAID && pack == RulePack.DRAFT) {
            return Optional.of(finding.at(Severity.NOTE));
        }
        boolean raised = pack == RulePack.PUBLICATION && finding.severity() == Severity.WARNING;
        return Optional.of(raised ? finding.at(Severity.ERROR) : finding);
    }
}
