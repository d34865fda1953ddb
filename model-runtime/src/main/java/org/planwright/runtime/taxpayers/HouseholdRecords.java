package org.planwright.runtime.taxpayers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.NotAParameter;
import org.planwright.runtime.baseline.UnusableBaseline;

/**
 * Tax units in columns. They stand in the order of the head's coverage, the tenth of income, and the state, so that a run of
 * records shares all three. Tenths are of units by cash income.
 */
public final class HouseholdRecords {
    /** Members of a unit that have a coverage of their own: head, spouse, children, other dependants. */
    @NotAParameter("form of household-records.csv: four members")
    public static final int MEMBERS = 4;

    public static final int HEAD = 0;
    public static final int SPOUSE = 1;

    @NotAParameter("form of household-records.csv: the third member")
    public static final int CHILDREN = 2;

    @NotAParameter("form of household-records.csv: the fourth member")
    public static final int OTHERS = 3;

    /** From this age people are counted as old. */
    @NotAParameter("form of household-growth.csv: people under and from 65 have a path each")
    public static final int OLD = 65;

    private static final Present[] PRESENT = Present.values();

    @NotAParameter("tables are by tenths of income")
    private static final int TENTHS = 10;

    @NotAParameter("more records than the file has")
    private static final int INDEX_BITS = 20;

    @NotAParameter("form of household-records.csv: hundred dollars")
    private static final int DOLLARS = 100;

    @NotAParameter("form of household-records.csv: units, two ages, two counts, then money")
    private static final int PEOPLE = 5;

    @NotAParameter("digits")
    private static final int DECIMAL = 10;

    @NotAParameter("more states than there are, in the key of the order")
    private static final long STATES = 100;

    final int size;
    final String[] states;
    final short[] state;
    final double[] units;
    final byte[][] ages;
    final byte[][] counts;
    final byte[][] coverage;
    final double[][] money;
    final byte[] tenth;
    private final byte[] dependants;

    /** @param dependants the age that children are taken to have, and that of other dependants: records hold none */
    private HouseholdRecords(int size, String[] states, byte[] dependants) {
        this.dependants = dependants;
        this.size = size;
        this.states = states;
        state = new short[size];
        units = new double[size];
        ages = new byte[MEMBERS][size];
        counts = new byte[MEMBERS][size];
        coverage = new byte[MEMBERS][size];
        money = new double[Money.values().length][size];
        tenth = new byte[size];
    }

    /**
     * The records of an edition that comes with the project; empty where it has none.
     *
     * @throws UnusableBaseline if the file is broken
     */
    public static Optional<HouseholdRecords> builtIn(String edition) {
        return Edition.BUILT_IN.contains(edition) ? Shipped.RECORDS.get(edition) : Optional.empty();
    }

