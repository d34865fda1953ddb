package org.planwright.compiler.resolve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Money;
import org.planwright.compiler.plan.Per;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;
import org.planwright.compiler.vocabulary.Names;

/** Reads figures as people write them: {@code $1.2 trillion}, {@code 6 2/3%}, {@code 105% of Medicare}, {@code 5 members}. */
final class FigureReader {
    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("hundred", BigDecimal.valueOf(100)),
            Map.entry("thousand", BigDecimal.valueOf(1_000)),
            Map.entry("k", BigDecimal.valueOf(1_000)),
            Map.entry("million", BigDecimal.valueOf(1_000_000)),
            Map.entry("m", BigDecimal.valueOf(1_000_000)),
            Map.entry("mn", BigDecimal.valueOf(1_000_000)),
            Map.entry("billion", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("b", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("bn", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("trillion", BigDecimal.valueOf(1_000_000_000_000L)),
            Map.entry("tn", BigDecimal.valueOf(1_000_000_000_000L)),
            Map.entry("t", BigDecimal.valueOf(1_000_000_000_000L)));
    private static final Map<Character, BigDecimal> FRACTIONS = Map.of(
            '½', new BigDecimal("0.5"),
            '¼', new BigDecimal("0.25"),
            '¾', new BigDecimal("0.75"),
            '⅓', BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL64),
            '⅔', BigDecimal.valueOf(2).divide(BigDecimal.valueOf(3), MathContext.DECIMAL64));
    private static final Set<String> TIMES = Set.of("day", "week", "month", "quarter", "year");
    private static final Set<String> STOPS = Set.of(
            "of", "per", "to", "in", "and", "or", "from", "above", "below", "up", "at", "under", "over", "is", "each");
    private static final List<Term.Kind> MEASURES = List.of(
            Term.Kind.REFERENCE,
            Term.Kind.BASE,
            Term.Kind.QUANTITY,
            Term.Kind.SERVICE,
            Term.Kind.PROGRAM,
            Term.Kind.PAYER,
            Term.Kind.FLOW,
            Term.Kind.LINE,
            Term.Kind.FUND);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 40;
    private static final int MOST_SCALES = 3;

    private final Scope scope;

    FigureReader(Scope scope) {
        this.scope = scope;
    }

    /** Whether a figure begins here. */
    static boolean begins(Cursor cursor) {
        Token token = cursor.peek();
        if (token == null) {
            return false;
        }
        if (token.kind() == Kind.DASH || token.kind() == Kind.PLUS) {
            Token after = cursor.peek(1);
            return after != null && isFigure(after.kind());
        }
        return isFigure(token.kind());
    }

    private static boolean isFigure(Kind kind) {
        return kind == Kind.NUMBER || kind == Kind.PERCENT || kind == Kind.MONEY || kind == Kind.YEAR;
    }

    /** A figure with its unit, or null where none begins or its unit is not known. */
    Value read(Cursor cursor) {
        if (!begins(cursor)) {
            return null;
        }
        boolean minus = cursor.take(Kind.DASH);
        if (!minus) {
            cursor.take(Kind.PLUS);
        }
        Token token = cursor.peek();
        BigDecimal number = number(cursor);
        if (number == null) {
            return null;
        }
        if (minus) {
            number = number.negate();
        }
        number = number.multiply(scale(cursor));
        return switch (token.kind()) {
            case MONEY -> money(cursor, number);
            case PERCENT -> percent(cursor, number);
            default -> percentWord(cursor) ? percent(cursor, number) : count(cursor, number);
        };
    }

    /** The number of the token that stands here, or null where it is too long for one. */
    static BigDecimal number(Cursor cursor) {
        if (cursor.peek().text().length() <= LONGEST) {
            return number(cursor.next().text());
        }
        return cursor.fail(Diagnostic.of(
                        ResolveRules.WRONG_TYPE,
                        cursor.span(cursor.position(), cursor.position() + 1),
                        "A figure of more than " + LONGEST + " digits is none of a health plan.")
                .help("Write it with fewer digits, or with million, billion or trillion after it.")
                .build());
    }

    static boolean percentWord(Cursor cursor) {
        return cursor.take("percent") || cursor.take("per", "cent");
    }

    private static BigDecimal scale(Cursor cursor) {
        BigDecimal scale = BigDecimal.ONE;
        int start = cursor.position();
        while (cursor.position() < start + MOST_SCALES
                && cursor.sees(Kind.WORD)
                && SCALES.containsKey(cursor.peek().text())) {
            scale = scale.multiply(SCALES.get(cursor.next().text()));
        }
        return scale;
    }

    private Value money(Cursor cursor, BigDecimal dollars) {
        OptionalInt year = priceYear(cursor);
        Per per = per(cursor);
        if (year.isEmpty()) {
            year = priceYear(cursor);
        }
        return new Value.Amount(new Money(dollars, year), per);
    }

    /** {@code in 2020 dollars}. */
    private static OptionalInt priceYear(Cursor cursor) {
        int start = cursor.position();
        cursor.take("in");
        if (cursor.sees(Kind.YEAR) && cursor.seesAfter(1, "dollars")) {
            int year = Integer.parseInt(cursor.next().text());
            cursor.next();
            return OptionalInt.of(year);
        }
        cursor.back(start);
        return OptionalInt.empty();
    }

    /** {@code 20% below current prices}, {@code 35% above Medicare}: what is paid, and no bound of a band. */
    private static boolean isDifference(Cursor cursor) {
        return (cursor.sees("below") || cursor.sees("above"))
                && Stream.of("current", "medicare", "medicaid").anyMatch(payer -> cursor.seesAfter(1, payer));
    }

    private Value percent(Cursor cursor, BigDecimal percent) {
        Per before = per(cursor);
        if (isDifference(cursor)) {
            boolean less = cursor.next().is("below");
            BigDecimal level = less ? HUNDRED.subtract(percent) : HUNDRED.add(percent);
            Term reference = measure(cursor);
            return reference == null ? null : new Value.Percent(level, Optional.of(reference), before);
        }
        if (ofBasis(cursor) || !cursor.take("of")) {
            return new Value.Percent(percent, Optional.empty(), before);
        }
        Term reference = measure(cursor);
        if (reference == null) {
            return null;
        }
        Per after = per(cursor);
        return new Value.Percent(percent, Optional.of(reference), after.units().isEmpty() ? before : after);
    }

    /** {@code of the part}, {@code of the whole}: what a band takes, for the reader of schedules. */
    static boolean ofBasis(Cursor cursor) {
        int noun = cursor.seesAfter(1, "the") ? 2 : 1;
        return cursor.sees("of") && (cursor.seesAfter(noun, "part") || cursor.seesAfter(noun, "whole"));
    }

    private Value count(Cursor cursor, BigDecimal number) {
        int start = cursor.position();
        while (cursor.sees(Kind.WORD) && !STOPS.contains(cursor.peek().text()) && !cursor.seesAfter(0, "after")) {
            cursor.next();
        }
        String noun = start == cursor.position() ? "" : Names.key(cursor.name(start, cursor.position()));
        if (TIMES.contains(noun)) {
            String of = "";
            if (cursor.take("of")) {
                int from = cursor.position();
                while (!cursor.atEnd() && cursor.peek().kind() == Kind.WORD) {
                    cursor.next();
                }
                of = cursor.name(from, cursor.position());
            }
            return new Value.Duration(number, noun, of);
        }
        return new Value.Count(number, noun, per(cursor));
    }

    /** {@code per person per year}, {@code a year}, {@code each year}. */
    private static Per per(Cursor cursor) {
        List<String> units = new ArrayList<>();
        while (true) {
            boolean per = cursor.sees("per")
                    && cursor.peek(1) != null
                    && cursor.peek(1).kind() == Kind.WORD;
            boolean each = (cursor.sees("each") || cursor.sees("a") || cursor.sees("every"))
                    && cursor.peek(1) != null
                    && TIMES.contains(cursor.peek(1).text());
            if (!per && !each) {
                break;
            }
            cursor.next();
            units.add(Names.key(cursor.next().text()));
        }
        if (cursor.take("annually") || cursor.take("yearly")) {
            units.add("year");
        }
        return units.isEmpty() ? Per.NOTHING : new Per(units);
    }

    /** What a percentage is of: the longest run of words that is a known measure, with or without “all” before it. */
    private Term measure(Cursor cursor) {
        cursor.take("the");
        Optional<Term> named = longest(cursor);
        if (named.isEmpty() && cursor.take("all")) {
            named = longest(cursor);
        }
        return named.orElseGet(() -> unknown(cursor));
    }

    private Optional<Term> longest(Cursor cursor) {
        int start = cursor.position();
        for (int end = endOfName(cursor); end > start; end--) {
            String name = cursor.name(start, end);
            for (Term.Kind kind : MEASURES) {
                Optional<Term> term = scope.term(kind, name);
                if (term.isPresent()) {
                    cursor.back(end);
                    return term;
                }
            }
            Optional<String> group = scope.group(name);
            if (group.isPresent()) {
                cursor.back(end);
                return Optional.of(new Term(Term.Kind.REFERENCE, group.get()));
            }
        }
        return Optional.empty();
    }

    private static int endOfName(Cursor cursor) {
        int start = cursor.position();
        int end = start;
        while (end < cursor.size() && end <= start + Scope.LONGEST_NAME && isName(cursor.peek(end - start))) {
            end++;
        }
        return end;
    }

    private Term unknown(Cursor cursor) {
        int start = cursor.position();
        int longest = endOfName(cursor);
        String written = longest == start ? "" : cursor.name(start, longest);
        Diagnostic.Builder finding = Diagnostic.of(
                ResolveRules.NOT_DEFINED,
                cursor.span(start, longest),
                written.isEmpty()
                        ? "A percentage “of” something says of what."
                        : "“" + written + "” is nothing that a percentage can be of.");
        scope.nearest(written, MEASURES).ifPresent(near -> finding.help("Did you mean “" + near + "”?"));
        finding.help(
                "A percentage can be of a base such as payroll, of a program's rates such as Medicare, or of spending.");
        return cursor.fail(finding.build());
    }

    private static boolean isName(Token token) {
        boolean word = token.kind() == Kind.WORD || token.kind() == Kind.LITTLE;
        return word
                && !Set.of("from", "above", "below", "up", "per", "under", "over", "at", "to", "is", "or", "in")
                        .contains(token.text());
    }

    /** The number in a token's text: {@code $8.8T}, {@code 6 2/3%}, {@code 1,000}, {@code 12½}. */
    static BigDecimal number(String text) {
        BigDecimal scale = BigDecimal.ONE;
        int end = text.length();
        while (end > 0 && (Character.isLetter(text.charAt(end - 1)) || text.charAt(end - 1) == '%')) {
            end--;
        }
        String suffix =
                text.substring(end).replace("%", "").toLowerCase(Locale.ROOT).strip();
        if (SCALES.containsKey(suffix)) {
            scale = SCALES.get(suffix);
        }
        BigDecimal sum = BigDecimal.ZERO;
        StringBuilder plain = new StringBuilder();
        for (char c : text.substring(0, end).toCharArray()) {
            if (FRACTIONS.containsKey(c)) {
                sum = sum.add(FRACTIONS.get(c));
            } else if (Character.isDigit(c) || c == '.' || c == '/') {
                plain.append(c);
            } else if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2009') {
                plain.append(' ');
            }
        }
        for (String part : plain.toString().split(" ")) {
            sum = sum.add(part(part));
        }
        return sum.multiply(scale);
    }

    private static BigDecimal part(String part) {
        int slash = part.indexOf('/');
        if (slash < 0) {
            return part.isEmpty() || part.equals(".") ? BigDecimal.ZERO : new BigDecimal(part);
        }
        BigDecimal below = new BigDecimal(part.substring(slash + 1));
        return below.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(part.substring(0, slash)).divide(below, MathContext.DECIMAL64);
    }
}
