package org.planwright.runtime.inputs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A record as a JSON object: its fields in the order of its components, and no others.
 *
 * @param <T> the record
 */
final class ObjectForm<T> implements Form<T> {
    private final String name;
    private final String help;
    private final Function<Values, T> maker;
    private final List<Field<T, ?>> fields;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /**
     * A field.
     *
     * @param name its name
     * @param get how it is taken from the record
     * @param form how it is written
     * @param help what it says
     */
    record Field<T, F>(String name, Function<T, F> get, Form<F> form, String help) {
        void write(T value, JsonGenerator json) throws IOException {
            F content = get.apply(value);
            if (!form.leftOut(content)) {
                json.writeFieldName(name);
                form.write(content, json);
            }
        }

        void describe(SchemaText schema) throws IOException {
            schema.json().writeObjectFieldStart(name);
            if (!help.isEmpty()) {
                schema.json().writeStringField("description", help);
            }
            form.describe(schema);
            schema.json().writeEndObject();
        }
    }

    /** What was read, handed out in the order of the fields. */
    static final class Values {
        private final Object[] read;
        private int next;

        private Values(Object[] read) {
            this.read = read;
        }

        /** The next one. The declaration names fields in the order of the record, so the type is that of the record. */
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        <F> F next() {
            return (F) read[next++];
        }
    }

    @SafeVarargs
    ObjectForm(String name, String help, Function<Values, T> maker, Field<T, ?>... fields) {
        this.name = name;
        this.help = help;
        this.maker = maker;
        this.fields = List.of(fields);
        for (Field<T, ?> field : fields) {
            places.put(field.name(), places.size());
        }
    }

    static <T, F> Field<T, F> field(String name, Function<T, F> get, Form<F> form, String help) {
        return new Field<>(name, get, form, help);
    }

    static <T, F> Field<T, F> field(String name, Function<T, F> get, Form<F> form) {
        return new Field<>(name, get, form, "");
    }

    @Override
    public void write(T value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeFields(value, json);
        json.writeEndObject();
    }

    void writeFields(T value, JsonGenerator json) throws IOException {
        for (Field<T, ?> field : fields) {
            field.write(value, json);
        }
    }

    @Override
    public T read(JsonParser json) throws IOException {
        Forms.expect(json, JsonToken.START_OBJECT);
        json.nextToken();
        return readFields(json);
    }

    /** Reads from the first field name, or the end of the object, to its end. */
    T readFields(JsonParser json) throws IOException {
        Object[] read = new Object[fields.size()];
        while (json.currentToken() != JsonToken.END_OBJECT) {
            Integer place = places.get(json.currentName());
            if (place == null) {
                throw Forms.unreadable(json, "\"" + json.currentName() + "\" is not a field of " + name);
            }
            json.nextToken();
            read[place] = fields.get(place).form().read(json);
            json.nextToken();
        }
        for (int i = 0; i < read.length; i++) {
            if (read[i] == null) {
                read[i] = fields.get(i).form().whenLeftOut();
            }
            if (read[i] == null) {
                throw Forms.unreadable(json, "\"" + fields.get(i).name() + "\" is missing from " + name);
            }
        }
        return maker.apply(new Values(read));
    }

    @Override
    public void describe(SchemaText schema) throws IOException {
        schema.reference(name, () -> describeObject(schema, ""));
    }

    /** The members of the schema of a whole document, whose first field names its edition. */
    void describeDocument(SchemaText schema, String edition) throws IOException {
        describeObject(schema, "schema", edition);
    }

    /** The members of its schema; a tag, where there is one, names its case in a family. */
    void describeObject(SchemaText schema, String tag) throws IOException {
        describeObject(schema, CaseForm.TAG, tag);
    }

    private void describeObject(SchemaText schema, String tagName, String tag) throws IOException {
        JsonGenerator json = schema.json();
        if (!help.isEmpty()) {
            json.writeStringField("description", help);
        }
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("properties");
        if (!tag.isEmpty()) {
            json.writeObjectFieldStart(tagName);
            json.writeStringField("const", tag);
            json.writeEndObject();
        }
        for (Field<T, ?> field : fields) {
            field.describe(schema);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("required");
        if (!tag.isEmpty()) {
            json.writeString(tagName);
        }
        for (Field<T, ?> field : fields) {
            if (field.form().whenLeftOut() == null) {
                json.writeString(field.name());
            }
        }
        json.writeEndArray();
        json.writeBooleanField("additionalProperties", false);
    }
}
