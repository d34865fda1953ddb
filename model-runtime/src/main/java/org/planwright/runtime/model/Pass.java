package org.planwright.runtime.model;

import java.util.Optional;
import org.planwright.runtime.baseline.Outlook;
import org.planwright.runtime.inputs.Provenance;

/**
 * One calculation: where in their ranges the plan's uncertain values lie, and what is noted on the way. A pass for figures
 * alone notes nothing but errors.
 */
final class Pass {
    private final double[] draw;
    private final String edition;
    private final Notes notes;
    private final boolean noting;

    /**
     * @param draw where each uncertain value lies, by its number; NaN for its centre
     * @param edition name of the edition
     * @param notes where it notes; findings made in preparation stand there already
     * @param noting whether anybody will read them
     */
    Pass(double[] draw, String edition, Notes notes, boolean noting) {
        this.draw = draw;
        this.edition = edition;
        this.notes = notes;
        this.noting = noting;
    }

    /** Whether anybody will read what is noted. */
    boolean isNoting() {
        return noting;
    }

    Notes notes() {
        return notes;
    }

    /** What a value comes to; empty where it is no figure. */
    Optional<Figure> figure(Input input) {
        return input.parameter() < 0
                ? input.quantity().centre()
                : input.quantity().at(draw[input.parameter()]);
    }

    /** What a value comes to, noted as used where it is a figure. */
    Optional<Figure> used(Input input) {
        Optional<Figure> figure = figure(input);
        if (noting) {
            figure.ifPresent(one -> use(input, one));
        }
        return figure;
    }

    /** Notes that the score used a value of the plan. */
    void use(Input input, Figure figure) {
        if (!noting) {
            return;
        }
        Provenance at = input.at();
        String source = at.cites().isEmpty() ? at.status().word() : String.join("; ", at.cites());
        String unit = figure.kind() == Figure.Kind.MONEY ? "dollars" : "share";
        notes.use(
                input.key() + at.clause() + at.file() + at.line(),
                new Used(
                        input.key(),
                        figure.value(),
                        range(input),
                        unit,
                        "plan",
                        at.file() + ":" + at.line(),
                        source,
                        input.overrides()));
    }

    private static String range(Input input) {
        Optional<Figure> low = input.quantity().at(0);
        Optional<Figure> high = input.quantity().at(1);
        return input.parameter() < 0 || low.isEmpty() || high.isEmpty()
                ? ""
                : range(low.get().value(), high.get().value());
    }

    private static String range(double low, double high) {
        return low == high ? "" : Figure.plain(low) + " to " + Figure.plain(high);
    }

    /** Notes that the score used a figure of the edition. */
    void useOfEdition(String key, double value, String unit, String status, String source) {
        useOfEdition(key, new Outlook.Default(value, value, value, unit, status, source));
    }

    /** Notes that the score used a figure of the edition. */
    void useOfEdition(String key, Outlook.Default one) {
        if (noting) {
            String origin = one.status().equals("verified") ? "edition" : "assumption of the edition";
            notes.use(
                    key,
                    new Used(
                            key,
                            one.value(),
                            range(one.low(), one.high()),
                            one.unit(),
                            origin,
                            edition,
                            one.source(),
                            ""));
        }
    }

    /** Something for which no figure may be given. */
    void error(String rule, String message, Provenance at, String help) {
        notes.error(rule, message, at, help);
    }

    /** A reserve. */
    void warn(String rule, String message, Provenance at, String help) {
        if (noting) {
            notes.warn(rule, message, at, help);
        }
    }
}
