package org.planwright.compiler.diagnostic;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * SHA-256 as FIPS 180-4 defines it. The JDK has it too; but to look it up there loads the providers of cryptography, about a
 * hundred classes, which is a thirtieth of a small check, and nothing else that a check does needs them.
 */
final class Sha256 {
    private static final int BLOCK = 64;
    /** Bytes that the length takes at the end. */
    private static final int LENGTH = 8;

    private static final int ROUNDS = 64;

    /** Of the cube roots of the first primes, the first 32 bits behind the point. */
    private static final int[] ROOTS = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private final int[] hash = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };
    private final int[] schedule = new int[ROUNDS];

    private Sha256() {}

    /** The hash of a message, 32 bytes. */
    static byte[] of(byte[] message) {
        // a one, as many noughts as needed, and the length in bits fill the last block
        byte[] padded = Arrays.copyOf(message, (message.length + LENGTH) / BLOCK * BLOCK + BLOCK);
        padded[message.length] = (byte) 0x80;
        ByteBuffer.wrap(padded).putLong(padded.length - LENGTH, 8L * message.length);
        Sha256 sha = new Sha256();
        for (int block = 0; block < padded.length; block += BLOCK) {
            sha.take(padded, block);
        }
        ByteBuffer hash = ByteBuffer.allocate(Integer.BYTES * sha.hash.length);
        for (int word : sha.hash) {
            hash.putInt(word);
        }
        return hash.array();
    }

    private void take(byte[] bytes, int block) {
        int[] w = schedule;
        int at = block;
        for (int i = 0; i < 16; i++) {
            // by hand: the first few hundred are interpreted, and a buffer takes five calls for each
            w[i] = bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            at += Integer.BYTES;
        }
        for (int i = 16; i < ROUNDS; i++) {
            int x = w[i - 15];
            int y = w[i - 2];
            w[i] = w[i - 16]
                    + w[i - 7]
                    + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
                    + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
        }
        int a = hash[0];
        int b = hash[1];
        int c = hash[2];
        int d = hash[3];
        int e = hash[4];
        int f = hash[5];
        int g = hash[6];
        int h = hash[7];
        for (int i = 0; i < ROUNDS; i++) {
            int first = h
                    + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7))
                    + (e & f ^ ~e & g)
                    + ROOTS[i]
                    + w[i];
            int second = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c);
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        hash[0] += a;
        hash[1] += b;
        hash[2] += c;
        hash[3] += d;
        hash[4] += e;
        hash[5] += f;
        hash[6] += g;
        hash[7] += h;
    }
}
