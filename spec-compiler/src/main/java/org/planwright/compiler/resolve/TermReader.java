package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Fix;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;
import org.planwright.compiler.vocabulary.Names;
import org.planwright.compiler.vocabulary.Vocabulary;

/** Reads lists of names: services, programs, payers. {@code except} takes the rest of the list. */
final class TermReader {
    private static final int MOST_TOLD = 24;

    /** Words of coverage that is no public program. */
    private static final List<String> PRIVATE = List.of("employer", "private", "individual", "commercial");

    private final Scope scope;

    TermReader(Scope scope) {
        this.scope = scope;
    }

    /** The terms that the rest of the run names, or null with a finding about the first that is not known. */
    Value.Terms read(Cursor cursor, Term.Kind kind) {
        List<Term> terms = new ArrayList<>();
        List<Term> except = new ArrayList<>();
        List<Term> into = terms;
        while (!cursor.atEnd()) {
            if (cursor.take("except")) {
                into = except;
                continue;
            }
            if (cursor.take(Kind.COMMA) || (!into.isEmpty() && cursor.take("and"))) {
                continue;
            }
            Term term = one(cursor, kind);
            if (term == null) {
                return null;
            }
            into.add(term);
        }
        return terms.isEmpty() ? null : new Value.Terms(terms, except);
    }

    /** The longest name that begins here and is known. */
    Term one(Cursor cursor, Term.Kind kind) {
        int start = cursor.position();
        int end = start;
        while (end < cursor.size() && end <= start + Scope.LONGEST_NAME && partOfName(cursor.peek(end - start))) {
            end++;
        }
        for (int stop = end; stop > start; stop--) {
            Optional<Term> term = scope.term(kind, cursor.name(start, stop));
            boolean whole = stop == end || cursor.peek(stop - start).is("and");
            if (term.isPresent() && whole) {
                cursor.back(stop);
                return term.get();
            }
        }
        cursor.back(start);
        return unknown(cursor, kind, start, end);
    }

    private static boolean partOfName(Token token) {
        return (token.kind() == Kind.WORD
                        || token.kind() == Kind.LITTLE
                        || token.kind() == Kind.NUMBER
                        || token.kind() == Kind.QUOTE
                        || token.kind() == Kind.YEAR)
                && !token.is("except");
    }

    private <T> T unknown(Cursor cursor, Term.Kind kind, int start, int end) {
        int stop = Math.max(end, start + 1);
        String written = cursor.span(start, stop).text().strip();
        Optional<String> two = twoNames(cursor, kind, start, end);
        Diagnostic.Builder finding = Diagnostic.of(
                ResolveRules.NOT_DEFINED,
                cursor.span(start, stop),
                "“" + written + "” is not a known " + kind.word() + ".");
        if (two.isPresent()) {
            finding.help("Did you mean “" + two.get() + "”, with a comma between two names?");
        }
        scope.nearest(Names.key(written), List.of(kind)).ifPresent(near -> finding.help("Did you mean “" + near + "”?")
                .fix(Fix.replace("Write “" + near + "”", cursor.span(start, stop), near)));
        finding.help(hint(kind, written));
        return cursor.fail(finding.build());
    }

    private Optional<String> twoNames(Cursor cursor, Term.Kind kind, int start, int end) {
        for (int stop = start + 1; stop < end; stop++) {
            String first = cursor.name(start, stop);
            String second = cursor.name(stop, end);
            if (scope.term(kind, first).isPresent() && scope.term(kind, second).isPresent()) {
                return Optional.of(first + ", " + second);
            }
        }
        return Optional.empty();
    }

    private static String hint(Term.Kind kind, String written) {
        return switch (kind) {
            case FUND -> "Set the fund up in financing, with “fund NAME”.";
            case BODY -> "Define the body in definitions, with “body NAME means \"…\"”.";
            case BASE -> "Name a base the language knows, or define one with “base NAME means …”.";
            case SERVICE -> "Name a service the language knows, or define a package with “benefit NAME means …”.";
            case LINE -> "Name a tax or another money line of this plan.";
            case PROGRAM ->
                PRIVATE.stream().anyMatch(Names.plain(written)::contains)
                        ? "That is private coverage: in private insurance, write “employer plans:” or “individual market:”."
                        : known(kind, written);
            case METHOD ->
                Names.plain(written).startsWith("at ")
                        ? "A floor and a ceiling stand in braces after the payment: “{ at least: 155% of Medicare }”."
                        : known(kind, written);
            case REFERENCE -> "Name a price, such as 100% of Medicare, or say what happens in quotation marks.";
            default -> known(kind, written);
        };
    }

    /** The names of a kind, those first that share a word with what is written where they are too many to tell. */
    private static String known(Term.Kind kind, String written) {
        List<String> names = Vocabulary.entries(kind).stream()
                .map(entry -> Vocabulary.display(entry.term().id()))
                .toList();
        List<String> alike = names.size() <= MOST_TOLD ? names : sharing(written, names);
        return !alike.isEmpty()
                ? (alike.size() < names.size() ? "Among those known are " : "Known are ") + String.join(", ", alike)
                        + "."
                : "“planwright explain words” lists what can be named.";
    }

    private static List<String> sharing(String written, List<String> names) {
        List<String> words = List.of(Names.key(written).split(" ", -1));
        return names.stream()
                .filter(name -> Stream.of(Names.key(name).split(" ", -1)).anyMatch(words::contains))
                .limit(MOST_TOLD)
                .toList();
    }
}
