package org.planwright.compiler.syntax;

import org.planwright.compiler.source.Span;

/**
 * A phrase word (or pair) and what follows it.
 *
 * @param word the phrase word in lower case and single spaces: {@code from}, {@code phased in over}, {@code paid by},
 *     {@code if refused}, {@code assumed}
 * @param wordSpan where the phrase word stands
 * @param words what follows it; empty for {@code assumed}, {@code unverified} and {@code pending}
 * @param span the whole phrase
 */
public record Phrase(String word, Span wordSpan, Words words, Span span) {}
