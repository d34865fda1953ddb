package org.planwright.runtime.export;

import static org.planwright.runtime.export.Covered.Fidelity.APPROXIMATED;
import static org.planwright.runtime.export.Covered.Fidelity.NOT_EXPRESSIBLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Stated;

/**
 * The taxes of a plan as a reform file of another model.
 *
 * @param tool the model
 * @param text the file; of no use where there are problems
 * @param covered what became of every tax, of each term of it, and of the money and coverage beside the taxes
 * @param problems what the tool would refuse; empty where it takes the file
 * @param expressed how many taxes the file says
 * @param otherTaxes scenarios of the plan whose taxes are other ones, which the file does not say
 */
public record ReformExport(
        Tool tool, String text, List<Covered> covered, List<String> problems, int expressed, List<String> otherTaxes) {
    public ReformExport {
        covered = List.copyOf(covered);
        problems = List.copyOf(problems);
        otherTaxes = List.copyOf(otherTaxes);
    }

    /**
     * Writes the file.
     *
     * @param parts the plan's parts, or those of a scenario
     */
    public static ReformExport of(ModelInputs inputs, Parts parts, Tool tool) {
        Reform reform = new Reform(new Definitions(tool));
        Routes routes = new Routes(tool, reform);
        List<Covered> covered = new ArrayList<>();
        int expressed = 0;
        for (Financing.Tax tax : parts.taxes()) {
            Levy levy = new Levy(tax, inputs);
            List<Covered> terms = terms(tax);
            if (!terms.isEmpty()) {
                levy.remarks.add("without what is listed below");
            }
            place(inputs).ifPresent(levy.remarks::add);
            Covered line = routes.express(levy);
            expressed += line.fidelity() == NOT_EXPRESSIBLE ? 0 : 1;
            covered.add(line);
            covered.addAll(terms);
        }
        beside(parts, covered);
        String title = inputs.plan().title();
        List<String> others = inputs.scenarios().stream()
                .filter(one -> !inputs.partsOf(one).taxes().equals(parts.taxes()))
                .map(ModelInputs.Scenario::name)
                .toList();
        return new ReformExport(
                tool, new ReformFiles(tool, reform).write(title), covered, reform.problems(), expressed, others);
    }

    /** The tools tax the nation. */
    private static Optional<String> place(ModelInputs inputs) {
        String place = inputs.plan().jurisdiction();
        boolean nation = place.isEmpty() || place.equalsIgnoreCase("united states");
        return nation
                ? Optional.empty()
                : Optional.of("the tool taxes the whole nation: keep the records of " + name(place) + " alone");
    }

    /** A state as it is written; inputs have it in small letters. */
    private static String name(String place) {
        return Arrays.stream(place.split(" "))
                .map(word ->
                        word.equals("of") ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** Terms of a tax that no tool has. */
    private static List<Covered> terms(Financing.Tax tax) {
        List<Covered> terms = new ArrayList<>();
        for (Stated exempt : tax.exempt()) {
            if (!(exempt.value() instanceof InputValue.None)) {
                terms.add(term(tax, exempt, "exempt", "the tool has no exemption of a part of this base"));
            }
        }
        tax.atMost()
                .filter(cap -> !(cap.value() instanceof InputValue.None))
                .ifPresent(cap -> terms.add(term(tax, cap, "at most", "the tool has no most that anyone pays")));
        tax.incidence()
                .ifPresent(
                        who -> terms.add(term(tax, who, "who bears it", "the tool leaves each tax with who pays it")));
        return terms;
    }

    private static Covered term(Financing.Tax tax, Stated stated, String word, String why) {
        return Covered.of(tax.clause() + " / " + word, stated.provenance(), NOT_EXPRESSIBLE, true, why);
    }

    /** What stands beside the taxes: a file of tax law says nothing of it. */
    private static void beside(Parts parts, List<Covered> covered) {
        for (Financing.Flow flow : parts.flows()) {
            boolean raised = flow.kind() == Financing.FlowKind.RAISE;
            covered.add(Covered.of(
                    flow.clause(),
                    flow.provenance(),
                    NOT_EXPRESSIBLE,
                    raised,
                    raised ? "an amount without a rule of who pays it" : "it changes no tax"));
        }
        for (Parts.Charge charge : parts.charges()) {
            boolean premium = charge.kind() == Parts.ChargeKind.PREMIUM;
            if (premium
                    && charge.amount()
                            .filter(one -> one.value() instanceof InputValue.None)
                            .isEmpty()) {
                covered.add(Covered.of(
                        charge.clause(),
                        charge.provenance(),
                        NOT_EXPRESSIBLE,
                        true,
                        "a premium is no tax of the tool"));
            }
        }
        for (Parts.PeopleCell cell : parts.people()) {
            if (cell.action() == Parts.PeopleAction.KEEP_OR_PAY) {
                covered.add(Covered.of(
                        cell.clause(),
                        cell.provenance(),
                        NOT_EXPRESSIBLE,
                        true,
                        "the tool does not know which employers keep coverage"));
            }
        }
        for (Parts.ProgramChange change : parts.programs()) {
            boolean gone = change.action() == Parts.ProgramAction.ABSORB || change.action() == Parts.ProgramAction.END;
            if (gone) {
                covered.add(Covered.of(
                        change.clause(),
                        change.provenance(),
                        NOT_EXPRESSIBLE,
                        false,
                        "left as it is: to end it in the tool would take its worth from households and give nothing"));
            }
        }
    }

    /** How many of the taxes and their terms have this fidelity. */
    public long count(Covered.Fidelity fidelity) {
        return covered.stream()
                .filter(line -> line.counts() && line.fidelity() == fidelity)
                .count();
    }

    /** The report as text for people, one provision after the other. */
    public String report() {
        StringBuilder text = new StringBuilder();
        text.append(tool.title()).append(": of taxes and their terms ");
        text.append(count(Covered.Fidelity.EXACT)).append(" exact, ");
        text.append(count(APPROXIMATED)).append(" approximated, ");
        text.append(count(NOT_EXPRESSIBLE)).append(" not expressible\n");
        for (Covered line : covered) {
            text.append(String.format("  %-15s  %s%n", line.fidelity().words(), line.clause())
                    .replace("\r", ""));
            text.append("                   ")
                    .append(line.file())
                    .append(':')
                    .append(line.line())
                    .append(": ");
            text.append(line.how()).append('\n');
        }
        for (String scenario : otherTaxes) {
            text.append("The scenario “")
                    .append(scenario)
                    .append("” has other taxes; --scenario writes a file of it.\n");
        }
        text.append("Values hold through ").append(Definitions.LAST_YEAR);
        text.append("; wages do not rise as employers stop paying premiums, and nobody changes what they do.\n");
        return text.toString();
    }

    /** The report as a table: provision, file, line, fidelity, how. */
    public String reportCsv() {
        StringBuilder text = new StringBuilder("provision,file,line,fidelity,how\n");
        for (Covered line : covered) {
            text.append(quoted(line.clause()))
                    .append(',')
                    .append(quoted(line.file()))
                    .append(',')
                    .append(line.line());
            text.append(',')
                    .append(line.fidelity().words())
                    .append(',')
                    .append(quoted(line.how()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
