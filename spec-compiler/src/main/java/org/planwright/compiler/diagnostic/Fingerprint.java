package org.planwright.compiler.diagnostic;

import java.nio.charset.StandardCharsets;

/**
 * The name of a finding that survives edits elsewhere: made of its rule, its subject and its message with white space
 * folded. Where it stands plays no part.
 */
public final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    /** Sixteen hexadecimal digits: the first eight bytes of a SHA-256. */
    public static String of(Diagnostic diagnostic) {
        String content =
                diagnostic.rule().id() + '\n' + folded(diagnostic.subject()) + '\n' + folded(diagnostic.message());
        byte[] digest = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
        StringBuilder hex = new StringBuilder(2 * BYTES);
        for (int i = 0; i < BYTES; i++) {
            hex.append(Character.forDigit((digest[i] >> 4) & 0xF, 16)).append(Character.forDigit(digest[i] & 0xF, 16));
        }
        return hex.toString();
    }

    private static String folded(String text) {
        return isFolded(text) ? text : made(text);
    }

    /** Most texts are folded already. */
    private static boolean isFolded(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? before == ' ' : isSpace(c)) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isSpace(char c) {
        return (c <= ' ' || c > '~') && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static String made(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = folded.length() > 0;
                continue;
            }
            if (space) {
                folded.append(' ');
                space = false;
            }
            folded.append(c);
        }
        return folded.toString();
    }
}
