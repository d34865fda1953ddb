package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.source.SourceFile;

/**
 * {@code docs/rules-by-plan.md} says which rule finds how much in which example, and what became of it after a repair. Accept
 * a change with {@code -Dplanwright.accept=true}.
 */
class RulesByPlanPageTest {
    private static final boolean ACCEPT = Boolean.getBoolean("planwright.accept");
    private static final Path PAGE = Repository.root().resolve("docs/rules-by-plan.md");

    /** The columns: what a reader calls a plan, and where it stands. */
    private static final Map<String, String> PLANS = plans();

    private record Count(int open, int accepted) {
        Count and(Diagnostic finding) {
            return finding.open() ? new Count(open + 1, accepted) : new Count(open, accepted + 1);
        }

        Count and(Count other) {
            return new Count(open + other.open, accepted + other.accepted);
        }

        String cell() {
            if (accepted == 0) {
                return open == 0 ? "" : String.valueOf(open);
            }
            return (open == 0 ? "" : open + " ") + "(" + accepted + ")";
        }
    }

    private static final Count NONE = new Count(0, 0);

    private static Map<String, String> plans() {
        Map<String, String> plans = new LinkedHashMap<>();
        plans.put("SB 562", "healthy-california-act/sb-562.plan");
        plans.put("AB 1400", "ab1400/ab1400.plan");
        plans.put("AB 1400 with ACA 11", "ab1400/aca11.plan");
        plans.put("New York", "new-york-health-act/new-york-health-act.plan");
        plans.put("Vermont", "green-mountain-care/green-mountain-care.plan");
        plans.put("H.R. 676", "hr676/hr676.plan");
        plans.put("S. 1804", "s1804/s1804.plan");
        plans.put("Cascade Care", "public-option/cascade-care.plan");
        plans.put("studies", "replications/*.plan");
        plans.put("ten mistakes", "ten-mistakes/ten-mistakes.plan");
        return plans;
    }

    @Test
    void the_page_is_what_is_found() throws IOException {
        String made = page();
        if (ACCEPT) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.exists(PAGE) ? Repository.read(PAGE) : "")
                .as("accept with -Dplanwright.accept=true and read it")
                .isEqualTo(made);
        assertThat(ACCEPT)
                .as("written; read it, then run without -Dplanwright.accept")
                .isFalse();
    }

    @Test
    void every_plan_of_the_examples_has_a_column() {
        List<String> shown = new ArrayList<>();
        PLANS.values().forEach(pattern -> files(pattern).forEach(file -> shown.add(file.toString())));
        List<String> plans = Repository.files("examples", ".plan").stream()
                .filter(file -> !file.getParent().endsWith("checklists"))
                .filter(file -> Repository.hasHead(Repository.read(file)))
                .map(Path::toString)
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(plans);
    }

    private static String page() {
        Map<String, Map<String, Count>> found = new LinkedHashMap<>();
        PLANS.forEach((name, pattern) -> {
            Map<String, Count> counts = new TreeMap<>();
            files(pattern).forEach(file -> findings(file)
                    .forEach(finding -> counts.merge(finding.rule().id(), NONE.and(finding), Count::and)));
            found.put(name, counts);
        });
        StringBuilder page = new StringBuilder("""
                # Which rule finds what in which plan

                Made from the plans under `examples/` with the rule pack `recommended`. A figure is how many findings there are; one in parentheses is accepted by the
                plan, with a reason that its summary prints. “Studies” are the seven plans of `examples/replications/`, which state what a study needed and no more.

                """);
        page.append("| rule |");
        PLANS.keySet().forEach(name -> page.append(' ').append(name).append(" |"));
        page.append("\n|---|").append("---:|".repeat(PLANS.size())).append('\n');
        int silent = 0;
        for (Rule rule : RuleBook.rules()) {
            boolean fires = found.values().stream().anyMatch(counts -> counts.containsKey(rule.id()));
            if (fires) {
                row(page, "`" + rule.id() + "`", found, rule.id());
            } else {
                silent++;
            }
        }
        page.append("| **all** |");
        found.values().forEach(counts -> page.append(" **")
                .append(counts.values().stream().reduce(NONE, Count::and).cell())
                .append("** |"));
        page.append("\n\nAnother ")
                .append(silent)
                .append(" rules find nothing in these plans; each has a page with a plan that breaks it.\n");
        repairs(page);
        return page.toString();
    }

    private static void row(StringBuilder page, String head, Map<String, Map<String, Count>> found, String rule) {
        page.append("| ").append(head).append(" |");
        found.values().forEach(counts -> page.append(' ')
                .append(counts.getOrDefault(rule, NONE).cell())
                .append(" |"));
        page.append('\n');
    }

    /** What a repair takes away is a flaw that was there; what it brings is a false alarm, or a flaw of its own. */
    private static void repairs(StringBuilder page) {
        Map<String, int[]> byRule = new TreeMap<>();
        for (Repairs.Repair repair : Repairs.all()) {
            Repairs.Outcome outcome = repair.outcome();
            int[] counts = byRule.computeIfAbsent(repair.rule(), rule -> new int[3]);
            counts[0]++;
            counts[1] += outcome.gone().contains(repair.rule()) ? 1 : 0;
            counts[2] += outcome.fresh().size();
        }
        page.append("""

                ## After a repair

                A rule is precise if whoever mends the flaw is rid of the finding and is told nothing else instead. `repairs.txt` of the compiler’s tests lists flaws of
                these plans, each with a small amendment that mends it; a test applies them one by one.

                | rule | flaws mended | finding gone | found instead |
                |---|---:|---:|---:|
                """);
        int[] all = new int[3];
        byRule.forEach((rule, counts) -> {
            page.append("| `").append(rule).append("` |");
            for (int i = 0; i < counts.length; i++) {
                page.append(' ').append(counts[i]).append(" |");
                all[i] += counts[i];
            }
            page.append('\n');
        });
        page.append("| **all** | **%d** | **%d** | **%d** |\n".formatted(all[0], all[1], all[2]));
    }

    private static List<Path> files(String pattern) {
        Path file = Repository.root().resolve("examples").resolve(pattern.replace("*.plan", ""));
        return pattern.endsWith("*.plan")
                ? Repository.files("examples", ".plan").stream()
                        .filter(one -> one.getParent().equals(file))
                        .toList()
                : List.of(file);
    }

    private static List<Diagnostic> findings(Path file) {
        SourceFile plan = Amendments.applied(file)
                .orElseGet(() -> new SourceFile(file.getFileName().toString(), Repository.read(file)));
        return PlanCompiler.compile(plan, Repository.below(file.getParent()), PlanCompiler.Options.recommended())
                .diagnostics();
    }
}
