package org.planwright.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.compiler.change.ChangeJson;
import org.planwright.compiler.change.PolicyJson;
import org.planwright.compiler.diagnostic.DiagnosticJson;
import org.planwright.runtime.inputs.ModelInputs;

/** The published JSON Schemas of what the compiler writes. */
public final class Schemas {
    private record Place(Class<?> beside, String file) {}

    private static final Map<String, Place> PLACES = places();

    private Schemas() {}

    private static Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("inputs", new Place(ModelInputs.class, "inputs.schema.json"));
        places.put("diagnostics", new Place(DiagnosticJson.class, "diagnostics.schema.json"));
        places.put("changes", new Place(ChangeJson.class, "changes.schema.json"));
        places.put("policy", new Place(PolicyJson.class, "policy.schema.json"));
        return places;
    }

    /** Their names, in the order to show them. */
    public static List<String> names() {
        return List.copyOf(PLACES.keySet());
    }

    /** The text of a schema; empty where none has this name. */
    public static Optional<String> find(String name) {
        return Optional.ofNullable(PLACES.get(name)).map(Schemas::read);
    }

    /**
     * The text of a schema.
     *
     * @throws IllegalArgumentException if none has this name
     */
    public static String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no schema “" + name + "”"));
    }

    private static String read(Place place) {
        try (InputStream in = place.beside().getResourceAsStream(place.file())) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + place.file());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
