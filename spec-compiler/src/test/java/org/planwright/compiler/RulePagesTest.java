package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.check.ScoredRules;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.source.SourceFile;
import org.planwright.runtime.judgement.Judge;

/** Each rule's page is documentation and test at once: its first plan breaks the rule, its second keeps it. */
class RulePagesTest {
    private static final int FEWEST_RULES = 45;
    private static final List<String> FOLDERS = List.of("syntax", "resolve", "check");

    static List<Rule> rules() {
        return RuleBook.rules().stream()
                .filter(rule -> OneSubject.has(rule.id()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePageTellsWhatTheRuleSays(Rule rule) {
        List<String> lines = RuleBook.page(rule).lines().toList();
        assertThat(lines.get(0)).isEqualTo("# " + rule.id());
        assertThat(lines.get(1)).isEqualTo(rule.title() + ".");
        assertThat(RuleBook.page(rule)).contains("\n## Where it was seen\n");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theFirstPlanPrintsExactlyThis(Rule rule) {
        Page page = Page.of(rule);
        assertThat(found(rule, page.breaking())).isEqualTo(page.prints());
        assertThat(findings(rule, page.breaking()).stream()
                        .filter(finding -> finding.rule().scored())
                        .filter(finding -> !finding.rule().subject().equals("accept")))
                .allSatisfy(finding -> assertThat(finding.help()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSecondPlanKeepsTheRule(Rule rule) {
        assertThat(found(rule, Page.of(rule).keeping())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bothPlansCanBeRead(Rule rule) {
        Page page = Page.of(rule);
        Stream.of(page.breaking(), page.keeping())
                .filter(plan -> !rule.subject().equals("syntax"))
                .forEach(plan -> assertThat(findings(plan, RulePack.RECOMMENDED))
                        .noneMatch(finding -> finding.rule().subject().equals("syntax")));
    }

    @DisabledIfSystemProperty(named = OneSubject.PROPERTY, matches = ".+")
    @Test
    void idsAreUnique() {
        assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(rules()).hasSizeGreaterThanOrEqualTo(FEWEST_RULES);
    }

    @DisabledIfSystemProperty(named = OneSubject.PROPERTY, matches = ".+")
    @Test
    void everyPageHasItsRule() throws IOException, URISyntaxException {
        Set<String> ids = rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Path here =
                Path.of(RuleBook.class.getResource("RuleBook.class").toURI()).getParent();
        Set<String> pages = new TreeSet<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(here.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".md"))
                        .map(name -> name.substring(0, name.length() - ".md".length()))
                        .forEach(pages::add);
            }
        }
        pagesOfTheCostModel().forEach(pages::add);
        assertThat(pages).isEqualTo(ids);
    }

    /** The pages beside the cost model's judgement, in a folder of classes or, once that is packed, in a jar. */
    private static List<String> pagesOfTheCostModel() throws IOException, URISyntaxException {
        URI judge = Judge.class.getResource("Judge.class").toURI();
        if (!judge.getScheme().equals("jar")) {
            return pages(Path.of(judge).getParent());
        }
        try (FileSystem jar = FileSystems.newFileSystem(judge, Map.of())) {
            return pages(jar.provider().getPath(judge).getParent());
        }
    }

    private static List<String> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .toList();
        }
    }

    @Test
    void theCostModelDecidesWhatTheRulesSay() {
        List<String> scored =
                ScoredRules.ALL.stream().filter(Rule::scored).map(Rule::id).toList();
        assertThat(Judge.ids()).containsExactlyInAnyOrderElementsOf(scored);
    }

    private static List<String> found(Rule rule, String plan) {
        return findings(rule, plan).stream()
                .filter(Diagnostic::open)
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.severity().word() + ": " + finding.message())
                .toList();
    }

    private static List<Diagnostic> findings(Rule rule, String plan) {
        boolean published = rule.stage() == Rule.Stage.PUBLISHED;
        return ScoredRules.ALL.contains(rule)
                ? Judging.findings(plan)
                : findings(plan, published ? RulePack.PUBLICATION : RulePack.RECOMMENDED);
    }

    private static List<Diagnostic> findings(String plan, RulePack pack) {
        return PlanCompiler.compile(
                        new SourceFile("example.plan", plan),
                        PlanCompiler.Sources.none(),
                        new PlanCompiler.Options(pack, Optional.empty()))
                .diagnostics();
    }

    /** The parts of a page that are tested. */
    private record Page(String breaking, List<String> prints, String keeping) {
        static Page of(Rule rule) {
            List<String> blocks = new ArrayList<>();
            StringBuilder block = null;
            for (String line : RuleBook.page(rule).lines().toList()) {
                if (line.startsWith("```")) {
                    if (block != null) {
                        blocks.add(block.toString());
                    }
                    block = block == null ? new StringBuilder() : null;
                } else if (block != null) {
                    block.append(line).append('\n');
                }
            }
            assertThat(blocks).as("blocks of %s", rule.id()).hasSize(3);
            return new Page(blocks.get(0), blocks.get(1).lines().toList(), blocks.get(2));
        }
    }
}
