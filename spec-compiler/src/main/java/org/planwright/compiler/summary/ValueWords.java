package org.planwright.compiler.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwright.compiler.plan.Decimals;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.PlanDates;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.vocabulary.Names;

/** Values as a reader of laws would say them. */
final class ValueWords implements Value.Cases<String> {
    private final PlanDates dates;
    private final Map<String, String> bodies;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<Term, String> terms = new HashMap<>();
    private final PeopleWords people = new PeopleWords(this::name);

    ValueWords(Plan plan) {
        this.dates = PlanDates.of(plan);
        this.bodies = plan.definitions().bodies();
        for (Provision provision : plan.provisions()) {
            boolean names = provision.section().equals("definitions")
                    || provision.section().equals("financing");
            if (names && provision.form() == Provision.Form.SENTENCE) {
                provision.name().ifPresent(name -> this.names.putIfAbsent(Names.key(name), name));
            }
        }
    }

    /** A name as the plan writes it where the plan makes it up, else with the capitals that people write. */
    String name(String id) {
        return shown.computeIfAbsent(id, any -> names.getOrDefault(Names.key(any), English.name(any)));
    }

    /** A named thing as it stands in a sentence. */
    String name(Term term) {
        return terms.computeIfAbsent(term, any -> names.getOrDefault(Names.key(any.id()), English.name(any)));
    }

    private String names(List<Term> terms) {
        return English.and(terms.stream().map(this::name).toList());
    }

    String of(Value value) {
        return value.match(this);
    }

    /** A date; one that hangs on another also with the day it comes to. */
    String date(PlanDate date) {
        return date.match(new PlanDate.Cases<>() {
            @Override
            public String on(PlanDate.OnCalendar day) {
                return day.toString();
            }

            @Override
            public String after(PlanDate.After after) {
                return withDay(after, after.toString());
            }

            @Override
            public String named(PlanDate.Named named) {
                return withDay(named, named.name());
            }
        });
    }

    private String withDay(PlanDate date, String words) {
        return dates.first(date)
                .map(day -> words + " (" + new PlanDate.OnCalendar(day, PlanDate.Precision.DAY) + ")")
                .orElse(words);
    }

    String people(PeopleSet set) {
        return people.of(set);
    }

    /** Who decides. */
    String body(Term body) {
        String title = bodies.getOrDefault(body.id(), "");
        return "the " + (title.isEmpty() ? name(body) : title(title).replaceFirst("^[Tt]he ", ""));
    }

    /** The name at the head of a body's definition, without what follows it. */
    static String title(String meaning) {
        int close = meaning.startsWith("\"") ? meaning.indexOf('"', 1) : -1;
        return close > 1 ? meaning.substring(1, close) : meaning;
    }

    @Override
    public String other(Value value) {
        return value.toString();
    }

    @Override
    public String percent(Value.Percent value) {
        String figure = Decimals.percent(value.percent());
        return figure + value.of().map(term -> " of " + name(term)).orElse("") + value.per();
    }

    @Override
    public String count(Value.Count value) {
        boolean one = value.number().compareTo(java.math.BigDecimal.ONE) == 0
                || value.unit().isEmpty();
        return Decimals.number(value.number())
                + (value.unit().isEmpty() ? "" : " " + value.unit() + (one ? "" : "s"))
                + value.per();
    }

    @Override
    public String date(Value.When value) {
        return date(value.date());
    }

    @Override
    public String years(Value.Years value) {
        return value.to()
                .map(last -> last.equals(value.from()) ? date(last) : date(value.from()) + " to " + date(last))
                .orElse("each year from " + date(value.from()));
    }

    @Override
    public String choice(Value.Choice value) {
        return English.and(value.options().stream().map(this::name).toList());
    }

    @Override
    public String terms(Value.Terms value) {
        return names(value.terms()) + (value.except().isEmpty() ? "" : ", except " + names(value.except()));
    }

    @Override
    public String shares(Value.Shares value) {
        return value.shares().stream()
                .map(share -> Decimals.percent(share.percent()) + " " + name(share.who()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String people(Value.People value) {
        return people(value.set());
    }

    @Override
    public String condition(Value.Condition value) {
        return English.and(value.tests().stream().map(this::test).toList());
    }

    /** One comparison. */
    String test(Value.Condition.Test test) {
        return subject(test) + comparison(test);
    }

    /** What is compared. */
    String subject(Value.Condition.Test test) {
        return (test.quoted() ? "“" + test.subject() + "”" : name(test.subject()))
                + test.people().map(who -> " for " + people(who)).orElse("")
                + test.years()
                        .map(when -> (when.to().isPresent() ? " in " : ", ") + of(when))
                        .orElse("");
    }

    private String comparison(Value.Condition.Test test) {
        boolean single = test.comparator().equals(Optional.of(Value.Condition.Comparator.IS));
        String be = " " + English.be(test.subject());
        return test.comparator()
                        .map(how -> single ? be : be + " " + how.words())
                        .orElse("")
                + test.value().map(amount -> " " + of(amount)).orElse("");
    }

    @Override
    public String between(Value.Between value) {
        String range = of(value.low()) + " to " + of(value.high());
        return value.central()
                .map(middle -> of(middle) + " (between " + of(value.low()) + " and " + of(value.high()) + ")")
                .orElse(range);
    }

    @Override
    public String either(Value.Either value) {
        return "either " + English.or(value.options().stream().map(this::of).toList());
    }

    @Override
    public String delegated(Value.Delegated value) {
        List<String> terms = new ArrayList<>();
        terms.add("as " + body(value.body()) + " decides");
        value.by().ifPresent(date -> terms.add("by " + date(date)));
        value.from()
                .ifPresent(low -> terms.add(value.to()
                        .map(high -> "between " + of(low) + " and " + of(high))
                        .orElse("at least " + of(low))));
        String words = String.join(", ", terms);
        return value.otherwise()
                .map(otherwise -> words + "; otherwise " + of(otherwise))
                .orElse(words);
    }

    @Override
    public String undecided(Value.Undecided value) {
        String until = value.before()
                .map(date -> ", to be settled before " + date(date))
                .orElse("");
        return value.because().isEmpty() ? "left open" + until : value.because() + until;
    }

    @Override
    public String unknown(Value.Unknown value) {
        return value.because().isEmpty() ? "not known" : value.because();
    }
}
