package org.planwright.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.diagnostic.DiagnosticReport.Form;
import org.planwright.compiler.source.SourceFile;

class DiagnosticReportTest {
    private static final DiagnosticReport.Context CONTEXT =
            new DiagnosticReport.Context("1.0.0", Severity.ERROR, List.of());

    @Test
    void sarifSaysWhatIsAcceptedAndHowToMendIt() throws IOException {
        String sarif = report(Form.SARIF, Findings.many());
        assertThat(sarif)
                .contains("\"kind\" : \"inSource\"")
                .contains("\"justification\" : \"the bill is silent (before 2027-01-01)\"")
                .contains("\"text\" : \"wages paid by employers\"")
                .contains("\"planwright/v1\" : \"" + Fingerprint.of(Findings.full()) + "\"");
        try (InputStream in = Diagnostic.class.getResourceAsStream("sarif-2.1.0.schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                            .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                            .validate(sarif, InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void everyFormTellsHowManyPeopleItIsAbout() {
        String count = "at most about 41,000 people in Vermont in 2023 (baseline us-2023)";
        SourceFile file = Findings.file("plan\n");
        List<Diagnostic> one = List.of(Diagnostic.of(Findings.CLIFF, file.span(0, 4), "It is so.")
                .howMany(Findings.full().howMany())
                .build());
        assertThat(report(Form.SARIF, one)).contains("It is so. There are " + count + " like that.\"");
        assertThat(report(Form.MARKDOWN, one)).contains("<br>How many: " + count + ".");
        assertThat(report(Form.GITHUB, one)).contains("It is so.%0AHow many: " + count);
        assertThat(report(Form.HTML, one)).contains("  how many: " + count + "\n");
        assertThat(report(Form.JUNIT, one)).contains("  how many: " + count + "\n");
        assertThat(report(Form.JSON, one))
                .contains("\"people\" : 41234")
                .contains("\"atMost\" : true")
                .contains("\"words\" : \"" + count + "\"");
    }

    @Test
    void aFileNameIsAReferenceInSarifAndInertInAnnotations() {
        SourceFile file = new SourceFile("plans/a b,é:c.plan", "plan\n");
        List<Diagnostic> one = List.of(
                Diagnostic.of(Findings.CLIFF, file.span(0, 4), "50% of\nit.").build());
        assertThat(report(Form.SARIF, one)).contains("\"uri\" : \"plans/a%20b%2C%C3%A9%3Ac.plan\"");
        assertThat(report(Form.GITHUB, one))
                .isEqualTo("::warning file=plans/a b%2Cé%3Ac.plan,line=1,endLine=1,col=1,endColumn=5,"
                        + "title=financing.cliff::50%25 of it.\n");
    }

    @Test
    void annotationsAreAsManyAsAreShownAndTheRestIsCounted() {
        SourceFile file = Findings.file("plan \"x\" {\n}\n");
        List<Diagnostic> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(Findings.at(Findings.CLIFF, file, "{"));
            many.add(Findings.at(Findings.UNKNOWN, file, "plan"));
        }
        List<String> lines = report(Form.GITHUB, many).lines().toList();
        assertThat(lines).hasSize(21);
        assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error "));
        assertThat(lines.get(20)).isEqualTo("::notice title=Planwright::4 more not shown");
        List<Diagnostic> more = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            more.add(Findings.at(Findings.CLIFF, file, "{"));
        }
        assertThat(report(Form.MARKDOWN, more)).contains("\n10 more not shown.\n");
    }

    @Test
    void whatAPlanSaysIsNeverMarkup() {
        SourceFile file = new SourceFile("x.plan", "<script>alert(1)</script>\n");
        List<Diagnostic> one = List.of(Diagnostic.of(Findings.CLIFF, file.span(0, 8), "“<script>” | @you `x` ]]> & it.")
                .build());
        assertThat(report(Form.HTML, one)).doesNotContain("<script>");
        assertThat(report(Form.JUNIT, one)).doesNotContain("<script>").doesNotContain("]]>");
        assertThat(report(Form.MARKDOWN, one))
                .doesNotContain(" <script>")
                .doesNotContain("@you")
                .contains("\\| ");
    }

    private static String report(Form form, List<Diagnostic> findings) {
        return new String(DiagnosticReport.of(form, findings, CONTEXT), StandardCharsets.UTF_8);
    }
}
