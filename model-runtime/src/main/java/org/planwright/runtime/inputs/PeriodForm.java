package org.planwright.runtime.inputs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** A period, left out where something simply holds. */
record PeriodForm(Form<Period> form) implements Form<Period> {
    @Override
    public void write(Period value, JsonGenerator json) throws IOException {
        form.write(value, json);
    }

    @Override
    public Period read(JsonParser json) throws IOException {
        return form.read(json);
    }

    @Override
    public void describe(SchemaText schema) throws IOException {
        form.describe(schema);
    }

    @Override
    public boolean leftOut(Period value) {
        return value.equals(Period.ALWAYS);
    }

    @Override
    public Period whenLeftOut() {
        return Period.ALWAYS;
    }
}
