package org.planwright.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputsJson;
import org.planwright.runtime.taxpayers.HouseholdFacts;

/**
 * What {@code score --assumptions} lists is what the score used, no less and no more: whatever is listed and moved moves a
 * figure, and whatever is not listed may be moved and nothing happens. Over every example and replication.
 */
class AssumptionsUsedTest {
    private static final String NAME = "us-2023";
    private static final Edition US = Edition.builtIn(NAME);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double STEP = 0.97;

    /** Parts of the inputs whose numbers a score may use. */
    private static final List<String> PARTS = List.of(
            "people", "assumptions", "payments", "charges", "savings", "taxes", "flows", "services", "programs");

    /** Plans for which no honest figure can be given; another that joins them fails here. */
    private static final Set<String> UNSCORABLE = Set.of("hr676");

    /** What a plan's line overrides, as the list says it, by the key of the line. */
    private static final Map<String, String> DEFAULTS = defaults();

    /** Editions in which one assumption is another, by its name in the list. */
    static final Map<String, Edition> OTHERS = others();

    @TestFactory
    Stream<DynamicTest> what_is_listed_was_used() {
        return examples()
                .filter(file -> !UNSCORABLE.contains(name(file)))
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertThat(new Plan(file).broken()).isEmpty()));
    }

    /** One plan, scored again and again with one thing moved. */
    private static final class Plan {
        private final JsonNode document;
        private final Score score;
        private final Set<String> listed;
        private final List<String> broken = new ArrayList<>();

        Plan(Path file) throws IOException {
            this.document = JSON.readTree(Files.readString(file));
            this.score = score(document, US, facts -> facts);
            this.listed = score == null
                    ? Set.of()
                    : score.used().stream()
                            .filter(one -> !one.origin().equals("plan"))
                            .map(Used::key)
                            .collect(Collectors.toCollection(TreeSet::new));
        }

        List<String> broken() {
            if (score == null) {
                broken.add("no score can be given");
            } else {
                overrides();
                edition();
                facts();
                plan();
                silence();
            }
            return broken;
        }

        private void edition() {
            OTHERS.forEach((key, other) -> compare(key, listed.contains(key), score(document, other, facts -> facts)));
        }

        private void facts() {
            HouseholdFacts usual = new HouseholdFacts(NAME);
            Map<String, Double> unused = new LinkedHashMap<>();
            for (String key : usual.keys()) {
                double moved = usual.value(key) == Math.rint(usual.value(key))
                        ? Math.rint(usual.value(key) * 0.75)
                        : usual.value(key) * STEP;
                if (listed.contains(key)) {
                    compare(key, true, score(document, US, facts -> facts.with(key, moved)));
                } else if (!key.startsWith("use at age")) {
                    unused.put(key, moved);
                }
            }
            compare("one of " + unused.keySet(), false, score(document, US, facts -> {
                HouseholdFacts other = facts;
                for (Map.Entry<String, Double> one : unused.entrySet()) {
                    other = other.with(one.getKey(), one.getValue());
                }
                return other;
            }));
            compare("use of care by age", listed.contains("use of care by age"), score(document, US, facts -> {
                HouseholdFacts other = facts;
                for (int age = 0; age < 65; age++) {
                    other = other.with("use at age " + age, facts.use(age) * (0.5 + age / 65.0));
                }
                return other;
            }));
        }

        private void plan() {
            Map<String, List<Used>> byPlace = score.used().stream()
                    .filter(one -> one.origin().equals("plan"))
                    .collect(Collectors.groupingBy(Used::place, LinkedHashMap::new, Collectors.toList()));
            for (List<Used> uses : byPlace.values()) {
                for (Used use : uses) {
                    JsonNode copy = document.deepCopy();
                    if (use.value() == 0) {
                        continue; // nothing, or none: there is no number to move
                    }
                    if (move(copy.get("parts"), use) == 0) {
                        broken.add("not found in the inputs: " + use.key() + " at " + use.place());
                        continue;
                    }
                    compare(use.key() + " at " + use.place(), true, score(copy, US, facts -> facts));
                }
            }
        }

        /** A line that overrides a default, struck, leaves the default in the list, with the value that the line named. */
        private void overrides() {
            for (Used use : score.used()) {
                boolean hasDefault = DEFAULTS.containsKey(use.key());
                if (use.origin().equals("plan") && hasDefault) {
                    String usual = DEFAULTS.get(use.key());
                    if (!use.overrides().equals(usual)) {
                        broken.add(use.key() + " at " + use.place() + " overrides “" + use.overrides() + "”, not “"
                                + usual + "”");
                    }
                    JsonNode copy = document.deepCopy();
                    strike(copy.path("parts").path("assumptions"), use.place());
                    Score without = score(copy, US, facts -> facts);
                    if (without != null
                            && without.used().stream()
                                    .anyMatch(one -> one.key().equals(use.key())
                                            && one.origin().equals("plan"))) {
                        broken.add(use.key() + " is not at " + use.place() + " alone");
                    }
                } else if (!use.origin().equals("plan") && !use.overrides().isEmpty()) {
                    broken.add(use.key() + " is no line of the plan and overrides “" + use.overrides() + "”");
                }
            }
        }

        private static void strike(JsonNode assumptions, String place) {
            java.util.Iterator<JsonNode> one = assumptions.iterator();
            while (one.hasNext()) {
                if (place(one.next()).equals(place)) {
                    one.remove();
                }
            }
        }

        /** Whatever the plan says elsewhere in numbers may be otherwise, all at once or, to tell which it is, one by one. */
        private void silence() {
            Set<String> places = new TreeSet<>();
            for (String part : PARTS) {
                places(document.path("parts").path(part), places);
            }
            score.used().forEach(one -> places.remove(one.place()));
            JsonNode all = document.deepCopy();
            places.forEach(place -> moveAt(all.path("parts"), place));
            Score other = score(all, US, facts -> facts);
            if (other == null || !same(score, other)) {
                for (String place : places) {
                    JsonNode copy = document.deepCopy();
                    moveAt(copy.path("parts"), place);
                    compare("what stands at " + place, false, score(copy, US, facts -> facts));
                }
            }
        }

        private void compare(String what, boolean isListed, Score other) {
            boolean moves = other == null || !same(score, other);
            if (isListed && !moves) {
                broken.add("listed, but moves nothing: " + what);
            } else if (!isListed && moves) {
                broken.add("moves the score, but is not listed: " + what);
            }
        }
    }

    private static boolean same(Score a, Score b) {
        for (Map.Entry<String, double[]> figure : a.figures().entrySet()) {
            double[] other = b.figures().getOrDefault(figure.getKey(), new double[0]);
            for (int t = 0; t < figure.getValue().length; t++) {
                if (t >= other.length || Math.abs(figure.getValue()[t] - other[t]) > 1e-9 * Math.abs(other[t])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Moves every number of the entry that a use names, and gives how many those are. */
    private static int move(JsonNode node, Used use) {
        int moved = 0;
        for (JsonNode child : node) {
            moved += isAt(child, use) ? moveAll(child) : 0;
            moved += move(child, use);
        }
        return moved;
    }

    /** The places of a plan at which numbers stand. */
    private static void places(JsonNode node, Set<String> into) {
        if (node.has("provenance")) {
            into.add(place(node));
        }
        node.forEach(child -> places(child, into));
    }

    /** Moves what stands at a place, and not what stands below it at a place of its own. */
    private static void moveAt(JsonNode node, String place) {
        if (node.has("provenance") && place(node).equals(place)) {
            moveAll(node);
        }
        node.forEach(child -> moveAt(child, place));
    }

    private static String place(JsonNode node) {
        JsonNode at = node.path("provenance");
        return at.path("file").asText() + ":" + at.path("line").asText();
    }

    private static boolean isAt(JsonNode node, Used use) {
        return node.has("provenance") && place(node).equals(use.place());
    }

    private static int moveBelow(JsonNode node) {
        return node.has("provenance") ? 0 : moveAll(node);
    }

    private static int moveAll(JsonNode node) {
        int moved = 0;
        if (node instanceof ObjectNode object) {
            for (String field : List.of("percent", "dollars", "number")) {
                if (object.path(field).isNumber()) {
                    double value = object.get(field).doubleValue();
                    object.put(field, value == 0 ? 1 : value * STEP);
                    moved++;
                }
            }
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            moved += child.getKey().equals("period") ? 0 : moveBelow(child.getValue());
        }
        for (JsonNode child : node instanceof ArrayNode ? node : JSON.createArrayNode()) {
            moved += moveBelow(child);
        }
        return moved;
    }

    /** The score; null where none can be given. */
    private static Score score(JsonNode document, Edition edition, UnaryOperator<HouseholdFacts> facts) {
        ModelInputs inputs = read(document);
        try {
            return new CostModel(inputs, edition, facts).score();
        } catch (Unscorable none) {
            return null;
        }
    }

    private static ModelInputs read(JsonNode document) {
        try {
            return ModelInputsJson.read(JSON.writeValueAsBytes(document));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        Outlook usual = new Outlook(US, "");
        for (StepFormula step : StepFormula.values()) {
            for (String key : step.assumptions()) {
                defaults.put(
                        key.equals("long-term care use") ? "use of long-term care" : key,
                        key + " " + Figure.plain(usual.assumption(key).value()));
            }
        }
        return defaults;
    }

    private static Map<String, Edition> others() {
        Map<String, Edition> others = new LinkedHashMap<>();
        Outlook usual = new Outlook(US, "");
        for (StepFormula step : StepFormula.values()) {
            for (String key : step.assumptions()) {
                Outlook.Default one = usual.assumption(key);
                double other = one.value() == one.high() ? (one.low() + one.high()) / 2 : one.high();
                String name = key.equals("long-term care use") ? "use of long-term care" : key;
                others.put(name, edition("assumptions.csv", key + ",", other));
            }
        }
        for (String pair : List.of(
                "hospital,private insurance",
                "hospital,medicaid",
                "physician and clinical,private insurance",
                "physician and clinical,medicaid")) {
            String[] names = pair.split(",");
            others.put("price of " + names[0] + ", " + names[1], edition("prices.csv", pair + ",", 1.07));
        }
        others.put("use by coinsurance", edition("demand.csv", "0.25,", 0.9));
        others.put("price response of the experiment", others.remove("price response"));
        return others;
    }

    /** The edition with another value in the line that begins so. */
    private static Edition edition(String file, String line, double value) {
        return Edition.of(name -> {
            String text = resource(name.equals("manifest.json") ? file : name);
            String changed = text.lines()
                    .map(one -> one.startsWith(line)
                            ? line
                                    + value
                                    + (one.indexOf(',', line.length()) < 0
                                            ? ""
                                            : one.substring(one.indexOf(',', line.length())))
                            : one)
                    .collect(Collectors.joining("\n", "", "\n"));
            assertThat(name.equals(file) && changed.equals(text)).isFalse();
            return name.equals("manifest.json")
                    ? resource(name).replace(sha256(text), sha256(changed)).getBytes(StandardCharsets.UTF_8)
                    : name.equals(file)
                            ? changed.getBytes(StandardCharsets.UTF_8)
                            : text.getBytes(StandardCharsets.UTF_8);
        });
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = Edition.class.getResourceAsStream(NAME + "/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Path> examples() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples"))) {
            folder = folder.getParent();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".inputs.json")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".inputs.json", "");
    }
}
