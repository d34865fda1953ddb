package org.planwright.runtime.households;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.model.Used;
import org.planwright.runtime.taxpayers.HouseholdFacts;
import org.planwright.runtime.taxpayers.HouseholdRecords;
import org.planwright.runtime.taxpayers.Present;

/**
 * What a unit pays against other units, before the sums are set to the accounts. Premiums of employers' plans: a survey's
 * single premium for one person, twice that for two, the family premium for more. Out of pocket: use by age times the share
 * that patients pay under their coverage.
 */
final class Costs {
    /** What the edition calls what is used here, and in what it counts. */
    private static final Map<String, String> FACTS = facts();

    private final double single;
    private final double family;
    private final double workerSingle;
    private final double workerFamily;
    private final double medigap;
    private final double[] use;
    private final double[] patient = new double[Present.values().length];

    Costs(HouseholdFacts facts) {
        single = facts.value("employer premium single");
        family = facts.value("employer premium family");
        workerSingle = facts.value("worker premium single") / single;
        workerFamily = facts.value("worker premium family") / family;
        medigap = facts.value("medigap premium") * facts.value("medigap share");
        use = new double[Byte.MAX_VALUE + 1];
        for (int age = 0; age < use.length; age++) {
            use[age] = facts.use(age);
        }
        for (Present present : Present.values()) {
            patient[present.ordinal()] = facts.value("patient share " + present.word());
        }
        patient[Present.UNINSURED.ordinal()] *= facts.value("use uninsured");
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String cover : List.of("employer premium", "worker premium")) {
            facts.put(cover + " single", "dollars");
            facts.put(cover + " family", "dollars");
        }
        facts.put("medigap premium", "dollars");
        facts.put("medigap share", "share");
        for (Present present : Present.values()) {
            facts.put("patient share " + present.word(), "share");
        }
        facts.put("use uninsured", "times the use of the insured");
        facts.put("age of a child", "years");
        facts.put("age of another dependant", "years");
        return facts;
    }

    /** What of the edition is used here. */
    static List<Used> used(HouseholdFacts facts, String edition) {
        List<Used> used = new ArrayList<>();
        FACTS.forEach((key, unit) -> used.add(used(key, facts.fact(key), facts.value(key), unit, edition)));
        used.add(used("use of care by age", facts.fact("use at age 0"), 1, "times the index", edition));
        return used;
    }

    private static Used used(String key, Outlook.Default one, double value, String unit, String edition) {
        String origin = one.status().equals("verified") ? "edition" : "assumption of the edition";
        return new Used(key, value, "", unit, origin, edition, one.source(), "");
    }

    /**
     * A unit's payments and how much of them those pay whom the plan covers.
     *
     * @param worker what workers pay of employers' premiums
     * @param employer what employers pay of them
     * @param individual premiums of individual policies and Medigap
     * @param coveredPremium of all premiums, that of people covered
     * @param outOfPocket paid out of pocket
     * @param coveredOutOfPocket of it, by people covered
     * @param onMedicare people with Medicare
     * @param coveredMedicare of them, covered by the plan
     * @param covered people covered
     */
    record Unit(
            double worker,
            double employer,
            double individual,
            double coveredPremium,
            double outOfPocket,
            double coveredOutOfPocket,
            double onMedicare,
            double coveredMedicare,
            double covered) {
        double premium() {
            return worker + employer + individual;
        }
    }

    Unit of(HouseholdRecords records, int i, double[] share) {
        double insured = 0;
        double insuredCovered = 0;
        double individual = 0;
        double individualCovered = 0;
        double pocket = 0;
        double pocketCovered = 0;
        double medicare = 0;
        double medicareCovered = 0;
        double covered = 0;
        for (int m = 0; m < HouseholdRecords.MEMBERS; m++) {
            int count = records.count(m, i);
            if (count == 0) {
                continue;
            }
            int present = records.present(m, i).ordinal();
            double paid = count * use[records.age(m, i)] * patient[present];
            pocket += paid;
            pocketCovered += paid * share[m];
            covered += count * share[m];
            if (present == Present.EMPLOYER.ordinal()) {
                insured += count;
                insuredCovered += count * share[m];
            } else if (present == Present.INDIVIDUAL.ordinal()) {
                double premium = count * single * use[records.age(m, i)];
                individual += premium;
                individualCovered += premium * share[m];
            } else if (present == Present.MEDICARE.ordinal()) {
                medicare += count;
                medicareCovered += count * share[m];
                individual += count * medigap;
                individualCovered += count * medigap * share[m];
            }
        }
        double premium =
                insured == 0 ? 0 : insured == 1 ? single : insured == 2 ? Math.min(2 * single, family) : family;
        double worker = premium * (insured <= 1 ? workerSingle : workerFamily);
        double part = insured == 0 ? 0 : insuredCovered / insured;
        return new Unit(
                worker,
                premium - worker,
                individual,
                premium * part + individualCovered,
                pocket,
                pocketCovered,
                medicare,
                medicareCovered,
                covered);
    }
}
