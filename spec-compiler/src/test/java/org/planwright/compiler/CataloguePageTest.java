package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.diagnostic.Rule;

/**
 * {@code docs/rules.md} lists every flaw of the catalogue with its fate, made from the rules themselves. Accept a change
 * with {@code -Dplanwright.accept=true}.
 */
class CataloguePageTest {
    private static final int FLAWS = 169;
    private static final boolean ACCEPT = Boolean.getBoolean("planwright.accept");

    private record Flaw(String id, String grave, String says, String fate) {
        static Flaw of(String line) {
            String[] columns = line.split(" \\| ", -1);
            return new Flaw(columns[0], columns[1], columns[2], columns[3]);
        }
    }

    @Test
    void thePageIsWhatTheRulesSay() throws IOException {
        Path file = Repository.root().resolve("docs/rules.md");
        String made = page();
        if (ACCEPT) {
            Files.writeString(file, made);
        }
        assertThat(Files.exists(file) ? Repository.read(file) : "")
                .as("accept with -Dplanwright.accept=true and read it")
                .isEqualTo(made);
        assertThat(ACCEPT)
                .as("written; read it, then run without -Dplanwright.accept")
                .isFalse();
    }

    @Test
    void everyFlawHasAFate() throws IOException {
        Map<String, List<String>> rules = rules();
        assertThat(flaws()).hasSize(FLAWS);
        assertThat(flaws()).allSatisfy(flaw -> assertThat(rules.containsKey(flaw.id()))
                .as(flaw.id())
                .isEqualTo(flaw.fate().equals("text") || flaw.fate().equals("score")));
        assertThat(flaws()).extracting(Flaw::id).containsAll(rules.keySet());
    }

    private static String page() throws IOException {
        Map<String, List<String>> rules = rules();
        StringBuilder page = new StringBuilder("""
                # The rules, and the flaws they find

                169 flaws sank or embarrassed real plans. This page says of each what finds it: a rule, from the text alone; the score, once the cost model has
                run; or nothing, and why. It is made from the rules; `planwright explain RULE` prints a rule’s page.

                | flaw | grave | what is wrong | found by |
                |---|---|---|---|
                """);
        for (Flaw flaw : flaws()) {
            page.append("| ")
                    .append(flaw.id())
                    .append(" | ")
                    .append(flaw.grave())
                    .append(" | ");
            page.append(flaw.says()).append(" | ").append(fate(flaw, rules)).append(" |\n");
        }
        page.append("""

                ## Flaws of real plans that nothing finds there

                Analysts found these flaws in these plans, and what the plans and their sources say is not enough to find them again.

                | plan | flaw | why |
                |---|---|---|
                """);
        for (Fixture row : Fixture.all()) {
            row.cannot().ifPresent(why -> page.append("| " + row.plan() + " | " + row.flaw() + " | " + why + " |\n"));
        }
        page.append("\n## All rules\n\n| rule | says |\n|---|---|\n");
        for (Rule rule : RuleBook.rules()) {
            page.append("| `")
                    .append(rule.id())
                    .append("` | ")
                    .append(rule.title())
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String fate(Flaw flaw, Map<String, List<String>> rules) {
        if (rules.containsKey(flaw.id())) {
            return Stream.of(
                            named("by text: ", rules.get(flaw.id()), false),
                            named("by score: ", rules.get(flaw.id()), true))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        if (flaw.fate().startsWith("text: ")) {
            return "by text: " + flaw.fate().substring("text: ".length());
        }
        return flaw.fate().startsWith("score: ")
                ? "by score: " + flaw.fate().substring("score: ".length())
                : "not decidable, " + flaw.fate().substring("no, ".length());
    }

    /** The rules that decide by text alone, or those that take a score. */
    private static String named(String how, List<String> ids, boolean scored) {
        String names = ids.stream()
                .filter(id -> RuleBook.rule(id).orElseThrow().scored() == scored)
                .map(id -> "`" + id + "`")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : how + names;
    }

    private static Map<String, List<String>> rules() {
        Map<String, List<String>> rules = new TreeMap<>();
        for (Rule rule : RuleBook.rules()) {
            for (String flaw : rule.catalogue()) {
                rules.merge(flaw, List.of(rule.id()), (one, other) -> Stream.concat(one.stream(), other.stream())
                        .toList());
            }
        }
        return rules;
    }

    private static List<Flaw> flaws() throws IOException {
        try (InputStream lines = CataloguePageTest.class.getResourceAsStream("catalogue.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Flaw::of)
                    .toList();
        }
    }
}
