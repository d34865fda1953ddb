package org.planwright.runtime.export;

import static org.planwright.runtime.export.Covered.Fidelity.APPROXIMATED;
import static org.planwright.runtime.export.Covered.Fidelity.EXACT;
import static org.planwright.runtime.export.Covered.Fidelity.NOT_EXPRESSIBLE;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Stated;

/** By which parameters of a tool a tax can be said. */
final class Routes {
    private static final Set<String> LABOR = Set.of("payroll", "wages", "earned income", "self-employment income");
    private static final Set<String> WAGES = Set.of("payroll", "wages", "earned income");
    private static final Set<String> INCOME =
            Set.of("adjusted gross income", "modified adjusted gross income", "household income");
    private static final Set<String> INVESTMENT =
            Set.of("unearned income", "interest", "dividends", "capital gains", "rents and royalties");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** How much of what a shared threshold moves may be somebody else's tax. */
    private static final BigDecimal MOST_MOVED = new BigDecimal("0.25");

    private final Tool tool;
    private final Reform reform;
    private final boolean calculator;
    private Levy levy;
    private List<String> remarks;
    private List<String> set;

    Routes(Tool tool, Reform reform) {
        this.tool = tool;
        this.reform = reform;
        this.calculator = tool == Tool.TAX_CALCULATOR;
    }

    /** Says a tax in the reform; what became of it. */
    Covered express(Levy some) {
        levy = some;
        remarks = new ArrayList<>(levy.remarks);
        set = new ArrayList<>();
        String why = levy.unusable.isEmpty() ? route() : levy.unusable;
        String clause = levy.tax.clause();
        if (!why.isEmpty()) {
            return Covered.of(clause, levy.tax.provenance(), NOT_EXPRESSIBLE, true, why);
        }
        String said = String.join(", ", set) + " from " + levy.firstYear();
        String how = remarks.isEmpty() ? said : said + "; " + String.join("; ", remarks);
        return Covered.of(clause, levy.tax.provenance(), remarks.isEmpty() ? EXACT : APPROXIMATED, true, how);
    }

    /** Empty where it is said, else why it cannot be. */
    private String route() {
        List<String> bases = levy.tax.bases();
        if (levy.parts.isEmpty()) {
            return "it takes nothing in the years of the tool";
        }
        if (levy.amounts) {
            return bases.equals(List.of("persons")) ? perPerson() : "an amount of money on " + String.join(", ", bases);
        }
        if (!bases.isEmpty() && LABOR.containsAll(bases) && bases.stream().anyMatch(WAGES::contains)) {
            return labor();
        }
        if (bases.size() == 1 && INCOME.contains(bases.get(0))) {
            return surtax(bases.get(0));
        }
        if (bases.equals(List.of("capital gains"))) {
            return gains();
        }
        if (!bases.isEmpty() && INVESTMENT.containsAll(bases)) {
            return investment();
        }
        if (calculator && bases.equals(List.of("taxable income"))) {
            return topRate();
        }
        return tool.title() + " has no parameter for a tax on "
                + (bases.isEmpty() ? "a base that is not named" : String.join(", ", bases));
    }

    private String labor() {
        BigDecimal employers = employersShare();
        boolean one = levy.parts.size() == 1 && levy.parts.get(0).everything();
        boolean two = levy.parts.size() == 2
                && levy.parts.get(0).from().signum() == 0
                && levy.parts.get(1).to().isEmpty()
                && levy.parts
                        .get(0)
                        .to()
                        .equals(java.util.Optional.of(levy.parts.get(1).from()));
        boolean above = levy.parts.size() == 1 && levy.parts.get(0).to().isEmpty();
        if (!one && employers.signum() > 0) {
            return tool.title() + " has one rate for employers, on all wages without bounds; this tax has "
                    + levy.parts.size() + " bands or a cap";
        }
        if (!one && !two && !above) {
            return tool.title() + " has one rate on all wages and one more above one threshold; this tax has "
                    + levy.parts.size() + " bands or a cap";
        }
        if (two || !one) {
            Levy.Part upper = levy.parts.get(levy.parts.size() - 1);
            String why = aboveThreshold(
                    upper,
                    two ? levy.parts.get(0) : null,
                    calculator ? "AMEDT_rt" : "gov.irs.payroll.medicare.additional.rate",
                    calculator ? "AMEDT_ec" : "gov.irs.payroll.medicare.additional.exclusion",
                    "the Additional Medicare Tax");
            if (!why.isEmpty()) {
                return why;
            }
            remarks.add("the threshold is one of a return in the tool, not of each worker");
        }
        if (one || two) {
            flat(levy.parts.get(0), employers);
        }
        return "";
    }

