package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.PlanDate;
import org.planwright.compiler.plan.Provision.PhraseValue;
import org.planwright.compiler.plan.Role;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Phrase;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;
import org.planwright.compiler.vocabulary.Reading;
import org.planwright.compiler.vocabulary.Word;

/**
 * Reads the phrases of a statement. A {@code by} date, a {@code from … to} and an {@code otherwise} belong to the
 * {@code as … decides} before them; a {@code before} date belongs to the {@code undecided} before it.
 */
final class PhraseReader {
    private static final Set<Role> REPEATABLE = EnumSet.of(Role.CITES, Role.NOTE);
    private static final Set<Role> MARKS = EnumSet.of(Role.ASSUMED, Role.UNVERIFIED, Role.PENDING);
    private static final Set<String> DECIDES =
            Set.of("decides", "decide", "determines", "determine", "sets", "finds", "negotiates", "chooses");
    private static final Set<String> COMPARES = Set.of("is", "at", "below", "above", "under", "over");
    private static final Map<String, Role> ROLES = roles();

    private final Scope scope;
    private final ValueReader values;
    private final Consumer<Diagnostic> findings;

    PhraseReader(Scope scope, ValueReader values, Consumer<Diagnostic> findings) {
        this.scope = scope;
        this.values = values;
        this.findings = findings;
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.word(), role);
        }
        return roles;
    }

    static Optional<Role> role(Phrase phrase) {
        return Optional.ofNullable(ROLES.get(phrase.word()));
    }

    /** Whether a phrase is one word that any provision may carry, such as {@code assumed}. */
    static boolean marks(Role role) {
        return MARKS.contains(role) || role == Role.AS;
    }

    /** The phrases of a statement, those of a delegation gathered into it. */
    List<PhraseValue> read(List<Phrase> phrases, Word word) {
        List<PhraseValue> read = new ArrayList<>();
        Map<Role, Span> seen = new HashMap<>();
        int i = 0;
        while (i < phrases.size()) {
            Phrase phrase = phrases.get(i);
            Optional<Role> role = role(phrase);
            if (role.isEmpty()) {
                notTaken(phrase, word);
                i++;
                continue;
            }
            Span earlier = REPEATABLE.contains(role.get()) ? null : seen.put(role.get(), phrase.span());
            if (earlier != null) {
                twice(phrase, earlier);
                i++;
                continue;
            }
            if (role.get() == Role.AS) {
                Delegation delegation = delegation(phrases, i, closing(word));
                delegation.value.ifPresent(
                        value -> read.add(new PhraseValue(Role.AS, new Located<>(value, delegation.span))));
                i = delegation.next;
                continue;
            }
            if (role.get() == Role.WHEN && !phrase.words().isEmpty()) {
                i = condition(phrases, i, word, read);
                continue;
            }
            i = phrase(phrases, i, role.get(), word, read);
        }
        return read;
    }

    private int phrase(List<Phrase> phrases, int at, Role role, Word word, List<PhraseValue> read) {
        Phrase phrase = phrases.get(at);
        if (MARKS.contains(role)) {
            read.add(new PhraseValue(role, new Located<>(new Value.Text(""), phrase.span())));
            return at + 1;
        }
        Optional<List<Reading>> readings = word.phrase(role);
        if (readings.isEmpty()) {
            notTaken(phrase, word);
            return at + 1;
        }
        ValueReader.Slot slot = ValueReader.Slot.phrase(phrase.word(), word, readings.get());
        if (phrase.words().isEmpty()) {
            boolean delegated =
                    at + 1 < phrases.size() && phrases.get(at + 1).word().equals("as");
            if (delegated) {
                Delegation delegation = delegation(phrases, at + 1, slot);
                delegation.value.ifPresent(
                        value -> read.add(new PhraseValue(role, new Located<>(value, delegation.span))));
                return delegation.next;
            }
            missing(phrase.span(), "“" + phrase.word() + "”", slot);
            return at + 1;
        }
        Value value = values.read(phrase.words().tokens(), phrase.words().span(), slot, findings);
        int next = at + 1;
        if (value instanceof Value.Undecided open
                && next < phrases.size()
                && phrases.get(next).word().equals("before")) {
            value = withDate(open, phrases.get(next));
            next++;
        }
        if (value != null) {
            read.add(new PhraseValue(role, new Located<>(value, phrase.words().span())));
        }
        return next;
    }

    /** A condition keeps its own {@code for} and {@code in} up to its comparison. */
    private int condition(List<Phrase> phrases, int at, Word word, List<PhraseValue> read) {
        Phrase when = phrases.get(at);
        List<Token> tokens = new ArrayList<>(when.words().tokens());
        int next = at + 1;
        while (next < phrases.size()
                && Set.of("in", "for", "from").contains(phrases.get(next).word())
                && tokens.get(0).kind() != Kind.QUOTE
                && tokens.stream().noneMatch(token -> COMPARES.contains(token.text()))) {
            Phrase part = phrases.get(next);
            tokens.add(new Token(Kind.LITTLE, part.wordSpan(), part.word()));
            tokens.addAll(part.words().tokens());
            next++;
        }
        Span span = tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
        ValueReader.Slot slot =
                ValueReader.Slot.phrase("when", word, word.phrase(Role.WHEN).orElseThrow());
        Value value = values.read(tokens, span, slot, findings);
        if (value != null) {
            read.add(new PhraseValue(Role.WHEN, new Located<>(value, span)));
        }
        return next;
    }

    /** An {@code undecided} with the date that stands behind it. */
    Value.Undecided withDate(Value.Undecided open, Phrase before) {
        PlanDate date = values.dates()
                .read(new Cursor(before.words().tokens(), before.words().span()));
        if (date == null) {
            findings.accept(Diagnostic.of(
                            ResolveRules.WRONG_TYPE,
                            before.words().span(),
                            "“" + before.words().span().text() + "” is not a date by which this must be decided.")
                    .help("Write " + Reading.DATE.expected() + ".")
                    .build());
        }
        return new Value.Undecided(open.because(), Optional.ofNullable(date));
    }

    /** What a closing {@code as … decides} may fall back on: a level where the word takes one, else words. */
    private static ValueReader.Slot closing(Word word) {
        List<Reading> readings = new ArrayList<>(word.phrase(Role.AT).orElse(word.takes()));
        readings.add(Reading.DATE);
        readings.add(Reading.WORDS);
        return ValueReader.Slot.phrase("otherwise", word, readings);
    }

    /** A delegation, its place, and the phrase to go on with. */
    record Delegation(Optional<Value> value, Span span, int next) {}

    /** Reads {@code as BODY decides, by DATE, from X to Y, otherwise Z}, which begins with the phrase at this place. */
    Delegation delegation(List<Phrase> phrases, int at, ValueReader.Slot slot) {
        Phrase as = phrases.get(at);
        List<Token> tokens = as.words().tokens();
        int verb = 0;
        while (verb < tokens.size() && !DECIDES.contains(tokens.get(verb).text())) {
            verb++;
        }
        Span span = as.span();
        if (verb == 0 || verb == tokens.size()) {
            findings.accept(Diagnostic.of(
                            ResolveRules.WRONG_TYPE,
                            as.span(),
                            "After “as” stands who decides: “as the board decides”.")
                    .help("Write “as BODY decides, by DATE, from X to Y, otherwise Z”.")
                    .build());
            return new Delegation(Optional.empty(), span, at + 1);
        }
        Optional<Term> body = body(tokens.subList(0, verb), as);
        Bounds bounds =
                bounds(tokens.subList(verb + 1, tokens.size()), as.words().span(), slot);
        PlanDate by = null;
        Value otherwise = null;
        int next = at + 1;
        boolean more = true;
        while (more && next < phrases.size()) {
            Phrase phrase = phrases.get(next);
            if (phrase.word().equals("by") && by == null) {
                Cursor cursor =
                        new Cursor(phrase.words().tokens(), phrase.words().span());
                by = values.dates().read(cursor);
                more = by != null;
                if (more && !cursor.atEnd()) {
                    bounds = bounds(rest(cursor), phrase.words().span(), slot);
                }
            } else if (phrase.word().equals("otherwise") && otherwise == null) {
                otherwise = values.read(phrase.words().tokens(), phrase.words().span(), slot, findings);
            } else {
                more = false;
            }
            if (more) {
                span = span.to(phrase.span());
                next++;
            }
        }
        if (body.isEmpty()) {
            return new Delegation(Optional.empty(), span, next);
        }
        Value value = new Value.Delegated(
                body.get(), Optional.ofNullable(by), bounds.from, bounds.to, Optional.ofNullable(otherwise));
        return new Delegation(Optional.of(value), span, next);
    }

    private static List<Token> rest(Cursor cursor) {
        List<Token> rest = new ArrayList<>();
        while (!cursor.atEnd()) {
            rest.add(cursor.next());
        }
        return rest;
    }

    private Optional<Term> body(List<Token> tokens, Phrase as) {
        Cursor cursor = new Cursor(
                tokens, tokens.get(0).span().to(tokens.get(tokens.size() - 1).span()));
        String written = cursor.name(0, tokens.size());
        Optional<Term> body = scope.term(Term.Kind.BODY, written);
        if (body.isEmpty()) {
            Value.Terms failed = new TermReader(scope).read(cursor, Term.Kind.BODY);
            cursor.problem().ifPresent(findings);
            return failed == null
                    ? Optional.empty()
                    : Optional.of(failed.terms().get(0));
        }
        return body;
    }

    private record Bounds(Optional<Value> from, Optional<Value> to) {}

    private Bounds bounds(List<Token> tokens, Span span, ValueReader.Slot slot) {
        Cursor cursor = new Cursor(tokens, span);
        cursor.take(Kind.COMMA);
        if (!cursor.take("from")) {
            return new Bounds(Optional.empty(), Optional.empty());
        }
        Value value = values.read(rest(cursor), span, slot, findings);
        return value instanceof Value.Between range
                ? new Bounds(Optional.of(range.low()), Optional.of(range.high()))
                : new Bounds(Optional.ofNullable(value), Optional.empty());
    }

    private void notTaken(Phrase phrase, Word word) {
        findings.accept(Diagnostic.of(
                        ResolveRules.PHRASE_NOT_TAKEN,
                        phrase.span(),
                        "“" + word.id() + "” does not take “" + phrase.word() + "”.")
                .label("not taken here")
                .help("Beside time, people, authority and source, it takes "
                        + (word.phrases().isEmpty()
                                ? "nothing more"
                                : word.phrases().keySet().stream()
                                        .sorted()
                                        .map(Role::word)
                                        .collect(java.util.stream.Collectors.joining(", ")))
                        + ".")
                .build());
    }

    private void twice(Phrase phrase, Span earlier) {
        findings.accept(Diagnostic.of(
                        ResolveRules.PHRASE_TWICE,
                        phrase.span(),
                        "“" + phrase.word() + "” stands twice in one provision.")
                .also(earlier, "the first one")
                .help("Keep one of them, or write two provisions.")
                .build());
    }

    void missing(Span span, String what, ValueReader.Slot slot) {
        findings.accept(Diagnostic.of(ResolveRules.VALUE_MISSING, span, what + " says nothing.")
                .label("a value is wanted here")
                .help("Here stands " + slot.expected() + "; or undecided \"why\".")
                .build());
    }
}
