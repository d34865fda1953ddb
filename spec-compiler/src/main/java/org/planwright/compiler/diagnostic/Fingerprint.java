package org.planwright.compiler.diagnostic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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
        byte[] digest = sha256(content.getBytes(StandardCharsets.UTF_8));
        StringBuilder hex = new StringBuilder(2 * BYTES);
        for (int i = 0; i < BYTES; i++) {
            hex.append(Character.forDigit((digest[i] >> 4) & 0xF, 16)).append(Character.forDigit(digest[i] & 0xF, 16));
        }
        return hex.toString();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
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
