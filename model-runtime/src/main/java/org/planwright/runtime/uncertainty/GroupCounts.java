package org.planwright.runtime.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.households.BetterOff;

/**
 * Units that pay less and more in each draw, by groups of several kinds, from one pass over the records. Records are put in
 * cells, in each of which all are in the same group of every kind; a group is the sum of its cells. Terms that move alike in all
 * draws are one term, and draws that are all alike are one draw.
 */
final class GroupCounts {
    /** Draws whose cells are kept at a time. */
    @NotAParameter("draws in memory at once")
    private static final int CHUNK = 1024;

    private final double[] units;
    private final List<double[]> terms = new ArrayList<>();
    private final double[][] coefficients;
    private final int draws;

    /**
     * A group of units.
     *
     * @param sums what there is in all: units, then what they gain of each term at the centre, in dollars
     * @param less by draw, how many pay at least a dollar less
     * @param more by draw, how many pay at least a dollar more
     * @param change by draw, what all of them pay more, in dollars
     */
    record Group(double[] sums, double[] less, double[] more, double[] change) {
        /** How many units. */
        double units() {
            return sums[0];
        }
    }

    /**
     * What is counted.
     *
     * @param units by record
     * @param gains by term and record, dollars a unit
     * @param coefficients by draw and term
     */
    GroupCounts(double[] units, List<double[]> gains, double[][] coefficients) {
        this.units = units;
        this.draws = coefficients.length;
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < gains.size(); k++) {
            int term = k;
            int like = 0;
            while (like < kept.size() && !alike(coefficients, kept.get(like), term)) {
                like++;
            }
            if (like == kept.size()) {
                kept.add(term);
                terms.add(gains.get(term).clone());
            } else {
                double[] sum = terms.get(like);
                Arrays.setAll(sum, i -> sum[i] + gains.get(term)[i]);
            }
        }
        double[][] own = Arrays.stream(coefficients)
                .map(one -> kept.stream().mapToDouble(k -> one[k]).toArray())
                .toArray(double[][]::new);
        boolean certain = Arrays.stream(own).allMatch(one -> Arrays.equals(one, own[0]));
        this.coefficients = certain ? Arrays.copyOf(own, 1) : own;
    }

    private static boolean alike(double[][] coefficients, int one, int other) {
        return Arrays.stream(coefficients).allMatch(draw -> draw[one] == draw[other]);
    }

    /** By kind and name, in the order of the names. */
    Map<String, Map<String, Group>> of(Map<String, IntFunction<String>> ways) {
        List<int[]> cells = cells(ways.values());
        Map<String, Map<String, Group>> groups = new LinkedHashMap<>();
        Group[][] ofCell = new Group[ways.size()][cells.size()];
        ways.forEach((way, name) -> {
            Map<String, Group> named = new TreeMap<>();
            for (int cell = 0; cell < cells.size(); cell++) {
                ofCell[groups.size()][cell] = named.computeIfAbsent(name.apply(cells.get(cell)[0]), one -> group());
            }
            groups.put(way, named);
        });
        sums(cells, ofCell);
        counts(cells, ofCell);
        groups.values().stream().flatMap(named -> named.values().stream()).forEach(this::complete);
        return groups;
    }

    private Group group() {
        return new Group(new double[1 + terms.size()], new double[draws], new double[draws], new double[draws]);
    }

    /** The records of each cell. */
    private List<int[]> cells(Iterable<IntFunction<String>> ways) {
        Map<String, List<Integer>> cells = new TreeMap<>();
        for (int i = 0; i < units.length; i++) {
            StringBuilder key = new StringBuilder();
            for (IntFunction<String> way : ways) {
                key.append(way.apply(i)).append('\n');
            }
            cells.computeIfAbsent(key.toString(), one -> new ArrayList<>()).add(i);
        }
        return cells.values().stream()
                .map(cell -> cell.stream().mapToInt(i -> i).toArray())
                .toList();
    }

    private void sums(List<int[]> cells, Group[][] ofCell) {
        double[] sums = new double[1 + terms.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            Arrays.fill(sums, 0);
            for (int i : cells.get(cell)) {
                sums[0] += units[i];
                for (int k = 1; k < sums.length; k++) {
                    sums[k] += units[i] * terms.get(k - 1)[i];
                }
            }
            for (Group[] way : ofCell) {
                for (int k = 0; k < sums.length; k++) {
                    way[cell].sums()[k] += sums[k];
                }
            }
        }
    }

    /** What all pay moves with the sums of their terms; and draws that are all alike are as the first. */
    private void complete(Group group) {
        for (int draw = 0; draw < draws; draw++) {
            double[] by = coefficients[Math.min(draw, coefficients.length - 1)];
            for (int k = 0; k < by.length; k++) {
                group.change()[draw] -= by[k] * group.sums()[k + 1];
            }
        }
        if (coefficients.length < draws) {
            Arrays.fill(group.less(), group.less()[0]);
            Arrays.fill(group.more(), group.more()[0]);
        }
    }

    private void counts(List<int[]> cells, Group[][] ofCell) {
        int[] order = cells.stream().flatMapToInt(Arrays::stream).toArray();
        int[] starts = new int[cells.size()];
        for (int cell = 1; cell < starts.length; cell++) {
            starts[cell] = starts[cell - 1] + cells.get(cell - 1).length;
        }
        BetterOff counter = new BetterOff(
                ordered(units, order),
                terms.stream().map(term -> ordered(term, order)).toArray(double[][]::new),
                starts);
        for (int from = 0; from < coefficients.length; from += CHUNK) {
            int end = Math.min(coefficients.length, from + CHUNK);
            BetterOff.Counts counts = counter.count(Arrays.copyOfRange(coefficients, from, end));
            for (Group[] way : ofCell) {
                for (int cell = 0; cell < starts.length; cell++) {
                    for (int draw = from; draw < end; draw++) {
                        way[cell].less()[draw] += counts.less()[draw - from][cell];
                        way[cell].more()[draw] += counts.more()[draw - from][cell];
                    }
                }
            }
        }
    }

    private static double[] ordered(double[] of, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> of[i]).toArray();
    }
}
