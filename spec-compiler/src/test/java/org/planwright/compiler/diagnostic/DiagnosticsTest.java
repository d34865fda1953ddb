package org.planwright.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.source.SourceFile;

class DiagnosticsTest {
    @Test
    void the_order_is_file_place_severity_rule() {
        SourceFile second = new SourceFile("b.plan", "x y");
        SourceFile first = new SourceFile("a.plan", "x y");
        Diagnostic later = Findings.at(Findings.CLIFF, second, "y");
        Diagnostic warning = Findings.at(Findings.CLIFF, second, "x");
        Diagnostic error = Findings.at(Findings.UNKNOWN, second, "x");
        Diagnostic flaw = Findings.at(Findings.NO_SOURCE, second, "x");
        Diagnostic other = Findings.at(Findings.UNKNOWN, first, "x");
        assertThat(Diagnostics.ordered(List.of(later, other, warning, error, flaw)))
                .containsExactly(flaw, error, warning, later, other);
    }

    @Test
    void accepted_findings_count_apart() {
        Diagnostics.Counts counts = Diagnostics.counts(Findings.many());
        assertThat(counts).isEqualTo(new Diagnostics.Counts(1, 1, 0, 1, new Diagnostics.Following(0, 1, 0)));
        assertThat(counts.atLeast(Severity.ERROR)).isEqualTo(1);
        assertThat(counts.atLeast(Severity.NOTE)).isEqualTo(2);
    }

    @Test
    void a_fingerprint_forgets_place_and_spacing_and_keeps_figures() {
        Diagnostic here = finding("a.plan", "x", "It costs $3  million.");
        assertThat(Fingerprint.of(here))
                .matches("[0-9a-f]{16}")
                .isEqualTo(Fingerprint.of(finding("b.plan", "\n\n x", "It costs\u00A0$3 million. ")))
                .isNotEqualTo(Fingerprint.of(finding("a.plan", "x", "It costs $4 million.")));
        assertThat(Fingerprint.of(here.at(Severity.NOTE))).isEqualTo(Fingerprint.of(here));
    }

    private static Diagnostic finding(String name, String text, String message) {
        SourceFile file = new SourceFile(name, text);
        return Diagnostic.of(Findings.CLIFF, Findings.in(file, "x"), message)
                .subject("financing / tax x")
                .build();
    }

    @Test
    void long_values_are_quoted_in_part_and_short_sentences_as_they_are() {
        SourceFile file = new SourceFile("a.plan", "one\n");
        String face = "\ud83d\ude00";
        String sentence = "“" + "z".repeat(98) + face.repeat(5_000) + "” is not “a fund” and never “closed";
        assertThat(message(file, sentence)).isEqualTo("“" + "z".repeat(98) + "…” is not “a fund” and never “closed");
        assertThat(message(file, "“" + "z".repeat(900) + "” is long.")).hasSize("“” is long.".length() + 900);
    }

    private static String message(SourceFile file, String sentence) {
        return Diagnostic.of(Findings.CLIFF, Findings.in(file, "one"), sentence)
                .build()
                .message();
    }
}
