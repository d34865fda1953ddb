package org.planwright.runtime.model;

import java.util.List;

/** The steps in the order of the waterfall, each with its formula, and what of the edition it reads where a plan is silent. */
public enum StepFormula {
    COVERAGE(Coverage.class, "X + Σₚ X · u·c·k·g / (u + (1 − u)(1 + g))", "take-up", "use by newly insured"),
    STATED_DEMAND(StatedDemand.class, "X · (1 + d) on the aggregate named; in place of Coverage and Cost sharing"),
    BENEFITS(Benefits.class, "X · (1 + k) on long-term care that moves", "long-term care use"),
    COST_SHARING(CostSharing.class, "X · D(σ₁) / D(σ₀) on what moves", "price response"),
    SUPPLY(Supply.class, "B + f · (X − B) where X > B", "supply"),
    PRICE(Price.class, "X · (1 − m + m · k), k = rate · reference / (Σ v·price / Σ v)"),
    ADMINISTRATION(
            Administration.class,
            "X · (1 − m) on administration; the plan adds a · claims; revenue that moves · (1 − q)",
            "administrative cost",
            "provider administration share"),
    OTHER_SAVING(OtherSaving.class, "X − a · base; the base as demand left it, or what remains"),
    GROWTH(Growth.class, "X · (1 − m + m · Π (1 + g) / (1 + b))"),
    PAYERS(Payers.class, "plan + Σ m · X; each other payer (1 − m) · X"),
    JOINING(
            Joining.class,
            "plan + b · k · X + (1 − σ)(1 + g) · e · ΣX, and a · claims; private (1 − b) · X",
            "public option share",
            "public option switching",
            "individual market response",
            "benchmark response");

    private final Class<? extends Step> step;
    private final String formula;
    private final List<String> assumptions;

    StepFormula(Class<? extends Step> step, String formula, String... assumptions) {
        this.step = step;
        this.formula = formula;
        this.assumptions = List.of(assumptions);
    }

    /** The class that does it. */
    public Class<? extends Step> step() {
        return step;
    }

    /** In million dollars a year: {@code X} a cell before the step, {@code m} the share of it that moves to the plan. */
    public String formula() {
        return formula;
    }

    /** Keys of the assumptions of the edition that it reads. */
    public List<String> assumptions() {
        return assumptions;
    }
}
