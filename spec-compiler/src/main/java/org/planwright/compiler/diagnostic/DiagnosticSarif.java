package org.planwright.compiler.diagnostic;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;

/** Findings in SARIF 2.1.0: rules, places, fixes, what is accepted and why, and fingerprints. */
final class DiagnosticSarif {
    private static final String UNRESERVED = "-._~/";

    private final JsonGenerator json;
    private Consequences consequences = Consequences.among(List.of());

    private DiagnosticSarif(JsonGenerator json) {
        this.json = json;
    }

    static byte[] write(List<Diagnostic> diagnostics, String version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter layout = new DefaultPrettyPrinter();
            layout.indentArraysWith(lines);
            layout.indentObjectsWith(lines);
            json.setPrettyPrinter(layout);
            new DiagnosticSarif(json).log(diagnostics, version);
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void log(List<Diagnostic> diagnostics, String version) throws IOException {
        Map<String, Rule> rules = new TreeMap<>();
        diagnostics.forEach(diagnostic -> rules.put(diagnostic.rule().id(), diagnostic.rule()));
        List<String> ids = List.copyOf(rules.keySet());
        consequences = Consequences.among(diagnostics);
        json.writeStartObject();
        text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        text("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        text("name", "Planwright");
        text("version", version);
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules.values()) {
            rule(rule);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        text("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (Diagnostic diagnostic : diagnostics) {
            result(diagnostic, ids.indexOf(diagnostic.rule().id()));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rule(Rule rule) throws IOException {
        json.writeStartObject();
        text("id", rule.id());
        message("shortDescription", rule.title() + ".");
        message("help", "“planwright explain " + rule.id() + "” tells the story of this rule.");
        json.writeObjectFieldStart("defaultConfiguration");
        text("level", rule.severity().word());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Diagnostic diagnostic, int ruleIndex) throws IOException {
        json.writeStartObject();
        text("ruleId", diagnostic.rule().id());
        json.writeNumberField("ruleIndex", ruleIndex);
        text("level", diagnostic.severity().word());
        List<String> sentences = new ArrayList<>(List.of(diagnostic.message()));
        diagnostic.howMany().words().ifPresent(words -> sentences.add("There are " + words + " like that."));
        sentences.addAll(diagnostic.help());
        message("message", String.join(" ", sentences));
        json.writeArrayFieldStart("locations");
        location(diagnostic.primary(), -1);
        json.writeEndArray();
        List<Diagnostic.Label> related = new ArrayList<>(diagnostic.related());
        consequences
                .cause(diagnostic)
                .ifPresent(cause ->
                        related.add(new Diagnostic.Label(cause.primary().span(), "follows from: " + cause.message())));
        if (!related.isEmpty()) {
            json.writeArrayFieldStart("relatedLocations");
            for (int i = 0; i < related.size(); i++) {
                location(related.get(i), i);
            }
            json.writeEndArray();
        }
        json.writeObjectFieldStart("partialFingerprints");
        text("planwright/v1", Fingerprint.of(diagnostic));
        json.writeEndObject();
        suppressions(diagnostic);
        fixes(diagnostic.fixes());
        properties(diagnostic);
        json.writeEndObject();
    }

    /** An empty list says that the finding was looked for among what is accepted and is not there. */
    private void suppressions(Diagnostic diagnostic) throws IOException {
        json.writeArrayFieldStart("suppressions");
        if (diagnostic.accepted().isPresent()) {
            Diagnostic.Accepted accepted = diagnostic.accepted().get();
            boolean inPlan = !accepted.location().file().name().endsWith(".json");
            json.writeStartObject();
            text("kind", inPlan ? "inSource" : "external");
            text("status", "accepted");
            text(
                    "justification",
                    accepted.because()
                            + accepted.until()
                                    .map(date -> " (before " + date + ")")
                                    .orElse(""));
            json.writeObjectFieldStart("location");
            physical(accepted.location());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fixes(List<Fix> fixes) throws IOException {
        if (fixes.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        for (Fix fix : fixes) {
            json.writeStartObject();
            message("description", fix.title());
            json.writeArrayFieldStart("artifactChanges");
            Map<SourceFile, List<Fix.Edit>> changes = new LinkedHashMap<>();
            fix.edits().forEach(edit -> changes.computeIfAbsent(edit.span().file(), file -> new ArrayList<>())
                    .add(edit));
            for (Map.Entry<SourceFile, List<Fix.Edit>> change : changes.entrySet()) {
                change(change.getKey(), change.getValue());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void change(SourceFile file, List<Fix.Edit> edits) throws IOException {
        json.writeStartObject();
        artifact(file);
        json.writeArrayFieldStart("replacements");
        for (Fix.Edit edit : edits) {
            json.writeStartObject();
            region("deletedRegion", edit.span());
            message("insertedContent", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void properties(Diagnostic diagnostic) throws IOException {
        json.writeObjectFieldStart("properties");
        text("subject", diagnostic.subject());
        if (diagnostic.question().isPresent()) {
            text("questionId", diagnostic.question().get());
        }
        if (diagnostic.witness().isPresent()) {
            text("witness", diagnostic.witness().get());
        }
        if (diagnostic.howMany().words().isPresent()) {
            text("howMany", diagnostic.howMany().words().get());
        }
        if (diagnostic.rootCause().isPresent()) {
            text("rootCause", diagnostic.rootCause().get());
        }
        json.writeEndObject();
    }

    private void location(Diagnostic.Label label, int id) throws IOException {
        json.writeStartObject();
        if (id >= 0) {
            json.writeNumberField("id", id);
        }
        physical(label.span());
        if (!label.label().isEmpty()) {
            message("message", label.label());
        }
        json.writeEndObject();
    }

    private void physical(Span span) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifact(span.file());
        region("region", span);
        json.writeEndObject();
    }

    private void artifact(SourceFile file) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        text("uri", uri(file.name()));
        json.writeEndObject();
    }

    private void region(String name, Span span) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", span.line());
        json.writeNumberField("startColumn", span.column());
        json.writeNumberField("endLine", span.endLine());
        json.writeNumberField("endColumn", span.endColumn());
        json.writeEndObject();
    }

    private void message(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        text("text", text);
        json.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        json.writeStringField(name, DiagnosticJson.whole(value));
    }

    /** The path as a relative reference: what is not plain is percent-encoded. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return uri.toString();
    }
}
