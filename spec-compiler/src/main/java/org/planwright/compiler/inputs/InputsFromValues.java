package org.planwright.compiler.inputs;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.runtime.inputs.Comparison;
import org.planwright.runtime.inputs.InputDate;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Named;
import org.planwright.runtime.inputs.People;
import org.planwright.runtime.inputs.PeopleGroup;
import org.planwright.runtime.inputs.Period;
import org.planwright.runtime.inputs.Provenance;

/** Values, dates and people of a plan as the cost model reads them: dates brought to days, defined groups spelled out. */
final class InputsFromValues {
    private final PlanDates dates;
    private final Map<String, PeopleSet> groups;

    InputsFromValues(PlanDates dates, Map<String, PeopleSet> groups) {
        this.dates = dates;
        this.groups = groups;
    }

    InputDate first(PlanDate date) {
        return new InputDate(dates.first(date), date.toString());
    }

    InputDate last(PlanDate date) {
        return new InputDate(dates.last(date), date.toString());
    }

    /** The last day on which something holds that ends before a date. */
    InputDate dayBefore(PlanDate date) {
        Optional<LocalDate> day = dates.first(date).map(first -> first.minusDays(1));
        return new InputDate(day, "before " + date);
    }

    Period.Span span(Value.Years years) {
        return new Period.Span(first(years.from()), years.to().map(this::last));
    }

    PeopleGroup group(PeopleSet set) {
        return new PeopleGroup(set.toString(), people(set));
    }

    static Named named(Term term) {
        return new Named(term.kind().word(), term.id());
    }

    static List<Named> named(List<Term> terms) {
        return terms.stream().map(InputsFromValues::named).toList();
    }

    People people(PeopleSet set) {
        return set.match(new Spelled());
    }

    /** Spells out groups that the plan defines; a group that holds itself stays a name. */
    private final class Spelled implements PeopleSet.Cases<People> {
        private final Deque<String> within = new ArrayDeque<>();

        @Override
        public People group(PeopleSet.Group set) {
            PeopleSet meaning = groups.get(set.id());
            if (meaning == null || within.contains(set.id())) {
                return new People.Group(set.id());
            }
            within.push(set.id());
            People spelled = meaning.match(this);
            within.pop();
            return spelled;
        }

        @Override
        public People union(PeopleSet.Union set) {
            List<People> parts = new ArrayList<>();
            set.parts().forEach(part -> parts.add(part.match(this)));
            return new People.AnyOf(parts);
        }

        @Override
        public People having(PeopleSet.Having set) {
            return new People.Having(set.base().match(this), test(set.test()));
        }

        @Override
        public People except(PeopleSet.Except set) {
            return new People.Except(set.base().match(this), set.without().match(this));
        }
    }

    private static People.Test test(PeopleTest test) {
        return test.match(new PeopleTest.Cases<>() {
            @Override
            public People.Test range(PeopleTest.Range range) {
                return new People.Range(
                        range.attribute(),
                        range.least(),
                        range.most() == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(range.most()));
            }

            @Override
            public People.Test oneOf(PeopleTest.OneOf one) {
                return new People.OneOf(one.attribute(), one.values());
            }

            @Override
            public People.Test all(PeopleTest.All all) {
                return new People.All(
                        all.tests().stream().map(InputsFromValues::test).toList());
            }

            @Override
            public People.Test any(PeopleTest.Any any) {
                return new People.Any(
                        any.tests().stream().map(InputsFromValues::test).toList());
            }

            @Override
            public People.Test not(PeopleTest.Not not) {
                return new People.Not(test(not.test()));
            }
        });
    }

    InputValue value(Value value) {
        return value.match(new Converted());
    }

    private Optional<InputValue> maybe(Optional<Value> value) {
        return value.map(this::value);
    }

    List<Comparison> comparisons(Value.Condition condition) {
        return condition.tests().stream()
                .map(test -> new Comparison(
                        test.subject(),
                        test.quoted(),
                        test.people().map(this::group),
                        test.years().map(this::span),
                        test.comparator().map(Value.Condition.Comparator::words),
                        maybe(test.value())))
                .toList();
    }

    private final class Converted implements Value.Cases<InputValue> {
        @Override
        public InputValue other(Value value) {
            throw new IllegalStateException("no input for " + value.getClass());
        }

        @Override
        public InputValue amount(Value.Amount value) {
            return new InputValue.Money(
                    value.money().dollars(),
                    value.money().priceYear(),
                    value.per().units());
        }

        @Override
        public InputValue percent(Value.Percent value) {
            return new InputValue.Percent(
                    value.percent(),
                    value.of().map(InputsFromValues::named),
                    value.per().units());
        }

        @Override
        public InputValue count(Value.Count value) {
            return new InputValue.Count(
                    value.number(), value.unit(), value.per().units());
        }

        @Override
        public InputValue duration(Value.Duration value) {
            return new InputValue.Duration(value.number(), value.unit(), value.of());
        }

        @Override
        public InputValue date(Value.When value) {
            return new InputValue.Date(first(value.date()));
        }

        @Override
        public InputValue years(Value.Years value) {
            return new InputValue.Years(span(value));
        }

        @Override
        public InputValue choice(Value.Choice value) {
            return value.options().equals(List.of("none"))
                    ? new InputValue.None()
                    : new InputValue.Choice(value.options());
        }

        @Override
        public InputValue terms(Value.Terms value) {
            return new InputValue.Names(named(value.terms()), named(value.except()));
        }

        @Override
        public InputValue shares(Value.Shares value) {
            return new InputValue.Shares(value.shares().stream()
                    .map(share ->
                            new InputValue.Share(share.percent(), share.who().id()))
                    .toList());
        }

        @Override
        public InputValue people(Value.People value) {
            return new InputValue.Group(group(value.set()));
        }

        @Override
        public InputValue text(Value.Text value) {
            return new InputValue.Text(value.text());
        }

        @Override
        public InputValue citation(Value.Citation value) {
            return new InputValue.Text(value.toString());
        }

        @Override
        public InputValue condition(Value.Condition value) {
            return new InputValue.Condition(comparisons(value));
        }

        @Override
        public InputValue between(Value.Between value) {
            return new InputValue.Range(value(value.low()), maybe(value.central()), value(value.high()));
        }

        @Override
        public InputValue either(Value.Either value) {
            return new InputValue.Options(
                    value.options().stream().map(InputsFromValues.this::value).toList());
        }

        @Override
        public InputValue delegated(Value.Delegated left) {
            Named body = named(left.body());
            Optional<InputDate> by = left.by().map(InputsFromValues.this::last);
            Optional<InputValue> low = maybe(left.from());
            Optional<InputValue> high = maybe(left.to());
            Optional<InputValue> otherwise = maybe(left.otherwise());
            return otherwise.isPresent()
                    ? new InputValue.Delegated(body, by, low, high, otherwise.get())
                    : new InputValue.Open(
                            Provenance.Status.DELEGATED,
                            "as " + left.body() + " decides",
                            Optional.of(body),
                            by,
                            low,
                            high);
        }

        @Override
        public InputValue undecided(Value.Undecided value) {
            return new InputValue.Open(
                    Provenance.Status.UNDECIDED,
                    value.because(),
                    Optional.empty(),
                    value.before().map(InputsFromValues.this::dayBefore),
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public InputValue unknown(Value.Unknown value) {
            return new InputValue.Open(
                    Provenance.Status.UNKNOWN,
                    value.because(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
