package org.example.rural;

import java.nio.charset.StandardCharsets;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Role;
import org.planwright.extension.BuiltPlan;
import org.planwright.extension.Emitter;

/** The taxes of a plan, one a line: name, what is taxed, from when, and where the plan says so. */
final class TaxesCsv implements Emitter {
    @Override
    public String file() {
        return "taxes.csv";
    }

    @Override
    public byte[] emit(BuiltPlan built) {
        StringBuilder csv = new StringBuilder("tax,on,from,line\n");
        for (Provision tax : built.plan().all("financing", "tax")) {
            csv.append(quoted(tax.name().orElse("")))
                    .append(',')
                    .append(quoted(tax.phrase(Role.ON).map(Object::toString).orElse("")))
                    .append(',')
                    .append(quoted(tax.phrase(Role.FROM).map(Object::toString).orElse("")))
                    .append(',')
                    .append(tax.headSpan().line())
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
