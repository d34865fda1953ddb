package org.planwright.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.resolve.Includes;
import org.planwright.compiler.resolve.PlanFromSyntax;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.PlanSyntax;

/** Example plans with edits made at random, the same on every run, and which provisions each edit concerns. */
final class EditedPlans {
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w.,/])(\\d{1,2}(?:\\.\\d+)?)(?=%)");
    private static final List<String> NEW = List.of(
            "benefits { cover hearing }",
            "benefits { cover adult dental from 2031 }",
            "cost sharing { charge dental at $20 per visit }",
            "financing { tax sugar on payroll paid by employers from 2031 {\n    1% of all payroll\n} }",
            "payment { pay ambulance by fee for service at 90% of Medicare from 2031 }",
            "eligibility { cover visitors }");

    /** A plan with the texts of all its files. */
    record Texts(String main, Map<String, String> files) {
        Plan plan() {
            return PlanFromSyntax.of(syntax(), silently -> {});
        }

        /** Whether every word of it is known: what is left out cannot be compared. */
        boolean isUnderstood() {
            List<Diagnostic> findings = new ArrayList<>();
            PlanFromSyntax.of(syntax(), findings::add);
            return findings.isEmpty();
        }

        List<PlanSyntax> syntax() {
            return Includes.follow(source(), sources()::read, PlanCompiler::parse, silently -> {});
        }

        SourceFile source() {
            return new SourceFile(main, files.get(main));
        }

        PlanCompiler.Sources sources() {
            return path -> Optional.ofNullable(files.get(path)).map(text -> new SourceFile(path, text));
        }

        Texts with(Map<String, String> more) {
            Map<String, String> all = new HashMap<>(files);
            all.putAll(more);
            return new Texts(main, all);
        }
    }

    /** An edited plan and the identities, old and new, that the edit concerns. */
    record Edited(Texts texts, String what, Set<String> concerned) {}

    private EditedPlans() {}

    /** Every example that is understood, in order. */
    static List<Texts> examples() {
        List<Texts> examples = new ArrayList<>();
        for (Path file : Repository.files("examples", ".plan")) {
            String text = Repository.read(file);
            if (!Repository.hasHead(text) || !text.stripLeading().matches("(?s)(#[^\\n]*\\n\\s*)*plan.*")) {
                continue;
            }
            Map<String, String> files = new HashMap<>();
            String main = file.getFileName().toString();
            for (Path other : Repository.files(
                    Repository.root().relativize(file.getParent()).toString(), ".plan")) {
                files.put(file.getParent().relativize(other).toString().replace('\\', '/'), Repository.read(other));
            }
            Texts texts = new Texts(main, files);
            if (texts.isUnderstood()) {
                examples.add(texts);
            }
        }
        return examples;
    }

    static Edited edit(Texts base, Random random) {
        Plan plan = base.plan();
        List<Provision> provisions = plan.provisions();
        Provision chosen = provisions.get(random.nextInt(provisions.size()));
        for (int tries = 0; tries < 40 && isNamed(chosen); tries++) {
            chosen = provisions.get(random.nextInt(provisions.size()));
        }
        return switch (random.nextInt(5)) {
            case 0 -> removed(base, plan, chosen);
            case 1, 2 -> figure(base, plan, chosen, random);
            case 3 -> inserted(base, random);
            default -> layout(base, random);
        };
    }

    /** Without what others name they cannot be understood, which is more than one edit. */
    private static boolean isNamed(Provision p) {
        return p.section().equals("definitions") || p.word().equals("fund");
    }

    private static Set<String> saidBy(Plan plan, Span span) {
        Set<String> said = new LinkedHashSet<>();
        plan.provisions().stream().filter(p -> p.span().equals(span)).forEach(p -> said.add(p.identity()));
        return said;
    }

    private static Edited removed(Texts base, Plan plan, Provision chosen) {
        Span span = chosen.span();
        String text = span.file().text();
        String after = text.substring(0, span.start()) + text.substring(span.end());
        return new Edited(base.with(Map.of(span.file().name(), after)), "remove " + chosen, saidBy(plan, span));
    }

    private static Edited figure(Texts base, Plan plan, Provision chosen, Random random) {
        Span span = chosen.span();
        Matcher figure = FIGURE.matcher(span.text().replaceAll("#.*", ""));
        if (span.text().contains("#") || span.text().contains("\"") || !figure.find()) {
            return removed(base, plan, chosen);
        }
        String text = span.file().text();
        String other = figure.group(1) + (figure.group(1).contains(".") ? "" : ".") + (1 + random.nextInt(9));
        String after = text.substring(0, span.start() + figure.start(1))
                + other
                + text.substring(span.start() + figure.end(1));
        Texts edited = base.with(Map.of(span.file().name(), after));
        Set<String> concerned = new LinkedHashSet<>(saidBy(plan, span));
        edited.plan().provisions().stream()
                .filter(p -> p.span().file().name().equals(span.file().name())
                        && p.span().start() == span.start())
                .forEach(p -> concerned.add(p.identity()));
        return new Edited(edited, "figure of " + chosen, concerned);
    }

    private static Edited inserted(Texts base, Random random) {
        String section = NEW.get(random.nextInt(NEW.size()));
        String after = base.files().get(base.main()) + "\n" + section + "\n";
        Texts edited = base.with(Map.of(base.main(), after));
        Set<String> concerned = new LinkedHashSet<>();
        int from = after.length() - section.length() - 2;
        edited.plan().provisions().stream()
                .filter(p ->
                        p.span().file().name().equals(base.main()) && p.span().start() >= from)
                .forEach(p -> concerned.add(p.identity()));
        return new Edited(edited, "insert " + section, concerned);
    }

    private static Edited layout(Texts base, Random random) {
        StringBuilder after = new StringBuilder();
        for (String line : base.files().get(base.main()).split("\n", -1)) {
            boolean plain = !line.contains("\"") && !line.isBlank();
            after.append(plain && random.nextInt(4) == 0 ? "  " + line : line);
            after.append(plain && random.nextInt(6) == 0 ? "   # remark\n\n" : "\n");
        }
        return new Edited(base.with(Map.of(base.main(), after.toString())), "layout", Set.of());
    }
}
