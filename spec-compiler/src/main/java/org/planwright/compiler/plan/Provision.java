package org.planwright.compiler.plan;

import java.util.List;
import java.util.Optional;
import org.planwright.compiler.source.Located;
import org.planwright.compiler.source.Span;

/**
 * One thing a plan says: an answer to a design question, or a sentence.
 *
 * @param identity {@code section / verb object}, {@code section / key}, with what tells repeats apart; stable under
 *     layout and order
 * @param section canonical name of the section
 * @param word canonical verb or key
 * @param form answer or sentence
 * @param name the name the provision gives to something, such as a tax, a fund or a promise
 * @param object the answer's value or the sentence's object
 * @param phrases in the order written; a role stands at most once, but for {@code cites} and {@code note}
 * @param inherited phrases that hold because the section's own block answers them, such as {@code authority:}
 * @param bands the lines of its schedule
 * @param parts the answers and sentences of its block
 * @param span all of it
 * @param headSpan without its block
 */
public record Provision(
        String identity,
        String section,
        String word,
        Form form,
        Optional<String> name,
        Optional<Located<Value>> object,
        List<PhraseValue> phrases,
        List<Provision> inherited,
        List<Band> bands,
        List<Provision> parts,
        Span span,
        Span headSpan) {

    /** The two shapes. */
    public enum Form {
        /** {@code KEY: VALUE}. */
        ANSWER,
        /** {@code VERB OBJECT PHRASES}. */
        SENTENCE
    }

    /** A phrase: its role, what it says, and its place. Marks such as {@code assumed} carry an empty text. */
    public record PhraseValue(Role role, Located<Value> value) {}

    public Provision {
        phrases = List.copyOf(phrases);
        inherited = List.copyOf(inherited);
        bands = List.copyOf(bands);
        parts = List.copyOf(parts);
    }

    /** What the phrase of a role says, if there is one. */
    public Optional<Value> phrase(Role role) {
        return located(role).map(Located::value);
    }

    /** The phrase of a role with its place. */
    public Optional<Located<Value>> located(Role role) {
        for (PhraseValue phrase : phrases) {
            if (phrase.role() == role) {
                return Optional.of(phrase.value());
            }
        }
        return Optional.empty();
    }

    /** Whether a mark such as {@link Role#ASSUMED} stands on it. */
    public boolean marked(Role role) {
        return located(role).isPresent();
    }

    /** A part of its block, or an answer of its section that holds for it, by canonical key. */
    public Optional<Provision> part(String key) {
        Provision own = part(key, parts);
        return Optional.ofNullable(own == null ? part(key, inherited) : own);
    }

    private static Provision part(String key, List<Provision> among) {
        for (Provision part : among) {
            if (part.word().equals(key)) {
                return part;
            }
        }
        return null;
    }

    /** The value of the object, if there is one. */
    public Optional<Value> value() {
        return object.map(Located::value);
    }

    /** The terms that the object names; none where it is something else. */
    public List<Term> terms() {
        return value().map(value -> value instanceof Value.Terms names ? names.terms() : List.<Term>of())
                .orElse(List.of());
    }

    /** Equal where they say the same; places do not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Provision that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    private List<Object> content() {
        return List.of(identity, section, word, form, name, object, phrases, inherited, bands, parts);
    }

    @Override
    public String toString() {
        return identity;
    }
}
