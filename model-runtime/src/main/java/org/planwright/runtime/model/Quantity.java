package org.planwright.runtime.model;

import java.util.List;
import java.util.Optional;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Named;

/**
 * A value of the plan, read once, so that what it comes to in a draw is arithmetic. A range is drawn evenly, one with a
 * central value as a triangle; a delegated value between its bounds with its default as the peak; options by equal chance.
 * Bounds that are uncertain themselves lie where the value lies.
 */
final class Quantity {
    private static final double PERCENT = 100;
    private static final double CENTRE = Double.NaN;

    private final boolean uncertain;
    private final Shape shape;
    private final Optional<Figure> centre;

    /** Where a value comes to lie. */
    private interface Shape {
        /** The figure at a place from 0, the low end, to 1; NaN for its centre. Empty where it is no figure. */
        Optional<Figure> at(double u);

        /** Whether the place matters. */
        default boolean varies() {
            return true;
        }
    }

    private record Fixed(Optional<Figure> figure) implements Shape {
        @Override
        public Optional<Figure> at(double u) {
            return figure;
        }

        @Override
        public boolean varies() {
            return false;
        }
    }

    private record Options(List<Shape> options) implements Shape {
        @Override
        public Optional<Figure> at(double u) {
            int count = options.size();
            double place = Double.isNaN(u) ? 0 : u;
            return options.get((int) Math.min(count - 1, Math.floor(place * count)))
                    .at(u);
        }
    }

    private record Between(Shape low, Optional<Figure> peak, Shape high) implements Shape {
        @Override
        public Optional<Figure> at(double u) {
            Optional<Figure> from = low.at(u);
            Optional<Figure> to = high.at(u);
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            double a = from.get().value();
            double b = to.get().value();
            double c = peak.isPresent() ? peak.get().value() : (a + b) / 2;
            double at = c;
            if (!Double.isNaN(u)) {
                at = peak.isPresent() ? Figure.triangle(a, c, b, u) : a + u * (b - a);
            }
            Figure like = from.get();
            return Optional.of(new Figure(at, like.kind(), like.of(), like.yearly()));
        }
    }

    private Quantity(Shape shape) {
        this.shape = shape;
        this.uncertain = shape.varies();
        this.centre = shape.at(CENTRE);
    }

    /** The value, read. */
    static Quantity of(InputValue value) {
        return new Quantity(shape(value));
    }

    /** Whether it lies elsewhere in other draws. */
    boolean isUncertain() {
        return uncertain;
    }

    /** What it comes to where its author put it, or in the middle; empty where it is no figure. */
    Optional<Figure> centre() {
        return centre;
    }

    /** What it comes to at a place in its range; NaN for its centre. */
    Optional<Figure> at(double place) {
        return !uncertain || Double.isNaN(place) ? centre : shape.at(place);
    }

    private static Shape shape(InputValue value) {
        return value.match(new InputValue.Cases<Shape>() {
            @Override
            public Shape other(InputValue none) {
                return new Fixed(Optional.empty());
            }

            @Override
            public Shape money(InputValue.Money money) {
                boolean yearly = money.per().contains("year");
                return fixed(new Figure(money.dollars().doubleValue(), Figure.Kind.MONEY, "", yearly));
            }

            @Override
            public Shape percent(InputValue.Percent percent) {
                return fixed(new Figure(
                        percent.percent().doubleValue() / PERCENT,
                        Figure.Kind.SHARE,
                        percent.of().map(Named::id).orElse(""),
                        percent.per().contains("year")));
            }

            @Override
            public Shape count(InputValue.Count count) {
                return fixed(new Figure(count.number().doubleValue(), Figure.Kind.COUNT, "", false));
            }

            @Override
            public Shape none(InputValue.None none) {
                return fixed(new Figure(0, Figure.Kind.SHARE, "", false));
            }

            @Override
            public Shape range(InputValue.Range range) {
                return between(range.low(), range.central(), range.high());
            }

            @Override
            public Shape options(InputValue.Options options) {
                return new Options(
                        options.options().stream().map(Quantity::shape).toList());
            }

            @Override
            public Shape delegated(InputValue.Delegated delegated) {
                return delegated.low().isEmpty() || delegated.high().isEmpty()
                        ? shape(delegated.otherwise())
                        : between(
                                delegated.low().get(),
                                Optional.of(delegated.otherwise()),
                                delegated.high().get());
            }
        });
    }

    private static Shape fixed(Figure figure) {
        return new Fixed(Optional.of(figure));
    }

    private static Shape between(InputValue low, Optional<InputValue> central, InputValue high) {
        return new Between(shape(low), central.flatMap(value -> shape(value).at(CENTRE)), shape(high));
    }
}
