package org.planwright.runtime.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.planwright.runtime.baseline.Payer;
import org.planwright.runtime.baseline.Row;
import org.planwright.runtime.inputs.Parts;
import org.planwright.runtime.inputs.Parts.PeopleAction;
import org.planwright.runtime.inputs.Provenance;
import org.planwright.runtime.taxpayers.Present;

/**
 * A plan that people may buy into: a public option on the exchange, or Medicare before its age. The premium against that of
 * private cover is {@code ρ = (Σ k·C + a·Σ k·C) / (Σ C + A)}: care {@code C} that private insurance pays at the plan's prices {@code
 * k}, the plan's administration {@code a} or the insurers' own {@code A} where insurers run it. Of those with individual
 * insurance who may, {@code s = α·ρ^η / (α·ρ^η + 1 − α)} choose it, {@code α} being the share at the same premium. Of those
 * without insurance who may, as many join as {@code n·(ρ^ε − 1)}, {@code n} being those with individual insurance whose premium no
 * credit caps. Members pay what they cost. A credit follows the benchmark: it falls by {@code β·(1 − ρ)} of the premium, for
 * everyone on the exchange who has one. People with employers' plans and programs stay there.
 */
final class BuyInReading {
    private static final Set<Present> INDIVIDUAL = EnumSet.of(Present.INDIVIDUAL);
    private static final Set<Present> UNINSURED = EnumSet.of(Present.UNINSURED);
    private static final Set<Present> EVERYONE = EnumSet.allOf(Present.class);

    private final Reading reading;
    private final PriceReading prices;
    private final List<Parts.PeopleCell> cells;
    private final Enrolment people;
    private final boolean byInsurers;
    private final List<Input> stated;
    private final List<Input> premium;
    private final Assumed same;
    private final Assumed switching;
    private final Assumed joining;
    private final Assumed benchmark;
    private final Assumed more;
    private final AdministrativeCost administration;

    /** What comes of it: the step, and figures by year. */
    record Result(
            Joining step, double[] premium, double[] members, double[] joined, double[] credits, double[] income) {
        /** Sources of money: what members pay. */
        Source source(Provenance at) {
            return new Source(
                    "premiums of those who buy in", Source.Kind.RAISED, income, at.file() + ":" + at.line(), "");
        }
    }

    BuyInReading(Reading reading, PriceReading prices, Enrolment people) {
        this.reading = reading;
        this.prices = prices;
        this.people = people;
        this.cells = reading.parts.people().stream()
                .filter(cell -> cell.action() == PeopleAction.BUY_IN)
                .toList();
        this.byInsurers = reading.answers("administration", "contractors", "risk-bearing plans")
                || reading.option && reading.assumed("administrative cost").isEmpty();
        boolean alone = reading.parts.people().stream().noneMatch(cell -> cell.action() == PeopleAction.COVER);
        this.stated = alone ? reading.assumption("take-up") : List.of();
        this.premium = cells.stream()
                .filter(cell -> cell.amount().isPresent())
                .flatMap(cell ->
                        reading
                                .figure(
                                        "premium of who buys in",
                                        cell.amount().get().value(),
                                        cell.provenance(),
                                        "")
                                .stream())
                .toList();
        this.same = reading.assumptionOr("public option share", "public option share");
        this.switching = reading.assumptionOr("public option switching", "public option switching");
        this.joining = reading.assumptionOr("individual market response", "individual market response");
        this.benchmark = reading.assumptionOr("benchmark response", "benchmark response");
        this.more = reading.assumptionOr("use by newly insured", "use by newly insured");
        this.administration = new AdministrativeCost(reading);
    }

    /** The line that lets people buy in. */
    Provenance line() {
        return cells.get(0).provenance();
    }

