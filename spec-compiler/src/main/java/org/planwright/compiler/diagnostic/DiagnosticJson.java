package org.planwright.compiler.diagnostic;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;

/** Findings as programs read them: {@code diagnostics.schema.json} beside this class describes the form. */
public final class DiagnosticJson {
    /** The name and edition of the form. */
    public static final String SCHEMA = "planwright-diagnostics/1";

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Consequences consequences;

    private DiagnosticJson(JsonGenerator json, Consequences consequences) {
        this.json = json;
        this.consequences = consequences;
    }

    /**
     * Writes findings in the order given, in UTF-8, one line feed at the end; the same findings give the same bytes. The
     * stream stays open.
     */
    public static void write(List<Diagnostic> diagnostics, OutputStream out) throws IOException {
        write(diagnostics, Consequences.among(diagnostics), out);
    }

    static void write(List<Diagnostic> diagnostics, Consequences consequences, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(layout());
            new DiagnosticJson(json, consequences).document(diagnostics);
            json.writeRaw('\n');
        }
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return printer;
    }

    private void document(List<Diagnostic> diagnostics) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeArrayFieldStart("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            diagnostic(diagnostic);
        }
        json.writeEndArray();
        summary(Diagnostics.counts(diagnostics, consequences));
        json.writeEndObject();
    }

    private void summary(Diagnostics.Counts counts) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("errors", counts.errors());
        json.writeNumberField("warnings", counts.warnings());
        json.writeNumberField("notes", counts.notes());
        json.writeNumberField("accepted", counts.accepted());
        json.writeNumberField("consequences", counts.following().all());
        json.writeEndObject();
    }

    private void diagnostic(Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        text("ruleId", diagnostic.rule().id());
        text("severity", diagnostic.severity().word());
        text("message", diagnostic.message());
        json.writeObjectFieldStart("primary");
        place(diagnostic.primary().span());
        text("label", diagnostic.primary().label());
        json.writeEndObject();
        related(diagnostic.related());
        text("subject", diagnostic.subject());
        values(diagnostic.values());
        text("witness", diagnostic.witness().orElse(null));
        howMany(diagnostic.howMany().count().orElse(null));
        json.writeArrayFieldStart("help");
        for (String help : diagnostic.help()) {
            json.writeString(whole(help));
        }
        json.writeEndArray();
        fixes(diagnostic.fixes());
        accepted(diagnostic.accepted().orElse(null));
        text("fingerprint", consequences.name(diagnostic));
        text("questionId", diagnostic.question().orElse(null));
        text("rootCause", diagnostic.rootCause().orElse(null));
        json.writeEndObject();
    }

    private void related(List<Diagnostic.Label> related) throws IOException {
        json.writeArrayFieldStart("related");
        for (Diagnostic.Label label : related) {
            json.writeStartObject();
            location(label.span());
            text("label", label.label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void values(List<Diagnostic.Figure> values) throws IOException {
        json.writeArrayFieldStart("values");
        for (Diagnostic.Figure figure : values) {
            json.writeStartObject();
            text("expression", figure.expression());
            text("value", figure.value());
            text("unit", figure.unit());
            text("origin", figure.origin());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void howMany(HowMany.Count count) throws IOException {
        if (count == null) {
            json.writeNullField("howMany");
            return;
        }
        json.writeObjectFieldStart("howMany");
        json.writeNumberField("people", count.people());
        json.writeBooleanField("atMost", count.atMost());
        text("place", count.place());
        json.writeNumberField("year", count.year());
        text("baseline", count.baseline());
        text("words", count.words());
        json.writeEndObject();
    }

    private void fixes(List<Fix> fixes) throws IOException {
        json.writeArrayFieldStart("fixes");
        for (Fix fix : fixes) {
            json.writeStartObject();
            text("title", fix.title());
            json.writeBooleanField("safe", fix.safe());
            json.writeArrayFieldStart("edits");
            for (Fix.Edit edit : fix.edits()) {
                json.writeStartObject();
                location(edit.span());
                text("replacement", edit.replacement());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void accepted(Diagnostic.Accepted accepted) throws IOException {
        if (accepted == null) {
            json.writeNullField("accepted");
            return;
        }
        json.writeObjectFieldStart("accepted");
        text("because", accepted.because());
        text("until", accepted.until().orElse(null));
        location(accepted.location());
        json.writeEndObject();
    }

    private void location(Span span) throws IOException {
        json.writeObjectFieldStart("location");
        place(span);
        json.writeEndObject();
    }

    private void place(Span span) throws IOException {
        text("file", span.file().name());
        position("start", span.file(), span.start());
        position("end", span.file(), span.end());
    }

    private void position(String name, SourceFile file, int offset) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", file.line(offset));
        json.writeNumberField("column", file.column(offset));
        json.writeNumberField("offset", offset);
        json.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, whole(value));
        }
    }

    /** Half a character, left by a cut in the wrong place, cannot be written in UTF-8. */
    static String whole(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            whole = whole == null ? new StringBuilder(text) : whole;
            whole.setCharAt(i, '\uFFFD');
        }
        return whole == null ? text : whole.toString();
    }
}
