package org.planwright.runtime.inputs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Inputs in which every part of the contract holds something. */
final class Sample {
    static final Provenance FIXED = new Provenance(
            "payment / pay hospital", "a.plan", 12, List.of("act, § 5"), Provenance.Status.FIXED, true, "a \"note\"");
    static final InputDate DAY = new InputDate(Optional.of(LocalDate.of(2017, 1, 1)), "2017");
    static final InputDate EVENT = new InputDate(Optional.empty(), "90 days after waivers granted");
    static final Named MEDICARE = new Named("reference", "medicare");
    static final InputValue RATE = new InputValue.Percent(new BigDecimal("105.50"), Optional.of(MEDICARE), List.of());
    static final InputValue DOLLARS =
            new InputValue.Money(new BigDecimal("1.6E9"), OptionalInt.of(2020), List.of("person", "year"));
    static final Stated STATED = new Stated(DOLLARS, FIXED);
    static final Period.Span SPAN = new Period.Span(DAY, Optional.of(EVENT));
    static final Period PERIOD = new Period(
            Optional.of(DAY),
            Optional.of(EVENT),
            Optional.of(new Period.Length(new BigDecimal("3"), "year")),
            Optional.of(SPAN));
    static final PeopleGroup WHO = new PeopleGroup(
            "residents aged 19 to 64",
            new People.Except(
                    new People.Having(
                            new People.AnyOf(List.of(new People.Group("residents"), new People.Group("workers"))),
                            new People.All(List.of(
                                    new People.Range("age", 19, OptionalInt.of(64)),
                                    new People.Any(List.of(
                                            new People.OneOf("coverage", List.of("medicaid")),
                                            new People.Not(new People.Range("income", 138, OptionalInt.empty()))))))),
                    new People.Group("medicare enrollees")));
    static final Comparison COMPARISON = new Comparison(
            "surplus", false, Optional.of(WHO), Optional.of(SPAN), Optional.of("at least"), Optional.of(DOLLARS));
    static final List<InputValue> VALUES = List.of(
            DOLLARS,
            RATE,
            new InputValue.Count(new BigDecimal("5"), "member", List.of()),
            new InputValue.Duration(new BigDecimal("60"), "day", "spending"),
            new InputValue.Date(EVENT),
            new InputValue.Years(SPAN),
            new InputValue.Choice(List.of("reserve", "rates")),
            new InputValue.Names(List.of(MEDICARE), List.of(new Named("reference", "chip"))),
            new InputValue.Shares(List.of(
                    new InputValue.Share(new BigDecimal("80.0"), "employers"),
                    new InputValue.Share(new BigDecimal("20"), "workers"))),
            new InputValue.Group(WHO),
            new InputValue.Text("line\nbreak \u2028 and \uD83D\uDE00"),
            new InputValue.Condition(List.of(COMPARISON)),
            new InputValue.None(),
            new InputValue.Range(RATE, Optional.of(RATE), DOLLARS),
            new InputValue.Options(List.of(RATE, new InputValue.None())),
            new InputValue.Delegated(
                    new Named("body", "board"), Optional.of(DAY), Optional.of(RATE), Optional.of(RATE), RATE),
            new InputValue.Open(
                    Provenance.Status.UNDECIDED,
                    "awaiting the actuary",
                    Optional.of(new Named("body", "board")),
                    Optional.of(DAY),
                    Optional.of(RATE),
                    Optional.of(RATE)));

    private Sample() {}

    static ModelInputs inputs() {
        return new ModelInputs(
                new ModelInputs.PlanIdentity(
                        "A <plan>",
                        "state single payer",
                        "vermont",
                        "enacted",
                        "ab12",
                        List.of(new ModelInputs.File("a.plan", "cd34"))),
                new ModelInputs.Baseline("us-2023", Optional.of("ef56")),
                new ModelInputs.Horizon(OptionalInt.of(2017), OptionalInt.of(2026), Optional.empty()),
                "nominal",
                true,
                List.of(new ModelInputs.Finding("schedule.gap", "There is a gap.")),
                parts(),
                List.of(new ModelInputs.Scenario("lower rates", List.of("payment / pay hospital"), parts())),
                List.of(new ModelInputs.Clause(
                        "legal / adoption", "a.plan", 3, "lower rates", ModelInputs.Treatment.IGNORED, "not read")),
                List.of(new ModelInputs.OpenValue(
                        "benefits / vision", "a.plan", 4, "", Provenance.Status.UNKNOWN, "no text found")));
    }

