package org.planwright.runtime.results;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.runtime.households.FamilyAnswer;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.HouseholdDraws;

/** Households as JSON: a part of the results, or a document of one family. */
public final class HouseholdJson {
    /** The name and edition of the form of one family's answer. */
    public static final String SCHEMA = "planwright-household/1";

    private static final int DECIMALS = 4;
    private final JsonGenerator json;

    private HouseholdJson(JsonGenerator json) {
        this.json = json;
    }

    /** The published schema of one family's answer. */
    public static String schema() {
        try (InputStream in = HouseholdJson.class.getResourceAsStream("household.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * One family as a document in UTF-8; money is in dollars a year.
     *
     * @param why why it is the year that it is
     */
    public static byte[] write(String title, FamilyAnswer answer, YearChoice why) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            new HouseholdJson(json).family(title, answer, why);
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void family(String title, FamilyAnswer answer, YearChoice why) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("title", title);
        json.writeNumberField("year", answer.year());
        json.writeStringField("yearIs", why.word());
        json.writeNumberField("adults", answer.family().adults());
        json.writeNumberField("children", answer.family().children());
        json.writeNumberField("age", answer.family().age());
        number("income", answer.family().income());
        json.writeStringField("coverage", answer.family().coverage().word());
        json.writeStringField("state", answer.family().state());
        number("percentOfPoverty", answer.poverty());
        json.writeArrayFieldStart("lines");
        for (FamilyAnswer.Line line : answer.lines()) {
            line(line.name(), line.place(), line.before(), line.after());
        }
        json.writeEndArray();
        number("before", answer.before());
        number("after", answer.after());
        number("marginalRate", answer.marginal());
        json.writeArrayFieldStart("cliffs");
        for (FamilyAnswer.Cliff cliff : answer.cliffs()) {
            json.writeStartObject();
            number("income", cliff.income());
            number("costs", cliff.costs());
            json.writeEndObject();
        }
        json.writeEndArray();
        words("notCounted", answer.notCounted());
        json.writeEndObject();
    }

    private void line(String name, String place, double before, double after) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("place", place);
        number("before", before);
        number("after", after);
        json.writeEndObject();
    }

    /** The part {@code households} of results, with their bands where there are draws. */
    static void write(Report report, JsonGenerator json) throws IOException {
        new HouseholdJson(json).tables(report.households().orElseThrow(), report);
    }

    private void tables(HouseholdTables tables, Report report) throws IOException {
        json.writeObjectFieldStart("households");
        json.writeNumberField("year", tables.year());
        json.writeObjectFieldStart("groups");
        for (Map.Entry<String, List<HouseholdTables.Group>> way :
                tables.groups().entrySet()) {
            json.writeArrayFieldStart(way.getKey());
            for (HouseholdTables.Group group : way.getValue()) {
                group(group);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("payments");
        for (HouseholdTables.Total line : tables.lines()) {
            line(line.name(), line.place(), line.before(), line.after());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("yields");
        for (HouseholdModel.Yield yield : tables.yields()) {
            json.writeStartObject();
            json.writeStringField("name", yield.tax().name());
            json.writeStringField("place", yield.tax().place());
            number("onRecords", yield.records());
            number("fromBrackets", yield.brackets());
            json.writeEndObject();
        }
        json.writeEndArray();
        words("notOnRecords", tables.notOnRecords());
        words("notKnown", tables.unknown());
        if (report.householdDraws().isPresent()) {
            bands(report.householdDraws().get(), report.bands());
        }
        json.writeEndObject();
    }

    private void bands(HouseholdDraws draws, Optional<Bands> drawn) throws IOException {
        json.writeObjectFieldStart("bands");
        json.writeNumberField("draws", draws.draws());
        if (drawn.isPresent()) {
            json.writeStringField("sampling", drawn.get().sampling().id());
            json.writeNumberField("seed", drawn.get().seed());
        }
        json.writeObjectFieldStart("groups");
        for (Map.Entry<String, List<HouseholdDraws.Line>> way : draws.groups().entrySet()) {
            json.writeArrayFieldStart(way.getKey());
            for (HouseholdDraws.Line line : way.getValue()) {
                json.writeStartObject();
                json.writeStringField("name", line.name());
                band("payLess", line.less());
                band("payMore", line.more());
                band("change", line.change());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void band(String name, HouseholdDraws.Band band) throws IOException {
        json.writeObjectFieldStart(name);
        number("low", band.low());
        number("middle", band.middle());
        number("high", band.high());
        json.writeEndObject();
    }

    private void words(String name, List<String> words) throws IOException {
        json.writeArrayFieldStart(name);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    private void group(HouseholdTables.Group group) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", group.name());
        number("units", group.units());
        number("people", group.people());
        number("income", group.income());
        number("before", group.before());
        number("after", group.after());
        number("payLess", group.less());
        number("payMore", group.more());
        number("payLessInCash", group.lessInCash());
        number("marginalRate", group.marginal());
        number("cliffs", group.cliffs());
        json.writeEndObject();
    }

    private void number(String name, double figure) throws IOException {
        BigDecimal plain = BigDecimal.valueOf(figure)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        json.writeFieldName(name);
        json.writeNumber(plain.signum() == 0 ? "0" : plain.toPlainString());
    }
}
