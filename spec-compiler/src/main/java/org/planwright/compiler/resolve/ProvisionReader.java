package org.planwright.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Band;
import org.planwright.compiler.plan.PeopleSet;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.plan.Provision.Form;
import org.planwright.compiler.plan.Provision.PhraseValue;
import org.planwright.compiler.plan.Term;
import org.planwright.compiler.plan.Value;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.Phrase;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;
import org.planwright.compiler.syntax.Token.Kind;
import org.planwright.compiler.vocabulary.Reading;
import org.planwright.compiler.vocabulary.Section;
import org.planwright.compiler.vocabulary.Vocabulary;
import org.planwright.compiler.vocabulary.Word;
import org.planwright.compiler.vocabulary.WordMatch;

/** Reads one statement of a section into the provisions it makes: one, or one for each item of a list. */
final class ProvisionReader {
    private final ValueReader values;
    private final PhraseReader phrases;
    private final Scope scope;
    private final ScheduleReader schedules;
    private final SentenceObjects objects;
    private final UnknownWords unknown;
    private final Consumer<Diagnostic> findings;

    private Section section;
    private Statement statement;

    ProvisionReader(Scope scope, Consumer<Diagnostic> sink) {
        this.findings = finding -> sink.accept(
                statement == null || !finding.subject().isEmpty()
                        ? finding
                        : finding.on(Attempted.subject(section, statement)));
        this.scope = scope;
        this.values = new ValueReader(scope);
        this.phrases = new PhraseReader(scope, values, findings);
        this.schedules = new ScheduleReader(values, findings);
        this.objects = new SentenceObjects(scope, values, findings);
        this.unknown = new UnknownWords(scope, findings);
    }

    ValueReader values() {
        return values;
    }

    /** The provisions of a statement; none where it could not be understood, with a finding. */
    List<Provision> read(Section in, Statement said) {
        section = in;
        statement = said;
        List<Provision> provisions = said.broken() ? List.of() : understood(in, said);
        statement = null;
        return provisions;
    }

    private List<Provision> understood(Section section, Statement statement) {
        return switch (statement.form()) {
            case ANSWER -> {
                List<Provision> answers = new ArrayList<>();
                for (Statement each : AnswersByGroup.of(statement)) {
                    answers.addAll(one(answer(section, each)));
                }
                yield answers;
            }
            case SENTENCE -> sentence(section, statement);
            case BAND -> {
                unknown.strayBand(statement, section);
                yield List.of();
            }
            case STRAY -> List.of();
        };
    }

    private static List<Provision> one(Provision provision) {
        return provision == null ? List.of() : List.of(provision);
    }

    private Provision answer(Section section, Statement statement) {
        Optional<Word> word = Vocabulary.word(section, Form.ANSWER, keyName(statement));
        if (word.isEmpty()) {
            unknown.key(section, statement, keyName(statement));
            return null;
        }
        return answer(section, scope.project().extended(word.get()), statement);
    }

    /** The key without a quotation that names something. */
    static String keyName(Statement statement) {
        StringBuilder name = new StringBuilder();
        for (Token token : statement.head().tokens()) {
            if (token.kind() != Kind.QUOTE) {
                name.append(name.length() > 0 ? " " : "").append(token.text());
            }
        }
        return name.toString();
    }

    private Provision answer(Section section, Word word, Statement statement) {
        Optional<String> name = statement.head().tokens().stream()
                .filter(token -> token.kind() == Kind.QUOTE)
                .map(Token::text)
                .findFirst();
        AnswerValue answer = answerValue(word, statement);
        List<PhraseValue> said = new ArrayList<>(phrases.read(answer.rest, word));
        Block block = block(section, word, statement);
        Provision provision = new Provision(
                word.id(),
                section.id(),
                word.id(),
                Form.ANSWER,
                name,
                Optional.ofNullable(answer.value),
                said,
                List.of(),
                block.bands,
                block.parts,
                statement.span(),
                statement.headSpan());
        new Units(findings).window(provision);
        return provision;
    }

    private record AnswerValue(Located<Value> value, List<Phrase> rest) {}

