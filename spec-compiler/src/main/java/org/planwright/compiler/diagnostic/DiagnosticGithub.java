package org.planwright.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.source.Span;

/**
 * Findings as commands of GitHub's log, which it shows beside the lines of a change. It shows ten of a kind for a step, so
 * the gravest come first and what is left out is counted.
 */
final class DiagnosticGithub {
    private static final int SHOWN_OF_A_KIND = 10;

    private DiagnosticGithub() {}

    static String render(List<Diagnostic> diagnostics) {
        Consequences consequences = Consequences.among(diagnostics);
        List<Diagnostic> open = DiagnosticReport.gravestFirst(diagnostics);
        StringBuilder log = new StringBuilder();
        int left = 0;
        for (Severity severity : Severity.values()) {
            List<Diagnostic> kind = new ArrayList<>();
            open.stream()
                    .filter(d -> d.severity() == severity)
                    .filter(d -> !consequences.follows(d))
                    .forEach(kind::add);
            // one notice is kept for the line that counts what is left out
            int limit = severity == Severity.NOTE ? SHOWN_OF_A_KIND - 1 : SHOWN_OF_A_KIND;
            kind.stream().limit(limit).forEach(diagnostic -> command(log, diagnostic, consequences));
            left += Math.max(0, kind.size() - limit);
        }
        if (left > 0) {
            log.append("::notice title=Planwright::").append(left).append(" more not shown\n");
        }
        return log.toString();
    }

    private static void command(StringBuilder log, Diagnostic diagnostic, Consequences consequences) {
        Span span = diagnostic.primary().span();
        log.append("::")
                .append(
                        diagnostic.severity() == Severity.NOTE
                                ? "notice"
                                : diagnostic.severity().word());
        log.append(" file=").append(property(span.file().name()));
        log.append(",line=").append(span.line()).append(",endLine=").append(span.endLine());
        if (span.line() == span.endLine()) {
            log.append(",col=").append(span.column()).append(",endColumn=").append(span.endColumn());
        }
        log.append(",title=").append(property(diagnostic.rule().id())).append("::");
        StringBuilder message = new StringBuilder(Glyphs.UNICODE.onOneLine(diagnostic.message()));
        diagnostic.howMany().words().ifPresent(words -> message.append("\nHow many: ")
                .append(words));
        diagnostic.help().forEach(help -> message.append('\n').append(Glyphs.UNICODE.onOneLine(help)));
        consequences.inWords(diagnostic).ifPresent(words -> message.append('\n').append(words));
        log.append(data(message.toString())).append('\n');
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
