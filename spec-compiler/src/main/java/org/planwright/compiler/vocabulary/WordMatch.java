package org.planwright.compiler.vocabulary;

/**
 * A verb or a key found at the beginning of some words.
 *
 * @param word what was found
 * @param length how many of the words it takes
 */
public record WordMatch(Word word, int length) {}
