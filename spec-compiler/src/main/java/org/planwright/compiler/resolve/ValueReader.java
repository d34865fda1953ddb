package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.Reading;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.Word;

/**
 * Reads what stands in a value position by the readings that the vocabulary allows there, in their order, and every
 * status of certainty in any of them. The finding of the reading that came furthest is the one reported.
 */
final class ValueReader {
    private final Scope scope;
    private final FigureReader figures;
    private final DateReader dates;
    private final TermReader terms;
    private final SharesReader shares;
    private final PeopleReader people;
    private final ConditionReader conditions;

    ValueReader(Scope scope) {
        this.scope = scope;
        this.figures = new FigureReader(scope);
        this.dates = new DateReader(scope);
        this.terms = new TermReader(scope);
        this.shares = new SharesReader(terms);
        this.people = new PeopleReader(scope);
        this.conditions = new ConditionReader(scope, figures, dates);
    }

    FigureReader figures() {
        return figures;
    }

    DateReader dates() {
        return dates;
    }

    /**
     * A position that takes a value.
     *
     * @param name what to call it in a message, such as {@code `waiting period`} or {@code “at” of `pay`}
     * @param readings how it may be read
     * @param options its options
     * @param one whether only one option may be chosen
     */
    record Slot(String name, List<Reading> readings, List<Word.Option> options, boolean one) {
        static Slot of(Word word) {
            return new Slot("“" + word.id() + "”", word.takes(), options(word, word.takes()), word.one());
        }

        static Slot phrase(String phrase, Word word, List<Reading> readings) {
            return new Slot("“" + phrase + "” of “" + word.id() + "”", readings, options(word, readings), true);
        }

        private static List<Word.Option> options(Word word, List<Reading> readings) {
            return readings.contains(Reading.OPTIONS) ? word.options() : List.of();
        }

        /** What it takes, as the end of a sentence. */
        String expected() {
            List<String> ways = new ArrayList<>();
            for (Reading reading : readings) {
                ways.add(
                        reading == Reading.OPTIONS
                                ? options.stream().limit(8).map(Word.Option::id).collect(Collectors.joining(", "))
                                        + (options.size() > 8 ? ", …" : "")
                                : reading.expected());
            }
            return String.join("; or ", ways);
        }
    }

    /** The value, or null with one finding. */
    Value read(List<Token> tokens, Span whole, Slot slot, Consumer<Diagnostic> findings) {
        Value open = leftOpen(tokens, whole, slot, findings);
        if (open != null) {
            return open;
        }
        Diagnostic furthest = null;
        int furthestAt = -1;
        for (Reading reading : slot.readings()) {
            Cursor cursor = new Cursor(tokens, whole);
            Value value = certain(cursor, reading, slot);
            if (value != null && cursor.atEnd()) {
                return checked(value, whole, slot, findings);
            }
            int came = cursor.position();
            Optional<Diagnostic> problem = cursor.problem();
            if (problem.isPresent() && came >= furthestAt && reading != Reading.OPTIONS) {
                furthest = problem.get();
                furthestAt = came;
            }
        }
        findings.accept(furthest != null && speaksTo(slot, tokens, whole) ? furthest : wrong(tokens, whole, slot));
        return null;
    }

    /** A finding of one reading tells more than the general one where there is one reading, or no option is near. */
    private static boolean speaksTo(Slot slot, List<Token> tokens, Span whole) {
        return slot.options().isEmpty()
                || tokens.size() > 3
                || Suggestion.nearest(Names.plain(whole.text()), options(slot)).isEmpty();
    }

    private static List<String> options(Slot slot) {
        return slot.options().stream().map(Word.Option::id).toList();
    }

    private static Diagnostic wrong(List<Token> tokens, Span whole, Slot slot) {
        String written = whole.text().strip().replaceAll("\\s+", " ");
        List<String> options = options(slot);
        boolean onlyOptions = !options.isEmpty()
                && slot.readings().stream().allMatch(r -> r == Reading.OPTIONS || r == Reading.QUOTE);
        Diagnostic.Builder finding = Diagnostic.of(
                onlyOptions ? ResolveRules.UNKNOWN_OPTION : ResolveRules.WRONG_TYPE,
                whole,
                "“" + written + "” is not something that " + slot.name() + " takes.");
        if (tokens.size() <= 12) {
            Suggestion.nearest(Names.plain(written), options)
                    .ifPresent(near -> finding.help("Did you mean “" + near + "”?")
                            .fix(Fix.replace("Write “" + near + "”", whole, near)));
        }
        return finding.label("not read")
                .help(
                        slot.readings().isEmpty()
                                ? "What it says stands in braces after it: "
                                        + slot.name().replace("”", " { … }”") + "."
                                : "Here stands " + slot.expected()
                                        + "; or undecided \"why\", unknown \"why\", as a body decides.")
                .build();
    }

