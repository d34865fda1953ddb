package org.planwright.compiler.change;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.planwright.compiler.change.Change.Detail;
import org.planwright.compiler.change.Change.Side;
import org.planwright.compiler.change.Policy.Graded;
import org.planwright.compiler.source.Span;

/** Changes as programs read them: {@code changes.schema.json} beside this class describes the form. */
public final class ChangeJson {
    /** The name and edition of the form. */
    public static final String SCHEMA = "planwright-changes/1";

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private ChangeJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes changes in the order given, in UTF-8, one line feed at the end; the same changes give the same bytes. The
     * stream stays open.
     *
     * @param spent approvals that fit none of them
     * @param effects what they do to scores; none where nothing was scored
     */
    public static void write(List<Graded> changes, List<String> spent, List<CostEffect> effects, OutputStream out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(lines);
            printer.indentObjectsWith(lines);
            json.setPrettyPrinter(printer);
            new ChangeJson(json).document(changes, spent, effects);
            json.writeRaw('\n');
        }
    }

    private void document(List<Graded> changes, List<String> spent, List<CostEffect> effects) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeArrayFieldStart("changes");
        for (Graded graded : changes) {
            change(graded);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("spentApprovals");
        for (String fingerprint : spent) {
            json.writeString(fingerprint);
        }
        json.writeEndArray();
        if (!effects.isEmpty()) {
            json.writeArrayFieldStart("score");
            for (CostEffect effect : effects) {
                CostEffectPage.json(effect, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void change(Graded graded) throws IOException {
        Change change = graded.change();
        json.writeStartObject();
        json.writeStringField("class", change.kind().word());
        json.writeStringField("direction", change.direction().word());
        json.writeArrayFieldStart("ways");
        for (Change.Direction way : change.ways()) {
            json.writeString(way.word());
        }
        json.writeEndArray();
        json.writeStringField("subject", change.subject());
        side("old", change.before());
        side("new", change.after());
        json.writeArrayFieldStart("details");
        for (Detail detail : change.details()) {
            json.writeStartObject();
            json.writeStringField("aspect", detail.aspect());
            json.writeStringField("old", detail.before());
            json.writeStringField("new", detail.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("affected");
        json.writeStringField("expression", change.affected().expression());
        json.writeStringField("words", change.affected().words());
        json.writeArrayFieldStart("groups");
        for (Change.Group group : change.affected().groups()) {
            group(group);
        }
        json.writeEndArray();
        json.writeEndObject();
        if (change.burden().isPresent()) {
            burden(change.burden().get());
        }
        if (change.services().isPresent()) {
            json.writeObjectFieldStart("services");
            reached("lost", change.services().get().lost());
            reached("gained", change.services().get().gained());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("usedBy");
        for (String user : change.usedBy()) {
            json.writeString(user);
        }
        json.writeEndArray();
        json.writeStringField("level", graded.level().word());
        json.writeStringField("policy", graded.rule());
        if (!graded.because().isEmpty()) {
            json.writeStringField("because", graded.because());
        }
        optional("approved", graded.approved().orElse(null));
        optional("renamedFrom", change.renamedFrom().orElse(null));
        json.writeStringField("fingerprint", change.fingerprint());
        json.writeEndObject();
    }

    private void group(Change.Group group) throws IOException {
        json.writeStartObject();
        json.writeStringField("effect", group.effect().word());
        json.writeStringField("expression", group.expression());
        json.writeStringField("words", group.words());
        json.writeStringField("witness", group.witness());
        if (group.count().isPresent()) {
            json.writeNumberField("people", group.count().get().people());
            json.writeBooleanField("atMost", group.count().get().atMost());
            json.writeStringField("howMany", group.people());
        }
        json.writeEndObject();
    }

    private void burden(Burden burden) throws IOException {
        json.writeObjectFieldStart("burden");
        optional("doubt", burden.doubt().orElse(null));
        json.writeArrayFieldStart("swings");
        for (Burden.Swing swing : burden.swings()) {
            json.writeStartObject();
            json.writeStringField("way", swing.more() ? "more" : "less");
            json.writeStringField("whose", swing.whose());
            json.writeNumberField("above", swing.above());
            if (swing.upTo().isPresent()) {
                json.writeNumberField("upTo", swing.upTo().get());
            }
            if (swing.witness().isPresent()) {
                Burden.Witness witness = swing.witness().get();
                json.writeNumberField("on", witness.income());
                json.writeNumberField("old", witness.before());
                json.writeNumberField("new", witness.after());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void reached(String name, List<Services.Reached> some) throws IOException {
        json.writeArrayFieldStart(name);
        for (Services.Reached reached : some) {
            json.writeStartObject();
            json.writeStringField("services", reached.services());
            json.writeStringField("people", reached.people());
            json.writeStringField("witness", reached.witness());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void optional(String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private void side(String name, Side side) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("value", side.value());
        json.writeStringField("unit", side.unit());
        json.writeStringField("effective", side.effective());
        json.writeStringField("source", side.source());
        if (side.place().isPresent()) {
            Span span = side.place().get();
            json.writeObjectFieldStart("location");
            json.writeStringField("file", span.file().name());
            json.writeNumberField("line", span.line());
            json.writeNumberField("column", span.column());
            json.writeNumberField("endLine", span.endLine());
            json.writeNumberField("endColumn", span.endColumn());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