    private void flat(Levy.Part part, BigDecimal employers) {
        String prefix = calculator ? "FICA_mc_trt_" : "gov.irs.payroll.medicare.rate.";
        BigDecimal workers = BigDecimal.ONE.subtract(employers);
        part.rates().forEach((year, rate) -> {
            add(prefix + "employer", year, rate.multiply(employers));
            add(prefix + "employee", year, rate.multiply(workers));
        });
        BigDecimal own = selfEmployed(employers);
        if (!calculator && own.signum() > 0) {
            part.rates()
                    .forEach((year, rate) -> add("gov.irs.self_employment.rate.medicare", year, rate.multiply(own)));
        }
    }

    /** The part of the rate that people who work for themselves pay. */
    private BigDecimal selfEmployed(BigDecimal employers) {
        String said =
                levy.tax.selfEmployed().map(Stated::value).map(Routes::words).orElse("");
        boolean base =
                levy.tax.bases().contains("earned income") || levy.tax.bases().contains("self-employment income");
        BigDecimal own =
                switch (said) {
                    case "taxed as both", "100%" -> BigDecimal.ONE;
                    case "taxed as employer" -> employers;
                    case "taxed as worker" -> BigDecimal.ONE.subtract(employers);
                    default -> base && said.isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO;
                };
        if (calculator && own.compareTo(BigDecimal.ONE) != 0) {
            remarks.add("people who work for themselves pay both parts in the tool, "
                    + (said.isEmpty() ? "of which the plan says nothing" : "not as the plan says"));
        } else if (own.signum() > 0) {
            remarks.add("people who work for themselves pay on 92.35% of their net earnings");
        } else if (said.isEmpty()) {
            remarks.add("people who work for themselves pay nothing, since the plan does not say what they pay");
        }
        return own;
    }

    private static String words(InputValue value) {
        if (value instanceof InputValue.Percent percent) {
            return percent.percent().toPlainString() + "%";
        }
        return value instanceof InputValue.Choice choice ? String.join(", ", choice.chosen()) : "otherwise";
    }

    private BigDecimal employersShare() {
        List<String> payers = levy.tax.payers();
        if (!payers.contains("employers")) {
            return BigDecimal.ZERO;
        }
        if (payers.size() == 1) {
            return BigDecimal.ONE;
        }
        for (Stated stated : levy.tax.shares()) {
            if (stated.value() instanceof InputValue.Shares shares) {
                return shares.shares().stream()
                        .filter(share -> share.who().equals("employers"))
                        .map(share -> share.percent().divide(HUNDRED))
                        .findFirst()
                        .orElse(BigDecimal.ZERO);
            }
        }
        remarks.add("the plan does not say who pays which share: half each is taken");
        return HALF;
    }