    /** Read once, when they are first asked for; they never change. */
    private static final class Shipped {
        private static final Map<String, Optional<HouseholdRecords>> RECORDS = Edition.BUILT_IN.stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(name -> name, HouseholdRecords::shipped));
    }

    private static Optional<HouseholdRecords> shipped(String edition) {
        try (InputStream in = Edition.class.getResourceAsStream(edition + "/household-records.csv")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(read(in.readAllBytes(), dependants(new HouseholdFacts(edition))));
        } catch (IOException failed) {
            throw new UnusableBaseline(List.of("“household-records.csv” of the edition cannot be read"));
        }
    }

    private static byte[] dependants(HouseholdFacts facts) {
        return new byte[] {(byte) facts.value("age of a child"), (byte) facts.value("age of another dependant")};
    }

    private static HouseholdRecords read(byte[] bytes, byte[] dependants) {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        List<String> names = new ArrayList<>();
        int lines = 0;
        for (byte one : bytes) {
            lines += one == '\n' ? 1 : 0;
        }
        HouseholdRecords raw = new HouseholdRecords(lines, new String[0], dependants);
        int n = 0;
        String coverage = "";
        boolean header = false;
        for (int at = 0, end; at < text.length(); at = end + 1) {
            end = text.indexOf('\n', at);
            if (text.charAt(at) == '#' || !header) {
                header |= text.charAt(at) != '#';
                continue;
            }
            int comma = text.indexOf(',', at);
            if (comma > at) {
                names.add(text.substring(at, comma));
            }
            int next = text.indexOf(',', comma + 1);
            coverage = next > comma + 1 ? text.substring(comma + 1, next) : coverage;
            raw.line(n++, names.size() - 1, coverage, text, next + 1, end);
        }
        return raw.ordered(n, names.toArray(String[]::new));
    }

    private void line(int n, int place, String letters, String text, int from, int end) {
        long[] cells = new long[PEOPLE + money.length];
        int cell = 0;
        boolean negative = false;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == ',') {
                cells[cell] = negative ? -cells[cell] : cells[cell];
                negative = false;
                cell++;
            } else if (c == '-') {
                negative = true;
            } else {
                cells[cell] = cells[cell] * DECIMAL + (c - '0');
            }
        }
        cells[cell] = negative ? -cells[cell] : cells[cell];
        if (cell != cells.length - 1) {
            throw new UnusableBaseline(List.of("household-records.csv: a line has not the columns of the header"));
        }
        state[n] = (short) place;
        units[n] = cells[0];
        int[] age = {(int) cells[1], (int) cells[2], dependants[0], dependants[1]};
        for (int m = 0; m < MEMBERS; m++) {
            Present present = Present.of(letters.charAt(m));
            coverage[m][n] = (byte) (present == null ? -1 : present.ordinal());
            ages[m][n] = (byte) age[m];
            counts[m][n] = (byte) (m >= CHILDREN ? cells[m + 1] : present == null ? 0 : 1);
        }
        for (int i = 0; i < money.length; i++) {
            money[i][n] = cells[PEOPLE + i] * DOLLARS;
        }
    }

    /** The first n of these in the order of a run. */
    private HouseholdRecords ordered(int n, String[] names) {
        int[] all = new int[n];
        for (int i = 0; i < n; i++) {
            all[i] = i;
        }
        return chosen(all, names);
    }

    /** Some of these, with tenths of their own. */
    private HouseholdRecords chosen(int[] which, String[] names) {
        return chosen(which, names, dependants);
    }

    private HouseholdRecords chosen(int[] which, String[] names, byte[] dependants) {
        long[] byIncome = new long[which.length];
        double total = 0;
        for (int i = 0; i < which.length; i++) {
            byIncome[i] = (Math.max(0, Math.round(cash(which[i]))) << INDEX_BITS) | i;
            total += units[which[i]];
        }
        Arrays.sort(byIncome);
        byte[] tenths = new byte[which.length];
        double below = 0;
        for (long one : byIncome) {
            int i = (int) (one & ((1 << INDEX_BITS) - 1));
            tenths[i] = (byte) Math.min(TENTHS - 1, (int) ((below + units[which[i]] / 2) / total * TENTHS));
            below += units[which[i]];
        }
        long[] order = new long[which.length];
        for (int i = 0; i < which.length; i++) {
            long key = (coverage[HEAD][which[i]] * TENTHS + tenths[i]) * STATES + state[which[i]];
            order[i] = (key << INDEX_BITS) | i;
        }
        Arrays.sort(order);
        HouseholdRecords sorted = new HouseholdRecords(which.length, names, dependants);
        for (int to = 0; to < order.length; to++) {
            int i = (int) (order[to] & ((1 << INDEX_BITS) - 1));
            sorted.copy(this, which[i], to);
            sorted.tenth[to] = tenths[i];
        }
        return sorted;
    }

    private void copy(HouseholdRecords from, int source, int to) {
        state[to] = from.state[source];
        units[to] = from.units[source];
        for (int m = 0; m < MEMBERS; m++) {
            ages[m][to] = from.ages[m][source];
            counts[m][to] = from.counts[m][source];
            coverage[m][to] = from.coverage[m][source];
        }
        for (int i = 0; i < money.length; i++) {
            money[i][to] = from.money[i][source];
        }
    }

    /** The records of a state, with tenths of its own; all for an empty name. */
    public HouseholdRecords of(String name) {
        if (name.isEmpty()) {
            return this;
        }
        int[] which = new int[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (states[state[i]].equalsIgnoreCase(name)) {
                which[n++] = i;
            }
        }
        return chosen(Arrays.copyOf(which, n), states);
    }

    /** The same records with the ages that these facts give to those whose age no record holds: what a figure owes to them. */
    public HouseholdRecords with(HouseholdFacts facts) {
        HouseholdRecords other =
                chosen(java.util.stream.IntStream.range(0, size).toArray(), states, dependants(facts));
        for (int m = CHILDREN; m < MEMBERS; m++) {
            Arrays.fill(other.ages[m], other.dependants[m - CHILDREN]);
        }
        return other;
    }

    /**
     * One family as a record like these.
     *
     * @param adults how many, at least one; a third and further ones are dependants
     * @param age of the adults; from {@value #OLD} on the income is a pension, else wages of the first
     * @param present coverage of all of them
     */
    public HouseholdRecords family(String state, int adults, int children, int age, double income, Present present) {
        HouseholdRecords one = new HouseholdRecords(1, new String[] {state}, dependants);
        one.units[0] = 1;
        int[] counts = {1, adults > 1 ? 1 : 0, children, Math.max(0, adults - 2)};
        for (int m = 0; m < MEMBERS; m++) {
            one.counts[m][0] = (byte) counts[m];
            one.ages[m][0] = (byte) (m >= CHILDREN ? dependants[m - CHILDREN] : age);
            one.coverage[m][0] = (byte) (counts[m] == 0 ? -1 : present.ordinal());
        }
        one.money[Money.INCOME.ordinal()][0] = income;
        one.money[(age >= OLD ? Money.PENSIONS : Money.WAGES).ordinal()][0] = income;
        return one;
    }

    /** How many records. */
    public int size() {
        return size;
    }

    /** How many units a record stands for, in the year of the records. */
    public double units(int record) {
        return units[record];
    }

    /** How many people a unit has. */
    public int persons(int record) {
        return counts[HEAD][record] + counts[SPOUSE][record] + counts[CHILDREN][record] + counts[OTHERS][record];
    }

    /** Money of a unit, dollars a year. */
    public double money(Money kind, int record) {
        return money[kind.ordinal()][record];
    }

    /** The state of a record. */
    public String state(int record) {
        return states[state[record]];
    }

    /** The age of a member, in years. */
    public int age(int member, int record) {
        return ages[member][record];
    }

    /** How many people stand in the place of a member. */
    public int count(int member, int record) {
        return counts[member][record];
    }

    /** Present coverage of a member who is there. */
    public Present present(int member, int record) {
        return PRESENT[coverage[member][record]];
    }

    /** The tenth of units by cash income, from 0. */
    public int tenth(int record) {
        return tenth[record];
    }

    /** How a unit files: joint where there are two, head of household where one has children. */
    public String filing(int record) {
        if (counts[SPOUSE][record] > 0) {
            return "joint";
        }
        return counts[CHILDREN][record] > 0 ? "head of household" : "single";
    }

    double cash(int record) {
        return money[Money.INCOME.ordinal()][record] + money[Money.UNTAXED.ordinal()][record];
    }
}
