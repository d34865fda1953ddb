package org.example.rural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.api.CompiledPlan;
import org.planwright.api.Planwright;

/** The extension as its users meet it. */
class HospitalCutTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aProjectWithTheNames() throws Exception {
        Files.copy(Path.of("names/rural.yaml"), folder.resolve("rural.yaml"));
        Files.writeString(folder.resolve("planwright.yaml"), "vocabulary: rural.yaml\npack: draft\n");
    }

    @Test
    void aLowerLevelIsFoundAndAnEqualOneIsNot() throws Exception {
        assertEquals(
                List.of("Rural hospitals get 95%, where other hospitals get 105%."), found("95%"));
        assertEquals(List.of(), found("105%"));
    }

    @Test
    void theTaxesAreWritten() throws Exception {
        String csv = new String(compiled("105%").outputs().get("taxes.csv"), StandardCharsets.UTF_8);
        assertTrue(csv.contains("\"health tax\",\"payroll\""), csv);
    }

    private List<String> found(String level) throws Exception {
        return compiled(level).diagnostics().stream()
                .filter(finding -> finding.rule().id().equals("rural.hospital-cut"))
                .map(finding -> finding.message())
                .toList();
    }

    private CompiledPlan compiled(String level) throws Exception {
        Path plan = Files.writeString(
                folder.resolve("small.plan"),
                "plan \"Small\" { kind: state single payer }\n"
                        + "payment {\n  pay hospitals by global budget at 105% of Medicare\n"
                        + "  pay rural hospitals by global budget at " + level + " of Medicare\n}\n"
                        + "financing {\n  tax health tax on payroll paid by employers from 2029 { 6% of the whole }\n}\n");
        return Planwright.usual().extensions(List.of(new RuralExtension())).read(plan);
    }
}
