package org.planwright.runtime.taxpayers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.UnusableBaseline;

/** Premiums, patient shares, use by age, and growth a head, from the edition; each with a status and source in its file. */
public final class HouseholdFacts {
    /** The year of the records. */
    public static final int YEAR = 2023;

    private static final int LAST_AGE = 65;
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, double[]> growth = new HashMap<>();
    private int firstYear;

    /** @param edition one that comes with the project */
    public HouseholdFacts(String edition) {
        for (String line : lines(edition, "household-parameters.csv")) {
            String[] cells = line.split(",", 3);
            if (!cells[0].equals("key")) {
                values.put(cells[0], Double.valueOf(cells[1]));
            }
        }
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
        Double value = values.get(key);
        if (value == null) {
            throw new UnusableBaseline(List.of("household-parameters.csv: nothing for “" + key + "”"));
        }
        return value;
    }

    /** Use of care at an age against the mean, without regard to coverage. */
    public double use(int age) {
        return value("use at age " + Math.max(0, Math.min(LAST_AGE, age)));
    }

    /** Growth of a measure a head from the records' year; the nearest year where the path ends. */
    public double growth(String measure, int year) {
        double[] path = growth.get(measure);
        return path[Math.max(0, Math.min(path.length - 1, year - firstYear))];
    }
}
