package org.planwright.compiler.resolve;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.PeopleTest;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;
import org.planwright.compiler.vocabulary.Attribute;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.Vocabulary;

/**
 * Reads people expressions. Commas and {@code and} between groups add them; {@code with} narrows the group before it;
 * {@code except} takes the rest of the list; inside {@code with}, {@code and} means both and {@code or} means either.
 */
final class PeopleReader {
    private static final int DEEPEST = 32;

    /** Words that say only that somebody is meant. */
    private static final Set<String> PEOPLE = Set.of("people", "persons", "individuals", "residents", "holders");

    private final Scope scope;
    private final TestReader tests;

    PeopleReader(Scope scope) {
        this.scope = scope;
        this.tests = new TestReader();
    }

    /** The set that the rest of the run names, or null with a finding. */
    PeopleSet read(Cursor cursor) {
        PeopleSet set = list(cursor, 0);
        if (set != null && cursor.take("except")) {
            PeopleSet without = list(cursor, 0);
            return without == null ? null : new PeopleSet.Except(set, without);
        }
        return set;
    }

    private PeopleSet list(Cursor cursor, int depth) {
        List<PeopleSet> parts = new ArrayList<>();
        boolean joinedByAnd = false;
        while (true) {
            int start = cursor.position();
            PeopleSet part = item(cursor, depth);
            if (part == null) {
                return null;
            }
            if (joinedByAnd && part instanceof PeopleSet.Having narrowed) {
                return twoReadings(cursor, parts.get(parts.size() - 1), narrowed, start);
            }
            parts.add(part);
            int mark = cursor.position();
            boolean comma = cursor.take(Kind.COMMA);
            boolean and = cursor.take("and");
            if ((!comma && !and) || cursor.atEnd()) {
                cursor.back(mark);
                break;
            }
            joinedByAnd = and && !comma;
        }
        return parts.size() == 1 ? parts.get(0) : new PeopleSet.Union(parts);
    }

    private PeopleSet item(Cursor cursor, int depth) {
        PeopleSet base;
        if (cursor.take(Kind.OPEN)) {
            if (depth > DEEPEST) {
                return null;
            }
            base = list(cursor, depth + 1);
            if (base == null || !cursor.take(Kind.CLOSE)) {
                return null;
            }
        } else {
            base = group(cursor);
            if (base == null) {
                return null;
            }
            if (cursor.take("of")) {
                PeopleSet employers = group(cursor);
                if (employers == null) {
                    return null;
                }
                base = new PeopleSet.Having(base, new PeopleTest.OneOf("employer", List.of(employers.toString())));
            }
        }
        if (cursor.take("with")) {
            PeopleTest test = tests.read(cursor, depth + 1);
            return test == null ? null : new PeopleSet.Having(base, test);
        }
        return base;
    }

    private PeopleSet group(Cursor cursor) {
        int start = cursor.position();
        int end = start;
        while (end < cursor.size() && end <= start + Scope.LONGEST_NAME && partOfName(cursor.peek(end - start))) {
            end++;
        }
        for (int stop = end; stop > start; stop--) {
            Optional<String> group = scope.group(cursor.name(start, stop));
            if (group.isPresent()) {
                cursor.back(stop);
                return new PeopleSet.Group(group.get());
            }
        }
        int stop = Math.max(end, start + 1);
        Span span = cursor.span(start, stop);
        String written = span.text().strip();
        Diagnostic.Builder finding =
                Diagnostic.of(ResolveRules.NOT_DEFINED, span, "“" + written + "” is not a known group of people.");
        Optional<String> near = scope.nearestGroup(Names.key(written));
        near.ifPresent(name ->
                finding.help("Did you mean “" + name + "”?").fix(Fix.replace("Write “" + name + "”", span, name)));
        finding.help(having(written)
                .filter(group -> near.isEmpty())
                .map(group -> "Write “" + group + "”.")
                .orElse("Define it in definitions, with “group NAME means residents with …”."));
        return cursor.fail(finding.build());
    }

