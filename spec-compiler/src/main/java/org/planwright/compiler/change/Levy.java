package org.planwright.compiler.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a tax or premium takes of one payer, in dollars a year, as a function of what it is counted on: pieces of degree two
 * at most, each from just above one amount up to the next, both ends as the lines of a schedule have them.
 *
 * @param pieces from the lowest up, without gaps; the last has no end
 */
record Levy(List<Piece> pieces) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * What is due above {@code from} and up to {@code to}: {@code constant + slope·x + square·x²}.
     *
     * @param to empty for no end
     */
    record Piece(BigDecimal from, Optional<BigDecimal> to, BigDecimal constant, BigDecimal slope, BigDecimal square) {
        BigDecimal at(BigDecimal x) {
            return constant.add(slope.multiply(x, DIGITS), DIGITS)
                    .add(square.multiply(x, DIGITS).multiply(x, DIGITS), DIGITS);
        }

        Piece minus(Piece other) {
            return new Piece(
                    from,
                    to,
                    constant.subtract(other.constant, DIGITS),
                    slope.subtract(other.slope, DIGITS),
                    square.subtract(other.square, DIGITS));
        }

        Piece plus(Piece other) {
            return new Piece(
                    from,
                    to,
                    constant.add(other.constant, DIGITS),
                    slope.add(other.slope, DIGITS),
                    square.add(other.square, DIGITS));
        }

        Piece times(BigDecimal share) {
            return new Piece(
                    from,
                    to,
                    constant.multiply(share, DIGITS),
                    slope.multiply(share, DIGITS),
                    square.multiply(share, DIGITS));
        }

        Piece between(BigDecimal low, Optional<BigDecimal> high) {
            return new Piece(low, high, constant, slope, square);
        }

        /** A point within, at which its sign is that of the whole where it crosses nothing within. */
        BigDecimal inside() {
            return to.map(end -> from.add(end).divide(TWO, DIGITS)).orElse(from.add(BigDecimal.ONE));
        }

        /** The points within at which it is nothing. */
        List<BigDecimal> roots() {
            List<BigDecimal> roots = new ArrayList<>();
            if (square.signum() == 0) {
                if (slope.signum() != 0) {
                    within(constant.negate().divide(slope, DIGITS), roots);
                }
                return roots;
            }
            BigDecimal inner = slope.multiply(slope, DIGITS)
                    .subtract(BigDecimal.valueOf(4).multiply(square).multiply(constant, DIGITS), DIGITS);
            if (inner.signum() > 0) {
                BigDecimal root = inner.sqrt(DIGITS);
                BigDecimal twice = square.multiply(TWO);
                within(slope.negate().subtract(root).divide(twice, DIGITS), roots);
                within(slope.negate().add(root).divide(twice, DIGITS), roots);
            }
            return roots;
        }

        /** The point within at which it turns. */
        Optional<BigDecimal> turn() {
            List<BigDecimal> turn = new ArrayList<>();
            if (square.signum() != 0) {
                within(slope.negate().divide(square.multiply(TWO), DIGITS), turn);
            }
            return turn.stream().findFirst();
        }

        private void within(BigDecimal x, List<BigDecimal> points) {
            if (x.compareTo(from) > 0
                    && to.map(end -> x.compareTo(end) < 0).orElse(true)
                    && points.stream().noneMatch(other -> other.compareTo(x) == 0)) {
                points.add(x);
            }
        }
    }

    /**
     * A line of a schedule.
     *
     * @param rate a share at the lower bound, or dollars a year where it is flat
     * @param slidesTo the share at the upper bound; the rate itself where it does not slide
     * @param flat whether it is dollars and no share
     * @param whole whether it takes the whole of who is within its bounds
     * @param from where it begins, in dollars a year
     * @param to where it ends; empty for no end
     */
    record Line(
            BigDecimal rate,
            BigDecimal slidesTo,
            boolean flat,
            boolean whole,
            BigDecimal from,
            Optional<BigDecimal> to) {

        /** What it takes where the counted amount is {@code x - free} and at most {@code cap} of it is taxed. */
        private Piece due(Piece where, BigDecimal free, Optional<BigDecimal> cap) {
            BigDecimal x = where.inside().subtract(free);
            boolean capped = cap.filter(most -> x.compareTo(most) > 0).isPresent();
            Piece counted = linear(where, free.negate(), BigDecimal.ONE);
            Piece taxed = capped ? linear(where, cap.get(), BigDecimal.ZERO) : counted;
            if (flat || whole) {
                boolean within = x.compareTo(from) > 0
                        && to.map(end -> x.compareTo(end) < 0).orElse(true);
                if (!within) {
                    return nothing(where);
                }
                return flat ? linear(where, rate, BigDecimal.ZERO) : product(where, rateAt(counted), taxed);
            }
            BigDecimal amount = capped ? cap.get() : x;
            if (amount.compareTo(from) <= 0) {
                return nothing(where);
            }
            boolean above = to.filter(end -> amount.compareTo(end) > 0).isPresent();
            Piece top = above ? linear(where, to.get(), BigDecimal.ZERO) : taxed;
            Piece part = linear(where, top.constant().subtract(from), top.slope());
            // where a rate slides, a part pays the mean of the rates along it
            Piece mean = rateAt(top).plus(linear(where, rate, BigDecimal.ZERO)).times(new BigDecimal("0.5"));
            return product(where, mean, part);
        }

        private Piece rateAt(Piece amount) {
            if (to.isEmpty() || slidesTo.compareTo(rate) == 0) {
                return linear(amount, rate, BigDecimal.ZERO);
            }
            BigDecimal steep = slidesTo.subtract(rate).divide(to.get().subtract(from), DIGITS);
            return linear(
                    amount,
                    rate.add(steep.multiply(amount.constant().subtract(from), DIGITS)),
                    steep.multiply(amount.slope(), DIGITS));
        }

        private static Piece product(Piece where, Piece one, Piece other) {
            BigDecimal slope = one.constant()
                    .multiply(other.slope(), DIGITS)
                    .add(one.slope().multiply(other.constant(), DIGITS), DIGITS);
            return new Piece(
                    where.from(),
                    where.to(),
                    one.constant().multiply(other.constant(), DIGITS),
                    slope,
                    one.slope().multiply(other.slope(), DIGITS));
        }
    }

    Levy {
        pieces = List.copyOf(pieces);
    }

    private static Piece linear(Piece where, BigDecimal constant, BigDecimal slope) {
        return new Piece(where.from(), where.to(), constant, slope, BigDecimal.ZERO);
    }

    private static Piece nothing(Piece where) {
        return linear(where, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Nothing, whoever pays. */
    static Levy none() {
        return new Levy(List.of(
                new Piece(BigDecimal.ZERO, Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO)));
    }

    /**
     * That of a schedule.
     *
     * @param lines whatever their order
     * @param free what of the amount is not counted, from the first dollar on
     * @param cap the most of the amount that is taxed
     */
    static Levy of(List<Line> lines, BigDecimal free, Optional<BigDecimal> cap) {
        TreeSet<BigDecimal> ends = new TreeSet<>();
        for (Line line : lines) {
            ends.add(line.from());
            line.to().ifPresent(ends::add);
        }
        cap.ifPresent(ends::add);
        ends.add(BigDecimal.ZERO);
        TreeSet<BigDecimal> shifted = new TreeSet<>(List.of(BigDecimal.ZERO));
        ends.forEach(end -> shifted.add(end.add(free)));
        List<Piece> pieces = new ArrayList<>();
        for (Piece where : parted(shifted)) {
            Piece sum = nothing(where);
            if (where.inside().compareTo(free) > 0) {
                for (Line line : lines) {
                    sum = sum.plus(line.due(where, free, cap));
                }
            }
            pieces.add(sum);
        }
        return new Levy(pieces);
    }

    private static List<Piece> parted(TreeSet<BigDecimal> ends) {
        List<Piece> pieces = new ArrayList<>();
        for (BigDecimal from : ends) {
            pieces.add(new Piece(
                    from, Optional.ofNullable(ends.higher(from)), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        }
        return pieces;
    }

    /** The same, at most so much. */
    Levy atMost(BigDecimal most) {
        return bounded(most, true);
    }

    /** The same, at least so much. */
    Levy atLeast(BigDecimal least) {
        return bounded(least, false);
    }

    private Levy bounded(BigDecimal bound, boolean above) {
        List<Piece> bounded = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece flat = linear(piece, bound, BigDecimal.ZERO);
            for (Piece part : signed(piece.minus(flat))) {
                boolean over = part.at(part.inside()).signum() > 0;
                bounded.add((over == above ? flat : piece).between(part.from(), part.to()));
            }
        }
        return new Levy(bounded);
    }

    /** Whichever of the two takes less. */
    Levy lower(Levy other) {
        List<Piece> lower = new ArrayList<>();
        for (Piece difference : over(other)) {
            Levy less = difference.at(difference.inside()).signum() > 0 ? other : this;
            lower.add(less.holding(difference).between(difference.from(), difference.to()));
        }
        return new Levy(lower);
    }

    /** The same, less so much, and never less than nothing. */
    Levy less(BigDecimal credit) {
        return new Levy(pieces.stream()
                        .map(piece -> piece.minus(linear(piece, credit, BigDecimal.ZERO)))
                        .toList())
                .atLeast(BigDecimal.ZERO);
    }

    Levy times(BigDecimal share) {
        return new Levy(pieces.stream().map(piece -> piece.times(share)).toList());
    }

    /** What is due on an amount above nothing. */
    BigDecimal on(BigDecimal amount) {
        for (Piece piece : pieces) {
            if (piece.to().map(end -> amount.compareTo(end) <= 0).orElse(true)) {
                return piece.at(amount);
            }
        }
        throw new IllegalStateException("the last piece has no end");
    }

    /** What this takes more than another, in pieces that cross nothing within. */
    List<Piece> over(Levy other) {
        TreeSet<BigDecimal> ends = new TreeSet<>();
        pieces.forEach(piece -> ends.add(piece.from()));
        other.pieces.forEach(piece -> ends.add(piece.from()));
        List<Piece> differences = new ArrayList<>();
        for (Piece where : parted(ends)) {
            Piece difference = holding(where).minus(other.holding(where));
            differences.addAll(signed(difference.between(where.from(), where.to())));
        }
        return differences;
    }

    private Piece holding(Piece where) {
        BigDecimal inside = where.inside();
        return pieces.stream()
                .filter(piece ->
                        piece.to().map(end -> inside.compareTo(end) <= 0).orElse(true))
                .findFirst()
                .orElseThrow();
    }

    private static List<Piece> signed(Piece piece) {
        TreeSet<BigDecimal> ends = new TreeSet<>(piece.roots());
        ends.add(piece.from());
        List<Piece> parts = new ArrayList<>();
        for (BigDecimal from : ends) {
            Optional<BigDecimal> to = Optional.ofNullable(ends.higher(from)).or(piece::to);
            parts.add(piece.between(from, to));
        }
        return parts;
    }
}
