package org.planwright.compiler.diagnostic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.compiler.diagnostic.DiagnosticText.Style;

/**
 * Findings as a report of tests: a suite for each file, a case for each finding. One below the threshold is a case that
 * passes, one that is accepted is skipped; a file without findings has one case that passes.
 */
final class DiagnosticJunit {
    private final DiagnosticReport.Context context;
    private final StringBuilder xml = new StringBuilder();
    private Consequences consequences = Consequences.among(List.of());

    private DiagnosticJunit(DiagnosticReport.Context context) {
        this.context = context;
    }

    static String render(List<Diagnostic> diagnostics, DiagnosticReport.Context context) {
        Map<String, List<Diagnostic>> suites = new LinkedHashMap<>();
        context.files().forEach(file -> suites.put(file, new java.util.ArrayList<>()));
        for (Diagnostic diagnostic : diagnostics) {
            String file = diagnostic.primary().span().file().name();
            suites.computeIfAbsent(file, name -> new java.util.ArrayList<>()).add(diagnostic);
        }
        DiagnosticJunit report = new DiagnosticJunit(context);
        report.consequences = Consequences.among(diagnostics);
        report.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"planwright\"");
        report.sums(diagnostics, (int)
                suites.values().stream().filter(List::isEmpty).count());
        report.xml.append(">\n");
        suites.forEach(report::suite);
        return report.xml.append("</testsuites>\n").toString();
    }

    private void sums(List<Diagnostic> diagnostics, int sound) {
        long failures = diagnostics.stream().filter(this::fails).count();
        long skipped =
                diagnostics.stream().filter(diagnostic -> !diagnostic.open()).count();
        xml.append(" tests=\"").append(diagnostics.size() + sound);
        xml.append("\" failures=\"").append(failures);
        xml.append("\" errors=\"0\" skipped=\"").append(skipped).append('"');
    }

    private void suite(String file, List<Diagnostic> diagnostics) {
        xml.append("  <testsuite name=\"").append(Markup.html(file)).append('"');
        sums(diagnostics, diagnostics.isEmpty() ? 1 : 0);
        xml.append(">\n");
        if (diagnostics.isEmpty()) {
            xml.append("    <testcase classname=\"")
                    .append(Markup.html(file))
                    .append("\" name=\"nothing found\" time=\"0\"/>\n");
        }
        diagnostics.forEach(diagnostic -> testCase(file, diagnostic));
        xml.append("  </testsuite>\n");
    }

    private void testCase(String file, Diagnostic diagnostic) {
        String place = diagnostic.primary().span().line() + ":"
                + diagnostic.primary().span().column();
        xml.append("    <testcase classname=\"").append(Markup.html(file));
        xml.append("\" name=\"").append(diagnostic.rule().id()).append(" at ").append(place);
        xml.append("\" time=\"0\">\n");
        String message = Markup.html(diagnostic.message());
        if (diagnostic.accepted().isPresent()) {
            String because = diagnostic.accepted().get().because();
            xml.append("      <skipped message=\"")
                    .append(Markup.html("accepted: " + because))
                    .append("\"/>\n");
        } else if (fails(diagnostic)) {
            xml.append("      <failure type=\"").append(diagnostic.severity().word());
            xml.append("\" message=\"").append(message).append("\">");
            body(diagnostic);
            xml.append("</failure>\n");
        } else {
            xml.append("      <system-out>");
            body(diagnostic);
            xml.append("</system-out>\n");
        }
        xml.append("    </testcase>\n");
    }

    private void body(Diagnostic diagnostic) {
        consequences.cause(diagnostic).ifPresent(cause -> xml.append("follows from: ")
                .append(Markup.html(cause.message()))
                .append('\n'));
        for (String line : DiagnosticText.render(diagnostic, Style.PLAIN).split("\n")) {
            xml.append(Markup.html(line)).append('\n');
        }
    }

    private boolean fails(Diagnostic diagnostic) {
        return diagnostic.open() && diagnostic.severity().atLeast(context.failOn());
    }
}