    /**
     * The group with the one attribute that has a value of that name: lawful permanent residents are residents with
     * immigration status lawful resident. A last word that says no more than that they are people is left out.
     */
    private static Optional<String> having(String written) {
        int last = written.lastIndexOf(' ');
        boolean people = last > 0 && PEOPLE.contains(written.substring(last + 1).toLowerCase(Locale.ROOT));
        String value = people ? written.substring(0, last).strip() : written;
        Optional<String> yes = Vocabulary.attribute(value)
                .filter(attribute -> attribute.values().contains("yes"))
                .map(Attribute::id);
        List<String> having = yes.map(List::of).orElseGet(() -> Vocabulary.attributes().stream()
                .filter(attribute -> !attribute.values().contains("yes"))
                .flatMap(attribute -> values(attribute, written, value))
                .toList());
        return having.size() == 1 ? Optional.of("residents with " + having.get(0)) : Optional.empty();
    }

    /** The attribute with its value of one of these names, the first before the second. */
    private static Stream<String> values(Attribute attribute, String first, String second) {
        List<String> whole = Vocabulary.values(attribute, first);
        List<String> values = whole.isEmpty() ? Vocabulary.values(attribute, second) : whole;
        return values.size() == 1 ? Stream.of(attribute.id() + " " + values.get(0)) : Stream.of();
    }

    private static boolean partOfName(Token token) {
        boolean word = token.kind() == Kind.WORD || token.kind() == Kind.LITTLE || token.kind() == Kind.NUMBER;
        return word
                && !token.is("of")
                && !token.is("with")
                && !token.is("except")
                && !token.is("and")
                && !token.is("or");
    }

    private static <T> T twoReadings(Cursor cursor, PeopleSet before, PeopleSet.Having narrowed, int start) {
        String one = before + ", and of " + narrowed.base() + " only those with " + narrowed.test();
        String other = before + " and " + narrowed.base() + ", of both only those with " + narrowed.test();
        return cursor.fail(Diagnostic.of(
                        ResolveRules.TWO_READINGS,
                        cursor.span(start - 1, cursor.position()),
                        "This can be read two ways: " + one + "; or " + other + ".")
                .help("Write a comma before “and” for the first, or put the groups in parentheses for the second.")
                .build());
    }

    /** Reads what stands after {@code with}. */
    static final class TestReader {
        private static final java.math.BigDecimal LARGEST = java.math.BigDecimal.valueOf(Integer.MAX_VALUE);

        PeopleTest read(Cursor cursor, int depth) {
            List<PeopleTest> parts = new ArrayList<>();
            String joint = null;
            while (true) {
                PeopleTest part = one(cursor, depth);
                if (part == null) {
                    return null;
                }
                parts.add(part);
                String word = cursor.sees("and") ? "and" : cursor.sees("or") ? "or" : null;
                if (word == null || !testBegins(cursor)) {
                    break;
                }
                if (joint != null && !joint.equals(word)) {
                    return cursor.fail(Diagnostic.of(
                                    ResolveRules.MIXED_AND_OR,
                                    cursor.peek().span(),
                                    "“and” and “or” stand side by side, and which goes first is not said.")
                            .help("Put parentheses round the part that belongs together.")
                            .build());
                }
                joint = word;
                cursor.next();
            }
            if (parts.size() == 1) {
                return parts.get(0);
            }
            return "and".equals(joint) ? new PeopleTest.All(parts) : new PeopleTest.Any(parts);
        }

        /** Whether another condition follows the joining word, and not the next group of a list. */
        private static boolean testBegins(Cursor cursor) {
            int start = cursor.position();
            cursor.next();
            boolean begins = cursor.sees(Kind.OPEN)
                    || cursor.sees("not")
                    || cursor.sees("no")
                    || FigureReader.begins(cursor)
                    || attribute(cursor) != null;
            cursor.back(start);
            return begins;
        }

        private PeopleTest one(Cursor cursor, int depth) {
            if (depth > DEEPEST) {
                return null;
            }
            if (cursor.take("not") || cursor.take("no")) {
                PeopleTest test = one(cursor, depth + 1);
                return test == null ? null : new PeopleTest.Not(test);
            }
            if (cursor.take(Kind.OPEN)) {
                PeopleTest inside = read(cursor, depth + 1);
                return inside != null && cursor.take(Kind.CLOSE) ? inside : null;
            }
            if (FigureReader.begins(cursor) || cursor.sees("under") || cursor.sees("over") || cursor.sees("at")) {
                return countedFirst(cursor);
            }
            int start = cursor.position();
            Attribute attribute = attribute(cursor);
            if (attribute == null) {
                return unknown(cursor, start);
            }
            return attribute.counted() ? range(cursor, attribute, start) : oneOf(cursor, attribute);
        }

