package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Parts.PeopleAction;
import org.planwright.runtime.inputs.Parts.ProgramAction;
import org.planwright.runtime.taxpayers.Present;

/**
 * The share of each cell of the accounts that moves to the plan: programs absorbed or ended, people covered, services
 * covered, from when. Out-of-pocket spending moves by the covered share of the service times the fall of what patients pay.
 */
final class Moved {
    private static final Row[] ROWS = Row.values();
    private static final Payer[] PAYERS = Payer.values();
    private static final String LONG_TERM = "medicaid long-term care";
    private static final int OUT_OF_POCKET = Payer.OUT_OF_POCKET.ordinal();

    private static final Map<String, List<Payer>> PROGRAMS = Map.ofEntries(
            Map.entry("medicare", List.of(Payer.MEDICARE)),
            Map.entry("medicaid", List.of(Payer.MEDICAID_FEDERAL, Payer.MEDICAID_STATE)),
            Map.entry("medicaid acute", List.of(Payer.MEDICAID_FEDERAL, Payer.MEDICAID_STATE)),
            Map.entry("medicaid long-term care", List.of(Payer.MEDICAID_FEDERAL, Payer.MEDICAID_STATE)),
            Map.entry("chip", List.of(Payer.CHIP_FEDERAL, Payer.CHIP_STATE)),
            Map.entry("tricare", List.of(Payer.DEFENSE)),
            Map.entry("va", List.of(Payer.VETERANS)),
            Map.entry("ihs", List.of(Payer.INDIAN_HEALTH)),
            Map.entry("workers' compensation medical", List.of(Payer.WORKERS_COMPENSATION)),
            Map.entry("school health", List.of(Payer.SCHOOL_HEALTH)),
            Map.entry("general assistance", List.of(Payer.GENERAL_ASSISTANCE)),
            Map.entry("maternal and child health", List.of(Payer.MATERNAL_FEDERAL, Payer.MATERNAL_STATE)),
            Map.entry(
                    "other health programs",
                    List.of(
                            Payer.WORKSITE,
                            Payer.OTHER_PRIVATE,
                            Payer.REHABILITATION_FEDERAL,
                            Payer.REHABILITATION_STATE,
                            Payer.OTHER_FEDERAL,
                            Payer.SAMHSA,
                            Payer.OTHER_STATE)));

    /** How far a service's row is covered. */
    private enum Extent {
        NOT,
        /** Parts of it: what insurers and programs pay moves, what patients pay does not. */
        IN_PART,
        WHOLE
    }

    private static final Set<String> PARTS_OF_ROWS = Set.of(
            "skilled nursing care",
            "ambulance",
            "children's dental",
            "adult dental",
            "rehabilitation",
            "chiropractic",
            "acupuncture",
            "podiatry",
            "nutrition",
            "midwifery",
            "eye examinations",
            "children's vision",
            "glasses",
            "hearing aids",
            "hospice",
            "transportation",
            "care coordination",
            "language services",
            "health education",
            "adult day care",
            "respite care");

    private static final Set<Payer> MEDICAID = EnumSet.of(Payer.MEDICAID_FEDERAL, Payer.MEDICAID_STATE);
    private static final Set<Payer> CHIP = EnumSet.of(Payer.CHIP_FEDERAL, Payer.CHIP_STATE);

    private final Reading reading;
    private final Enrolment people;
    private final List<Taken> taken = new ArrayList<>();
    private final boolean longTermSaid;
    private final boolean privateMoves;
    private final Extent[] extents;
    private final Set<Row> whole;
    private final double[][][] programs = new double[ROWS.length][PAYERS.length][];
    private final Cells care;

    /** A program that the plan takes the place of, and the months in which it has. */
    private record Taken(String program, Set<Payer> payers, Parts.ProgramChange change, double[] months) {}

    Moved(Reading reading) {
        this.reading = reading;
        this.people = new Enrolment(reading);
        this.longTermSaid = readPrograms();
        this.privateMoves = privateMoves();
        this.extents = extents();
        this.whole = wholeRows();
        for (Row row : ROWS) {
            Enrolment.Served served = served(row);
            for (Payer payer : PAYERS) {
                programs[row.ordinal()][payer.ordinal()] = reading.timing.yearly(months(row, payer, served));
            }
        }
        this.care = Cells.of(reading.years(), (t, r, p) -> {
            boolean counts = ROWS[r] == Row.PUBLIC_HEALTH || ROWS[r].isCare() && extents[r] != Extent.NOT;
            return counts ? programs[r][p][t] : 0;
        });
    }

