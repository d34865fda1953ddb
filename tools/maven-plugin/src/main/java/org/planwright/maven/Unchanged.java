package org.planwright.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.planwright.project.WholeFiles;

/**
 * Which plans a goal succeeded with, of which texts and with which words. A plan is unchanged while its own text, that of
 * every file it includes, the settings and the tool are the same; a file that it missed and that is there now is a change.
 */
final class Unchanged {
    private final Path memory;
    private final Path base;
    private final String key;

    /**
     * @param memory the folder to remember in
     * @param key everything that matters beside texts
     */
    Unchanged(Path memory, Path base, String key) {
        this.memory = memory;
        this.base = base;
        this.key = key;
    }

    /** What was said of a plan when the goal last succeeded with it; empty if something changed since. */
    Optional<List<String>> recall(Path plan) {
        try {
            List<String> lines = Files.readAllLines(entry(plan));
            int includes = Integer.parseInt(lines.get(1));
            List<String> asked = lines.subList(2, 2 + includes);
            return lines.get(0).equals(state(plan, asked))
                    ? Optional.of(List.copyOf(lines.subList(2 + includes, lines.size())))
                    : Optional.empty();
        } catch (IOException | RuntimeException absentOrDamaged) {
            return Optional.empty(); // then it is compiled, which is never wrong
        }
    }

    /**
     * Remembers that the goal succeeded.
     *
     * @param beside files that matter too, there or not, from the folder of the plan
     */
    void remember(Path plan, Collection<String> beside, List<String> said) {
        List<String> asked = List.copyOf(beside);
        List<String> lines = new ArrayList<>();
        lines.add(state(plan, asked));
        lines.add(Integer.toString(asked.size()));
        lines.addAll(asked);
        lines.addAll(said);
        WholeFiles.write(entry(plan), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Path entry(Path plan) {
        MessageDigest digest = sha256();
        digest.update(
                base.relativize(plan.toAbsolutePath().normalize()).toString().getBytes(StandardCharsets.UTF_8));
        return memory.resolve(HexFormat.of().formatHex(digest.digest()).substring(0, 32));
    }

    private String state(Path plan, List<String> asked) {
        MessageDigest digest = sha256();
        digest.update(key.getBytes(StandardCharsets.UTF_8));
        add(digest, plan);
        for (String path : asked) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            try {
                add(digest, plan.resolveSibling(path));
            } catch (InvalidPathException noFile) {
                digest.update((byte) 2);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            digest.update((byte) 1);
            digest.update(sha256().digest(content));
        } catch (IOException absent) {
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
