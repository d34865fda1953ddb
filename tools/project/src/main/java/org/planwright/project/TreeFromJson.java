package org.planwright.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.project.Tree.Malformed;
import org.planwright.project.Tree.Place;

/** Reads JSON. */
final class TreeFromJson {
    private final JsonParser json;

    private TreeFromJson(JsonParser json) {
        this.json = json;
    }

    /** What the text says; empty where it says nothing. */
    static Optional<Tree> read(String text) throws Malformed {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            if (json.nextToken() == null) {
                return Optional.empty();
            }
            Tree tree = new TreeFromJson(json).tree();
            if (json.nextToken() != null) {
                throw new Malformed("There is more after the end.", place(json.currentTokenLocation()));
            }
            return Optional.of(tree);
        } catch (JsonParseException wrong) {
            throw new Malformed("This is not JSON: " + wrong.getOriginalMessage() + ".", place(wrong.getLocation()));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private Tree tree() throws IOException, Malformed {
        Place place = place(json.currentTokenLocation());
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Tree> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(tree());
            }
            return new Tree.Items(items, place);
        }
        if (token == JsonToken.START_OBJECT) {
            List<Tree.Entry> entries = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = json.currentName();
                Place at = place(json.currentTokenLocation());
                json.nextToken();
                entries.add(new Tree.Entry(key, at, tree()));
            }
            return new Tree.Entries(entries, place);
        }
        return new Tree.Text(json.getText(), place);
    }

    private static Place place(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