    /** A rate above a threshold that a tax of current law has too, and that moves with it. */
    private String aboveThreshold(Levy.Part upper, Levy.Part lower, String rate, String threshold, String existing) {
        if (reform.has(rate)) {
            return "“" + reform.clause(rate) + "” has taken " + rate + " already";
        }
        BigDecimal most = upper.rates().values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal less = lower == null
                ? BigDecimal.ZERO
                : lower.rates().values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal current = reform.definitions().current(rate, 0, levy.firstYear());
        if (most.compareTo(less) <= 0) {
            return "the rate falls above the threshold";
        }
        boolean same = upper.from().compareTo(reform.definitions().current(threshold, 0, levy.firstYear())) == 0;
        BigDecimal moved = current.divide(most.subtract(less), MathContext.DECIMAL32);
        if (!same && moved.compareTo(MOST_MOVED) > 0) {
            return "its threshold is that of " + existing + ", whose " + percent(current)
                    + " would move with it and outweigh what is wanted";
        }
        upper.rates().forEach((year, rates) -> {
            BigDecimal more =
                    lower == null ? rates : rates.subtract(lower.rates().get(year));
            if (more.signum() > 0) {
                add(rate, year, more);
                if (!same) {
                    put(threshold, year, five(upper.from(), upper.from()));
                }
            }
        });
        if (same) {
            remarks.add("joint filers have the threshold of " + existing);
        } else {
            remarks.add("the " + percent(current) + " of " + existing + " begin at the same threshold");
            index(threshold);
        }
        return "";
    }

    private String surtax(String base) {
        if (calculator ? reform.has("AGI_surtax_trt") : reform.has("gov.contrib.crfb.surtax.in_effect")) {
            return "the one surtax on income of " + tool.title() + " is taken by another tax";
        }
        Levy.Part last = levy.parts.get(levy.parts.size() - 1);
        boolean joined = last.to().isEmpty();
        for (int i = 1; i < levy.parts.size(); i++) {
            joined &= levy.parts
                    .get(i - 1)
                    .to()
                    .equals(java.util.Optional.of(levy.parts.get(i).from()));
        }
        int most = calculator ? 1 : 3;
        if (!joined
                || levy.parts.size() > most
                || !calculator
                        && levy.parts.size() == 3
                        && levy.parts.get(0).from().signum() > 0) {
            return tool.title() + " has " + (calculator ? "one bracket" : "two brackets above the first dollar")
                    + " of a surtax on income, without an upper end; this tax has " + levy.parts.size();
        }
        if (!base.equals("adjusted gross income")) {
            remarks.add("adjusted gross income stands in for " + base);
        }
        if (calculator) {
            boolean halves = levy.tax.payers().contains("households");
            BigDecimal from = last.from();
            BigDecimal separate = halves ? from.multiply(HALF) : from;
            last.rates().forEach((year, rate) -> {
                if (rate.signum() > 0) {
                    add("AGI_surtax_trt", year, rate);
                    put("AGI_surtax_thd", year, five(from, separate));
                }
            });
            index("AGI_surtax_thd");
        } else {
            scale();
        }
        return "";
    }

    /** All steps of the scale are set, since steps with equal thresholds would add their rates. */
    private void scale() {
        String surtax = "gov.contrib.crfb.surtax.";
        int shift = levy.parts.get(0).from().signum() == 0 ? 0 : 1;
        for (int year : levy.parts.get(0).rates().keySet()) {
            if (levy.parts.stream().allMatch(part -> part.rates().get(year).signum() == 0)) {
                continue;
            }
            put(surtax + "in_effect", year, BigDecimal.ONE);
            say(surtax + "rate");
            for (String who : List.of("joint", "single")) {
                BigDecimal above = BigDecimal.ZERO;
                BigDecimal rate = BigDecimal.ZERO;
                for (int step = 0; step < 3; step++) {
                    int at = step - shift;
                    if (at >= 0 && at < levy.parts.size()) {
                        above = levy.parts.get(at).from();
                        rate = levy.parts.get(at).rates().get(year);
                    } else if (at >= 0) {
                        above = above.add(BigDecimal.valueOf(1_000_000_000_000L));
                    }
                    String name = surtax + "rate." + who + "[" + step + "].";
                    reform.put(levy.tax.clause(), name + "threshold", year, above);
                    reform.put(levy.tax.clause(), name + "rate", year, rate);
                }
            }
        }
        if (levy.tax.payers().contains("households")) {
            remarks.add("married people who file separately have the whole threshold each");
        }
        if (levy.tax
                .indexedTo()
                .filter(stated -> !(stated.value() instanceof InputValue.Choice))
                .isPresent()) {
            remarks.add("the thresholds stay as they are, since the tool does not index reforms");
        }
    }

