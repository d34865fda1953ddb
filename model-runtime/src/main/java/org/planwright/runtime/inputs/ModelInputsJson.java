package org.planwright.runtime.inputs;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Model inputs as a file: {@code inputs.schema.json} beside this class describes the form. The same inputs give the same
 * bytes: fields in one order, numbers plain, two spaces, line feeds, one at the end.
 */
public final class ModelInputsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ModelInputsJson() {}

    /** The bytes of the file, in UTF-8. */
    public static byte[] write(ModelInputs inputs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try {
            write(inputs, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes the file; the stream stays open. */
    public static void write(ModelInputs inputs, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringField("schema", ModelInputs.SCHEMA);
            DocumentForms.INPUTS.writeFields(inputs, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Writes one value in the same form, without provenance: what the content hash of a plan is made of. */
    public static void write(InputValue value, JsonGenerator json) throws IOException {
        ValueForms.VALUE.write(value, json);
    }

    /**
     * Reads the file.
     *
     * @throws UnreadableInputs if it is no JSON, of another edition, or not of the form
     */
    public static ModelInputs read(byte[] bytes) throws IOException {
        try (JsonParser json = JSON.createParser(bytes)) {
            return read(json);
        }
    }

    /**
     * Reads the file; the stream is closed.
     *
     * @throws UnreadableInputs if it is no JSON, of another edition, or not of the form
     */
    public static ModelInputs read(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            return read(json);
        }
    }

    private static ModelInputs read(JsonParser json) throws IOException {
        try {
            json.nextToken();
            Forms.expect(json, JsonToken.START_OBJECT);
            json.nextToken();
            if (!"schema".equals(json.currentName())) {
                throw Forms.unreadable(json, "\"schema\" must come first");
            }
            json.nextToken();
            String schema = Forms.TEXT.read(json);
            if (!schema.equals(ModelInputs.SCHEMA)) {
                throw Forms.unreadable(json, "the edition is \"" + schema + "\", not \"" + ModelInputs.SCHEMA + "\"");
            }
            json.nextToken();
            ModelInputs inputs = DocumentForms.INPUTS.readFields(json);
            if (json.nextToken() != null) {
                throw Forms.unreadable(json, "something follows the end");
            }
            return inputs;
        } catch (StreamReadException e) { // no JSON, or a number that its place cannot hold
            throw Forms.unreadable(json, e.getOriginalMessage());
        }
    }

    /** The JSON Schema, draft 2020-12, made from the same declarations that write and read. */
    static byte[] schema() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = generator(bytes)) {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.writeStringField("$id", "urn:planwright:inputs:1");
            json.writeStringField("title", "Planwright model inputs");
            SchemaText schema = new SchemaText(json);
            DocumentForms.INPUTS.describeDocument(schema, ModelInputs.SCHEMA);
            schema.definitions();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        json.setPrettyPrinter(printer);
        return json;
    }
}
