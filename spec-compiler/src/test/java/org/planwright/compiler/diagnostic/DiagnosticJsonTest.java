package org.planwright.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticJsonTest {
    @Test
    void real_output_keeps_the_published_schema() throws IOException {
        for (List<Diagnostic> findings : List.of(List.<Diagnostic>of(), Findings.many())) {
            assertThat(schema().validate(json(findings), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void the_schema_knows_every_key_and_no_other() throws IOException {
        String stray = json(Findings.many()).replace("\"ruleId\"", "\"rule\"");
        assertThat(schema().validate(stray, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void positions_count_lines_and_columns_from_one_and_offsets_from_nought() throws IOException {
        assertThat(json(Findings.many()).replaceAll("\\s+", ""))
                .contains(
                        "\"start\":{\"line\":3,\"column\":5,\"offset\":35},\"end\":{\"line\":3,\"column\":16,\"offset\":46}")
                .contains("\"summary\":{\"errors\":1,\"warnings\":1,\"notes\":0,\"accepted\":1,\"consequences\":1}");
    }

    @Test
    void the_same_findings_give_the_same_bytes_with_line_feeds_only() throws IOException {
        assertThat(json(Findings.many()))
                .isEqualTo(json(Findings.many()))
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void half_a_character_does_not_break_the_output() throws IOException {
        Diagnostic cut = Diagnostic.of(Findings.CLIFF, Findings.file("a").span(0, 1), "Half \uD83D is cut.")
                .build();
        assertThat(json(List.of(cut))).contains("Half \uFFFD is cut.");
    }

    private static String json(List<Diagnostic> findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DiagnosticJson.write(findings, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Schema schema() throws IOException {
        try (InputStream text = DiagnosticJson.class.getResourceAsStream("diagnostics.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
