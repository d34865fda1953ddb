package org.planwright.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.compiler.RulePack;
import org.planwright.project.UserProblem;
import org.planwright.runtime.baseline.Edition;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.households.Family;
import org.planwright.runtime.households.FamilyAnswer;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.judgement.Case;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.model.Unscorable;
import org.planwright.runtime.results.HouseholdJson;
import org.planwright.runtime.results.HouseholdPage;
import org.planwright.runtime.results.YearChoice;
import org.planwright.runtime.taxpayers.HouseholdRecords;
import org.planwright.runtime.taxpayers.Present;

/**
 * What {@code household} is asked; everything as it was written, so that what is wrong can be said in the same words.
 *
 * @param file a plan, or model inputs that end in .json
 * @param income dollars a year
 * @param family adults, a plus sign, children
 * @param coverage present coverage
 * @param age of the adults
 * @param state where they live; empty for the plan's own
 * @param year calendar year; empty for the first with twelve months of benefits, all phases done, or else the plan's last
 * @param form text or json
 */
record HouseholdRequest(
        String file,
        String income,
        String family,
        String coverage,
        String age,
        String state,
        String year,
        String form,
        Optional<String> baseline,
        Optional<RulePack> pack,
        Manner manner)
        implements Request {
    private static final Pattern FAMILY = Pattern.compile("(\\d{1,2})\\+(\\d{1,2})");
    private static final Pattern DOLLARS = Pattern.compile("\\$?(\\d{1,3}(?:,\\d{3})+|\\d{1,10})(?:\\.\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    @Override
    public int run(Terminal terminal) {
        Matcher people = matching(FAMILY, family, "--family", "adults and children, such as 2+2");
        Matcher dollars = matching(DOLLARS, income, "--income", "dollars a year from 0 up, such as 60000");
        Present present = Arrays.stream(Present.values())
                .filter(one -> one.word().equalsIgnoreCase(coverage))
                .findFirst()
                .orElseThrow(() ->
                        problem("--coverage", coverage, "one of employer, individual, medicaid, medicare, uninsured"));
        int years = Integer.parseInt(
                matching(WHOLE, age, "--age", "years from 0 to 110").group());
        if (!form.equals("text") && !form.equals("json")) {
            throw problem("--format", form, "text or json");
        }
        Scoring scoring = new Scoring(terminal);
        ModelInputs inputs = scoring.inputs(file, pack);
        Edition edition = scoring.edition(baseline, inputs);
        try {
            Score score = new CostModel(inputs, edition).score();
            Outlook outlook = new Outlook(edition, place(edition, score));
            OptionalInt full =
                    new Case(inputs, inputs.parts(), score, outlook, Optional.empty(), draw -> score).firstFullYear();
            YearChoice why = !year.isEmpty()
                    ? YearChoice.ASKED
                    : full.isPresent() ? YearChoice.FIRST_FULL_YEAR : YearChoice.LAST_OF_THE_HORIZON;
            int when = year.isEmpty()
                    ? score.firstYear() + full.orElse(score.years() - 1)
                    : Integer.parseInt(matching(WHOLE, year, "--year", "a year of the plan's horizon")
                            .group());
            if (when < score.firstYear() || when >= score.firstYear() + score.years()) {
                throw problem(
                        "--year",
                        year,
                        "a year from " + score.firstYear() + " to " + (score.firstYear() + score.years() - 1));
            }
            HouseholdModel model = model(inputs, inputs.parts(), score, outlook);
            Family asked = new Family(
                    Integer.parseInt(people.group(1)),
                    Integer.parseInt(people.group(2)),
                    years,
                    Double.parseDouble(dollars.group().replace(",", "").replace("$", "")),
                    present,
                    outlook.place());
            FamilyAnswer answer = FamilyAnswer.of(model, asked, when);
            if (form.equals("json")) {
                terminal.out(HouseholdJson.write(score.title(), answer, why));
            } else {
                terminal.out(HouseholdPage.text(score.title(), answer, why, terminal.tableWidth()));
            }
            return ExitCode.SOUND;
        } catch (Unscorable none) {
            none.findings().forEach(finding -> terminal.err(finding.text() + "\n"));
            return ExitCode.FOUND;
        } catch (IllegalArgumentException wrong) {
            throw new UserProblem(
                    "There is no such family: " + wrong.getMessage() + ".",
                    "“planwright household --help” tells the options.");
        }
    }

    /** The state asked for; a plan of a state knows the families of that state alone. */
    private String place(Edition edition, Score score) {
        if (state.isEmpty()) {
            return score.place();
        }
        String known = Outlook.state(edition, state)
                .orElseThrow(() -> problem("--state", state, "a state's name, such as Vermont"));
        if (!score.place().isEmpty() && !score.place().equals(known)) {
            throw problem("--state", state, score.place() + ", the state of the plan");
        }
        if (score.place().isEmpty()) {
            // the nation's accounts are spread over the nation's records; a family differs by state in nothing that is
            // known
            return "";
        }
        return known;
    }

    /** Records of the edition with a score spread over them. */
    static HouseholdModel model(ModelInputs inputs, Parts parts, Score score, Outlook outlook) {
        HouseholdRecords records = HouseholdRecords.builtIn(score.edition())
                .orElseThrow(() -> new UserProblem(
                        "The baseline “" + score.edition() + "” has no household records.",
                        "They come with " + String.join(", ", List.copyOf(Edition.BUILT_IN)) + "."));
        LocalDate start =
                inputs.horizon().firstBenefits().flatMap(InputDate::day).orElse(LocalDate.of(score.firstYear(), 1, 1));
        return new HouseholdModel(records, outlook, score, parts, start);
    }

    private static Matcher matching(Pattern pattern, String written, String option, String wanted) {
        Matcher matcher = pattern.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw problem(option, written, wanted);
        }
        return matcher;
    }

    private static UserProblem problem(String option, String written, String wanted) {
        return new UserProblem(
                option + " is “" + written + "”; it must be " + wanted + ".",
                "Such as: planwright household PLAN" + " --income 60000 --family 2+2 --coverage employer");
    }
}
