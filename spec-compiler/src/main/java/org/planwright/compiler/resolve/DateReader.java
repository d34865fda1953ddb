package org.planwright.compiler.resolve;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.PlanDate.Precision;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;
import org.planwright.compiler.vocabulary.Names;

/** Reads dates and spans of years: {@code January 1, 2024}, {@code 2 years after enactment}, {@code 2017 to 2026}. */
final class DateReader {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> MONTH_NAMES = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> SHORT_QUARTERS = List.of("q1", "q2", "q3", "q4");
    private static final Set<String> UNITS = Set.of("day", "week", "month", "quarter", "year");

    private static final int DEEPEST = 16;

    private final Scope scope;

    DateReader(Scope scope) {
        this.scope = scope;
    }

    /** A date, or null where none begins. */
    PlanDate read(Cursor cursor) {
        return read(cursor, 0);
    }

    /** A date that hangs on another is one deeper than this; below the deepest, none is read. */
    private PlanDate read(Cursor cursor, int depth) {
        Token token = cursor.peek();
        if (token == null || depth > DEEPEST) {
            return null;
        }
        if (token.kind() == Kind.YEAR) {
            cursor.next();
            return new PlanDate.OnCalendar(LocalDate.of(Integer.parseInt(token.text()), 1, 1), Precision.YEAR);
        }
        if (token.kind() == Kind.DATE) {
            return onCalendar(cursor);
        }
        if (token.kind() == Kind.NUMBER) {
            return after(cursor, depth);
        }
        PlanDate quarter = quarter(cursor);
        return quarter == null ? named(cursor, depth) : quarter;
    }

    /** {@code Q3 2029}, {@code third quarter of 2029}. */
    private static PlanDate quarter(Cursor cursor) {
        int start = cursor.position();
        String word = cursor.next().text().toLowerCase(Locale.ROOT);
        int quarter = SHORT_QUARTERS.indexOf(word);
        if (quarter < 0 && cursor.take("quarter")) {
            quarter = PlanDate.QUARTERS.indexOf(word);
        }
        if (quarter >= 0) {
            cursor.take("of");
        }
        if (quarter < 0 || cursor.atEnd() || cursor.peek().kind() != Kind.YEAR) {
            cursor.back(start);
            return null;
        }
        int year = Integer.parseInt(cursor.next().text());
        return new PlanDate.OnCalendar(LocalDate.of(year, 1 + 3 * quarter, 1), Precision.QUARTER);
    }

    private static PlanDate onCalendar(Cursor cursor) {
        Token token = cursor.next();
        try {
            return parse(token.text());
        } catch (DateTimeException impossible) {
            cursor.back(cursor.position() - 1);
            return cursor.fail(Diagnostic.of(
                            ResolveRules.IMPOSSIBLE_DATE,
                            token.span(),
                            "There is no " + token.span().text().strip() + " on the calendar.")
                    .help("Write a day that exists.")
                    .build());
        }
    }

    /** {@code 2024-01-01}, {@code January 1, 2024}, {@code 1 January 2024}, {@code Jan. 2024}. */
    private static PlanDate parse(String text) {
        int month = 0;
        int day = 0;
        int year = 0;
        boolean iso = endOfPart(text, 0) == 4;
        for (int at = 0; at < text.length(); ) {
            int end = endOfPart(text, at);
            String part = text.substring(at, end);
            if (Character.isLetter(part.charAt(0))) {
                month = 1 + MONTHS.indexOf(part.substring(0, 3).toLowerCase(Locale.ROOT));
            } else if (!Character.isDigit(part.charAt(0))) {
                // a space, a comma, a hyphen or the full stop of a short month
            } else if (part.length() == 4) {
                year = Integer.parseInt(part);
            } else if (iso && month == 0) {
                month = Integer.parseInt(part);
            } else {
                day = Integer.parseInt(part);
            }
            at = end;
        }
        return day == 0
                ? new PlanDate.OnCalendar(LocalDate.of(year, month, 1), Precision.MONTH)
                : new PlanDate.OnCalendar(LocalDate.of(year, month, day), Precision.DAY);
    }

