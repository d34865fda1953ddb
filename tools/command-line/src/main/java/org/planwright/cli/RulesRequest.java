package org.planwright.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.project.UserProblem;

/**
 * Lists every rule.
 *
 * @param form a table or JSON
 */
record RulesRequest(Report.Form form) implements Request {
    @Override
    public int run(Terminal terminal) {
        List<Rule> rules = terminal.projectAsFarAsSound().own().rules();
        if (form != Report.Form.JSON && form != Report.Form.TEXT) {
            throw new UserProblem("The list of rules has no such form.", "Ask for text or json.");
        }
        if (form == Report.Form.JSON) {
            terminal.out(json(rules));
            return ExitCode.SOUND;
        }
        int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        for (Rule rule : rules) {
            terminal.out(
                    padded(rule.id(), widest) + "  " + padded(rule.severity().word(), 7) + "  " + rule.title() + "\n");
        }
        return ExitCode.SOUND;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static byte[] json(List<Rule> rules) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter layout = new DefaultPrettyPrinter();
            layout.indentArraysWith(lines);
            layout.indentObjectsWith(lines);
            json.setPrettyPrinter(layout);
            json.writeStartObject();
            json.writeStringField("schema", "planwright-rules/1");
            json.writeArrayFieldStart("rules");
            for (Rule rule : rules) {
                rule(json, rule);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void rule(JsonGenerator json, Rule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("severity", rule.severity().word());
        json.writeStringField("kind", rule.kind().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("acceptable", rule.acceptable());
        json.writeStringField("title", rule.title());
        json.writeArrayFieldStart("catalogue");
        for (String id : rule.catalogue()) {
            json.writeString(id);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
