package org.planwright.runtime.inputs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/**
 * A family of records as JSON objects, each with a first field that says which one it is.
 *
 * @param <T> the family
 */
final class CaseForm<T> implements Form<T> {
    static final String TAG = "kind";

    private final String name;
    private final String help;
    private final List<Case<? extends T>> cases;

    /**
     * One of the family.
     *
     * @param tag what its first field says
     * @param type the record
     * @param form its other fields
     */
    record Case<C>(String tag, Class<C> type, ObjectForm<C> form) {
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField(TAG, tag);
            form.writeFields(type.cast(value), json);
            json.writeEndObject();
        }
    }

    CaseForm(String name, String help, List<Case<? extends T>> cases) {
        this.name = name;
        this.help = help;
        this.cases = cases;
    }

    @Override
    public void write(T value, JsonGenerator json) throws IOException {
        for (Case<? extends T> one : cases) {
            if (one.type().isInstance(value)) {
                one.write(value, json);
                return;
            }
        }
        throw new IllegalStateException("no form for " + value.getClass());
    }

    @Override
    public T read(JsonParser json) throws IOException {
        Forms.expect(json, JsonToken.START_OBJECT);
        json.nextToken();
        if (!TAG.equals(json.currentName())) {
            throw Forms.unreadable(json, "\"" + TAG + "\" must come first in " + name);
        }
        json.nextToken();
        String tag = Forms.TEXT.read(json);
        json.nextToken();
        for (Case<? extends T> one : cases) {
            if (one.tag().equals(tag)) {
                return one.form().readFields(json);
            }
        }
        throw Forms.unreadable(json, "\"" + tag + "\" is no kind of " + name);
    }

    @Override
    public void describe(SchemaText schema) throws IOException {
        schema.reference(name, () -> describeCases(schema));
    }

    private void describeCases(SchemaText schema) throws IOException {
        JsonGenerator json = schema.json();
        json.writeStringField("description", help);
        json.writeArrayFieldStart("oneOf");
        for (Case<? extends T> one : cases) {
            json.writeStartObject();
            one.form().describeObject(schema, one.tag());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
