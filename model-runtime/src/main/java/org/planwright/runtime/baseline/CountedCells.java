package org.planwright.runtime.baseline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The head counts of one place, cell by cell; employment and immigration status are not in them, so
 * nothing can be said of those. Only the lines of that place are taken
 * in, and no other file of the edition, so that a finding can tell how many people it is about without a wait.
 *
 * @param place the state's name as it is written; empty for all states together
 * @param year in which people were counted
 * @param cells in the order of the table
 */
public record CountedCells(String place, int year, List<Cell> cells) {
    /**
     * People of one band of ages, one coverage and one band of incomes.
     *
     * @param youngest least age in years, included
     * @param oldest greatest age in years, included
     * @param fromPoverty least income of the family in percent of the poverty guideline, included
     * @param toPoverty the income at which the next band begins; {@link Integer#MAX_VALUE} for the last
     * @param coverage present coverage, of {@link CountedCells#COVERAGES}
     * @param people how many
     */
    public record Cell(int youngest, int oldest, int fromPoverty, int toPoverty, String coverage, long people) {}

    /** Present coverage by the words that a plan uses; each person has one, the first that holds of the list in the guide. */
    public static final List<String> COVERAGES = List.of("employer", "individual", "medicaid", "medicare", "uninsured");

    @NotAParameter("form of headcounts.csv: state, from, to, coverage")
    private static final int KEYS = 4;

    @NotAParameter("digits")
    private static final int DECIMAL = 10;

    /**
     * Those of an edition that comes with the project.
     *
     * @param edition its name; empty for the newest
     * @param place a state's name, whatever its capitals; empty for all states
     * @return empty where there is no such edition, or no such state in it
     * @throws UnusableBaseline if the file is broken
     */
    public static Optional<CountedCells> of(String edition, String place) {
        String named = edition.isEmpty() ? Edition.NEWEST : edition;
        if (!named.equals(Edition.NEWEST)) {
            return Optional.empty();
        }
        try (InputStream in = CountedCells.class.getResourceAsStream(named + "/headcounts.csv")) {
            return in == null ? Optional.empty() : new Reader(in.readAllBytes()).read(place, year(named));
        } catch (IOException failed) {
            throw new UnusableBaseline(List.of("“headcounts.csv” of the edition cannot be read"));
        }
    }

    private static int year(String edition) {
        return Integer.parseInt(edition.substring(edition.lastIndexOf('-') + 1));
    }

    /** Reads bytes by hand: a table of all cells as text would cost more than all the rest of a check. */
    private static final class Reader {
        private final byte[] text;
        private int at;

        Reader(byte[] text) {
            this.text = text;
        }

        Optional<CountedCells> read(String place, int year) {
            while (at < text.length && text[at] == '#') {
                nextLine();
            }
            String[] header = line().split(",");
            Map<String, long[]> sums = new LinkedHashMap<>();
            String written = "";
            while (at < text.length) {
                int start = at;
                skip(1);
                String state = place.isEmpty() ? "" : of(start, at - 1);
                if (!state.equalsIgnoreCase(place)) {
                    nextLine();
                    continue;
                }
                written = state;
                int key = at;
                skip(KEYS - 1);
                long[] sum = sums.computeIfAbsent(of(key, at - 1), asked -> new long[header.length - KEYS]);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += number();
                }
            }
            return sums.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CountedCells(written, year, cells(sums, header)));
        }

        private static List<Cell> cells(Map<String, long[]> sums, String[] header) {
            List<Cell> cells = new ArrayList<>();
            sums.forEach((key, people) -> {
                String[] keys = key.split(",");
                for (int i = 0; i < people.length; i++) {
                    int from = Integer.parseInt(header[KEYS + i]);
                    int to = i + 1 < people.length ? Integer.parseInt(header[KEYS + i + 1]) : Integer.MAX_VALUE;
                    cells.add(new Cell(
                            Integer.parseInt(keys[0]), Integer.parseInt(keys[1]), from, to, keys[2], people[i]));
                }
            });
            return List.copyOf(cells);
        }

        private String of(int from, int to) {
            return new String(text, from, to - from, StandardCharsets.US_ASCII);
        }

        private String line() {
            int start = at;
            nextLine();
            return of(start, at - 1);
        }

        private void nextLine() {
            while (at < text.length && text[at] != '\n') {
                at++;
            }
            at++;
        }

        /** To behind so many commas. */
        private void skip(int commas) {
            int left = commas;
            while (left > 0) {
                if (at >= text.length || text[at] == '\n') {
                    throw broken();
                }
                left -= text[at] == ',' ? 1 : 0;
                at++;
            }
        }

        /** The whole number that stands here, to behind the mark that ends it. */
        private long number() {
            long value = 0;
            int start = at;
            while (at < text.length && text[at] >= '0' && text[at] <= '9') {
                value = DECIMAL * value + text[at] - '0';
                at++;
            }
            if (at == start || (at < text.length && text[at] != ',' && text[at] != '\n')) {
                throw broken();
            }
            at++;
            return value;
        }

        private UnusableBaseline broken() {
            return new UnusableBaseline(List.of("“headcounts.csv” of the edition is broken at byte " + at));
        }
    }
}
