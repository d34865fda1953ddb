package org.planwright.runtime.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An edition of the accounts. Whoever holds one may rely on it: it has been read whole, its files are those that the
 * manifest names, and it obeys its identities in every year.
 */
public final class Edition {
    /** The newest edition that comes with the project. */
    public static final String NEWEST = "us-2023";

    /** The editions that come with the project. */
    public static final List<String> BUILT_IN = List.of(NEWEST);

    private static final Map<String, Integer> KEYS = keys();

    private final String name;
    private final String hash;
    private final int firstYear;
    private final int lastAccountYear;
    private final int lastYear;
    private final List<Origin> origins;
    private final Map<String, Table> tables;

    /**
     * Where a file of an edition comes from.
     *
     * @param file its name
     * @param what what it holds
     * @param source whose figures they are
     * @param licence under what they may be passed on
     */
    public record Origin(String file, String what, String source, String licence) {}

    /** Opens files of an edition by name. */
    @FunctionalInterface
    public interface Folder {
        /** The bytes of a file of the edition. */
        byte[] bytes(String file) throws IOException;
    }

    private Edition(Map<String, String> head, List<Origin> origins, String hash, Map<String, Table> tables) {
        this.name = head.getOrDefault("edition", "");
        this.firstYear = year(head, "firstYear");
        this.lastAccountYear = year(head, "lastAccountYear");
        this.lastYear = year(head, "lastProjectedYear");
        this.origins = List.copyOf(origins);
        this.hash = hash;
        this.tables = Map.copyOf(tables);
    }

    private static int year(Map<String, String> head, String key) {
        try {
            return Integer.parseInt(head.getOrDefault(key, ""));
        } catch (NumberFormatException none) {
            throw new UnusableBaseline(List.of("manifest.json: “" + key + "” is no year"));
        }
    }

    @NotAParameter("form of the files: how many columns are keys")
    private static Map<String, Integer> keys() {
        Map<String, Integer> keys = new LinkedHashMap<>();
        keys.put("accounts.csv", 2);
        keys.put("public-health-and-investment.csv", 2);
        keys.put("population.csv", 1);
        keys.put("projections.csv", 1);
        keys.put("states.csv", 2);
        keys.put("incomes.csv", 3);
        keys.put("incomes-states.csv", 3);
        keys.put("economy.csv", 1);
        keys.put("parameters.csv", 2);
        keys.put("prices.csv", 2);
        keys.put("demand.csv", 1);
        keys.put("assumptions.csv", 1);
        return keys;
    }

    /**
     * An edition that comes with the project.
     *
     * @throws UnusableBaseline if there is none of that name
     */
    public static Edition builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            throw new UnusableBaseline(List.of("there is no edition “" + name + "”; the project has "
                    + String.join(", ", BUILT_IN) + ", or bring a folder of your own"));
        }
        return read(file -> {
            try (InputStream in = Edition.class.getResourceAsStream(name + "/" + file)) {
                if (in == null) {
                    throw new java.nio.file.NoSuchFileException(file);
                }
                return in.readAllBytes();
            }
        });
    }

    /**
     * A user's own edition: a folder in the same form.
     *
     * @throws UnusableBaseline if it cannot be read or does not obey the identities
     */
    public static Edition of(Folder folder) {
        return read(folder);
    }

    private static Edition read(Folder folder) {
        byte[] manifest = bytes(folder, "manifest.json");
        Map<String, String> head = new LinkedHashMap<>();
        List<Map<String, String>> files = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(manifest)) {
            json.nextToken();
            readObject(json, head, files);
        } catch (IOException broken) {
            throw new UnusableBaseline(List.of("manifest.json: " + broken.getMessage()));
        }
        if (!"planwright-baseline/1".equals(head.get("schema"))) {
            throw new UnusableBaseline(
                    List.of("manifest.json: the schema is “" + head.get("schema") + "”, not “planwright-baseline/1”"));
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        List<Origin> origins = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> file : files) {
            String name = file.getOrDefault("name", "");
            if (!KEYS.containsKey(name)) {
                wrong.add("manifest.json: “" + name + "” is no file of an edition");
                continue;
            }
            byte[] bytes = bytes(folder, name);
            if (!sha256(bytes).equals(file.get("sha256"))) {
                wrong.add(name + ": its SHA-256 is not the one in the manifest");
            }
            tables.put(name, Table.read(name, new String(bytes, StandardCharsets.UTF_8), KEYS.get(name)));
            origins.add(new Origin(name, file.get("what"), file.get("source"), file.get("licence")));
        }
        KEYS.keySet().stream()
                .filter(name -> !tables.containsKey(name))
                .forEach(name -> wrong.add("manifest.json: “" + name + "” is missing"));
        if (!wrong.isEmpty()) {
            throw new UnusableBaseline(wrong);
        }
        Edition edition = new Edition(head, origins, sha256(manifest), tables);
        List<String> broken = Identities.broken(edition);
        if (!broken.isEmpty()) {
            throw new UnusableBaseline(broken);
        }
        return edition;
    }

    /** Strings and numbers of the manifest; objects in an array are its files. */
    private static void readObject(JsonParser json, Map<String, String> head, List<Map<String, String>> files)
            throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    Map<String, String> file = new LinkedHashMap<>();
                    readObject(json, file, new ArrayList<>());
                    files.add(file);
                }
            } else {
                head.put(field, json.getText());
            }
        }
    }

    private static byte[] bytes(Folder folder, String file) {
        try {
            return folder.bytes(file);
        } catch (IOException failed) {
            throw new UnusableBaseline(List.of("“" + file + "” of the edition cannot be read"));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** SHA-256 of its manifest, which names the hash of every file. */
    public String hash() {
        return hash;
    }

    /** The first year of the accounts. */
    public int firstYear() {
        return firstYear;
    }

    /** The last year that the accounts tell of. */
    public int lastAccountYear() {
        return lastAccountYear;
    }

    /** The last year that the projections reach. */
    public int lastYear() {
        return lastYear;
    }

    /** Where its files come from. */
    public List<Origin> origins() {
        return origins;
    }

    Table table(String file) {
        return tables.get(file + ".csv");
    }
}