        private static PeopleTest unknown(Cursor cursor, int start) {
            int end = start;
            while (end < cursor.size() && cursor.peek(end - start).kind() == Kind.WORD) {
                end++;
            }
            Span span = cursor.span(start, Math.max(end, start + 1));
            List<String> known =
                    Vocabulary.attributes().stream().map(Attribute::id).toList();
            Diagnostic.Builder finding = Diagnostic.of(
                    ResolveRules.NOT_DEFINED,
                    span,
                    "“" + span.text().strip() + "” is nothing that the language knows of people.");
            Suggestion.nearest(span.text().strip(), known)
                    .ifPresent(near -> finding.help("Did you mean “" + near + "”?"));
            return cursor.fail(finding.help("After “with” stands an attribute: " + String.join(", ", known) + ".")
                    .build());
        }

        /** The attribute whose name begins here, the longest first. */
        private static Attribute attribute(Cursor cursor) {
            int start = cursor.position();
            int end = start;
            while (end < cursor.size() && end - start < 5 && isWord(cursor.peek(end - start))) {
                end++;
            }
            for (int stop = end; stop > start; stop--) {
                Optional<Attribute> found = Vocabulary.attribute(cursor.name(start, stop));
                if (found.isPresent()) {
                    cursor.back(stop);
                    return found.get();
                }
            }
            return null;
        }

        private static boolean isWord(Token token) {
            return token.kind() == Kind.WORD || token.kind() == Kind.LITTLE;
        }

        /** {@code 100 or more workers}, {@code under 50 workers}. */
        private PeopleTest countedFirst(Cursor cursor) {
            int start = cursor.position();
            Bounds bounds = bounds(cursor);
            if (bounds == null) {
                return null;
            }
            Attribute attribute = attribute(cursor);
            if (attribute == null || !attribute.counted()) {
                return unknown(cursor, cursor.position());
            }
            return within(cursor, attribute, bounds, start);
        }

        private PeopleTest range(Cursor cursor, Attribute attribute, int start) {
            cursor.take("is");
            cursor.take("in");
            Bounds bounds = bounds(cursor);
            if (bounds == null) {
                return cursor.fail(Diagnostic.of(
                                ResolveRules.WRONG_TYPE,
                                cursor.rest(),
                                "After “" + attribute.id() + "” stands how much, in " + attribute.unit() + ".")
                        .help("Write, for example, “" + attribute.id()
                                + " under 19”, “55 and over” or “19 through 64”.")
                        .build());
            }
            skipUnit(cursor, attribute);
            return within(cursor, attribute, bounds, start);
        }

        private static void skipUnit(Cursor cursor, Attribute attribute) {
            if (cursor.take("of")) {
                cursor.take("poverty");
                cursor.take("fpl");
            }
            if (cursor.sees("year") || cursor.sees("years")) {
                cursor.next();
                cursor.take("old");
            }
            attribute(cursor);
        }

        private static PeopleTest within(Cursor cursor, Attribute attribute, Bounds bounds, int start) {
            int least = bounds.least == null ? attribute.least() : bounds.least;
            boolean open = bounds.most == null;
            int most = open ? Integer.MAX_VALUE : bounds.most;
            if (least > attribute.most() || (!open && most < attribute.least())) {
                return cursor.fail(Diagnostic.of(
                                ResolveRules.OUT_OF_DOMAIN,
                                cursor.span(start, cursor.position()),
                                "“" + attribute.id() + "” runs from " + attribute.least() + " to " + attribute.most()
                                        + ", so this condition holds for nobody.")
                        .help("Write a value within that range.")
                        .build());
            }
            return new PeopleTest.Range(attribute.id(), least, most);
        }

        private record Bounds(Integer least, Integer most) {}

