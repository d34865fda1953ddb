package org.planwright.compiler.law;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The law of one place: its own pack, then that of every state, then that of the nation; see {@link LawPacks}. */
public final class LawBook {
    private static final String NATION = "united-states";
    private static final String ANY_STATE = "generic-state";

    private final List<Law> laws;

    LawBook(List<Law> laws) {
        this.laws = List.copyOf(laws);
    }

    /** The law of the United States alone. */
    public static LawBook ofNation() {
        return new LawBook(pack(NATION));
    }

    /** The law that holds in a state. A state without a pack of its own has what nearly every state has. */
    public static LawBook ofState(String name) {
        List<Law> laws = new ArrayList<>(pack(name.toLowerCase(Locale.ROOT).replace(' ', '-')));
        if (laws.isEmpty()) {
            laws.addAll(pack(ANY_STATE));
        }
        laws.addAll(pack(NATION));
        return new LawBook(laws);
    }

    /** What it says on a topic, the law of the place first. */
    public List<Law> on(String topic) {
        return laws.stream().filter(law -> law.topic().equals(topic)).toList();
    }

    /** Every law, that of the place first. */
    public List<Law> all() {
        return laws;
    }

    private static List<Law> pack(String name) {
        String text = fileBeside(name + ".json");
        if (text.isEmpty()) {
            return List.of();
        }
        List<Law> laws = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        laws.add(law(json));
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
        return laws;
    }

    /** The text of a file, empty where there is none. The build puts the packs before this, so that no jar is opened for them. */
    private static String fileBeside(String name) {
        try (InputStream file = LawBook.class.getResourceAsStream(name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    private static Law law(JsonParser json) throws IOException {
        String topic = "";
        String value = "";
        String says = "";
        String source = "";
        String at = "";
        List<String> of = new ArrayList<>();
        int year = 0;
        boolean verified = true;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "topic" -> topic = json.getText();
                case "value" -> value = json.getText();
                case "says" -> says = json.getText();
                case "source" -> source = json.getText();
                case "at" -> at = json.getText();
                case "year" -> year = json.getIntValue();
                case "verified" -> verified = json.getBooleanValue();
                case "of" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        of.add(json.getText());
                    }
                }
                default -> throw new IOException("a law has no “" + name + "”");
            }
        }
        return new Law(topic, value, of, says, source, at, year, verified);
    }
}
