package org.planwright.compiler.resolve;

import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.Band.Basis;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.syntax.Phrase;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token.Kind;

/** Reads the lines of a schedule: {@code sliding 0% to 9.5% of the whole from 138% to 400% of poverty}. */
final class ScheduleReader {
    private final FigureReader figures;
    private final DateReader dates;
    private final Consumer<Diagnostic> findings;

    ScheduleReader(ValueReader values, Consumer<Diagnostic> findings) {
        this.figures = values.figures();
        this.dates = values.dates();
        this.findings = findings;
    }

    /** Whether a statement is a line of a schedule. */
    static boolean isBand(Statement statement) {
        boolean sliding = statement.form() == Statement.Form.SENTENCE
                && !statement.head().isEmpty()
                && statement.head().tokens().get(0).is("sliding");
        return statement.form() == Statement.Form.BAND || sliding;
    }

    /** The band, or null with a finding. */
    Band read(Statement statement) {
        Cursor cursor = new Cursor(statement.head().tokens(), statement.head().span());
        boolean slides = cursor.take("sliding");
        if (slides) {
            cursor.take("from");
        }
        Value rate = figures.read(cursor);
        Optional<Value> slidesTo = Optional.empty();
        if (slides && rate != null && (cursor.take("to") || cursor.take(Kind.THROUGH) || cursor.take(Kind.DASH))) {
            slidesTo = Optional.ofNullable(figures.read(cursor));
        }
        Basis basis = basis(cursor, rate);
        Bounds bounds = bounds(cursor);
        Optional<Value> uncertainTo = rangeOfRate(cursor, slides);
        if (rate == null || (slides && slidesTo.isEmpty()) || bounds == null || !cursor.atEnd()) {
            findings.accept(cursor.problem().orElseGet(() -> unreadable(statement, uncertainTo.isPresent())));
            return null;
        }
        Value stated = uncertainTo
                .<Value>map(high -> new Value.Between(rate, high, Optional.empty()))
                .orElse(rate);
        return finish(statement, stated, slidesTo, basis, bounds);
    }

    private Optional<Value> rangeOfRate(Cursor cursor, boolean slides) {
        if (slides || cursor.atEnd() || !(cursor.take("to") || cursor.take(Kind.THROUGH) || cursor.take(Kind.DASH))) {
            return Optional.empty();
        }
        return Optional.ofNullable(figures.read(cursor));
    }

    private Band finish(Statement statement, Value rate, Optional<Value> slidesTo, Basis basis, Bounds bounds) {
        Optional<PlanDate> from = Optional.empty();
        boolean assumed = false;
        boolean unverified = false;
        for (Phrase phrase : statement.phrases()) {
            switch (phrase.word()) {
                case "assumed" -> assumed = true;
                case "unverified" -> unverified = true;
                case "from" ->
                    from = Optional.ofNullable(dates.read(
                            new Cursor(phrase.words().tokens(), phrase.words().span())));
                case "cites", "note", "because", "through", "before" -> {}
                default ->
                    findings.accept(Diagnostic.of(
                                    ResolveRules.PHRASE_NOT_TAKEN,
                                    phrase.span(),
                                    "A line of a schedule does not take “" + phrase.word() + "”.")
                            .help("Say it of the whole schedule, before its brace.")
                            .build());
            }
        }
        Basis known = basis == Basis.UNSTATED && bounds.lower.isEmpty() && bounds.upper.isEmpty() ? Basis.ALL : basis;
        return new Band(rate, slidesTo, known, bounds.lower, bounds.upper, from, assumed, unverified, statement.span());
    }

    private static Basis basis(Cursor cursor, Value rate) {
        if (FigureReader.ofBasis(cursor)) {
            cursor.next();
            cursor.take("the");
            return cursor.next().is("part") ? Basis.PART : Basis.WHOLE;
        }
        boolean ofAll = rate instanceof Value.Percent percent && percent.of().isPresent();
        return ofAll ? Basis.ALL : Basis.UNSTATED;
    }

    private record Bounds(Optional<Value> lower, Optional<Value> upper) {}

    private Bounds bounds(Cursor cursor) {
        if (cursor.take("above") || cursor.take("over")) {
            Value lower = figures.read(cursor);
            return lower == null ? null : new Bounds(Optional.of(lower), Optional.empty());
        }
        if (cursor.take("up", "to") || cursor.take("below") || cursor.take("under")) {
            Value upper = figures.read(cursor);
            return upper == null ? null : new Bounds(Optional.empty(), Optional.of(upper));
        }
        boolean between = cursor.take("between");
        if (between || cursor.take("from")) {
            Value lower = figures.read(cursor);
            boolean to = cursor.take("to")
                    || cursor.take(Kind.THROUGH)
                    || cursor.take(Kind.DASH)
                    || (between && cursor.take("and"));
            Value upper = to ? figures.read(cursor) : null;
            return lower == null || upper == null
                    ? null
                    : new Bounds(Optional.of(ofSame(lower, upper)), Optional.of(upper));
        }
        return new Bounds(Optional.empty(), Optional.empty());
    }

    /** In {@code from 138% to 400% of poverty} both are of poverty. */
    private static Value ofSame(Value lower, Value upper) {
        return lower instanceof Value.Percent low
                        && upper instanceof Value.Percent high
                        && low.of().isEmpty()
                ? new Value.Percent(low.percent(), high.of(), low.per())
                : lower;
    }

    /** @param twoRates whether it begins with one rate “to” another */
    private static Diagnostic unreadable(Statement statement, boolean twoRates) {
        String written = statement.head().span().text().strip();
        if (twoRates) {
            return Diagnostic.of(
                            ResolveRules.WRONG_TYPE,
                            statement.head().span(),
                            "“" + written + "” gives two rates, and it cannot be told whether one becomes the other.")
                    .help(
                            "Write “sliding” before it, and “of the whole” after the rates, if the rate rises with the amount; "
                                    + "or put “to” and the second rate last if you do not know which it is.")
                    .build();
        }
        return Diagnostic.of(
                        ResolveRules.WRONG_TYPE,
                        statement.head().span(),
                        "“" + written + "” is not a line of a schedule.")
                .help("Write a rate, what it takes and its bounds: “9.5% of the part above $50,000”, "
                        + "or “sliding 0% to 9.5% of the whole from 138% to 400% of poverty”.")
                .build();
    }
}
