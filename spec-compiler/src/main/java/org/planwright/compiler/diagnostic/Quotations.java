package org.planwright.compiler.diagnostic;

/** Author's text within sentences. */
final class Quotations {
    /** A sentence shorter than this, in characters, is left as it is. */
    private static final int SENTENCE = 1_000;

    /** What is left of a quotation in a longer one, in characters. */
    private static final int QUOTATION = 100;

    private Quotations() {}

    /** The sentence with each long quotation cut short: a slip in a long value must not print the value. */
    static String cut(String sentence) {
        if (sentence.length() < SENTENCE) {
            return sentence;
        }
        StringBuilder cut = new StringBuilder();
        int from = 0;
        while (true) {
            int open = sentence.indexOf('“', from);
            int close = open < 0 ? -1 : sentence.indexOf('”', open);
            if (close < 0) {
                return cut.append(sentence, from, sentence.length()).toString();
            }
            if (close - open > QUOTATION) {
                int end = open + QUOTATION;
                end -= Character.isHighSurrogate(sentence.charAt(end - 1)) ? 1 : 0;
                cut.append(sentence, from, end).append("…”");
            } else {
                cut.append(sentence, from, close + 1);
            }
            from = close + 1;
        }
    }
}