    private AnswerValue answerValue(Word word, Statement statement) {
        ValueReader.Slot slot = ValueReader.Slot.of(word);
        List<Phrase> rest = statement.phrases();
        if (word.takes().contains(Reading.CONDITION) || word.takes().contains(Reading.PATH)) {
            return condition(slot, statement);
        }
        AnswerValue joined = joinedOption(slot, statement);
        if (joined != null) {
            return joined;
        }
        if (!statement.value().isEmpty()) {
            List<Diagnostic> wrong = new ArrayList<>();
            Value value =
                    values.read(statement.value().tokens(), statement.value().span(), slot, wrong::add);
            if (value == null || beforeDate(word, value, rest)) {
                Optional<AnswerValue> whole = whole(word, slot, statement);
                if (whole.isPresent()) {
                    return whole.get();
                }
            }
            wrong.forEach(findings);
            if (value instanceof Value.Undecided open
                    && !rest.isEmpty()
                    && rest.get(0).word().equals("before")) {
                value = phrases.withDate(open, rest.get(0));
                rest = rest.subList(1, rest.size());
            }
            return new AnswerValue(
                    value == null
                            ? null
                            : new Located<>(value, statement.value().span()),
                    rest);
        }
        if (!rest.isEmpty() && rest.get(0).word().equals("as")) {
            PhraseReader.Delegation delegation = phrases.delegation(rest, 0, slot);
            Located<Value> value = delegation
                    .value()
                    .map(v -> new Located<>(v, delegation.span()))
                    .orElse(null);
            return new AnswerValue(value, rest.subList(delegation.next(), rest.size()));
        }
        boolean schedule = word.schedule() && statement.block().isPresent();
        if (!schedule && !word.takes().isEmpty()) {
            phrases.missing(statement.headSpan(), slot.name(), slot);
        }
        return new AnswerValue(null, rest);
    }

    /** Whether a length of time stands before a date where no length is asked for: {@code 6 months before 2030}. */
    private static boolean beforeDate(Word word, Value value, List<Phrase> rest) {
        return !(value instanceof Value.When)
                && word.takes().contains(Reading.DATE)
                && !word.takes().contains(Reading.DURATION)
                && !rest.isEmpty()
                && rest.get(0).word().equals("before");
    }

    /**
     * A value that cannot be read goes on over what no phrase of this key can be: {@code intent to stay} is one mistake, and
     * {@code 6 months before 2030} is one date. Empty where the value ends before its first phrase.
     */
    private Optional<AnswerValue> whole(Word word, ValueReader.Slot slot, Statement statement) {
        List<Phrase> rest = statement.phrases();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        boolean taken = PhraseReader.role(rest.get(0))
                .filter(role -> PhraseReader.marks(role) || word.phrase(role).isPresent())
                .isPresent();
        boolean date = rest.get(0).word().equals("before") && word.takes().contains(Reading.DATE);
        if (taken && !date) {
            return Optional.empty();
        }
        List<Token> tokens = new ArrayList<>(statement.value().tokens());
        tokens.add(new Token(Kind.LITTLE, rest.get(0).wordSpan(), rest.get(0).word()));
        tokens.addAll(rest.get(0).words().tokens());
        Span span = statement.value().span().to(rest.get(0).span());
        List<Diagnostic> wrong = new ArrayList<>();
        Value value = values.read(tokens, span, slot, wrong::add);
        if (value == null && date) {
            return Optional.empty();
        }
        wrong.forEach(findings);
        return Optional.of(
                new AnswerValue(value == null ? null : new Located<>(value, span), rest.subList(1, rest.size())));
    }

    /**
     * Options that hold a phrase word, such as {@code by income} or {@code at birth}, alone or in a list: the words are
     * joined again.
     */
    private static AnswerValue joinedOption(ValueReader.Slot slot, Statement statement) {
        if (slot.options().isEmpty()) {
            return null;
        }
        List<Phrase> all = statement.phrases();
        for (int taken = Math.min(all.size(), 3); taken > 0; taken--) {
            StringBuilder written = new StringBuilder(statement.value().name());
            for (Phrase phrase : all.subList(0, taken)) {
                written.append(' ')
                        .append(phrase.word())
                        .append(' ')
                        .append(phrase.words().name());
            }
            Span span = (statement.value().isEmpty()
                            ? all.get(0).span()
                            : statement.value().span())
                    .to(all.get(taken - 1).span());
            String option = ValueReader.option(written.toString().strip(), slot);
            List<String> options = option == null ? ValueReader.options(span.text(), slot) : List.of(option);
            if (!options.isEmpty()) {
                return new AnswerValue(new Located<>(new Value.Choice(options), span), all.subList(taken, all.size()));
            }
        }
        return null;
    }

