package org.planwright.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** Long enough for four blocks, so that every way to fill the last one comes up several times. */
    private static final int LONGEST = 260;

    @Test
    void gives_what_the_jdk_gives_for_every_length() throws Exception {
        Random random = new Random(1);
        for (int length = 0; length <= LONGEST; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            byte[] expected = MessageDigest.getInstance("SHA-256").digest(message);
            assertThat(Sha256.of(message)).as("%d bytes", length).isEqualTo(expected);
        }
    }
}