    private boolean readPrograms() {
        boolean longTerm = false;
        PendingAuthorities.tell(reading.parts.programs(), reading.notes);
        for (Parts.ProgramChange change : reading.parts.programs()) {
            String name = change.program().toLowerCase(java.util.Locale.ROOT);
            longTerm |= name.equals(LONG_TERM);
            if (change.action() != ProgramAction.ABSORB && change.action() != ProgramAction.END) {
                continue;
            }
            Set<Payer> payers = Set.copyOf(PROGRAMS.getOrDefault(name, List.of()));
            taken.add(new Taken(name, payers, change, reading.timing.monthly(change.period())));
            change.people().ifPresent(only -> people.tell(only, change.provenance()));
            if (change.people().isPresent()
                    && payers.stream().allMatch(payer -> enrolled(payer).isEmpty())) {
                reading.notes.warn(
                        "score.people-not-counted-apart",
                        "The accounts do not count who is in “" + change.program() + "”; “" + change.clause()
                                + "” takes all of it.",
                        change.provenance(),
                        "State what it costs as an assumption, if it matters.");
            }
        }
        return longTerm;
    }

    /** Present coverage, as people are counted, of those in a program; empty where they are not counted. */
    private static Set<Present> enrolled(Payer payer) {
        if (payer == Payer.MEDICARE) {
            return EnumSet.of(Present.MEDICARE);
        }
        return MEDICAID.contains(payer) || CHIP.contains(payer)
                ? EnumSet.of(Present.MEDICAID)
                : EnumSet.noneOf(Present.class);
    }

    /** Private insurance moves where the plan covers those who have it and may not be duplicated, or is the single payer. */
    private boolean privateMoves() {
        return reading.answers("private insurance", "duplicates", "prohibited")
                || reading.answers("private insurance", "replaces the plan", "prohibited")
                || reading.answers("private insurance", "employer plans", "ended", "supplemental only")
                || reading.national
                || reading.parts.people().stream().anyMatch(cell -> cell.action() == PeopleAction.COVER);
    }

    /** What part of a payer's spending on a row moves, month by month, if the row is covered at all. */
    private double[] months(Row row, Payer payer, Enrolment.Served served) {
        double[] months = new double[reading.years() * Timing.MONTHS];
        if (payer == Payer.PRIVATE_INSURANCE && privateMoves && row != Row.PUBLIC_HEALTH) {
            max(months, people.privateCare(served));
        }
        for (Taken one : taken) {
            if (takes(one, row, payer)) {
                max(months, people.programCare(enrolled(payer), one.change().people(), one.months(), served));
            }
        }
        return months;
    }

    private boolean takes(Taken one, Row row, Payer payer) {
        if (row == Row.PUBLIC_HEALTH || one.program().equals("public health")) {
            return row == Row.PUBLIC_HEALTH && one.program().equals("public health");
        }
        boolean longTerm = longTermSaid && row.isLongTermCare() && MEDICAID.contains(payer);
        return one.payers().contains(payer) && longTerm == one.program().equals(LONG_TERM);
    }