    /** Where the letters, the digits or the other characters end that begin here. */
    private static int endOfPart(String text, int start) {
        boolean letter = Character.isLetter(text.charAt(start));
        boolean digit = Character.isDigit(text.charAt(start));
        int end = start + 1;
        while (end < text.length()
                && Character.isLetter(text.charAt(end)) == letter
                && Character.isDigit(text.charAt(end)) == digit) {
            end++;
        }
        return end;
    }

    /** {@code 2 years after enactment}, {@code 6 months before first benefits}. */
    private PlanDate after(Cursor cursor, int depth) {
        int start = cursor.position();
        BigDecimal number = FigureReader.number(cursor);
        if (number == null) {
            return null;
        }
        String unit = cursor.atEnd() ? "" : Names.key(cursor.peek().text());
        boolean before = cursor.seesAfter(1, "before");
        if (!UNITS.contains(unit) || number.signum() <= 0 || !before && !cursor.seesAfter(1, "after")) {
            cursor.back(start);
            return null;
        }
        cursor.next();
        cursor.next();
        PlanDate anchor = read(cursor, depth + 1);
        if (anchor == null) {
            cursor.back(start);
            return null;
        }
        return new PlanDate.After(before ? number.negate() : number, unit, anchor);
    }

    /** {@code first January after enactment}, {@code enactment}, a defined date, or an event in words. */
    private PlanDate named(Cursor cursor, int depth) {
        int start = cursor.position();
        if (cursor.take("first") && !cursor.atEnd()) {
            Optional<String> month = month(cursor.peek().text());
            if (month.isPresent() && cursor.seesAfter(1, "after")) {
                cursor.next();
                cursor.next();
                PlanDate anchor = read(cursor, depth + 1);
                return anchor == null ? null : new PlanDate.After(BigDecimal.ZERO, month.get(), anchor);
            }
        }
        cursor.back(start);
        int end = start;
        while (end < cursor.size() && isName(cursor.peek(end - start))) {
            end++;
        }
        for (int stop = end; stop > start; stop--) {
            String name = cursor.name(start, stop);
            Optional<String> known = scope.date(name).or(() -> event(name));
            if (known.isPresent()) {
                cursor.back(stop);
                return new PlanDate.Named(known.get());
            }
        }
        return null;
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.WORD || (token.kind() == Kind.LITTLE && !token.is("to"));
    }

    private static Optional<String> month(String word) {
        return MONTH_NAMES.stream().filter(name -> name.equalsIgnoreCase(word)).findFirst();
    }

    /** Events that need no definition: two dates of the plan's own block, and things that are granted, passed or found. */
    private static Optional<String> event(String written) {
        String name = Names.plain(written);
        boolean known = name.equals("enactment") || name.equals("first benefits");
        boolean happens = Arrays.asList(name.split(" ")).size() > 1
                && (name.endsWith(" granted")
                        || name.endsWith(" passed")
                        || name.endsWith(" approved")
                        || name.endsWith(" adopted")
                        || name.endsWith(" certified")
                        || name.endsWith(" ready"));
        return known || happens ? Optional.of(name) : Optional.empty();
    }

    /** {@code 2017 to 2026}, {@code 2017}, {@code each year}, {@code each year from 2017}. */
    Value.Years readYears(Cursor cursor) {
        if (cursor.take("each", "year") || cursor.take("every", "year")) {
            if (!cursor.take("from")) {
                return new Value.Years(new PlanDate.Named("first benefits"), Optional.empty());
            }
            PlanDate from = read(cursor);
            return from == null ? null : new Value.Years(from, through(cursor));
        }
        PlanDate from = read(cursor);
        if (from == null) {
            return null;
        }
        Optional<PlanDate> to = through(cursor);
        return new Value.Years(from, Optional.of(to.orElse(from)));
    }

    private Optional<PlanDate> through(Cursor cursor) {
        int start = cursor.position();
        if (cursor.take("to") || cursor.take("through") || cursor.take(Kind.THROUGH) || cursor.take(Kind.DASH)) {
            PlanDate to = read(cursor);
            if (to != null) {
                return Optional.of(to);
            }
        }
        cursor.back(start);
        return Optional.empty();
    }
}
