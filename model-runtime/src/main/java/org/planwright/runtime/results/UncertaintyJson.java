package org.planwright.runtime.results;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.Sensitivity;

/** Bands, sensitivity and scenarios as parts of the JSON of a score; each only where the report has it. */
final class UncertaintyJson {
    private final JsonGenerator json;

    private UncertaintyJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(Report report, JsonGenerator json) throws IOException {
        UncertaintyJson to = new UncertaintyJson(json);
        if (report.bands().isPresent()) {
            to.bands("bands", report.bands().get());
        }
        if (report.sensitivity().isPresent()) {
            to.sensitivity(report.sensitivity().get());
        }
        if (!report.scenarios().isEmpty()) {
            json.writeArrayFieldStart("scenarios");
            for (Report.Scenario scenario : report.scenarios()) {
                to.scenario(scenario, report.score());
            }
            json.writeEndArray();
        }
    }

    private void bands(String name, Bands bands) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("draws", bands.draws());
        json.writeStringField("sampling", bands.sampling().id());
        json.writeNumberField("seed", bands.seed());
        json.writeArrayFieldStart("lines");
        for (Bands.Line line : bands.lines()) {
            json.writeStartObject();
            json.writeStringField("figure", line.figure());
            json.writeNumberField("year", line.year());
            number("low", line.low());
            number("middle", line.middle());
            number("high", line.high());
            number("mean", line.mean());
            number("deviation", line.deviation());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void sensitivity(Sensitivity one) throws IOException {
        json.writeObjectFieldStart("sensitivity");
        json.writeStringField("figure", one.figure());
        json.writeNumberField("year", one.year());
        number("centre", one.centre());
        json.writeArrayFieldStart("tornado");
        for (Sensitivity.Swing swing : one.tornado()) {
            json.writeStartObject();
            json.writeStringField("parameter", swing.parameter());
            number("low", swing.low());
            number("high", swing.high());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("rows", one.rows());
        json.writeArrayFieldStart("indices");
        for (Sensitivity.Index index : one.indices()) {
            json.writeStartObject();
            json.writeStringField("parameter", index.parameter());
            number("first", index.first());
            number("firstLow", index.firstLow());
            number("firstHigh", index.firstHigh());
            number("total", index.total());
            number("totalLow", index.totalLow());
            number("totalHigh", index.totalHigh());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void scenario(Report.Scenario scenario, Score plan) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", scenario.score().scenario());
        json.writeObjectFieldStart("figures");
        for (Map.Entry<String, double[]> figure : scenario.score().figures().entrySet()) {
            numbers(figure.getKey(), figure.getValue(), new double[figure.getValue().length]);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("differences");
        for (Map.Entry<String, double[]> figure : scenario.score().figures().entrySet()) {
            numbers(figure.getKey(), figure.getValue(), plan.figures().get(figure.getKey()));
        }
        json.writeEndObject();
        if (scenario.bands().isPresent()) {
            bands("bands", scenario.bands().get());
            bands("bandsOfDifferences", scenario.differences().orElseThrow());
        }
        json.writeEndObject();
    }

    private void numbers(String name, double[] figures, double[] less) throws IOException {
        json.writeArrayFieldStart(name);
        for (int t = 0; t < figures.length; t++) {
            ScoreJson.number(figures[t] - less[t], json);
        }
        json.writeEndArray();
    }

    private void number(String name, double figure) throws IOException {
        json.writeFieldName(name);
        ScoreJson.number(figure, json);
    }
}