    /** A condition reads over its own {@code for}, {@code in} and {@code from}; source and status end it. */
    private AnswerValue condition(ValueReader.Slot slot, Statement statement) {
        List<Token> tokens = new ArrayList<>(statement.value().tokens());
        List<Phrase> all = statement.phrases();
        int next = 0;
        while (next < all.size() && PART_OF_CONDITION.contains(all.get(next).word())) {
            Phrase phrase = all.get(next);
            tokens.add(new Token(Kind.LITTLE, phrase.wordSpan(), phrase.word()));
            tokens.addAll(phrase.words().tokens());
            next++;
        }
        List<Phrase> rest = all.subList(next, all.size());
        if (tokens.isEmpty()) {
            phrases.missing(statement.headSpan(), slot.name(), slot);
            return new AnswerValue(null, rest);
        }
        Span span = tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
        Value value = values.read(tokens, span, slot, findings);
        return new AnswerValue(value == null ? null : new Located<>(value, span), rest);
    }

    private static final java.util.Set<String> PART_OF_CONDITION =
            java.util.Set.of("for", "in", "from", "through", "of", "on", "at", "over", "under", "to", "by");

    private List<Provision> sentence(Section section, Statement statement) {
        List<String> words = statement.head().tokens().stream().map(Token::text).toList();
        WordMatch match = Vocabulary.longest(section, Form.SENTENCE, words).orElse(null);
        if (match == null) {
            Optional<Word> key =
                    Vocabulary.word(section, Form.ANSWER, statement.head().name());
            if (key.isPresent() && statement.block().isPresent()) {
                return one(answer(section, key.get(), statement));
            }
            unknown.verb(section, statement, words);
            return List.of();
        }
        Word word = match.word();
        if (unknown.lacksColon(section, statement, match)) {
            return List.of();
        }
        SentenceObjects.Read object = objects.read(word, statement, match.length());
        List<PhraseValue> said = new ArrayList<>(object.phrases());
        said.addAll(phrases.read(object.rest(), word));
        Block block = block(section, word, statement);
        List<Provision> made = new ArrayList<>();
        for (Optional<Located<Value>> item : split(object.value(), word)) {
            made.add(new Provision(
                    word.id(),
                    section.id(),
                    word.id(),
                    Form.SENTENCE,
                    object.name(),
                    item,
                    said,
                    List.of(),
                    block.bands,
                    block.parts,
                    statement.span(),
                    statement.headSpan()));
        }
        made.forEach(new Units(findings)::window);
        return made;
    }

    /** A list is short for one provision each. */
    private static List<Optional<Located<Value>>> split(Optional<Located<Value>> object, Word word) {
        if (object.isEmpty() || word.takes().contains(Reading.LINES)) {
            return List.of(object);
        }
        Span span = object.get().span();
        Value value = object.get().value();
        List<Optional<Located<Value>>> items = new ArrayList<>();
        if (value instanceof Value.Terms names && names.terms().size() > 1) {
            for (Term term : names.terms()) {
                items.add(Optional.of(new Located<>(new Value.Terms(List.of(term), names.except()), span)));
            }
            return items;
        }
        if (value instanceof Value.People people && people.set() instanceof PeopleSet.Union union) {
            for (PeopleSet part : union.parts()) {
                items.add(Optional.of(new Located<>(new Value.People(part), span)));
            }
            return items;
        }
        return List.of(object);
    }

    private record Block(List<Band> bands, List<Provision> parts) {}

    private Block block(Section section, Word word, Statement statement) {
        List<Band> bands = new ArrayList<>();
        List<Provision> parts = new ArrayList<>();
        boolean takesBlock = word.schedule() || !word.parts().isEmpty();
        if (statement.block().isPresent() && !takesBlock) {
            findings.accept(Diagnostic.of(
                            ResolveRules.BLOCK_NOT_TAKEN,
                            statement.headSpan(),
                            "“" + word.id() + "” takes no block in braces.")
                    .help("Write what stands in the braces as provisions of their own.")
                    .build());
            return new Block(bands, parts);
        }
        for (Statement inner : statement.inner()) {
            if (inner.broken() || inner.form() == Statement.Form.STRAY) {
                continue;
            }
            if (ScheduleReader.isBand(inner)) {
                band(word, inner, bands);
            } else {
                AnswersByGroup.of(inner)
                        .forEach(each -> part(section, word, each).ifPresent(parts::add));
            }
        }
        return new Block(bands, parts);
    }

    private void band(Word word, Statement inner, List<Band> bands) {
        if (!word.schedule()) {
            unknown.bandNotTaken(word, inner);
            return;
        }
        Band band = schedules.read(inner);
        if (band != null) {
            bands.add(band);
        }
    }

    private Optional<Provision> part(Section section, Word word, Statement inner) {
        Optional<Word> part =
                inner.form() == Statement.Form.ANSWER ? Vocabulary.part(word, keyName(inner)) : Optional.empty();
        if (part.isEmpty()) {
            unknown.part(word, inner, keyName(inner));
            return Optional.empty();
        }
        return Optional.ofNullable(answer(section, part.get(), inner));
    }
}
