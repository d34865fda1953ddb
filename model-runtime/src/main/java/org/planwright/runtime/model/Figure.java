package org.planwright.runtime.model;

import java.util.Optional;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Named;

/**
 * A value as a number.
 *
 * @param value dollars, a share, or a count
 * @param kind what it is
 * @param of what a share is of; empty where that is not said
 * @param yearly whether it is counted by the year
 */
public record Figure(double value, Kind kind, String of, boolean yearly) {
    /** What a figure is. */
    public enum Kind {
        MONEY,
        SHARE,
        COUNT
    }

    private static final double PERCENT = 100;

    /** The number that a value comes to in a draw; empty where it is none. */
    public static Optional<Figure> of(InputValue value, String parameter, Draw draw) {
        return value.match(new InputValue.Cases<Optional<Figure>>() {
            @Override
            public Optional<Figure> other(InputValue none) {
                return Optional.empty();
            }

            @Override
            public Optional<Figure> money(InputValue.Money money) {
                return Optional.of(new Figure(
                        money.dollars().doubleValue(),
                        Kind.MONEY,
                        "",
                        money.per().contains("year")));
            }

            @Override
            public Optional<Figure> percent(InputValue.Percent percent) {
                return Optional.of(new Figure(
                        percent.percent().doubleValue() / PERCENT,
                        Kind.SHARE,
                        percent.of().map(Named::id).orElse(""),
                        percent.per().contains("year")));
            }

            @Override
            public Optional<Figure> count(InputValue.Count count) {
                return Optional.of(new Figure(count.number().doubleValue(), Kind.COUNT, "", false));
            }

            @Override
            public Optional<Figure> none(InputValue.None none) {
                return Optional.of(new Figure(0, Kind.SHARE, "", false));
            }

            @Override
            public Optional<Figure> range(InputValue.Range range) {
                return between(of(range.low(), parameter, draw), range.central(), of(range.high(), parameter, draw));
            }

            @Override
            public Optional<Figure> options(InputValue.Options options) {
                int count = options.options().size();
                int chosen =
                        (int) Math.min(count - 1, Math.floor(draw.at(parameter).orElse(0.0) * count));
                return of(options.options().get(chosen), parameter, draw);
            }

            @Override
            public Optional<Figure> delegated(InputValue.Delegated delegated) {
                if (delegated.low().isEmpty() || delegated.high().isEmpty()) {
                    return of(delegated.otherwise(), parameter, draw);
                }
                return between(
                        of(delegated.low().get(), parameter, draw),
                        Optional.of(delegated.otherwise()),
                        of(delegated.high().get(), parameter, draw));
            }

            private Optional<Figure> between(
                    Optional<Figure> low, Optional<InputValue> central, Optional<Figure> high) {
                if (low.isEmpty() || high.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Figure> middle = central.flatMap(value -> of(value, parameter, Draw.CENTRAL));
                double a = low.get().value();
                double b = high.get().value();
                double c = middle.map(Figure::value).orElse((a + b) / 2);
                double at = draw.at(parameter)
                        .map(u -> middle.isPresent() ? triangle(a, c, b, u) : a + u * (b - a))
                        .orElse(c);
                Figure like = low.get();
                return Optional.of(new Figure(at, like.kind(), like.of(), like.yearly()));
            }
        });
    }

    /** The quantile of a triangular distribution from a to b with its peak at c. */
    static double triangle(double a, double c, double b, double u) {
        if (a == b) {
            return a;
        }
        double peak = (c - a) / (b - a);
        return u < peak ? a + Math.sqrt(u * (b - a) * (c - a)) : b - Math.sqrt((1 - u) * (b - a) * (b - c));
    }
}
