package org.planwright.compiler.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.change.Change.Direction;
import org.planwright.compiler.change.Change.Kind;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.compiler.diagnostic.Suggestion;

/** Reads a policy file. A key it does not know is a mistake: what is ignored silently protects nobody. */
public final class PolicyJson {
    /** The name and edition of the form. */
    public static final String SCHEMA = "planwright-policy/1";

    private static final JsonFactory JSON = new JsonFactory();

    /** Thrown for a file that is no policy. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String fact) {
            super(fact);
        }
    }

    private final JsonParser json;

    private PolicyJson(JsonParser json) {
        this.json = json;
    }

    /**
     * The policy that a text holds.
     *
     * @throws Malformed with one sentence, for a text that is none
     */
    public static Policy read(String text) throws Malformed {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return new PolicyJson(json).policy();
        } catch (java.io.UncheckedIOException unknown) {
            throw new Malformed("In it " + unknown.getCause().getMessage());
        } catch (IOException broken) {
            throw new Malformed("It is not JSON: "
                    + String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private Policy policy() throws IOException, Malformed {
        List<Policy.Rule> rules = new ArrayList<>();
        Map<String, String> approved = new LinkedHashMap<>();
        Severity usual = Severity.NOTE;
        for (String key : keys(List.of("schema", "rules", "otherwise", "approved"))) {
            switch (key) {
                case "schema" -> schema();
                case "otherwise" -> usual = word(Severity.class, text());
                case "rules" -> {
                    expect(JsonToken.START_ARRAY, "rules", "a list");
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        rules.add(rule());
                    }
                }
                default -> {
                    expect(JsonToken.START_ARRAY, "approved", "a list");
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        approval(approved);
                    }
                }
            }
        }
        return new Policy(rules, usual, approved);
    }

    private void schema() throws IOException, Malformed {
        String schema = text();
        if (!schema.equals(SCHEMA)) {
            throw new Malformed("Its schema is “" + schema + "”, and this version reads “" + SCHEMA + "”.");
        }
    }

    private Policy.Rule rule() throws IOException, Malformed {
        String name = "";
        Set<Kind> kinds = Set.of();
        Set<Direction> directions = Set.of();
        Optional<String> subject = Optional.empty();
        Optional<BigDecimal> below = Optional.empty();
        Severity level = Severity.ERROR;
        for (String key : keys(List.of("name", "class", "direction", "subject", "below", "level"))) {
            switch (key) {
                case "name" -> name = text();
                case "class" -> kinds = words(Kind.class);
                case "direction" -> directions = words(Direction.class);
                case "subject" -> subject = Optional.of(text());
                case "below" -> below = Optional.of(number());
                default -> level = word(Severity.class, text());
            }
        }
        return new Policy.Rule(name, kinds, directions, subject, below, level);
    }

    private void approval(Map<String, String> approved) throws IOException, Malformed {
        String fingerprint = "";
        String because = "";
        for (String key : keys(List.of("fingerprint", "because"))) {
            if (key.equals("fingerprint")) {
                fingerprint = text();
            } else {
                because = text();
            }
        }
        if (fingerprint.isEmpty() || because.isBlank()) {
            throw new Malformed("An approval has a fingerprint and a because, and one of them is missing.");
        }
        approved.put(fingerprint, because);
    }

    /** The keys of the object that begins here, each read when its value is wanted. */
    private Iterable<String> keys(List<String> known) throws Malformed {
        expect(JsonToken.START_OBJECT, "it", "an object");
        return () -> new Keys(known);
    }

    private final class Keys implements java.util.Iterator<String> {
        private final List<String> known;
        private String next;

        Keys(List<String> known) {
            this.known = known;
        }

        @Override
        public boolean hasNext() {
            try {
                if (next == null && json.nextToken() == JsonToken.FIELD_NAME) {
                    next = json.currentName();
                    json.nextToken();
                }
                return next != null;
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }

        @Override
        public String next() {
            String key = next;
            next = null;
            if (!known.contains(key)) {
                String near = Suggestion.nearest(key, known)
                        .map(name -> " Did you mean “" + name + "”?")
                        .orElse("");
                throw new java.io.UncheckedIOException(new IOException("there is no key “" + key + "”." + near));
            }
            return key;
        }
    }

    private <E extends Enum<E>> Set<E> words(Class<E> type) throws IOException, Malformed {
        Set<E> words = new LinkedHashSet<>();
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            words.add(word(type, text()));
            return words;
        }
        expect(JsonToken.START_ARRAY, json.currentName(), "a word or a list of words");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            words.add(word(type, text()));
        }
        return words;
    }

    private static <E extends Enum<E>> E word(Class<E> type, String written) throws Malformed {
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(written)) {
                return constant;
            }
            known.add(word);
        }
        throw new Malformed("“" + written + "” is none of " + String.join(", ", known) + ".");
    }

    private BigDecimal number() throws IOException, Malformed {
        if (!json.currentToken().isNumeric()) {
            throw new Malformed("“below” is a number of dollars.");
        }
        return json.getDecimalValue();
    }

    private String text() throws IOException, Malformed {
        expect(JsonToken.VALUE_STRING, json.currentName(), "a text");
        return json.getText();
    }

    private void expect(JsonToken wanted, String what, String expected) throws Malformed {
        if (json.currentToken() != wanted) {
            throw new Malformed("“" + what + "” is " + expected + ", and here it is something else.");
        }
    }
}
