package org.planwright.compiler.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in a value position: a figure, a date, people, names, text; or how far it is left open. */
public sealed interface Value {

    /** What to do with each form. A case that is not of interest falls to {@link #other}. */
    interface Cases<R> {
        R other(Value value);

        default R amount(Amount value) {
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

        default R date(When value) {
            return other(value);
        }

        default R years(Years value) {
            return other(value);
        }

        default R choice(Choice value) {
            return other(value);
        }

        default R terms(Terms value) {
            return other(value);
        }

        default R shares(Shares value) {
            return other(value);
        }

        default R people(People value) {
            return other(value);
        }

        default R text(Text value) {
            return other(value);
        }

        default R citation(Citation value) {
            return other(value);
        }

        default R condition(Condition value) {
            return other(value);
        }

        default R between(Between value) {
            return other(value);
        }

        default R either(Either value) {
            return other(value);
        }

        default R delegated(Delegated value) {
            return other(value);
        }

        default R undecided(Undecided value) {
            return other(value);
        }

        default R unknown(Unknown value) {
            return other(value);
        }
    }

    /** Calls the case that fits. */
    <R> R match(Cases<R> cases);

    /** Money, counted by something or plain. */
    record Amount(Money money, Per per) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.amount(this);
        }

        @Override
        public String toString() {
            return money + per.toString();
        }
    }

    /**
     * A percentage.
     *
     * @param percent in percent, canonical; {@code 70% below current prices} is 30 of current prices
     * @param of what it is a percentage of, where that is said
     * @param per what it is counted by: {@code 4% per year}
     */
    record Percent(BigDecimal percent, Optional<Term> of, Per per) implements Value {
        public Percent {
            percent = Decimals.canonical(percent);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.percent(this);
        }

        @Override
        public String toString() {
            return Decimals.percent(percent) + of.map(term -> " of " + term).orElse("") + per;
        }
    }

    /** A plain number with the noun it counts, singular and possibly empty: {@code 5 members}. */
    record Count(BigDecimal number, String unit, Per per) implements Value {
        public Count {
            number = Decimals.canonical(number);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.count(this);
        }

        @Override
        public String toString() {
            return Decimals.number(number) + (unit.isEmpty() ? "" : " " + unit) + per;
        }
    }

    /**
     * A length of time.
     *
     * @param number how many
     * @param unit day, week, month, quarter or year
     * @param of of what, in words: {@code 60 days of spending}; may be empty
     */
    record Duration(BigDecimal number, String unit, String of) implements Value {
        public Duration {
            number = Decimals.canonical(number);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.duration(this);
        }

        @Override
        public String toString() {
            String plural = number.compareTo(BigDecimal.ONE) == 0 ? "" : "s";
            return Decimals.number(number) + " " + unit + plural + (of.isEmpty() ? "" : " of " + of);
        }
    }

    /** A date. */
    record When(PlanDate date) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.date(this);
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * A span of time: {@code 2020 to 2029}, {@code each year from 2017}.
     *
     * @param from first
     * @param to last; empty for an open end
     */
    record Years(PlanDate from, Optional<PlanDate> to) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.years(this);
        }

        @Override
        public String toString() {
            return to.map(last -> last.equals(from) ? from.toString() : from + " to " + last)
                    .orElse("each year from " + from);
        }
    }

    /** One or several options of a design question, by canonical name. */
    record Choice(List<String> options) implements Value {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }

        @Override
        public String toString() {
            return String.join(", ", options);
        }
    }

    /**
     * Things by name.
     *
     * @param terms those that are meant
     * @param except those that are left out of them
     */
    record Terms(List<Term> terms, List<Term> except) implements Value {
        public Terms {
            terms = List.copyOf(terms);
            except = List.copyOf(except);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.terms(this);
        }

        @Override
        public String toString() {
            return joined(terms) + (except.isEmpty() ? "" : " except " + joined(except));
        }

        private static String joined(List<Term> terms) {
            StringBuilder joined = new StringBuilder();
            for (Term term : terms) {
                joined.append(joined.isEmpty() ? "" : ", ").append(term.id());
            }
            return joined.toString();
        }
    }

    /** How payers share something: {@code 80% employers, 20% workers}. */
    record Shares(List<Share> shares) implements Value {
        /**
         * One payer's share.
         *
         * @param percent in percent, canonical
         * @param who who pays it
         */
        public record Share(BigDecimal percent, Term who) {
            public Share {
                percent = Decimals.canonical(percent);
            }

            @Override
            public String toString() {
                return Decimals.percent(percent) + " " + who.id();
            }
        }

        public Shares {
            shares = List.copyOf(shares);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shares(this);
        }

        @Override
        public String toString() {
            return shares.stream().map(Share::toString).collect(Collectors.joining(", "));
        }
    }

    /** A set of people. */
    record People(PeopleSet set) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.people(this);
        }

        @Override
        public String toString() {
            return set.toString();
        }
    }

    /** Words that the compiler keeps and does not read further. */
    record Text(String text) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Where the text says so.
     *
     * @param source id of a source that the plan or the vocabulary names; empty where only a quotation stands
     * @param locator section or page, as quoted; may be empty
     */
    record Citation(String source, String locator) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.citation(this);
        }

        @Override
        public String toString() {
            return source + (source.isEmpty() || locator.isEmpty() ? "" : ", ") + locator;
        }
    }

    /**
     * {@code QUANTITY [for PEOPLE] [in YEARS] is | at least | at most | below | above AMOUNT}; or several joined.
     *
     * @param tests the parts, all of which must hold
     */
    record Condition(List<Test> tests) implements Value {
        /** How a quantity is compared. */
        public enum Comparator {
            /** Equal. */
            IS("is"),
            /** Equal or more. */
            AT_LEAST("at least"),
            /** Equal or less. */
            AT_MOST("at most"),
            /** Less. */
            BELOW("below"),
            /** More. */
            ABOVE("above");

            private final String words;

            Comparator(String words) {
                this.words = words;
            }

            /** As written in a plan. */
            public String words() {
                return words;
            }
        }

        /**
         * One comparison. A quoted text that no program can test has the text as its subject and no comparison.
         *
         * @param subject a quantity's canonical name, a path such as {@code cost sharing / premiums}, or a quotation
         * @param quoted whether the subject is a text that no program can test
         * @param people for whom, if said
         * @param years in which years, if said
         * @param comparator how it is compared; empty where the subject itself must stand in the plan
         * @param value what it is compared with
         */
        public record Test(
                String subject,
                boolean quoted,
                Optional<PeopleSet> people,
                Optional<Years> years,
                Optional<Comparator> comparator,
                Optional<Value> value) {
            @Override
            public String toString() {
                return (quoted ? "“" + subject + "”" : subject)
                        + people.map(who -> " for " + who).orElse("")
                        + years.map(when -> " in " + when).orElse("")
                        + comparator.map(how -> " " + how.words()).orElse("")
                        + value.map(amount -> " " + amount).orElse("");
            }
        }

        public Condition {
            tests = List.copyOf(tests);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.condition(this);
        }

        @Override
        public String toString() {
            return tests.stream().map(Test::toString).collect(Collectors.joining(" and "));
        }
    }

    /**
     * Uncertain: drawn from a range.
     *
     * @param low least
     * @param high most
     * @param central the value to take where one is needed, if stated
     */
    record Between(Value low, Value high, Optional<Value> central) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.between(this);
        }

        @Override
        public String toString() {
            return central.map(middle -> middle + ", between " + low + " and " + high)
                    .orElse(low + " to " + high);
        }
    }

    /** Left open between options, or sources disagree: each is a scenario. */
    record Either(List<Value> options) implements Value {
        public Either {
            options = List.copyOf(options);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.either(this);
        }

        @Override
        public String toString() {
            return "either " + options.stream().map(Value::toString).collect(Collectors.joining(" or "));
        }
    }

    /**
     * Left to a body.
     *
     * @param body who decides
     * @param by by when
     * @param from the least it may decide
     * @param to the most it may decide
     * @param otherwise what holds if it does not
     */
    record Delegated(
            Term body, Optional<PlanDate> by, Optional<Value> from, Optional<Value> to, Optional<Value> otherwise)
            implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.delegated(this);
        }

        @Override
        public String toString() {
            return "as " + body + " decides"
                    + by.map(date -> ", by " + date).orElse("")
                    + from.map(least -> ", from " + least
                                    + to.map(most -> " to " + most).orElse(""))
                            .orElse("")
                    + otherwise.map(value -> ", otherwise " + value).orElse("");
        }
    }

    /** Open on purpose, with the reason and the date by which it must be closed. */
    record Undecided(String because, Optional<PlanDate> before) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.undecided(this);
        }

        @Override
        public String toString() {
            return "undecided “" + because + "”"
                    + before.map(date -> " before " + date).orElse("");
        }
    }

    /** The sources do not say. */
    record Unknown(String because) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(this);
        }

        @Override
        public String toString() {
            return "unknown “" + because + "”";
        }
    }
}