        private static Bounds bounds(Cursor cursor) {
            cursor.take("is");
            if (cursor.take("under")
                    || cursor.take("below")
                    || cursor.take("less", "than")
                    || cursor.take("fewer", "than")) {
                Integer figure = figure(cursor);
                return figure == null ? null : new Bounds(null, figure - 1);
            }
            if (cursor.take("over") || cursor.take("above") || cursor.take("more", "than")) {
                Integer figure = figure(cursor);
                return figure == null ? null : new Bounds(figure + 1, null);
            }
            if (cursor.take("at", "least")) {
                Integer figure = figure(cursor);
                return figure == null ? null : new Bounds(figure, null);
            }
            if (cursor.take("at", "most") || cursor.take("up", "to")) {
                Integer figure = figure(cursor);
                return figure == null ? null : new Bounds(null, figure);
            }
            boolean between = cursor.take("between");
            cursor.take("from");
            Integer first = figure(cursor);
            if (first == null) {
                return null;
            }
            if (cursor.take("and", "over")
                    || cursor.take("or", "older")
                    || cursor.take("or", "more")
                    || cursor.take("or", "over")
                    || cursor.take("and", "older")
                    || cursor.take("and", "above")
                    || cursor.take("or", "above")
                    || cursor.take(Kind.PLUS)) {
                return new Bounds(first, null);
            }
            if (cursor.take("or", "fewer")
                    || cursor.take("or", "less")
                    || cursor.take("or", "younger")
                    || cursor.take("and", "under")
                    || cursor.take("or", "under")
                    || cursor.take("or", "below")) {
                return new Bounds(null, first);
            }
            boolean through = cursor.take("through")
                    || cursor.take("to")
                    || cursor.take(Kind.THROUGH)
                    || cursor.take(Kind.DASH)
                    || (between && cursor.take("and"));
            Integer last = through ? figure(cursor) : first;
            return last == null ? null : new Bounds(first, last);
        }

        private static Integer figure(Cursor cursor) {
            boolean number = cursor.sees(Kind.NUMBER) || cursor.sees(Kind.PERCENT) || cursor.sees(Kind.YEAR);
            if (!number) {
                return null;
            }
            java.math.BigDecimal written = FigureReader.number(cursor);
            if (written == null) {
                return null;
            }
            java.math.BigDecimal figure = written.min(LARGEST.subtract(java.math.BigDecimal.ONE));
            if (cursor.sees("of") && (cursor.seesAfter(1, "poverty") || cursor.seesAfter(1, "fpl"))) {
                cursor.next();
                cursor.next();
            }
            return figure.setScale(0, RoundingMode.HALF_UP).intValue();
        }

        /** {@code coverage Medicare or none}; bare for attributes that are so or not. */
        private static PeopleTest oneOf(Cursor cursor, Attribute attribute) {
            cursor.take("is");
            List<String> values = new ArrayList<>();
            while (true) {
                int mark = cursor.position();
                List<String> found = value(cursor, attribute);
                if (found.isEmpty()) {
                    cursor.back(mark);
                    break;
                }
                values.addAll(found);
                if (!cursor.sees("or")) {
                    break;
                }
                cursor.next();
                int after = cursor.position();
                if (value(cursor, attribute).isEmpty()) {
                    cursor.back(after - 1);
                    break;
                }
                cursor.back(after);
            }
            if (!values.isEmpty()) {
                return new PeopleTest.OneOf(attribute.id(), values);
            }
            if (attribute.values().contains("yes")) {
                return new PeopleTest.OneOf(attribute.id(), List.of("yes"));
            }
            Span span = cursor.rest();
            Diagnostic.Builder finding = Diagnostic.of(
                    ResolveRules.UNKNOWN_OPTION,
                    span,
                    "“" + attribute.id() + "” is one of: " + String.join(", ", attribute.values()) + ".");
            Suggestion.nearest(span.text().strip(), attribute.values())
                    .ifPresent(near -> finding.help("Did you mean “" + near + "”?"));
            return cursor.fail(finding.build());
        }

        /** The values that the longest name here stands for; empty where none does. */
        private static List<String> value(Cursor cursor, Attribute attribute) {
            int start = cursor.position();
            int end = start;
            while (end < cursor.size() && end - start < 5 && isWord(cursor.peek(end - start))) {
                end++;
            }
            for (int stop = end; stop > start; stop--) {
                List<String> values = Vocabulary.values(attribute, cursor.name(start, stop));
                if (!values.isEmpty()) {
                    cursor.back(stop);
                    return values;
                }
            }
            return List.of();
        }
    }
}
