package org.planwright.runtime.inputs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * How a value stands in JSON, declared once: written, read and described by the same declaration.
 *
 * @param <T> the value
 */
interface Form<T> {
    /** Writes a value. */
    void write(T value, JsonGenerator json) throws IOException;

    /** Reads a value whose first token is the current one; ends on its last token. */
    T read(JsonParser json) throws IOException;

    /** Describes it in the words of JSON Schema, as the members of an object that is open. */
    void describe(SchemaText schema) throws IOException;

    /** Whether a field of this form is left out when it holds this value. */
    default boolean leftOut(T value) {
        return false;
    }

    /** What a field holds that was left out; null where it must stand. */
    default T whenLeftOut() {
        return null;
    }
}
