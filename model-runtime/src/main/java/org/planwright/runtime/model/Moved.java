package org.planwright.runtime.model;

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

/**
 * The share of each cell of the accounts that moves to the plan: programs absorbed or ended, people covered, services
 * covered, from when. Out-of-pocket spending moves by the covered share of the service times the fall of what patients pay.
 */
final class Moved {
    private static final Row[] ROWS = Row.values();
    private static final Payer[] PAYERS = Payer.values();
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

    private final Reading reading;
    private final double[][] programs;
    private final double[] longTermMedicaid;
    private final boolean longTermSaid;
    private final double[] publicHealth;
    private final Extent[] extents;
    private final Set<Row> whole;
    private final Cells care;

    Moved(Reading reading) {
        this.reading = reading;
        this.programs = new double[PAYERS.length][reading.years()];
        this.longTermMedicaid = new double[reading.years()];
        this.publicHealth = new double[reading.years()];
        this.longTermSaid = readPrograms();
        readPrivate();
        this.extents = extents();
        this.whole = wholeRows();
        this.care = Cells.of(reading.years(), (t, r, p) -> {
            if (ROWS[r] == Row.PUBLIC_HEALTH) {
                return publicHealth[t];
            }
            return ROWS[r].isCare() && extents[r] != Extent.NOT ? program(t, ROWS[r], PAYERS[p]) : 0;
        });
    }

    private boolean readPrograms() {
        boolean longTerm = false;
        for (Parts.ProgramChange change : reading.parts.programs()) {
            String name = change.program().toLowerCase(java.util.Locale.ROOT);
            boolean taken = change.action() == ProgramAction.ABSORB || change.action() == ProgramAction.END;
            double[] share = taken ? reading.timing.share(change.period()) : new double[reading.years()];
            longTerm |= name.equals("medicaid long-term care");
            if (name.equals("medicaid long-term care")) {
                max(longTermMedicaid, share);
            } else if (name.equals("public health")) {
                max(publicHealth, share);
            } else {
                PROGRAMS.getOrDefault(name, List.of()).forEach(payer -> max(programs[payer.ordinal()], share));
            }
            if (taken && change.authority().map(right -> right.pending()).orElse(false)) {
                reading.notes.warn(
                        "score.authority-pending",
                        "The score takes what “" + change.clause() + "” needs as granted; it is pending.",
                        change.provenance(),
                        "Score a scenario in which it is refused beside it.");
            }
        }
        return longTerm;
    }

    private static void max(double[] into, double[] share) {
        for (int t = 0; t < into.length; t++) {
            into[t] = Math.max(into[t], share[t]);
        }
    }

    /** Private insurance moves where the plan covers those who have it and may not be duplicated, or is the single payer. */
    private void readPrivate() {
        boolean ended = reading.answers("private insurance", "duplicates", "prohibited")
                || reading.answers("private insurance", "replaces the plan", "prohibited")
                || reading.answers("private insurance", "employer plans", "ended", "supplemental only");
        if (ended || reading.national || covers()) {
            double[] share = covered(Set.of("employer", "private"));
            max(programs[Payer.PRIVATE_INSURANCE.ordinal()], share);
        }
    }

    private boolean covers() {
        return reading.parts.people().stream().anyMatch(cell -> cell.action() == PeopleAction.COVER);
    }

    /** The share of people with a present coverage whom the plan covers, by year. */
    double[] covered(Set<String> coverage) {
        PeopleShare people = new PeopleShare(reading);
        double[] share = new double[reading.years()];
        for (Parts.PeopleCell cell : reading.parts.people()) {
            boolean own = cell.by().isEmpty() || cell.by().get().equals("plan");
            if (cell.action() == PeopleAction.COVER && own) {
                double part = people.of(cell.people(), coverage, cell.provenance());
                double[] time = reading.timing.share(cell.period());
                for (int t = 0; t < share.length; t++) {
                    share[t] = Math.max(share[t], part * time[t]);
                }
            }
        }
        for (Parts.PeopleCell cell : reading.parts.people()) {
            if (cell.action() == PeopleAction.EXCLUDE) {
                double part = people.of(cell.people(), coverage, cell.provenance());
                double[] time = reading.timing.share(cell.period());
                for (int t = 0; t < share.length && part < 1; t++) {
                    share[t] *= 1 - part * time[t];
                }
            }
        }
        return share;
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

    private double program(int t, Row row, Payer payer) {
        boolean medicaid = payer == Payer.MEDICAID_FEDERAL || payer == Payer.MEDICAID_STATE;
        return medicaid && row.isLongTermCare() && longTermSaid ? longTermMedicaid[t] : programs[payer.ordinal()][t];
    }

    /** The share of what is paid for a row by others than patients that moves. */
    double coveredShare(Cells current, int t, Row row) {
        double all = 0;
        double moves = 0;
        for (Payer payer : PAYERS) {
            if (payer != Payer.OUT_OF_POCKET && payer != Payer.PLAN) {
                double cell = current.at(t, row, payer);
                all += cell;
                moves += cell * program(t, row, payer);
            }
        }
        // what nobody but patients pays is covered as far as the plan covers those with private insurance
        return all == 0 ? programs[Payer.PRIVATE_INSURANCE.ordinal()][t] : moves / all;
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
