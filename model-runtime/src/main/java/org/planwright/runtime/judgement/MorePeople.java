package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Remark;

/** Covered and uninsured together are no more people than there are. */
final class MorePeople implements ScoreRule {
    private static final String ID = "estimates.more-people";
    private static final double SLACK = 1.02;
    private static final double MILLION = 1e6;
    private static final Set<String> COUNTED = Set.of("covered", "uninsured");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        for (Parts.Claim claim : it.parts().estimates()) {
            Map<Integer, List<Comparison>> byYear = new LinkedHashMap<>();
            for (Comparison test : claim.tests()) {
                int t = Quantities.year(it, test);
                if (COUNTED.contains(test.quantity())
                        && t >= 0
                        && test.value().orElse(null) instanceof InputValue.Count) {
                    byYear.computeIfAbsent(t, year -> new ArrayList<>()).add(test);
                }
            }
            byYear.forEach((t, tests) -> look(it, claim, tests, t, remarks));
        }
    }

    private static void look(Case it, Parts.Claim claim, List<Comparison> tests, int t, Consumer<Remark> remarks) {
        double sum = tests.stream().mapToDouble(MorePeople::count).sum();
        double people = it.outlook().population(it.year(t)) * MILLION;
        if (sum > SLACK * people) {
            Remark.Builder remark = Remark.at(
                    claim.provenance(),
                    ID,
                    "“" + claim.title() + "” counts " + Words.people(sum / MILLION) + " people in " + it.year(t)
                            + ", where " + Words.people(people / MILLION) + " live there.");
            for (Comparison test : tests) {
                String who = test.people().map(group -> ", " + group.words()).orElse("");
                remark.value(
                        test.quantity() + who, Words.people(count(test) / MILLION), Case.place(claim.provenance()));
            }
            remarks.accept(remark.value("residents in " + it.year(t), Words.people(people / MILLION), it.baseline())
                    .help("Count those who are in two of the groups once.")
                    .build());
        }
    }

    private static double count(Comparison test) {
        return ((InputValue.Count) test.value().orElseThrow()).number().doubleValue();
    }
}
