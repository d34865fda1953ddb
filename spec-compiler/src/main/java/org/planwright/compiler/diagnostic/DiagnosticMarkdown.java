package org.planwright.compiler.diagnostic;

import java.util.List;

/** Findings as a table for a job's summary or a comment: the gravest first, and not more than a person reads. */
final class DiagnosticMarkdown {
    private static final int SHOWN = 50;

    private DiagnosticMarkdown() {}

    static String render(List<Diagnostic> diagnostics) {
        StringBuilder page = new StringBuilder("### Planwright: ")
                .append(DiagnosticText.summary(Diagnostics.counts(diagnostics)))
                .append('\n');
        Consequences consequences = Consequences.among(diagnostics);
        List<Diagnostic> open = DiagnosticReport.gravestFirst(diagnostics).stream()
                .filter(diagnostic -> !consequences.follows(diagnostic))
                .toList();
        if (!open.isEmpty()) {
            page.append("\n| | where | what |\n|---|---|---|\n");
            open.stream().limit(SHOWN).forEach(diagnostic -> row(page, diagnostic, consequences));
        }
        if (open.size() > SHOWN) {
            page.append('\n').append(open.size() - SHOWN).append(" more not shown.\n");
        }
        List<Diagnostic> accepted =
                diagnostics.stream().filter(diagnostic -> !diagnostic.open()).toList();
        if (!accepted.isEmpty()) {
            accepted(page, accepted);
        }
        return page.toString();
    }

    private static void row(StringBuilder page, Diagnostic diagnostic, Consequences consequences) {
        page.append("| **").append(diagnostic.severity().word()).append("** | ");
        page.append(Markup.code(diagnostic.primary().span().toString())).append(" | ");
        page.append(Markup.markdown(diagnostic.message())).append(' ');
        page.append(Markup.code(diagnostic.rule().id()));
        diagnostic.howMany().words().ifPresent(words -> page.append("<br>How many: ")
                .append(Markup.markdown(words))
                .append('.'));
        diagnostic.help().forEach(help -> page.append("<br>→ ").append(Markup.markdown(help)));
        diagnostic.fixes().stream().filter(Fix::safe).forEach(fix -> page.append("<br>→ `--fix`: ")
                .append(Markup.markdown(fix.title())));
        consequences.inWords(diagnostic).ifPresent(words -> page.append("<br>").append(Markup.markdown(words)));
        page.append(" |\n");
    }

    private static void accepted(StringBuilder page, List<Diagnostic> accepted) {
        page.append("\n<details><summary>").append(accepted.size()).append(" accepted</summary>\n\n");
        page.append("| rule | what | because |\n|---|---|---|\n");
        for (Diagnostic diagnostic : accepted.subList(0, Math.min(SHOWN, accepted.size()))) {
            page.append("| ").append(Markup.code(diagnostic.rule().id())).append(" | ");
            page.append(Markup.markdown(diagnostic.message())).append(" | ");
            page.append(Markup.markdown(diagnostic.accepted().orElseThrow().because()))
                    .append(" |\n");
        }
        if (accepted.size() > SHOWN) {
            page.append('\n').append(accepted.size() - SHOWN).append(" more not shown.\n");
        }
        page.append("\n</details>\n");
    }
}
