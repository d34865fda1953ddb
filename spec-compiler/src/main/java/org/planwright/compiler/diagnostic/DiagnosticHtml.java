package org.planwright.compiler.diagnostic;

import java.util.List;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;

/** Findings as one page without scripts that needs no other file, in the order of the plans. */
final class DiagnosticHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Planwright: what was found</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            h2 { font-size: 1.1rem; margin-top: 2rem; }
            article { border-left: .3rem solid #888; padding: .2rem 1rem; margin: 1rem 0; }
            article.error { border-color: #b3261e; }
            article.warning { border-color: #9a6700; }
            article.note { border-color: #0b57d0; }
            article p { margin: .3rem 0; }
            pre { overflow-x: auto; background: #8881; padding: .5rem; font-size: .85rem; }
            .accepted { opacity: .75; }
            details { margin: .5rem 0; }
            </style>
            </head>
            <body>
            """;

    private DiagnosticHtml() {}

    static String render(List<Diagnostic> diagnostics) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<h1>What was found</h1>\n<p>");
        page.append(Markup.html(DiagnosticText.summary(Diagnostics.counts(diagnostics))))
                .append(".</p>\n");
        String file = null;
        Consequences consequences = Consequences.among(diagnostics);
        for (Diagnostic diagnostic : diagnostics) {
            if (consequences.follows(diagnostic)) {
                continue;
            }
            String name = diagnostic.primary().span().file().name();
            if (!name.equals(file)) {
                page.append("<h2>").append(Markup.html(name)).append("</h2>\n");
                file = name;
            }
            finding(page, diagnostic, consequences.of(diagnostic));
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void finding(StringBuilder page, Diagnostic diagnostic, List<Diagnostic> following) {
        page.append("<article class=\"").append(diagnostic.severity().word());
        page.append(diagnostic.open() ? "\">\n" : " accepted\">\n");
        page.append("<p><strong>").append(diagnostic.severity().word()).append("</strong> ");
        page.append(Markup.html(diagnostic.message()));
        page.append(" <code>").append(diagnostic.rule().id()).append("</code></p>\n");
        diagnostic.accepted().ifPresent(accepted -> page.append("<p>Accepted: ")
                .append(Markup.html(accepted.because()))
                .append("</p>\n"));
        page.append("<pre>");
        for (String line :
                DiagnosticText.render(diagnostic, Style.PLAIN).stripTrailing().split("\n")) {
            page.append(Markup.html(line)).append('\n');
        }
        page.append("</pre>\n");
        if (!following.isEmpty()) {
            page.append("<details><summary>")
                    .append(following.size())
                    .append(following.size() == 1 ? " more that follows" : " more that follow")
                    .append(" from it</summary>\n");
            following.forEach(each -> finding(page, each, List.of()));
            page.append("</details>\n");
        }
        page.append("</article>\n");
    }
}