    static Parts parts() {
        Authority authority = new Authority(List.of("waiver 1115"), true, "keep");
        Financing.RateBand band = new Financing.RateBand(
                RATE,
                Optional.of(RATE),
                Financing.Basis.PART,
                Optional.of(DOLLARS),
                Optional.of(DOLLARS),
                Optional.of(DAY),
                FIXED);
        return new Parts(
                List.of(new Parts.PeopleCell(
                        Parts.PeopleAction.KEEP_OR_PAY,
                        WHO,
                        Optional.of("plan"),
                        Optional.of(STATED),
                        PERIOD,
                        Optional.of(authority),
                        FIXED)),
                VALUES.stream()
                        .map(value -> new Parts.Answer("eligibility", "k", value, Optional.of(WHO), PERIOD, FIXED))
                        .toList(),
                List.of(new Parts.ServiceCover(
                        "dental",
                        "dental",
                        Parts.Coverage.AS_STATED,
                        Optional.of(RATE),
                        Optional.of(WHO),
                        PERIOD,
                        "package",
                        FIXED)),
                List.of(new Parts.Charge(
                        Parts.ChargeKind.OUT_OF_POCKET_LIMIT,
                        List.of(MEDICARE),
                        Optional.of(WHO),
                        Optional.of(STATED),
                        List.of(band),
                        Optional.of(STATED),
                        PERIOD,
                        FIXED)),
                List.of(new Parts.Waiver(List.of(MEDICARE), Optional.of(WHO), PERIOD, FIXED)),
                List.of(new Parts.Payment(
                        "hospital", "hospital", "budget", Optional.of(STATED), Optional.of(STATED), PERIOD, FIXED)),
                List.of(new Parts.ProgramChange(
                        "chip",
                        "chip",
                        Parts.ProgramAction.ABSORB,
                        Optional.of(authority),
                        Optional.of(WHO),
                        PERIOD,
                        FIXED)),
                List.of(new Financing.Tax(
                        "premium",
                        List.of("payroll"),
                        "pay",
                        List.of("employers"),
                        List.of(STATED),
                        List.of(band),
                        Optional.of(STATED),
                        List.of(STATED),
                        Optional.of(STATED),
                        List.of(STATED),
                        Optional.of(STATED),
                        Optional.of(STATED),
                        Optional.of(STATED),
                        Optional.of(STATED),
                        List.of(new Financing.Yield(STATED, Optional.of(SPAN))),
                        Optional.of(authority),
                        "fund",
                        PERIOD,
                        FIXED)),
                List.of(new Financing.Flow(
                        Financing.FlowKind.REDIRECT,
                        "medicaid state",
                        "medicaid state",
                        Optional.of(STATED),
                        Optional.of(authority),
                        "fund",
                        PERIOD,
                        FIXED)),
                List.of(new Financing.Reserve(STATED, Optional.of(DAY), PERIOD, FIXED)),
                List.of(new Financing.Fund("fund", FIXED)),
                List.of(new Financing.Total("new", List.of("premium"), STATED, Optional.of(SPAN), FIXED)),
                List.of(new Parts.Phase("benefits", Optional.of(WHO), PERIOD, Optional.of(STATED), FIXED)),
                List.of(new Parts.Saving(1, STATED, "system cost", "fraud control", PERIOD, FIXED)),
                List.of(new Parts.Assumption(
                        "supply", RATE, "study", Parts.Whose.ANALYST, Optional.of(WHO), PERIOD, FIXED)),
                List.of(new Parts.Claim("funded", List.of(COMPARISON), FIXED)),
                List.of(new Parts.Claim("study", List.of(COMPARISON), FIXED)));
    }
}
