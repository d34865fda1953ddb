package org.planwright.compiler.diagnostic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Findings of a whole run as a file for machines or reviewers. The same findings give the same bytes. */
public final class DiagnosticReport {
    /** The forms of such a file. */
    public enum Form {
        /** The form of our own, with everything that is known of a finding. */
        JSON,
        /** The exchange format of analysis tools, version 2.1.0. */
        SARIF,
        /** What test runners write and CI servers read. */
        JUNIT,
        /** Commands that GitHub turns into annotations. */
        GITHUB,
        /** A table for a comment or a job's summary. */
        MARKDOWN,
        /** One page that needs no other file. */
        HTML
    }

    /**
     * What a file of findings says beside them.
     *
     * @param version of the tool
     * @param failOn from which severity on a finding counts as a failure
     * @param files every file that was checked, also those without findings
     */
    public record Context(String version, Severity failOn, List<String> files) {
        public Context {
            files = List.copyOf(files);
        }
    }

    private DiagnosticReport() {}

    /** The file's content in UTF-8. */
    public static byte[] of(Form form, List<Diagnostic> diagnostics, Context context) {
        return of(form, diagnostics, Consequences.among(diagnostics), context);
    }

    /** The same, where it is known already what follows from what among these findings. */
    public static byte[] of(Form form, List<Diagnostic> diagnostics, Consequences consequences, Context context) {
        return switch (form) {
            case JSON -> json(diagnostics, consequences);
            case SARIF -> DiagnosticSarif.write(diagnostics, context.version());
            case JUNIT -> utf8(DiagnosticJunit.render(diagnostics, context));
            case GITHUB -> utf8(DiagnosticGithub.render(diagnostics));
            case MARKDOWN -> utf8(DiagnosticMarkdown.render(diagnostics));
            case HTML -> utf8(DiagnosticHtml.render(diagnostics));
        };
    }

    private static byte[] json(List<Diagnostic> diagnostics, Consequences consequences) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DiagnosticJson.write(diagnostics, consequences, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The open ones, the gravest first; equals keep their order. */
    static List<Diagnostic> gravestFirst(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(Diagnostic::open)
                .sorted(Comparator.comparing(Diagnostic::severity))
                .toList();
    }
}