    /** {@code either X or Y}, {@code undecided "…"}, {@code unknown "…"}; null where none of them stands. */
    private Value leftOpen(List<Token> tokens, Span whole, Slot slot, Consumer<Diagnostic> findings) {
        Cursor cursor = new Cursor(tokens, whole);
        if (cursor.take("unknown")) {
            return new Value.Unknown(quoted(cursor));
        }
        if (cursor.take("undecided")) {
            return new Value.Undecided(quoted(cursor), Optional.empty());
        }
        if (!cursor.take("either")) {
            return null;
        }
        if (tokens.subList(1, tokens.size()).stream().anyMatch(token -> token.is("either"))) {
            findings.accept(Diagnostic.of(
                            ResolveRules.WRONG_TYPE,
                            whole,
                            "In one “either … or …” stands another, and it cannot be told what belongs to which.")
                    .help("Write “either” once, and all that it may be after it, with “or” between.")
                    .build());
            return new Value.Text(Written.of(tokens));
        }
        List<Value> options = new ArrayList<>();
        int start = 1;
        int depth = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            boolean end = i == tokens.size();
            if (!end) {
                depth += tokens.get(i).kind() == Kind.OPEN ? 1 : tokens.get(i).kind() == Kind.CLOSE ? -1 : 0;
            }
            if (end || (depth == 0 && tokens.get(i).is("or"))) {
                Value option = i > start ? read(tokens.subList(start, i), cursor.span(start, i), slot, findings) : null;
                if (option == null) {
                    return new Value.Text(Written.of(tokens));
                }
                options.add(option);
                start = i + 1;
            }
        }
        return new Value.Either(options);
    }

    private static String quoted(Cursor cursor) {
        return cursor.sees(Kind.QUOTE) ? cursor.next().text() : "";
    }

    /** A value, a range {@code X to Y}, or a value with its range {@code X, between A and B}. */
    private Value certain(Cursor cursor, Reading reading, Slot slot) {
        Value value = one(cursor, reading, slot);
        boolean figure = reading == Reading.PERCENT
                || reading == Reading.MONEY
                || reading == Reading.COUNT
                || reading == Reading.DURATION;
        if (value == null || cursor.atEnd() || !figure) {
            return value;
        }
        if (cursor.take("to") || cursor.take(Kind.THROUGH) || cursor.take(Kind.DASH)) {
            Value high = one(cursor, reading, slot);
            return high == null ? null : new Value.Between(like(value, high), high, Optional.empty());
        }
        int mark = cursor.position();
        cursor.take(Kind.COMMA);
        if (cursor.take("between")) {
            Value low = one(cursor, reading, slot);
            if (low != null && cursor.take("and")) {
                Value high = one(cursor, reading, slot);
                if (high != null) {
                    return new Value.Between(like(low, value), like(high, value), Optional.of(value));
                }
            }
        }
        cursor.back(mark);
        return value;
    }

    /** In {@code 6% to 10% of payroll} both are of payroll. */
    private static Value like(Value bare, Value full) {
        if (bare instanceof Value.Percent a && full instanceof Value.Percent b) {
            return new Value.Percent(
                    a.percent(), a.of().or(b::of), a.per().units().isEmpty() ? b.per() : a.per());
        }
        if (bare instanceof Value.Amount a
                && full instanceof Value.Amount b
                && a.per().units().isEmpty()) {
            return new Value.Amount(a.money(), b.per());
        }
        return bare;
    }

    private Value one(Cursor cursor, Reading reading, Slot slot) {
        return switch (reading) {
            case OPTIONS -> options(cursor, slot);
            case MONEY, PERCENT, COUNT, DURATION -> figure(cursor, reading);
            case DATE -> date(cursor);
            case YEARS -> dates.readYears(cursor);
            case PEOPLE -> people(cursor);
            case CONDITION -> conditions.read(cursor);
            case SOURCE -> source(cursor);
            case SHARES -> shares.read(cursor);
            case SERVICES, PROGRAMS, PAYERS, BODY, FUND, BASES, AUTHORITY, FLOW, METHOD, REFERENCE, LINES ->
                terms.read(cursor, reading.term());
            case QUOTE -> cursor.sees(Kind.QUOTE) ? new Value.Text(cursor.next().text()) : null;
            case NEW_NAME, WORDS, RULE, PATH -> words(cursor);
        };
    }

    private Value figure(Cursor cursor, Reading reading) {
        Value value = figures.read(cursor);
        if (value == null) {
            return null;
        }
        boolean fits =
                switch (reading) {
                    case MONEY -> value instanceof Value.Amount;
                    case PERCENT -> value instanceof Value.Percent;
                    case COUNT -> value instanceof Value.Count;
                    default -> value instanceof Value.Duration;
                };
        return fits ? value : null;
    }

    private Value date(Cursor cursor) {
        PlanDate date = dates.read(cursor);
        return date == null ? null : new Value.When(date);
    }

    private Value people(Cursor cursor) {
        PeopleSet set = people.read(cursor);
        return set == null ? null : new Value.People(set);
    }

    private static Value options(Cursor cursor, Slot slot) {
        List<String> chosen = new ArrayList<>();
        while (!cursor.atEnd()) {
            int start = cursor.position();
            while (!cursor.atEnd() && !cursor.sees(Kind.COMMA)) {
                cursor.next();
            }
            String found = option(cursor.name(start, cursor.position()), slot);
            if (found == null) {
                return null;
            }
            chosen.add(found);
            if (!cursor.take(Kind.COMMA) && !cursor.take("then")) {
                break;
            }
            cursor.take("then");
        }
        return chosen.isEmpty() ? null : new Value.Choice(chosen);
    }

    static String option(String written, Slot slot) {
        String key = Names.key(written);
        for (Word.Option option : slot.options()) {
            if (Names.key(option.id()).equals(key)) {
                return option.id();
            }
        }
        return null;
    }

    /** All options of a list with commas; empty where one is none, or where there are more than the question takes. */
    static List<String> options(String written, Slot slot) {
        List<String> options = new ArrayList<>();
        for (String part : written.split(",", -1)) {
            String option = option(part.strip(), slot);
            if (option == null || slot.one() && !options.isEmpty()) {
                return List.of();
            }
            options.add(option);
        }
        return options;
    }

    private Value source(Cursor cursor) {
        if (cursor.sees(Kind.QUOTE)) {
            return new Value.Citation("", cursor.next().text());
        }
        int start = cursor.position();
        while (!cursor.atEnd() && !cursor.sees(Kind.COMMA) && !cursor.sees(Kind.QUOTE)) {
            cursor.next();
        }
        if (cursor.position() == start) {
            return null;
        }
        String written = cursor.name(start, cursor.position());
        Optional<Term> known = scope.term(Term.Kind.SOURCE, written);
        if (known.isEmpty()) {
            Span span = cursor.span(start, cursor.position());
            Diagnostic.Builder finding = Diagnostic.of(
                    ResolveRules.UNKNOWN_SOURCE,
                    span,
                    "No source is called “" + span.text().strip() + "”.");
            scope.nearest(written, List.of(Term.Kind.SOURCE))
                    .ifPresent(near -> finding.help("Did you mean “" + near + "”?")
                            .fix(Fix.replace("Write “" + near + "”", span, near)));
            return cursor.fail(
                    finding.help("Define it in definitions, with “source NAME means \"…\" at \"https://…\"”, "
                                    + "or cite a text in quotation marks.")
                            .build());
        }
        List<String> locator = new ArrayList<>();
        while (!cursor.atEnd()) {
            cursor.take(Kind.COMMA);
            if (!cursor.sees(Kind.QUOTE)) {
                break;
            }
            locator.add(cursor.next().text());
        }
        return new Value.Citation(known.get().id(), String.join(", ", locator));
    }

    /** Any words, as the author wrote them, quotation marks left out where one quotation is all there is. */
    private static Value words(Cursor cursor) {
        if (cursor.atEnd()) {
            return null;
        }
        if (cursor.size() - cursor.position() == 1 && cursor.sees(Kind.QUOTE)) {
            return new Value.Text(cursor.next().text());
        }
        List<Token> words = new ArrayList<>();
        while (!cursor.atEnd()) {
            words.add(cursor.next());
        }
        return new Value.Text(Written.of(words));
    }

    /** What must hold of a value once it is read. */
    private static Value checked(Value value, Span whole, Slot slot, Consumer<Diagnostic> findings) {
        if (value instanceof Value.Choice choice
                && slot.one()
                && choice.options().size() > 1) {
            findings.accept(Diagnostic.of(
                            ResolveRules.ONE_ONLY,
                            whole,
                            slot.name() + " has one answer, and here stand "
                                    + choice.options().size() + ": " + String.join(", ", choice.options()) + ".")
                    .help("Keep one of them, or write “either A or B” where it is left open.")
                    .build());
        }
        if (value instanceof Value.Between range) {
            new Units(findings).range(range, whole);
        }
        return value;
    }

    /** Whether a written name is one of the kinds of plan; for messages. */
    static boolean isKind(String written) {
        return Vocabulary.kinds().stream().anyMatch(kind -> Names.key(kind).equals(Names.key(written)));
    }
}
