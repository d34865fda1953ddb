package org.planwright.runtime.inputs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The forms that larger ones are made of. */
final class Forms {
    /** As many as the largest number has that a calculation can hold. */
    private static final int MOST_DIGITS = 309;

    /** A text that must stand. */
    static final Form<String> TEXT = new Form<>() {
        @Override
        public void write(String value, JsonGenerator json) throws IOException {
            json.writeString(value);
        }

        @Override
        public String read(JsonParser json) throws IOException {
            expect(json, JsonToken.VALUE_STRING);
            return json.getText();
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            schema.json().writeStringField("type", "string");
        }
    };

    /** A text that is left out where it is empty. */
    static final Form<String> MAYBE_TEXT = new Form<>() {
        @Override
        public void write(String value, JsonGenerator json) throws IOException {
            TEXT.write(value, json);
        }

        @Override
        public String read(JsonParser json) throws IOException {
            return TEXT.read(json);
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            TEXT.describe(schema);
        }

        @Override
        public boolean leftOut(String value) {
            return value.isEmpty();
        }

        @Override
        public String whenLeftOut() {
            return "";
        }
    };

    /** A number, plain and without an exponent. */
    static final Form<BigDecimal> NUMBER = new Form<>() {
        @Override
        public void write(BigDecimal value, JsonGenerator json) throws IOException {
            json.writeNumber(value.toPlainString());
        }

        @Override
        public BigDecimal read(JsonParser json) throws IOException {
            if (!json.currentToken().isNumeric()) {
                throw unreadable(json, "a number is expected");
            }
            BigDecimal number = json.getDecimalValue();
            // the digits before the point of 1e99999999 would not fit into memory
            if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS) {
                throw unreadable(
                        json, "a number of at most " + MOST_DIGITS + " digits before and after the point is expected");
            }
            return number;
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            schema.json().writeStringField("type", "number");
        }
    };

    /** A whole number. */
    static final Form<Integer> WHOLE = new Form<>() {
        @Override
        public void write(Integer value, JsonGenerator json) throws IOException {
            json.writeNumber(value);
        }

        @Override
        public Integer read(JsonParser json) throws IOException {
            expect(json, JsonToken.VALUE_NUMBER_INT);
            return json.getIntValue();
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            schema.json().writeStringField("type", "integer");
        }
    };

    /** A whole number that may be left out. */
    static final Form<OptionalInt> MAYBE_WHOLE = new Form<>() {
        @Override
        public void write(OptionalInt value, JsonGenerator json) throws IOException {
            json.writeNumber(value.getAsInt());
        }

        @Override
        public OptionalInt read(JsonParser json) throws IOException {
            return OptionalInt.of(WHOLE.read(json));
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            WHOLE.describe(schema);
        }

        @Override
        public boolean leftOut(OptionalInt value) {
            return value.isEmpty();
        }

        @Override
        public OptionalInt whenLeftOut() {
            return OptionalInt.empty();
        }
    };

    /** Yes or no, always written. */
    static final Form<Boolean> YES_OR_NO = new Form<>() {
        @Override
        public void write(Boolean value, JsonGenerator json) throws IOException {
            json.writeBoolean(value);
        }

        @Override
        public Boolean read(JsonParser json) throws IOException {
            if (!json.currentToken().isBoolean()) {
                throw unreadable(json, "true or false is expected");
            }
            return json.getBooleanValue();
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            schema.json().writeStringField("type", "boolean");
        }
    };

    /** Yes, or left out. */
    static final Form<Boolean> FLAG = new Form<>() {
        @Override
        public void write(Boolean value, JsonGenerator json) throws IOException {
            YES_OR_NO.write(value, json);
        }

        @Override
        public Boolean read(JsonParser json) throws IOException {
            return YES_OR_NO.read(json);
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            YES_OR_NO.describe(schema);
        }

        @Override
        public boolean leftOut(Boolean value) {
            return !value;
        }

        @Override
        public Boolean whenLeftOut() {
            return false;
        }
    };

    /** A day: {@code 2017-01-01}. */
    static final Form<LocalDate> DAY = new Form<>() {
        @Override
        public void write(LocalDate value, JsonGenerator json) throws IOException {
            json.writeString(value.toString());
        }

        @Override
        public LocalDate read(JsonParser json) throws IOException {
            try {
                return LocalDate.parse(TEXT.read(json));
            } catch (DateTimeException e) {
                throw unreadable(json, "a day such as 2017-01-01 is expected");
            }
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            schema.json().writeStringField("type", "string");
            schema.json().writeStringField("format", "date");
        }
    };

    private Forms() {}

    /** One of a closed list of words. */
    static <E extends Enum<E>> Form<E> word(Class<E> type) {
        return new WordForm<>(type);
    }

    private record WordForm<E extends Enum<E>>(Class<E> type) implements Form<E> {
        @Override
        public void write(E value, JsonGenerator json) throws IOException {
            json.writeString(word(value));
        }

        @Override
        public E read(JsonParser json) throws IOException {
            String written = TEXT.read(json);
            for (E value : type.getEnumConstants()) {
                if (word(value).equals(written)) {
                    return value;
                }
            }
            throw unreadable(json, "\"" + written + "\" is none of the words known here");
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            schema.json().writeArrayFieldStart("enum");
            for (E value : type.getEnumConstants()) {
                schema.json().writeString(word(value));
            }
            schema.json().writeEndArray();
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** A value that may be left out. */
    static <T> Form<Optional<T>> maybe(Form<T> form) {
        return new MaybeForm<>(form);
    }

    private record MaybeForm<T>(Form<T> form) implements Form<Optional<T>> {
        @Override
        public void write(Optional<T> value, JsonGenerator json) throws IOException {
            form.write(value.orElseThrow(), json);
        }

        @Override
        public Optional<T> read(JsonParser json) throws IOException {
            return Optional.of(form.read(json));
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            form.describe(schema);
        }

        @Override
        public boolean leftOut(Optional<T> value) {
            return value.isEmpty();
        }

        @Override
        public Optional<T> whenLeftOut() {
            return Optional.empty();
        }
    }

    /** A list that is left out where it is empty. */
    static <T> Form<List<T>> list(Form<T> form) {
        return new ListForm<>(form, true);
    }

    /** A list that always stands. */
    static <T> Form<List<T>> fullList(Form<T> form) {
        return new ListForm<>(form, false);
    }

    private record ListForm<T>(Form<T> form, boolean mayBeLeftOut) implements Form<List<T>> {
        @Override
        public void write(List<T> value, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (T item : value) {
                form.write(item, json);
            }
            json.writeEndArray();
        }

        @Override
        public List<T> read(JsonParser json) throws IOException {
            expect(json, JsonToken.START_ARRAY);
            List<T> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(form.read(json));
            }
            return items;
        }

        @Override
        public void describe(SchemaText schema) throws IOException {
            schema.json().writeStringField("type", "array");
            schema.json().writeObjectFieldStart("items");
            form.describe(schema);
            schema.json().writeEndObject();
        }

        @Override
        public boolean leftOut(List<T> value) {
            return mayBeLeftOut && value.isEmpty();
        }

        @Override
        public List<T> whenLeftOut() {
            return mayBeLeftOut ? List.of() : null;
        }
    }

    /** A form that is declared further down, or that holds itself. */
    static <T> Form<T> later(Supplier<Form<T>> form) {
        return new Form<>() {
            @Override
            public void write(T value, JsonGenerator json) throws IOException {
                form.get().write(value, json);
            }

            @Override
            public T read(JsonParser json) throws IOException {
                return form.get().read(json);
            }

            @Override
            public void describe(SchemaText schema) throws IOException {
                form.get().describe(schema);
            }
        };
    }

    static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw unreadable(json, token + " is expected where " + json.currentToken() + " stands");
        }
    }

    static UnreadableInputs unreadable(JsonParser json, String what) {
        return new UnreadableInputs(what, json.currentTokenLocation().getLineNr());
    }
}
