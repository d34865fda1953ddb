package org.planwright.runtime.inputs;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Writes a JSON Schema: forms that have a name are described once, under {@code $defs}. */
final class SchemaText {
    private final JsonGenerator json;
    private final Set<String> known = new HashSet<>();
    private final Deque<Definition> waiting = new ArrayDeque<>();

    private record Definition(String name, Description description) {}

    /** Writes the members of a schema object. */
    interface Description {
        void write() throws IOException;
    }

    SchemaText(JsonGenerator json) {
        this.json = json;
    }

    /** The generator, inside an object that is open. */
    JsonGenerator json() {
        return json;
    }

    /** Refers to a definition and remembers to write it. */
    void reference(String name, Description description) throws IOException {
        json.writeStringField("$ref", "#/$defs/" + name);
        if (known.add(name)) {
            waiting.add(new Definition(name, description));
        }
    }

    /** Writes every definition that was referred to. */
    void definitions() throws IOException {
        json.writeObjectFieldStart("$defs");
        while (!waiting.isEmpty()) {
            Definition next = waiting.remove();
            json.writeObjectFieldStart(next.name());
            next.description().write();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
