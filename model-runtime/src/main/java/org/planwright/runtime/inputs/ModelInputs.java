package org.planwright.runtime.inputs;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All that the cost model is told of a plan.
 *
 * @param plan which plan it is
 * @param baseline the edition of the accounts it is measured against
 * @param horizon the years it is measured over
 * @param priceBasis {@code nominal}: amounts are nominal unless they state a price year
 * @param draft whether the plan still has flaws; nothing that rests on it may be published
 * @param findings what is still wrong with a draft
 * @param parts what the plan provides
 * @param scenarios named variants
 * @param clauses every provision of the plan, and what became of it
 * @param open values that are not there: to be made scenarios of, or refused
 */
public record ModelInputs(
        PlanIdentity plan,
        Baseline baseline,
        Horizon horizon,
        String priceBasis,
        boolean draft,
        List<Finding> findings,
        Parts parts,
        List<Scenario> scenarios,
        List<Clause> clauses,
        List<OpenValue> open) {
    /** The name and edition of the contract. */
    public static final String SCHEMA = "planwright-inputs/1";

    /**
     * Which plan it is.
     *
     * @param title its title
     * @param kind canonical name of the kind of plan; empty where it does not say
     * @param jurisdiction where it would be law; empty where it does not say
     * @param status how far it has come; empty where it does not say
     * @param hash SHA-256 of what the plan says, in hexadecimal; layout and comments do not change it
     * @param files its files, in the order in which they were read
     */
    public record PlanIdentity(
            String title, String kind, String jurisdiction, String status, String hash, List<File> files) {
        public PlanIdentity {
            Objects.requireNonNull(title);
            files = List.copyOf(files);
        }
    }

    /**
     * A file of the plan.
     *
     * @param name as the user knows it
     * @param sha256 SHA-256 of its text in UTF-8, in hexadecimal
     */
    public record File(String name, String sha256) {}

    /**
     * The edition of the accounts.
     *
     * @param edition its name, such as {@code us-2023}; empty where the plan does not say
     * @param hash SHA-256 of its data, where the plan pins it
     */
    public record Baseline(String edition, Optional<String> hash) {}

    /**
     * The years a plan is measured over; empty where it does not say.
     *
     * @param from first calendar year
     * @param to last calendar year
     * @param firstBenefits the day on which benefits start; what has no date of its own starts then
     */
    public record Horizon(OptionalInt from, OptionalInt to, Optional<InputDate> firstBenefits) {}

    /**
     * What is still wrong.
     *
     * @param rule id of the rule
     * @param message what is so
     */
    public record Finding(String rule, String message) {}

    /**
     * A named variant: some clauses are taken out, others put in.
     *
     * @param name its name
     * @param without identities of the clauses that are taken out or replaced
     * @param parts what is put in
     */
    public record Scenario(String name, List<String> without, Parts parts) {
        public Scenario {
            without = List.copyOf(without);
        }
    }

    /** What became of a provision. */
    public enum Treatment {
        /** The cost model is told all of it. */
        USED,
        /** The cost model is told something near it; the reason says what. */
        APPROXIMATED,
        /** The cost model is told nothing of it; the reason says why. */
        IGNORED
    }

    /**
     * A provision and what became of it.
     *
     * @param identity its identity
     * @param file the plan's file
     * @param line its line, from 1
     * @param scenario the scenario it belongs to; empty for the plan itself
     * @param treatment what became of it
     * @param how how it is approximated, or why it is ignored; empty where it is used
     */
    public record Clause(String identity, String file, int line, String scenario, Treatment treatment, String how) {}

    /**
     * A value that is not there.
     *
     * @param clause identity of the provision
     * @param file the plan's file
     * @param line its line, from 1
     * @param scenario the scenario it belongs to; empty for the plan itself
     * @param state delegated, undecided or unknown
     * @param because the reason, or who decides
     */
    public record OpenValue(
            String clause, String file, int line, String scenario, Provenance.Status state, String because) {}

    public ModelInputs {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(baseline);
        Objects.requireNonNull(horizon);
        Objects.requireNonNull(priceBasis);
        findings = List.copyOf(findings);
        Objects.requireNonNull(parts);
        scenarios = List.copyOf(scenarios);
        clauses = List.copyOf(clauses);
        open = List.copyOf(open);
    }

    /** What holds in a scenario: the plan's parts with those of the scenario in place of what it takes out. */
    public Parts partsOf(Scenario scenario) {
        Set<String> without = new HashSet<>(scenario.without());
        return parts.with(without, scenario.parts());
    }
}