    /** What comes of it in a calculation; empty where nobody may buy in, or where it cannot be decided, which is said. */
    Optional<Result> result(Pass pass, Cells current, Cells spending) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        int years = reading.years();
        double[] may = people.mayBuy(INDIVIDUAL, Enrolment.PRIVATE, true, false);
        double[] mayJoin = people.mayBuy(UNINSURED, UNINSURED, false, false);
        if (max(may) == 0 && max(mayJoin) == 0) {
            return notScored(pass, "none of those who may buy has individual insurance or none at all");
        }
        boolean unread = cells.stream().anyMatch(cell -> cell.amount().isPresent()) && !isMoney(pass);
        if (unread) {
            return notScored(pass, "what they pay is no amount of money by the year or month");
        }
        double[][] price = prices.againstPrivate(pass, years);
        if (premium.isEmpty()
                && Arrays.stream(price).allMatch(year -> Arrays.stream(year).allMatch(k -> k == 1))) {
            return notScored(pass, "no rate is stated that tells the plan's premium from that of private cover");
        }
        return Optional.of(new Calculation(pass, current, spending, price, may, mayJoin).result());
    }

    private boolean isMoney(Pass pass) {
        return !premium.isEmpty()
                && pass.figure(premium.get(0))
                        .map(figure -> figure.kind() == Figure.Kind.MONEY)
                        .orElse(false);
    }

    private Optional<Result> notScored(Pass pass, String why) {
        if (pass.isNoting()) {
            pass.warn(
                    "score.buy-in-not-scored",
                    "How many buy in cannot be said, since " + why + ": the score moves nobody by “" + line().clause()
                            + "”, and what that does is not in it.",
                    line(),
                    "State rates against Medicare's, a premium in dollars a year, or let people with individual or no insurance buy.");
        }
        return Optional.empty();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    /** One calculation. */
    private final class Calculation {
        private final Pass pass;
        private final Cells current;
        private final Cells spending;
        private final double[][] price;
        private final double[] may;
        private final double[] mayJoin;

        Calculation(Pass pass, Cells current, Cells spending, double[][] price, double[] may, double[] mayJoin) {
            this.pass = pass;
            this.current = current;
            this.spending = spending;
            this.price = price;
            this.may = may;
            this.mayJoin = mayJoin;
        }

        Result result() {
            int years = reading.years();
            double[] joinCare = people.mayBuy(UNINSURED, UNINSURED, true, false);
            double[] buyers = people.mayBuy(INDIVIDUAL, EVERYONE, false, false);
            double[] credited = people.mayBuy(INDIVIDUAL, EVERYONE, false, true);
            double[] onExchange = people.credited();
            double g = more.in(pass);
            people.noteBuyers(pass, reading.option);
            double sigma = people.fact(pass, "patient share individual", "share of the bill");
            double[] share = new double[years];
            double[] before = new double[years];
            double[] rate = new double[years];
            double[] ratio = new double[years];
            double[] members = new double[years];
            double[] joined = new double[years];
            double[] credits = new double[years];
            for (int t = 0; t < years; t++) {
                double uninsured = reading.outlook.uninsured(reading.timing.firstYear() + t);
                double own = individualPremium(t);
                rate[t] = rate(t);
                ratio[t] = ratio(t, rate[t], own);
                double chosen = chosen(ratio[t]);
                share[t] = may[t] * chosen;
                double able = uninsured * mayJoin[t];
                joined[t] = joiners(able, ratio[t], reading.option ? buyers[t] - credited[t] : buyers[t]);
                double part = able == 0 ? 0 : joined[t] / able;
                double average = uninsured + (1 - uninsured) * (1 + g);
                before[t] = uninsured * joinCare[t] * part / average;
                members[t] = joined[t] + buyers[t] * chosen;
                credits[t] = reading.option
                        ? benchmark.in(pass) * Math.max(0, 1 - ratio[t]) * own * onExchange[t] * heads(t)
                        : 0;
            }
            Joining step = new Joining(share, price, before, g, sigma, rate);
            double[] income = income(step, members, ratio);
            Result result = new Result(step, ratio, members, joined, credits, income);
            tell(result);
            return result;
        }

        /** Million people. */
        private double heads(int t) {
            return reading.outlook.population(reading.timing.firstYear() + t);
        }

        /** Dollars a year that private insurance pays for one person who has it by itself, million dollars a million people. */
        private double individualPremium(int t) {
            double paid = current.paidBy(t, payer -> payer == Payer.PRIVATE_INSURANCE);
            return people.individualPremium(paid, heads(t));
        }

        private double rate(int t) {
            double care = 0;
            double cost = 0;
            for (Row row : Row.values()) {
                double cell = current.at(t, row, Payer.PRIVATE_INSURANCE);
                care += row.isCare() ? cell * price[t][row.ordinal()] : 0;
                cost += row.isAdministration() ? cell : 0;
            }
            return byInsurers ? cost / care : administration.ofCare(pass, pass.isNoting());
        }

        private double ratio(int t, double rate, double own) {
            for (Input input : premium) {
                Optional<Figure> figure = pass.used(input);
                if (figure.isPresent() && own > 0) {
                    return figure.get().value() / own;
                }
            }
            double all = current.paidBy(t, payer -> payer == Payer.PRIVATE_INSURANCE);
            double care = 0;
            for (Row row : Row.values()) {
                care += row.isCare() ? current.at(t, row, Payer.PRIVATE_INSURANCE) * price[t][row.ordinal()] : 0;
            }
            return care * (1 + rate) / all;
        }

        private double chosen(double ratio) {
            for (Input one : stated) {
                Optional<Figure> figure = pass.used(one);
                if (figure.isPresent()) {
                    return figure.get().value();
                }
            }
            double alpha = same.in(pass);
            double odds = alpha * Math.pow(ratio, switching.in(pass));
            return odds / (odds + 1 - alpha);
        }

        /** Those without insurance who join, as a share of all people, at most all who may. */
        private double joiners(double able, double ratio, double uncapped) {
            for (Input one : stated) {
                Optional<Figure> figure = pass.figure(one);
                if (figure.isPresent()) {
                    return able * figure.get().value();
                }
            }
            double rise = Math.pow(Math.min(1, ratio), joining.in(pass)) - 1;
            return Math.min(able, Math.max(0, uncapped) * rise);
        }

        /** What members pay: what they cost, or the premium that is stated. */
        private double[] income(Joining step, double[] members, double[] ratio) {
            Cells after = step.apply(spending);
            double[] income = new double[members.length];
            for (int t = 0; t < income.length; t++) {
                income[t] = premium.isEmpty()
                        ? after.paidBy(t, payer -> payer == Payer.PLAN)
                                - spending.paidBy(t, payer -> payer == Payer.PLAN)
                        : members[t] * heads(t) * ratio[t] * individualPremium(t);
            }
            return income;
        }

        private void tell(Result result) {
            if (!pass.isNoting()) {
                return;
            }
            int t = 0;
            while (t < result.members().length - 1 && result.members()[t] == 0) {
                t++;
            }
            int year = reading.timing.firstYear() + t;
            pass.warn(
                    "score.buy-in-estimated",
                    String.format(
                            Locale.ROOT,
                            "In %d the premium of who buys in is %.1f%% of that of private cover, and %,.0f thousand people buy,"
                                    + " of whom %,.0f thousand had no insurance. How many choose it at a premium rests on an"
                                    + " assumption that no source decides.",
                            year,
                            100 * result.premium()[t],
                            1000 * heads(t) * result.members()[t],
                            1000 * heads(t) * result.joined()[t]),
                    line(),
                    "State “public option share:” or “take-up:” under assumptions, with its source or as a range.");
        }
    }
}
