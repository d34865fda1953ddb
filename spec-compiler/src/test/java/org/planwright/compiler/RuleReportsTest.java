package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.check.ScoredRules;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticReport;
import org.planwright.compiler.diagnostic.DiagnosticReport.Form;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.source.SourceFile;

/**
 * The plan that breaks each rule, reported in every form. What is expected is kept as digests, a line for each rule;
 * {@code -Dplanwright.accept} writes them anew, with the reports themselves in {@code target/reports}, and fails.
 */
class RuleReportsTest {
    private static final Path KEPT = Path.of("src/test/resources/org/planwright/compiler/diagnostic/reports.digests");
    private static final Path WHOLE = Path.of("target/reports");
    private static final DiagnosticReport.Context CONTEXT =
            new DiagnosticReport.Context("1.0.0", Severity.WARNING, List.of("sound.plan"));

    @Test
    void everyRuleIsReportedAsBefore() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Rule rule : RuleBook.rules()) {
            StringBuilder line = new StringBuilder(rule.id());
            for (Form form : Form.values()) {
                byte[] report = DiagnosticReport.of(form, breaking(rule), CONTEXT);
                Path file = WHOLE.resolve(rule.id() + "." + form.name().toLowerCase(java.util.Locale.ROOT));
                Files.createDirectories(WHOLE);
                Files.write(file, report);
                line.append(' ').append(digest(report));
            }
            lines.add(line.toString());
        }
        lines.sort(null);
        if (System.getProperty("planwright.accept") != null) {
            Files.write(KEPT, lines);
            fail("the digests were written anew; read target/reports, then run the tests again");
        }
        assertThat(lines)
                .as("digests of reports; compare target/reports, and accept with -Dplanwright.accept")
                .isEqualTo(Files.readAllLines(KEPT));
    }

    @Test
    void sarifKeepsToItsSchema() throws IOException {
        Schema schema;
        try (InputStream in = Diagnostic.class.getResourceAsStream("sarif-2.1.0.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
        List<Diagnostic> all = RuleBook.rules().stream()
                .flatMap(rule -> breaking(rule).stream())
                .toList();
        assertThat(schema.validate(report(Form.SARIF, all), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void junitIsXmlAndCountsWhatItLists() throws Exception {
        List<Diagnostic> all = RuleBook.rules().stream()
                .flatMap(rule -> breaking(rule).stream())
                .toList();
        byte[] xml = DiagnosticReport.of(Form.JUNIT, all, CONTEXT);
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(all.size() + 1);
        assertThat(document.getElementsByTagName("failure").getLength())
                .isEqualTo(Integer.parseInt(document.getDocumentElement().getAttribute("failures")));
    }

    private static String report(Form form, List<Diagnostic> findings) {
        return new String(DiagnosticReport.of(form, findings, CONTEXT), StandardCharsets.UTF_8);
    }

    private static List<Diagnostic> breaking(Rule rule) {
        String page = RuleBook.page(rule);
        int start = page.indexOf('\n', page.indexOf("```")) + 1;
        String plan = page.substring(start, page.indexOf("```", start));
        List<Diagnostic> findings = ScoredRules.ALL.contains(rule)
                ? Judging.findings(plan)
                : PlanCompiler.compile(
                                new SourceFile("example.plan", plan),
                                PlanCompiler.Sources.none(),
                                new PlanCompiler.Options(
                                        rule.stage() == Rule.Stage.PUBLISHED
                                                ? RulePack.PUBLICATION
                                                : RulePack.RECOMMENDED,
                                        Optional.empty()))
                        .diagnostics();
        return findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    private static String digest(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                .substring(0, 8);
    }
}
