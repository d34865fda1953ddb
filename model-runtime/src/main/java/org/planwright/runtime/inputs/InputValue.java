package org.planwright.runtime.inputs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What a plan says in a value position: a figure, names, a date, words; or how far it is left open. */
public sealed interface InputValue {
    /** What to do with each form. A form that is not of interest falls to {@link #other}. */
    interface Cases<R> {
        R other(InputValue value);

        default R money(Money value) {
            return other(value);
        }

        default R percent(Percent value) {
            return other(value);
        }

        default R count(Count value) {
            return other(value);
        }

        default R duration(Duration value) {
            return other(value);
        }

        default R date(Date value) {
            return other(value);
        }

        default R years(Years value) {
            return other(value);
        }

        default R choice(Choice value) {
            return other(value);
        }

        default R names(Names value) {
            return other(value);
        }

        default R shares(Shares value) {
            return other(value);
        }

        default R group(Group value) {
            return other(value);
        }

        default R text(Text value) {
            return other(value);
        }

        default R condition(Condition value) {
            return other(value);
        }

        default R none(None value) {
            return other(value);
        }

        default R range(Range value) {
            return other(value);
        }

        default R options(Options value) {
            return other(value);
        }

        default R delegated(Delegated value) {
            return other(value);
        }

        default R open(Open value) {
            return other(value);
        }
    }

    /** Calls the case that fits. */
    <R> R match(Cases<R> cases);

    /**
     * An amount of US dollars.
     *
     * @param dollars in dollars, canonical
     * @param priceYear the year whose prices it is stated in; empty where it is nominal
     * @param per what it is counted by, times last; empty for a plain amount
     */
    record Money(BigDecimal dollars, OptionalInt priceYear, List<String> per) implements InputValue {
        public Money {
            dollars = Figures.canonical(dollars);
            Objects.requireNonNull(priceYear);
            per = List.copyOf(per);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.money(this);
        }
    }

    /**
     * A percentage.
     *
     * @param percent in percent, canonical
     * @param of what it is a percentage of, where that is said
     * @param per what it is counted by
     */
    record Percent(BigDecimal percent, Optional<Named> of, List<String> per) implements InputValue {
        public Percent {
            percent = Figures.canonical(percent);
            Objects.requireNonNull(of);
            per = List.copyOf(per);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.percent(this);
        }
    }

    /**
     * A plain number.
     *
     * @param number canonical
     * @param unit the noun it counts, singular and possibly empty
     * @param per what it is counted by
     */
    record Count(BigDecimal number, String unit, List<String> per) implements InputValue {
        public Count {
            number = Figures.canonical(number);
            Objects.requireNonNull(unit);
            per = List.copyOf(per);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.count(this);
        }
    }

    /**
     * A length of time.
     *
     * @param number how many
     * @param unit day, week, month, quarter or year
     * @param of of what: {@code 60 days of spending}; may be empty
     */
    record Duration(BigDecimal number, String unit, String of) implements InputValue {
        public Duration {
            number = Figures.canonical(number);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.duration(this);
        }
    }

    /** A date. */
    record Date(InputDate date) implements InputValue {
        public Date {
            Objects.requireNonNull(date);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.date(this);
        }
    }

    /** A span of time. */
    record Years(Period.Span span) implements InputValue {
        public Years {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.years(this);
        }
    }

    /** One or several of a question's options, by canonical name, in the order stated. */
    record Choice(List<String> chosen) implements InputValue {
        public Choice {
            chosen = List.copyOf(chosen);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }
    }

    /**
     * Things by name.
     *
     * @param names those that are meant
     * @param except those that are left out of them
     */
    record Names(List<Named> names, List<Named> except) implements InputValue {
        public Names {
            names = List.copyOf(names);
            except = List.copyOf(except);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.names(this);
        }
    }

    /**
     * One payer's share.
     *
     * @param percent in percent, canonical
     * @param who canonical name of the payer
     */
    record Share(BigDecimal percent, String who) {
        public Share {
            percent = Figures.canonical(percent);
            Objects.requireNonNull(who);
        }
    }

    /** How payers share something. */
    record Shares(List<Share> shares) implements InputValue {
        public Shares {
            shares = List.copyOf(shares);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shares(this);
        }
    }

    /** A set of people. */
    record Group(PeopleGroup people) implements InputValue {
        public Group {
            Objects.requireNonNull(people);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.group(this);
        }
    }

    /** Words that no program reads. */
    record Text(String text) implements InputValue {
        public Text {
            Objects.requireNonNull(text);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** Comparisons, all of which must hold. */
    record Condition(List<Comparison> tests) implements InputValue {
        public Condition {
            tests = List.copyOf(tests);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.condition(this);
        }
    }

    /** The plan says that there is none. */
    record None() implements InputValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.none(this);
        }
    }

    /**
     * Uncertain within a range.
     *
     * @param low least
     * @param central the value to take where one is needed, if stated
     * @param high most
     */
    record Range(InputValue low, Optional<InputValue> central, InputValue high) implements InputValue {
        public Range {
            Objects.requireNonNull(low);
            Objects.requireNonNull(central);
            Objects.requireNonNull(high);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }
    }

    /** Open between options: each is a scenario. */
    record Options(List<InputValue> options) implements InputValue {
        public Options {
            options = List.copyOf(options);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.options(this);
        }
    }

    /**
     * Left to a body, with what holds if it does not act.
     *
     * @param body who decides
     * @param by by when
     * @param low the least it may decide
     * @param high the most it may decide
     * @param otherwise what holds if it does not
     */
    record Delegated(
            Named body,
            Optional<InputDate> by,
            Optional<InputValue> low,
            Optional<InputValue> high,
            InputValue otherwise)
            implements InputValue {
        public Delegated {
            Objects.requireNonNull(body);
            Objects.requireNonNull(by);
            Objects.requireNonNull(low);
            Objects.requireNonNull(high);
            Objects.requireNonNull(otherwise);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.delegated(this);
        }
    }

    /**
     * Not there: undecided, unknown, or left to a body without a default. Whoever computes must make scenarios of it or
     * refuse; there is no value to take.
     *
     * @param state delegated, undecided or unknown
     * @param because the reason the plan gives; may be empty
     * @param body who decides, where it is delegated
     * @param by by when it must be closed
     * @param low the least it may become
     * @param high the most it may become
     */
    record Open(
            Provenance.Status state,
            String because,
            Optional<Named> body,
            Optional<InputDate> by,
            Optional<InputValue> low,
            Optional<InputValue> high)
            implements InputValue {
        public Open {
            Objects.requireNonNull(state);
            Objects.requireNonNull(because);
            Objects.requireNonNull(body);
            Objects.requireNonNull(by);
            Objects.requireNonNull(low);
            Objects.requireNonNull(high);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.open(this);
        }
    }
}
