package org.planwright.runtime.results;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.judgement.Beside;
import org.planwright.runtime.model.ModelFinding;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Source;
import org.planwright.runtime.model.Used;

/** A score as JSON, as {@code results.schema.json} beside this class describes it. The same score gives the same bytes. */
public final class ScoreJson {
    /** The name and edition of the form. */
    public static final String SCHEMA = "planwright-results/1";

    private static final int DECIMALS = 6;

    private final Score score;
    private final Report report;
    private final JsonGenerator json;

    private ScoreJson(Report report, JsonGenerator json) {
        this.score = report.score();
        this.report = report;
        this.json = json;
    }

    /** The bytes of the file, in UTF-8. Money is in million dollars. */
    public static byte[] write(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""));
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            json.setPrettyPrinter(printer);
            new ScoreJson(report, json).document();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The text of its JSON Schema. */
    public static String schema() {
        try (InputStream in = ScoreJson.class.getResourceAsStream("results.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void document() throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("title", score.title());
        json.writeStringField("scenario", score.scenario());
        json.writeStringField("edition", score.edition());
        json.writeStringField("editionHash", score.editionHash());
        json.writeStringField("place", score.place());
        json.writeStringField("costIs", score.costIs().id());
        json.writeNumberField("firstYear", score.firstYear());
        json.writeNumberField("years", score.years());
        json.writeObjectFieldStart("figures");
        for (Map.Entry<String, double[]> figure : score.figures().entrySet()) {
            numbers(figure.getKey(), figure.getValue());
        }
        json.writeEndObject();
        waterfall();
        payers();
        sources();
        used();
        estimates();
        findings();
        if (report.households().isPresent()) {
            HouseholdJson.write(report, json);
        }
        UncertaintyJson.write(report, json);
        json.writeEndObject();
    }

    private void waterfall() throws IOException {
        json.writeArrayFieldStart("waterfall");
        for (Score.Effect effect : score.steps()) {
            json.writeStartObject();
            json.writeStringField("step", effect.name());
            numbers("change", effect.change());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void payers() throws IOException {
        json.writeArrayFieldStart("payers");
        for (Payer payer : Payer.values()) {
            json.writeStartObject();
            json.writeStringField("payer", payer.id());
            double[] before = new double[score.years()];
            double[] after = new double[score.years()];
            for (int t = 0; t < before.length; t++) {
                before[t] = score.current().paidBy(t, one -> one == payer);
                after[t] = score.plan().paidBy(t, one -> one == payer);
            }
            numbers("before", before);
            numbers("after", after);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void sources() throws IOException {
        json.writeArrayFieldStart("sources");
        for (Source source : score.sources()) {
            json.writeStartObject();
            json.writeStringField("name", source.name());
            json.writeStringField("kind", source.kind().name().toLowerCase(java.util.Locale.ROOT));
            json.writeStringField("place", source.place());
            numbers("amounts", source.amounts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void used() throws IOException {
        json.writeArrayFieldStart("assumptions");
        for (Used one : report.used()) {
            json.writeStartObject();
            json.writeStringField("key", one.key());
            json.writeFieldName("value");
            number(one.value());
            json.writeStringField("range", one.range());
            json.writeStringField("unit", one.unit());
            json.writeStringField("origin", one.origin());
            json.writeStringField("place", one.place());
            json.writeStringField("source", one.source());
            json.writeStringField("overrides", one.overrides());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void estimates() throws IOException {
        json.writeArrayFieldStart("estimates");
        for (Beside one : report.beside()) {
            json.writeStartObject();
            json.writeStringField("title", one.title());
            json.writeStringField("quantity", one.quantity());
            json.writeStringField("years", one.years());
            json.writeStringField("theirs", one.theirs());
            json.writeStringField("ours", one.ours());
            json.writeStringField("difference", one.difference());
            json.writeStringField("why", one.why());
            json.writeStringField("place", one.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings() throws IOException {
        json.writeArrayFieldStart("findings");
        for (ModelFinding finding : score.findings()) {
            json.writeStartObject();
            json.writeStringField("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
            json.writeStringField("rule", finding.rule());
            json.writeStringField("message", finding.message());
            json.writeStringField("clause", finding.clause());
            json.writeStringField("file", finding.file());
            json.writeNumberField("line", finding.line());
            json.writeStringField("help", finding.help());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void numbers(String name, double[] figures) throws IOException {
        json.writeArrayFieldStart(name);
        for (double figure : figures) {
            number(figure);
        }
        json.writeEndArray();
    }

    private void number(double figure) throws IOException {
        number(figure, json);
    }

    static void number(double figure, JsonGenerator json) throws IOException {
        BigDecimal plain = BigDecimal.valueOf(figure)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        json.writeNumber(plain.signum() == 0 ? "0" : plain.toPlainString());
    }
}
