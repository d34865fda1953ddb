package org.planwright.runtime.judgement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.inputs.Remark;

/** A plan for everyone takes more than two years to begin, from the day on which it is law until everyone is in. */
final class TooFast implements ScoreRule {
    private static final String ID = "transition.too-fast";
    private static final long WINDOW = 24;

    /** Of the whole nation, in the four years after the Affordable Care Act. */
    private static final double ACA_MILLIONS = 30;

    private static final double ACA_MONTHS = 48;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        Optional<LocalDate> law = it.enactment();
        Optional<Provenance> place = it.cover();
        if (law.isEmpty()
                || place.isEmpty()
                || !it.singlePayer()
                || it.firstFullYear().isEmpty()) {
            return;
        }
        int t = it.firstFullYear().getAsInt();
        // the first of January of the first full year, unless everyone is in with the first benefits
        boolean atOnce = it.parts().people().stream()
                .filter(cell -> cell.action() == Parts.PeopleAction.COVER)
                .allMatch(cell -> cell.period().from().isEmpty()
                        && cell.period().phasedIn().isEmpty());
        LocalDate allIn = atOnce ? it.start() : LocalDate.of(it.year(t), 1, 1);
        long months = Math.max(1, ChronoUnit.MONTHS.between(law.get(), allIn));
        double people = it.outlook().population(it.year(t));
        double nation = new Outlook(it.outlook().edition(), "").population(it.year(t));
        double pace = ACA_MILLIONS / ACA_MONTHS * Math.min(1, people / nation);
        if (months <= WINDOW && allIn.isAfter(law.get()) && people / months > pace) {
            remarks.accept(remark(it, place.get(), t, months, people, pace));
        }
    }

    private static Remark remark(Case it, Provenance place, int t, long months, double people, double pace) {
        return Remark.at(
                        place,
                        ID,
                        "Everyone whom the plan covers, of " + Words.people(people) + " residents, is to be in "
                                + months + (months == 1 ? " month" : " months") + " after it is law.")
                .value("residents in " + it.year(t), Words.people(people), it.baseline())
                .value("day on which it is law", it.enactment().orElseThrow().toString(), "enactment")
                .value(
                        "pace of the Affordable Care Act, for as many residents",
                        Words.people(pace) + " a month",
                        "30 million in 48 months")
                .help("Bring people in by age or program over more years, or say which lists enroll them unasked.")
                .build();
    }
}
