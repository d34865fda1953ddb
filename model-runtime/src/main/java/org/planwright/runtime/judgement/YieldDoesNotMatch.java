package org.planwright.runtime.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.model.Figure;
import org.planwright.runtime.model.TaxYield;

/** A tax brings what its rate takes of its base: caps and exemptions counted. Finds three flaws, one for each tax. */
final class YieldDoesNotMatch {
    private static final double FAR = 0.15;
    private static final double NEAR = 0.05;
    private static final double MUCH = 0.1;
    private static final double MILLION = 1e6;

    /** What it finds. */
    enum Flaw {
        NO_MATCH("financing.yield-does-not-match"),
        CAP_IGNORED("financing.cap-ignored"),
        EXEMPTION_IGNORED("financing.exemption-ignored");

        private final String id;

        Flaw(String id) {
            this.id = id;
        }
    }

    private record Compared(
            Financing.Tax tax,
            Financing.Yield said,
            int year,
            double stated,
            double computed,
            Flaw flaw,
            double bare) {}

    private YieldDoesNotMatch() {}

    /** The rule that finds one of them. */
    static ScoreRule rule(Flaw flaw) {
        return new ScoreRule() {
            @Override
            public String id() {
                return flaw.id;
            }

            @Override
            public void look(Case it, Consumer<Remark> remarks) {
                for (Financing.Tax tax : it.parts().taxes()) {
                    for (Financing.Yield yield : tax.yields()) {
                        compared(it, tax, yield)
                                .filter(found -> found.flaw() == flaw)
                                .ifPresent(found -> remarks.accept(remark(it, found)));
                    }
                }
            }
        };
    }

    private static Optional<Compared> compared(Case it, Financing.Tax tax, Financing.Yield said) {
        Optional<Figure> figure =
                it.number(said.amount().value(), tax.provenance()).filter(amount -> amount.kind() == Figure.Kind.MONEY);
        boolean oneYear = said.years().isEmpty()
                || said.years()
                        .get()
                        .to()
                        .flatMap(end -> end.day())
                        .map(LocalDate::getYear)
                        .equals(said.years().get().from().day().map(LocalDate::getYear));
        int year = said.years()
                .flatMap(span -> span.from().day())
                .map(LocalDate::getYear)
                .orElse(it.year(it.firstFullYear().orElse(0)));
        boolean inside = year >= it.score().firstYear() && year < it.score().firstYear() + it.years();
        if (figure.isEmpty() || !oneYear || !inside) {
            return Optional.empty();
        }
        Optional<Double> computed = TaxYield.of(it.outlook(), tax, year);
        if (computed.isEmpty()) {
            return Optional.empty();
        }
        double stated = figure.get().value() / MILLION;
        return flaw(it, tax, year, stated, computed.get())
                .map(found -> new Compared(tax, said, year, stated, computed.get(), found, bare(it, tax, year, found)));
    }

    private static double bare(Case it, Financing.Tax tax, int year, Flaw flaw) {
        Financing.Tax less =
                switch (flaw) {
                    case CAP_IGNORED -> tax.withoutCaps();
                    case EXEMPTION_IGNORED -> tax.withoutExemptions();
                    case NO_MATCH -> tax;
                };
        return TaxYield.of(it.outlook(), less, year).orElseThrow();
    }

    private static Optional<Flaw> flaw(Case it, Financing.Tax tax, int year, double stated, double computed) {
        if (stated > computed * (1 + MUCH)) {
            for (Flaw flaw : List.of(Flaw.CAP_IGNORED, Flaw.EXEMPTION_IGNORED)) {
                double bare = bare(it, tax, year, flaw);
                if (bare > computed && near(stated, bare)) {
                    return Optional.of(flaw);
                }
            }
        }
        return Math.abs(stated / computed - 1) > FAR ? Optional.of(Flaw.NO_MATCH) : Optional.empty();
    }

    private static boolean near(double stated, double bare) {
        return Math.abs(stated / bare - 1) <= NEAR;
    }

    private static Remark remark(Case it, Compared found) {
        Financing.Tax tax = found.tax();
        String name = Words.named(tax.clause());
        String stated = Words.money(found.stated());
        String computed = Words.money(found.computed());
        String message =
                switch (found.flaw()) {
                    case NO_MATCH ->
                        name + " is said to bring " + stated + " in " + found.year()
                                + ", and its rates on its base come to " + computed + ".";
                    case CAP_IGNORED ->
                        name + " is said to bring " + stated + " in " + found.year()
                                + ", which is what it brings without its cap; with it, it brings " + computed + ".";
                    case EXEMPTION_IGNORED ->
                        name + " is said to bring " + stated + " in " + found.year()
                                + ", which is what it brings without its exemption; with it, it brings " + computed
                                + ".";
                };
        Remark.Builder remark = Remark.at(found.said().amount().provenance(), found.flaw().id, message)
                .value(
                        "yield that the plan states",
                        stated,
                        Case.place(found.said().amount().provenance()))
                .value(
                        "rates of the plan on " + String.join(", ", tax.bases()) + " in " + found.year(),
                        computed,
                        Case.place(tax.provenance()) + ", " + it.baseline());
        if (found.flaw() != Flaw.NO_MATCH) {
            remark.value(
                    found.flaw() == Flaw.CAP_IGNORED ? "the same without the cap" : "the same without the exemption",
                    Words.money(found.bare()),
                    it.baseline());
        }
        return remark.help("Correct the yield or the rate, or say what the base leaves out or adds.")
                .build();
    }
}
