package org.planwright.runtime.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** A reform in the words of each tool. The same reform gives the same text. */
final class ReformFiles {
    private final Reform reform;
    private final Tool tool;
    private final StringWriter text = new StringWriter();

    ReformFiles(Tool tool, Reform reform) {
        this.tool = tool;
        this.reform = reform;
    }

    /** The file. */
    String write(String title) {
        if (tool == Tool.TAX_CALCULATOR) {
            // the tool drops lines that begin so; its other readers know no remarks at all
            text.write("// " + title.replaceAll("\\R", " ") + "\n// Reform_Baseline: policy_current_law.json\n"
                    + "// Reform_Description: written by Planwright for " + tool.title() + "\n");
        }
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            for (String name : reform.names()) {
                if (tool == Tool.TAX_CALCULATOR) {
                    calculator(json, name);
                } else {
                    policyEngine(json, name);
                }
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text + "\n";
    }

    /** A value holds until the next year that is given. */
    private void calculator(JsonGenerator json, String name) throws IOException {
        Definitions.Parameter parameter = reform.definitions().of(name).orElseThrow();
        json.writeObjectFieldStart(name);
        boolean within = false;
        for (int year = Definitions.FIRST_YEAR; year <= Definitions.LAST_YEAR; year++) {
            boolean set = reform.set(name, year);
            boolean changed = set && (!within || !same(name, year) && !(parameter.indexed() && reform.grows(name)));
            if (changed || within && !set) {
                json.writeFieldName(Integer.toString(year));
                values(json, parameter, year);
            }
            within = set;
        }
        json.writeEndObject();
        if (parameter.indexable() && parameter.indexed() != reform.grows(name)) {
            json.writeObjectFieldStart(name + "-indexed");
            within = false;
            for (int year = Definitions.FIRST_YEAR; year <= Definitions.LAST_YEAR; year++) {
                boolean set = reform.set(name, year);
                if (set != within) {
                    json.writeBooleanField(Integer.toString(year), set ? reform.grows(name) : parameter.indexed());
                }
                within = set;
            }
            json.writeEndObject();
        }
    }

    private boolean same(String name, int year) {
        for (int member = 0;
                member < reform.definitions().of(name).orElseThrow().members();
                member++) {
            if (reform.value(name, member, year).compareTo(reform.value(name, member, year - 1)) != 0) {
                return false;
            }
        }
        return true;
    }

    private void values(JsonGenerator json, Definitions.Parameter parameter, int year) throws IOException {
        if (parameter.members() == 1) {
            value(json, parameter, reform.value(parameter.name(), 0, year));
            return;
        }
        json.writeStartArray();
        for (int member = 0; member < parameter.members(); member++) {
            value(json, parameter, reform.value(parameter.name(), member, year));
        }
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, Definitions.Parameter parameter, BigDecimal value)
            throws IOException {
        if (parameter.type().equals("bool")) {
            json.writeBoolean(value.signum() != 0);
        } else if (value.compareTo(Reform.NO_LIMIT) >= 0) {
            json.writeNumber("9e99");
        } else {
            json.writeNumber(
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        }
    }

    /** Each run of years with one value, bounded, so that current law stands again behind it. */
    private void policyEngine(JsonGenerator json, String name) throws IOException {
        Definitions.Parameter parameter = reform.definitions().of(name).orElseThrow();
        for (int member = 0; member < parameter.members(); member++) {
            json.writeObjectFieldStart(
                    parameter.members() == 1
                            ? name
                            : name + "." + tool.statuses().get(member));
            int from = Definitions.FIRST_YEAR;
            while (from <= Definitions.LAST_YEAR) {
                int to = from;
                if (reform.set(name, from)) {
                    BigDecimal value = reform.value(name, member, from);
                    while (to < Definitions.LAST_YEAR
                            && reform.set(name, to + 1)
                            && reform.value(name, member, to + 1).compareTo(value) == 0) {
                        to++;
                    }
                    json.writeFieldName(from + "-01-01." + to + "-12-31");
                    value(json, parameter, value);
                }
                from = to + 1;
            }
            json.writeEndObject();
        }
    }
}
