package org.planwright.runtime.inputs;

import static org.planwright.runtime.inputs.Forms.FLAG;
import static org.planwright.runtime.inputs.Forms.MAYBE_TEXT;
import static org.planwright.runtime.inputs.Forms.MAYBE_WHOLE;
import static org.planwright.runtime.inputs.Forms.NUMBER;
import static org.planwright.runtime.inputs.Forms.TEXT;
import static org.planwright.runtime.inputs.Forms.WHOLE;
import static org.planwright.runtime.inputs.Forms.list;
import static org.planwright.runtime.inputs.Forms.maybe;
import static org.planwright.runtime.inputs.ObjectForm.field;

import java.util.List;
import java.util.function.Function;
import org.planwright.runtime.inputs.CaseForm.Case;
import org.planwright.runtime.inputs.ObjectForm.Field;
import org.planwright.runtime.inputs.ObjectForm.Values;

/** How values, dates, people and their provenance stand in JSON. */
final class ValueForms {
    static final Form<InputDate> DATE = new ObjectForm<>(
            "date",
            "A date as the plan states it; the day is left out where it hangs on something without a date.",
            v -> new InputDate(v.next(), v.next()),
            field("day", InputDate::day, maybe(Forms.DAY)),
            field("words", InputDate::words, TEXT));

    static final Form<Period.Length> LENGTH = new ObjectForm<>(
            "length",
            "A length of time.",
            v -> new Period.Length(v.next(), v.next()),
            field("number", Period.Length::number, NUMBER),
            field("unit", Period.Length::unit, TEXT, "Day, week, month, quarter or year."));

    static final Form<Period.Span> SPAN = new ObjectForm<>(
            "span",
            "From one date to another, both included.",
            v -> new Period.Span(v.next(), v.next()),
            field("from", Period.Span::from, DATE),
            field("to", Period.Span::to, maybe(DATE), "Left out for an open end."));

    static final Form<Period> PERIOD = new PeriodForm(new ObjectForm<>(
            "period",
            "When something holds.",
            v -> new Period(v.next(), v.next(), v.next(), v.next()),
            field("from", Period::from, maybe(DATE), "Left out where it starts with the first benefits."),
            field("through", Period::through, maybe(DATE), "Its last day."),
            field("phasedIn", Period::phasedIn, maybe(LENGTH), "The time over which it reaches everyone, evenly."),
            field("years", Period::years, maybe(SPAN), "The years it is limited to, or a total is spread over.")));

