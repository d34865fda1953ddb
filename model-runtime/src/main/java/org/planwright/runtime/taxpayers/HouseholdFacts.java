package org.planwright.runtime.taxpayers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.baseline.UnusableBaseline;

/** Premiums, patient shares, use by age, and growth a head, from the edition; each with a status and source in its file. */
public final class HouseholdFacts {
    /** The year of the records. */
    @NotAParameter("the year that the records and head counts were made for, as households.json says")
    public static final int YEAR = 2023;

    private static final String USE = "use at age ";

    private final Map<String, Outlook.Default> values;
    private final int lastAge;
    private final Map<String, double[]> growth = new HashMap<>();
    private int firstYear;

    /** @param edition one that comes with the project */
    public HouseholdFacts(String edition) {
        this.values = values(edition);
        this.lastAge = values.keySet().stream()
                .filter(key -> key.startsWith(USE))
                .mapToInt(key -> Integer.parseInt(key.substring(USE.length())))
                .max()
                .orElse(0);
        for (String line : lines(edition, "household-growth.csv")) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("measure")) {
                firstYear = Integer.parseInt(cells[1]);
                continue;
            }
            double[] path = new double[cells.length - 1];
            for (int i = 0; i < path.length; i++) {
                path[i] = Double.parseDouble(cells[i + 1]);
            }
            growth.put(cells[0], path);
        }
    }

    private HouseholdFacts(HouseholdFacts like, String key, Outlook.Default value) {
        this.values = new HashMap<>(like.values);
        this.values.put(key, value);
        this.lastAge = like.lastAge;
        this.growth.putAll(like.growth);
        this.firstYear = like.firstYear;
    }

    private static Map<String, Outlook.Default> values(String edition) {
        Map<String, Outlook.Default> values = new LinkedHashMap<>();
        List<String> lines = lines(edition, "household-parameters.csv");
        List<String> header = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", header.size());
            double value = Double.parseDouble(cells[header.indexOf("value")]);
            values.put(
                    cells[0],
                    new Outlook.Default(
                            value, value, value, "", cells[header.indexOf("status")], cells[header.indexOf("source")]));
        }
        return values;
    }

    /** The same facts, one of them another: what a figure owes to it. */
    public HouseholdFacts with(String key, double value) {
        Outlook.Default one = fact(key);
        return new HouseholdFacts(
                this, key, new Outlook.Default(value, value, value, one.unit(), one.status(), one.source()));
    }

    /** Keys of the parameters. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    static List<String> lines(String edition, String file) {
        try (InputStream in = Edition.class.getResourceAsStream(edition + "/" + file)) {
            if (in == null) {
                throw new UnusableBaseline(List.of("the edition “" + edition + "” has no “" + file + "”"));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failed) {
            throw new UnusableBaseline(List.of("“" + file + "” of the edition cannot be read"));
        }
    }

    /** A parameter by its key. */
    public double value(String key) {
        return fact(key).value();
    }

    /** A parameter by its key, with its standing and source. */
    public Outlook.Default fact(String key) {
        Outlook.Default value = values.get(key);
        if (value == null) {
            throw new UnusableBaseline(List.of("household-parameters.csv: nothing for “" + key + "”"));
        }
        return value;
    }

    /** Use of care at an age against the mean, without regard to coverage. */
    public double use(int age) {
        return value(USE + Math.max(0, Math.min(lastAge, age)));
    }

    /** Growth of a measure a head from the records' year; the nearest year where the path ends. */
    public double growth(String measure, int year) {
        double[] path = growth.get(measure);
        return path[Math.max(0, Math.min(path.length - 1, year - firstYear))];
    }
}