    private String gains() {
        if (!levy.parts.get(0).everything() || levy.parts.size() > 1) {
            return tool.title() + " has no threshold of its own for gains";
        }
        List<String> rates = calculator
                ? List.of("CG_rt1", "CG_rt2", "CG_rt3", "AMT_CG_rt1", "AMT_CG_rt2", "AMT_CG_rt3")
                : List.of(
                        "gov.irs.capital_gains.rates.1",
                        "gov.irs.capital_gains.rates.2",
                        "gov.irs.capital_gains.rates.3");
        levy.parts.get(0).rates().forEach((year, rate) -> rates.forEach(name -> add(name, year, rate)));
        remarks.add("qualified dividends pay it too, and short-term gains do not");
        return "";
    }

    private String investment() {
        if (levy.parts.size() > 1 || levy.parts.get(0).to().isPresent()) {
            return tool.title() + " has one rate of a tax on investment income above one threshold";
        }
        String why = aboveThreshold(
                levy.parts.get(0),
                null,
                calculator ? "NIIT_rt" : "gov.irs.investment.net_investment_income_tax.rate",
                calculator ? "NIIT_thd" : "gov.irs.investment.net_investment_income_tax.threshold",
                "the Net Investment Income Tax");
        if (why.isEmpty()) {
            remarks.add("the threshold is one of all income, not of this base; pensions are not in it");
        }
        return why;
    }

    private String topRate() {
        Levy.Part part = levy.parts.get(0);
        if (levy.parts.size() > 1 || part.to().isPresent() || reform.has("II_rt8")) {
            return "Tax-Calculator has room for one bracket more on taxable income";
        }
        BigDecimal top = reform.definitions().current("II_brk6", 1, Definitions.LAST_YEAR);
        if (part.from().compareTo(top) < 0) {
            return "it begins within the brackets of current law, which are all taken";
        }
        part.rates().forEach((year, rate) -> {
            if (rate.signum() > 0) {
                put(
                        "II_rt8",
                        year,
                        reform.definitions().current("II_rt7", 0, year).add(rate));
                put("II_brk7", year, five(part.from(), part.from()));
            }
        });
        index("II_brk7");
        remarks.add("gains and qualified dividends keep their own rates");
        return "";
    }

    private String perPerson() {
        if (!calculator || levy.parts.size() > 1) {
            return tool.title() + " has no amount a person";
        }
        levy.parts.get(0).rates().forEach((year, dollars) -> add("LST", year, dollars));
        return "";
    }

    /** Amounts stay as they are unless the plan lets them grow. */
    private void index(String name) {
        levy.tax
                .indexedTo()
                .map(Stated::value)
                .filter(InputValue.Names.class::isInstance)
                .ifPresent(index -> {
                    if (calculator) {
                        reform.grow(levy.tax.clause(), name);
                        remarks.add("the threshold grows with the tool's own index, chained consumer prices");
                    } else {
                        remarks.add("the threshold stays as it is, since the tool does not index reforms");
                    }
                });
    }

    private static BigDecimal[] five(BigDecimal each, BigDecimal separate) {
        return new BigDecimal[] {each, each, separate, each, each};
    }

    private void add(String name, int year, BigDecimal more) {
        if (more.signum() != 0) {
            reform.add(levy.tax.clause(), name, year, more);
            say(name);
        }
    }

    private void put(String name, int year, BigDecimal... values) {
        reform.put(levy.tax.clause(), name, year, values);
        say(name);
    }

    private void say(String name) {
        if (!set.contains(name)) {
            set.add(name);
        }
    }

    private static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%";
    }
}
