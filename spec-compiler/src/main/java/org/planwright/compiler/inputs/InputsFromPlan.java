package org.planwright.compiler.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.ScenarioPlan;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputs.Clause;
import org.planwright.runtime.inputs.ModelInputs.OpenValue;
import org.planwright.runtime.inputs.Parts;

/**
 * Makes model inputs of a plan. Every provision is used, approximated or named as ignored; what the plan leaves open stays
 * open.
 */
public final class InputsFromPlan {
    private final Plan plan;
    private final Accounts accounts;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<OpenValue> open = new ArrayList<>();
    private final List<ModelInputs.Scenario> scenarios = new ArrayList<>();

    private InputsFromPlan(Plan plan, Accounts accounts) {
        this.plan = plan;
        this.accounts = accounts;
    }

    /**
     * The inputs of a plan.
     *
     * @param plan the plan
     * @param accounts where services and programs stand in the public accounts
     * @param files the plan's files
     * @param draft whether it still has flaws
     * @param findings what is still wrong
     */
    public static ModelInputs of(
            Plan plan, Accounts accounts, List<SourceFile> files, boolean draft, List<ModelInputs.Finding> findings) {
        return new InputsFromPlan(plan, accounts).inputs(files, draft, findings);
    }

    private ModelInputs inputs(List<SourceFile> files, boolean draft, List<ModelInputs.Finding> findings) {
        Parts parts = base();
        plan.scenarios().forEach(scenario -> scenario(scenario, parts));
        return new ModelInputs(
                identity(files), baseline(), horizon(), "nominal", draft, findings, parts, scenarios, clauses, open);
    }

    private Parts base() {
        Gathering into = new Gathering(plan, accounts);
        for (Provision provision : plan.provisions()) {
            account(provision, Handlers.take(provision, into), "");
        }
        for (Located<String> strike : plan.strikes()) {
            clauses.add(clause("strike " + strike.value(), strike.span(), "", Use.USED));
        }
        open.addAll(into.open);
        return into.parts();
    }

    private void scenario(Plan.Scenario scenario, Parts base) {
        Plan applied = ScenarioPlan.of(plan, scenario);
        Gathering into = new Gathering(applied, accounts);
        Set<Span> own = scenario.provisions().stream().map(Provision::span).collect(Collectors.toSet());
        for (Provision provision : applied.provisions()) {
            int before = into.open.size();
            Use use = Handlers.take(provision, into);
            if (own.contains(provision.span())) {
                account(provision, use, scenario.name());
                into.open
                        .subList(before, into.open.size())
                        .forEach(value -> open.add(new OpenValue(
                                value.clause(),
                                value.file(),
                                value.line(),
                                scenario.name(),
                                value.state(),
                                value.because())));
            }
        }
        for (Located<String> strike : scenario.strikes()) {
            clauses.add(clause("strike " + strike.value(), strike.span(), scenario.name(), Use.USED));
        }
        scenarios.add(ScenarioParts.difference(scenario.name(), base, into.parts()));
    }

    /** Names a provision, and all parts of its block, with what became of them. */
    private void account(Provision provision, Use use, String scenario) {
        clauses.add(clause(provision.identity(), provision.headSpan(), scenario, use));
        for (Provision part : provision.parts()) {
            account(part, Handlers.part(provision, use, part), scenario);
        }
    }

    private static Clause clause(String identity, Span place, String scenario, Use use) {
        return new Clause(identity, place.file().name(), place.line(), scenario, use.treatment(), use.how());
    }

    private ModelInputs.PlanIdentity identity(List<SourceFile> files) {
        return new ModelInputs.PlanIdentity(
                plan.title(),
                plan.kind().orElse(""),
                words("jurisdiction"),
                words("status"),
                PlanHash.of(plan),
                files.stream()
                        .map(file -> new ModelInputs.File(file.name(), PlanHash.of(file.text())))
                        .toList());
    }

    private String words(String key) {
        return plan.header(key).map(Value::toString).orElse("");
    }

    private ModelInputs.Baseline baseline() {
        return new ModelInputs.Baseline(words("baseline"), Optional.empty());
    }

    private ModelInputs.Horizon horizon() {
        PlanDates dates = PlanDates.of(plan);
        Optional<InputDate> start = plan.header("first benefits")
                .flatMap(value -> value instanceof Value.When when ? Optional.of(when.date()) : Optional.empty())
                .map(date -> new InputsFromValues(dates, plan.definitions().groups()).first(date));
        if (!(plan.header("horizon").orElse(null) instanceof Value.Years years)) {
            return new ModelInputs.Horizon(OptionalInt.empty(), OptionalInt.empty(), start);
        }
        return new ModelInputs.Horizon(
                dates.first(years.from()).stream()
                        .mapToInt(day -> day.getYear())
                        .findFirst(),
                years.to().flatMap(dates::last).stream()
                        .mapToInt(day -> day.getYear())
                        .findFirst(),
                start);
    }
}