    static final Form<Provenance> PROVENANCE = new ObjectForm<>(
            "provenance",
            "Where a value comes from and how sure it is.",
            v -> new Provenance(v.next(), v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("clause", Provenance::clause, TEXT, "Identity of the provision that says it."),
            field("file", Provenance::file, TEXT),
            field("line", Provenance::line, WHOLE, "Its line, from 1."),
            field("cites", Provenance::cites, list(TEXT), "Where the sources say it."),
            field("status", Provenance::status, Forms.word(Provenance.Status.class), "How certain it is."),
            field("unverified", Provenance::unverified, FLAG, "Nobody has read it in the sources yet."),
            field("note", Provenance::note, MAYBE_TEXT, "The analyst's remark."));

    static final Form<Named> NAMED = new ObjectForm<>(
            "named",
            "Something by its name.",
            v -> new Named(v.next(), v.next()),
            field("kind", Named::kind, TEXT),
            field("id", Named::id, TEXT));

    static final Form<People.Test> TEST = Forms.later(() -> ValueForms.TESTS);
    static final Form<People> PEOPLE = Forms.later(() -> ValueForms.SETS);
    static final Form<InputValue> VALUE = Forms.later(() -> ValueForms.VALUES);

    private static final Form<People.Test> TESTS = new CaseForm<>(
            "test",
            "A condition on a person.",
            List.of(
                    of(
                            "range",
                            People.Range.class,
                            v -> new People.Range(v.next(), v.next(), v.next()),
                            field("attribute", People.Range::attribute, TEXT),
                            field("least", People.Range::least, WHOLE),
                            field("most", People.Range::most, MAYBE_WHOLE)),
                    of(
                            "one of",
                            People.OneOf.class,
                            v -> new People.OneOf(v.next(), v.next()),
                            field("attribute", People.OneOf::attribute, TEXT),
                            field("values", People.OneOf::values, Forms.fullList(TEXT))),
                    of(
                            "all",
                            People.All.class,
                            v -> new People.All(v.next()),
                            field("tests", People.All::tests, Forms.fullList(TEST))),
                    of(
                            "any",
                            People.Any.class,
                            v -> new People.Any(v.next()),
                            field("tests", People.Any::tests, Forms.fullList(TEST))),
                    of("not", People.Not.class, v -> new People.Not(v.next()), field("test", People.Not::test, TEST))));

    private static final Form<People> SETS = new CaseForm<>(
            "people",
            "A set of people, households, filers or employers.",
            List.of(
                    of(
                            "group",
                            People.Group.class,
                            v -> new People.Group(v.next()),
                            field("id", People.Group::id, TEXT)),
                    of(
                            "any of",
                            People.AnyOf.class,
                            v -> new People.AnyOf(v.next()),
                            field("parts", People.AnyOf::parts, Forms.fullList(PEOPLE))),
                    of(
                            "having",
                            People.Having.class,
                            v -> new People.Having(v.next(), v.next()),
                            field("base", People.Having::base, PEOPLE),
                            field("test", People.Having::test, TEST)),
                    of(
                            "except",
                            People.Except.class,
                            v -> new People.Except(v.next(), v.next()),
                            field("base", People.Except::base, PEOPLE),
                            field("without", People.Except::without, PEOPLE))));

    static final Form<PeopleGroup> GROUP = new ObjectForm<>(
            "group",
            "A set of people with the words the plan uses for it.",
            v -> new PeopleGroup(v.next(), v.next()),
            field("words", PeopleGroup::words, TEXT),
            field("set", PeopleGroup::set, PEOPLE));

    static final Form<Comparison> COMPARISON = new ObjectForm<>(
            "comparison",
            "One comparison of a promise, an estimate or a condition.",
            v -> new Comparison(v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
            field("quantity", Comparison::quantity, TEXT),
            field("quoted", Comparison::quoted, FLAG, "The quantity is a text that no program can test."),
            field("people", Comparison::people, maybe(GROUP)),
            field("years", Comparison::years, maybe(SPAN)),
            field("comparator", Comparison::comparator, maybe(TEXT), "Is, at least, at most, below or above."),
            field("value", Comparison::value, maybe(VALUE)));

    private static final Form<InputValue.Share> SHARE = new ObjectForm<>(
            "share",
            "One payer's share.",
            v -> new InputValue.Share(v.next(), v.next()),
            field("percent", InputValue.Share::percent, NUMBER),
            field("who", InputValue.Share::who, TEXT, "Canonical name of the payer."));

    private static final Form<InputValue> VALUES = new CaseForm<>(
            "value",
            "What a plan says in a value position.",
            List.of(
                    of(
                            "money",
                            InputValue.Money.class,
                            v -> new InputValue.Money(v.next(), v.next(), v.next()),
                            field("dollars", InputValue.Money::dollars, NUMBER),
                            field("priceYear", InputValue.Money::priceYear, MAYBE_WHOLE, "Left out: nominal."),
                            field("per", InputValue.Money::per, list(TEXT), "What it is counted by, times last.")),
                    of(
                            "percent",
                            InputValue.Percent.class,
                            v -> new InputValue.Percent(v.next(), v.next(), v.next()),
                            field("percent", InputValue.Percent::percent, NUMBER),
                            field("of", InputValue.Percent::of, maybe(NAMED)),
                            field("per", InputValue.Percent::per, list(TEXT))),
                    of(
                            "count",
                            InputValue.Count.class,
                            v -> new InputValue.Count(v.next(), v.next(), v.next()),
                            field("number", InputValue.Count::number, NUMBER),
                            field("unit", InputValue.Count::unit, MAYBE_TEXT),
                            field("per", InputValue.Count::per, list(TEXT))),
                    of(
                            "duration",
                            InputValue.Duration.class,
                            v -> new InputValue.Duration(v.next(), v.next(), v.next()),
                            field("number", InputValue.Duration::number, NUMBER),
                            field("unit", InputValue.Duration::unit, TEXT),
                            field("of", InputValue.Duration::of, MAYBE_TEXT)),
                    of(
                            "date",
                            InputValue.Date.class,
                            v -> new InputValue.Date(v.next()),
                            field("date", InputValue.Date::date, DATE)),
                    of(
                            "years",
                            InputValue.Years.class,
                            v -> new InputValue.Years(v.next()),
                            field("span", InputValue.Years::span, SPAN)),
                    of(
                            "choice",
                            InputValue.Choice.class,
                            v -> new InputValue.Choice(v.next()),
                            field("chosen", InputValue.Choice::chosen, Forms.fullList(TEXT))),
                    of(
                            "names",
                            InputValue.Names.class,
                            v -> new InputValue.Names(v.next(), v.next()),
                            field("names", InputValue.Names::names, Forms.fullList(NAMED)),
                            field("except", InputValue.Names::except, list(NAMED))),
                    of(
                            "shares",
                            InputValue.Shares.class,
                            v -> new InputValue.Shares(v.next()),
                            field("shares", InputValue.Shares::shares, Forms.fullList(SHARE))),
                    of(
                            "group",
                            InputValue.Group.class,
                            v -> new InputValue.Group(v.next()),
                            field("people", InputValue.Group::people, GROUP)),
                    of(
                            "text",
                            InputValue.Text.class,
                            v -> new InputValue.Text(v.next()),
                            field("text", InputValue.Text::text, TEXT)),
                    of(
                            "condition",
                            InputValue.Condition.class,
                            v -> new InputValue.Condition(v.next()),
                            field("tests", InputValue.Condition::tests, Forms.fullList(COMPARISON))),
                    of("none", InputValue.None.class, v -> new InputValue.None()),
                    of(
                            "range",
                            InputValue.Range.class,
                            v -> new InputValue.Range(v.next(), v.next(), v.next()),
                            field("low", InputValue.Range::low, VALUE),
                            field("central", InputValue.Range::central, maybe(VALUE)),
                            field("high", InputValue.Range::high, VALUE)),
                    of(
                            "options",
                            InputValue.Options.class,
                            v -> new InputValue.Options(v.next()),
                            field("options", InputValue.Options::options, Forms.fullList(VALUE))),
                    of(
                            "delegated",
                            InputValue.Delegated.class,
                            v -> new InputValue.Delegated(v.next(), v.next(), v.next(), v.next(), v.next()),
                            field("body", InputValue.Delegated::body, NAMED),
                            field("by", InputValue.Delegated::by, maybe(DATE)),
                            field("low", InputValue.Delegated::low, maybe(VALUE)),
                            field("high", InputValue.Delegated::high, maybe(VALUE)),
                            field("default", InputValue.Delegated::otherwise, VALUE)),
                    of(
                            "open",
                            InputValue.Open.class,
                            v -> new InputValue.Open(v.next(), v.next(), v.next(), v.next(), v.next(), v.next()),
                            field("state", InputValue.Open::state, Forms.word(Provenance.Status.class)),
                            field("because", InputValue.Open::because, MAYBE_TEXT),
                            field("body", InputValue.Open::body, maybe(NAMED)),
                            field("by", InputValue.Open::by, maybe(DATE)),
                            field("low", InputValue.Open::low, maybe(VALUE)),
                            field("high", InputValue.Open::high, maybe(VALUE)))));

    static final Form<Stated> STATED = new ObjectForm<>(
            "stated",
            "A value with where it comes from.",
            v -> new Stated(v.next(), v.next(), v.next()),
            field("value", Stated::value, VALUE),
            field("provenance", Stated::provenance, PROVENANCE),
            field("people", Stated::people, maybe(GROUP), "For whom alone it holds."));

    static final Form<Authority> AUTHORITY = new ObjectForm<>(
            "authority",
            "By what right something is done.",
            v -> new Authority(v.next(), v.next(), v.next()),
            field("names", Authority::names, list(TEXT)),
            field("pending", Authority::pending, FLAG, "It has not been granted."),
            field("ifRefused", Authority::ifRefused, MAYBE_TEXT, "What holds if it is refused."));

    private ValueForms() {}

    @SafeVarargs
    private static <C> Case<C> of(String tag, Class<C> type, Function<Values, C> maker, Field<C, ?>... fields) {
        return new Case<>(tag, type, new ObjectForm<>(tag, "", maker, fields));
    }
}