    private static void max(double[] into, double[] share) {
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.max(into[i], share[i]);
        }
    }

    /** For whom and from when a row's services are covered: as far as the one of them is that reaches furthest. */
    private Enrolment.Served served(Row row) {
        List<Enrolment.Served> covers = new ArrayList<>();
        for (Parts.ServiceCover cover : reading.parts.services()) {
            if (!row.id().equals(cover.account()) || cover.coverage() != Parts.Coverage.COVERED) {
                continue;
            }
            if (cover.people().isEmpty() && !Timing.isSaid(cover.period())) {
                return Enrolment.Served.WHOLE;
            }
            double[] on = Timing.isSaid(cover.period())
                    ? reading.timing.monthly(cover.period())
                    : ones(reading.years() * Timing.MONTHS);
            cover.people().ifPresent(group -> people.tell(group, cover.provenance()));
            int set = cover.people().map(people::number).orElse(-1);
            covers.add((in, k) -> set < 0 || in[set] ? on[k] : 0);
        }
        return covers.isEmpty()
                ? Enrolment.Served.WHOLE
                : (in, k) ->
                        covers.stream().mapToDouble(one -> one.at(in, k)).max().orElse(0);
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Of what moves from a payer in a year, the share that moves in months in which something else holds: money that is redirected
     * from July on is what moves from July on.
     *
     * @param on by months, from 0 to 1
     */
    double[] overlap(Payer payer, double[] on) {
        Payer of = payer == Payer.OUT_OF_POCKET ? Payer.PRIVATE_INSURANCE : payer;
        double[] both = months(Row.HOSPITAL, of, Enrolment.Served.WHOLE);
        double[] all = reading.timing.yearly(both);
        for (int k = 0; k < both.length; k++) {
            both[k] *= on[k];
        }
        double[] share = reading.timing.yearly(both);
        double[] alone = reading.timing.yearly(on);
        for (int t = 0; t < share.length; t++) {
            share[t] = all[t] == 0 ? alone[t] : share[t] / all[t];
        }
        return share;
    }

    /** Whom the plan covers. */
    Enrolment people() {
        return people;
    }

    private Extent[] extents() {
        Extent[] all = new Extent[ROWS.length];
        Arrays.fill(all, Extent.NOT);
        for (Parts.ServiceCover cover : reading.parts.services()) {
            for (Row row : ROWS) {
                if (row.id().equals(cover.account()) && cover.coverage() == Parts.Coverage.COVERED) {
                    Extent extent = PARTS_OF_ROWS.contains(cover.service()) ? Extent.IN_PART : Extent.WHOLE;
                    int r = row.ordinal();
                    all[r] = all[r].compareTo(extent) > 0 ? all[r] : extent;
                }
            }
        }
        return all;
    }

    private Set<Row> wholeRows() {
        Set<Row> rows = EnumSet.noneOf(Row.class);
        for (Row row : ROWS) {
            if (extents[row.ordinal()] == Extent.WHOLE) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Rows that the plan covers whole. */
    Set<Row> whole() {
        return whole;
    }

    /**
     * The shares; administration stays where it is.
     *
     * @param current spending without the plan
     * @param patient what patients pay afterwards against before, by row: 1 for as much, 0 for nothing
     */
    Cells shares(Cells current, double[] patient) {
        return care.rows((t, r, from, fixed, made) -> {
            System.arraycopy(fixed, from, made, from, PAYERS.length);
            if (ROWS[r] != Row.PUBLIC_HEALTH) {
                made[from + OUT_OF_POCKET] =
                        extents[r] == Extent.WHOLE ? coveredShare(current, t, ROWS[r]) * (1 - patient[r]) : 0;
            }
        });
    }

    /** The share of what is paid for a row by others than patients that moves. */
    double coveredShare(Cells current, int t, Row row) {
        double all = 0;
        double moves = 0;
        for (Payer payer : PAYERS) {
            if (payer != Payer.OUT_OF_POCKET && payer != Payer.PLAN) {
                double cell = current.at(t, row, payer);
                all += cell;
                moves += cell * programs[row.ordinal()][payer.ordinal()][t];
            }
        }
        // what nobody but patients pays is covered as far as the plan covers those with private insurance
        return all == 0 ? programs[row.ordinal()][Payer.PRIVATE_INSURANCE.ordinal()][t] : moves / all;
    }

    /** The shares, where the administration of each payer moves with its care rather than being replaced. */
    static Cells withAdministration(Cells current, Cells shares) {
        return shares.rows((t, r, from, old, made) -> {
            System.arraycopy(old, from, made, from, PAYERS.length);
            for (int p = 0; p < PAYERS.length && ROWS[r].isAdministration(); p++) {
                made[from + p] = ofCare(current, shares, t, p);
            }
        });
    }

    /** How much of a payer's care moves. */
    private static double ofCare(Cells current, Cells shares, int t, int payer) {
        double care = 0;
        double moves = 0;
        for (Row row : ROWS) {
            if (row.isCare()) {
                double cell = current.at(t, row.ordinal(), payer);
                care += cell;
                moves += cell * shares.at(t, row.ordinal(), payer);
            }
        }
        return care == 0 ? 0 : moves / care;
    }
}
