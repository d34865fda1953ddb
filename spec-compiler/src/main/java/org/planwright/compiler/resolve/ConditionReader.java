package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.plan.Value.Condition;
import org.planwright.compiler.plan.Value.Condition.Comparator;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;

/** Reads {@code QUANTITY [for PEOPLE] [in YEARS] is | at least | at most | below | above AMOUNT}, paths and quotations. */
final class ConditionReader {
    private final Scope scope;
    private final FigureReader figures;
    private final DateReader dates;

    ConditionReader(Scope scope, FigureReader figures, DateReader dates) {
        this.scope = scope;
        this.figures = figures;
        this.dates = dates;
    }

    /** The condition that the rest of the run states, or null with a finding. */
    Condition read(Cursor cursor) {
        List<Condition.Test> tests = new ArrayList<>();
        while (!cursor.atEnd()) {
            Condition.Test test = test(cursor);
            if (test == null) {
                return null;
            }
            tests.add(test);
            if (!cursor.take("and") && !cursor.take(Kind.COMMA)) {
                break;
            }
        }
        return tests.isEmpty() ? null : new Condition(tests);
    }

    private Condition.Test test(Cursor cursor) {
        if (cursor.sees(Kind.QUOTE)) {
            String text = cursor.next().text();
            return new Condition.Test(
                    text, true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        int start = cursor.position();
        boolean path = false;
        while (!cursor.atEnd() && !endsSubject(cursor, path)) {
            path |= cursor.next().kind() == Kind.SLASH;
        }
        if (cursor.position() == start) {
            return null;
        }
        String subject = path ? path(cursor, start) : quantity(cursor, start);
        return subject == null ? null : rest(cursor, subject);
    }

    private static boolean endsSubject(Cursor cursor, boolean path) {
        if (comparator(cursor, false) != null) {
            return true;
        }
        Token token = cursor.peek();
        boolean joint = token.is("and") || token.kind() == Kind.COMMA;
        return joint || (!path && (token.is("for") || token.is("in")));
    }

    private static String path(Cursor cursor, int start) {
        return cursor.name(start, cursor.position());
    }

    private String quantity(Cursor cursor, int start) {
        String written = cursor.name(start, cursor.position());
        Optional<Term> quantity = scope.term(Term.Kind.QUANTITY, written);
        if (quantity.isPresent()) {
            return quantity.get().id();
        }
        int stop = cursor.position();
        cursor.back(start);
        Diagnostic.Builder finding = Diagnostic.of(
                ResolveRules.NOT_DEFINED,
                cursor.span(start, stop),
                "“" + written + "” is not a quantity that can be tested.");
        scope.nearest(written, List.of(Term.Kind.QUANTITY))
                .ifPresent(near -> finding.help("Did you mean “" + near + "”?"));
        return cursor.fail(finding.help("Quantities are: " + String.join(", ", scope.names(Term.Kind.QUANTITY))
                        + "; what no program can test stands in quotation marks.")
                .build());
    }

    private Condition.Test rest(Cursor cursor, String subject) {
        Optional<PeopleSet> people = Optional.empty();
        Optional<Value.Years> years = Optional.empty();
        while (cursor.sees("for") || cursor.sees("in")) {
            if (cursor.take("for")) {
                PeopleSet set = people(cursor);
                if (set == null) {
                    return null;
                }
                people = Optional.of(set);
            } else {
                cursor.next();
                Value.Years span = dates.readYears(cursor);
                if (span == null) {
                    return cursor.fail(Diagnostic.of(
                                    ResolveRules.WRONG_TYPE,
                                    cursor.rest(),
                                    "After “in” stand years, such as 2017 to 2026.")
                            .build());
                }
                years = Optional.of(span);
            }
        }
        Comparator comparator = comparator(cursor, true);
        if (comparator == null) {
            return new Condition.Test(subject, false, people, years, Optional.empty(), Optional.empty());
        }
        Value value = value(cursor);
        if (value == null) {
            return cursor.fail(Diagnostic.of(
                            ResolveRules.WRONG_TYPE,
                            cursor.rest(),
                            "After “" + comparator.words() + "” stands an amount, such as 90% or $0.")
                    .build());
        }
        if (years.isEmpty() && cursor.take("in")) {
            years = Optional.ofNullable(dates.readYears(cursor));
        }
        return new Condition.Test(subject, false, people, years, Optional.of(comparator), Optional.of(value));
    }

    /** People up to the comparison or the years. */
    private PeopleSet people(Cursor cursor) {
        int start = cursor.position();
        List<Token> tokens = new ArrayList<>();
        while (!cursor.atEnd()
                && !(comparator(cursor, false) != null && !cursor.sees("below") && !cursor.sees("above"))
                && !cursor.sees("in")) {
            tokens.add(cursor.next());
        }
        if (tokens.isEmpty()) {
            return null;
        }
        Cursor inner = new Cursor(tokens, cursor.span(start, cursor.position()));
        PeopleSet set = new PeopleReader(scope).read(inner);
        if (set == null || !inner.atEnd()) {
            inner.problem().ifPresent(cursor::fail);
            return null;
        }
        return set;
    }

    private Value value(Cursor cursor) {
        Value first = figures.read(cursor);
        if (first != null) {
            if (cursor.take("to") || cursor.take(Kind.THROUGH) || cursor.take(Kind.DASH)) {
                Value last = figures.read(cursor);
                return last == null ? null : new Value.Between(first, last, Optional.empty());
            }
            return first;
        }
        int start = cursor.position();
        while (!cursor.atEnd() && !cursor.sees("and") && !cursor.sees(Kind.COMMA) && !cursor.sees("in")) {
            cursor.next();
        }
        return cursor.position() == start ? null : new Value.Text(cursor.name(start, cursor.position()));
    }

    /** The comparison that begins here; taken if asked. {@code under} and {@code over} compare before a figure. */
    private static Comparator comparator(Cursor cursor, boolean take) {
        int start = cursor.position();
        Comparator found = null;
        if (cursor.take("is")) {
            found = Comparator.IS;
        } else if (cursor.take("at", "least")) {
            found = Comparator.AT_LEAST;
        } else if (cursor.take("at", "most") || cursor.take("up", "to")) {
            found = Comparator.AT_MOST;
        } else if (cursor.take("below") || cursor.take("under")) {
            found = Comparator.BELOW;
        } else if (cursor.take("above") || cursor.take("over")) {
            found = Comparator.ABOVE;
        }
        if (!take || found == null) {
            cursor.back(start);
        }
        return found;
    }
}
