package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.project.UserProblem;
import org.planwright.runtime.households.HouseholdModel;
import org.planwright.runtime.households.HouseholdTables;
import org.planwright.runtime.judgement.Beside;
import org.planwright.runtime.model.CostModel;
import org.planwright.runtime.model.Draw;
import org.planwright.runtime.model.PreparedPlan;
import org.planwright.runtime.model.Score;
import org.planwright.runtime.results.Report;
import org.planwright.runtime.uncertainty.Bands;
import org.planwright.runtime.uncertainty.Blocks;
import org.planwright.runtime.uncertainty.HouseholdDraws;
import org.planwright.runtime.uncertainty.Sensitivity;
import org.planwright.runtime.uncertainty.Uncertainty;

/** The draws, scenarios and sensitivity that {@code score} is asked for beside the score. */
final class ScoreUncertainty {
    private static final int ROWS = 1024;
    private static final String USUAL = "national-spending";

    private final ScoreArguments arguments;
    private final Terminal terminal;
    private final CostModel model;
    private final Score score;

    ScoreUncertainty(ScoreArguments arguments, Terminal terminal, CostModel model, Score score) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.model = model;
        this.score = score;
    }

    /** Refuses what means nothing before anything is drawn. */
    void check() {
        if (arguments.draws() < 0 || arguments.draws() > Uncertainty.MOST_DRAWS) {
            throw new UserProblem(
                    "--draws is “" + arguments.draws() + "”, and must be from 0 to "
                            + String.format("%,d", Uncertainty.MOST_DRAWS) + ".",
                    "A thousand draws give bands within a few percent; the figures of every draw are kept in memory.");
        }
        arguments.sensitivity().ifPresent(this::year);
    }

    /** All that is asked for. */
    Report report(List<Beside> beside, Optional<HouseholdModel> households, List<String> names) {
        Blocks none = new Blocks(threads(), Blocks.Progress.NONE);
        List<Report.Scenario> scenarios = new ArrayList<>();
        Optional<Bands> bands = Optional.empty();
        Optional<HouseholdDraws> families = Optional.empty();
        if (arguments.draws() == 0) {
            names.forEach(name -> scenarios.add(
                    new Report.Scenario(model.score(name, Draw.CENTRAL), Optional.empty(), Optional.empty())));
        } else {
            names.forEach(model::prepared); // so that a name that there is none of is told before the work
            try (DrawProgress progress = DrawProgress.of(terminal, "draws", arguments.manner())) {
                Uncertainty draws = uncertainty(new Blocks(threads(), progress));
                PreparedPlan plan = model.prepared(score.scenario());
                Uncertainty.Drawn base;
                if (households.isPresent()) {
                    Uncertainty.DrawnWithHouseholds both =
                            draws.drawn(plan, arguments.draws(), households.get(), arguments.households());
                    base = both.figures();
                    families = Optional.of(both.households());
                } else {
                    base = draws.drawn(plan, arguments.draws());
                }
                bands = Optional.of(draws.bands(base));
                for (String name : names) {
                    Uncertainty.Drawn one = draws.drawn(model.prepared(name), arguments.draws());
                    scenarios.add(new Report.Scenario(
                            model.score(name, Draw.CENTRAL),
                            Optional.of(draws.bands(one)),
                            Optional.of(draws.differences(one, base))));
                }
            }
        }
        return new Report(
                score,
                beside,
                households.map(one -> HouseholdTables.of(one, arguments.households())),
                families,
                arguments.assumptions(),
                bands,
                sensitivity(none),
                scenarios);
    }

    private Optional<Sensitivity> sensitivity(Blocks none) {
        if (arguments.sensitivity().isEmpty()) {
            boolean usual = arguments.draws() > 0 || arguments.form() == ScoreArguments.Form.HTML;
            return usual
                    ? Optional.of(uncertainty(none)
                            .sensitivity(
                                    model.prepared(score.scenario()), USUAL, score.firstYear() + score.years() - 1, 0))
                    : Optional.empty();
        }
        String asked = arguments.sensitivity().get();
        int rows = arguments.draws() > 1 ? arguments.draws() : ROWS;
        try (DrawProgress progress = DrawProgress.of(terminal, "rows of Sobol indices", arguments.manner())) {
            return Optional.of(uncertainty(new Blocks(threads(), progress))
                    .sensitivity(model.prepared(score.scenario()), figure(asked), year(asked), rows));
        }
    }

    private static String figure(String asked) {
        return asked.substring(0, Math.max(0, asked.lastIndexOf('/')));
    }

    private int year(String asked) {
        String year = asked.substring(asked.lastIndexOf('/') + 1);
        int last = score.firstYear() + score.years() - 1;
        boolean known = score.figures().containsKey(figure(asked)) && year.matches("\\d{4}");
        if (!known || Integer.parseInt(year) < score.firstYear() || Integer.parseInt(year) > last) {
            throw new UserProblem(
                    "The score has no figure “" + asked + "”.",
                    "Figures are " + String.join(", ", score.figures().keySet()) + ", each with a year from "
                            + score.firstYear() + " to " + last + ", such as " + USUAL + "/" + last + ".");
        }
        return Integer.parseInt(year);
    }

    private Uncertainty uncertainty(Blocks blocks) {
        return new Uncertainty(arguments.sampling(), arguments.seed(), blocks);
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }
}
