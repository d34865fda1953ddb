package org.planwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs what most commands run, in one process and without a word, for a Java that watches which classes to keep for later
 * starts. It is no command: only the launcher starts it. It writes nowhere but to a temporary folder, which it removes.
 */
public final class Rehearsal {
    private static final String PLAN = "rehearsal.plan";

    private final Path folder;
    private final List<String> failed = new ArrayList<>();

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /** @param args a folder of plans to rehearse with, or nothing for a plan that is only begun */
    public static void main(String[] args) throws IOException {
        List<String> failed = run(args.length == 0 ? null : Path.of(args[0]));
        System.exit(failed.isEmpty() ? ExitCode.SOUND : ExitCode.FAULT);
    }

    /**
     * Rehearses.
     *
     * @param plans a folder of plans, or null
     * @return the command lines that came to nothing
     */
    static List<String> run(Path plans) throws IOException {
        Path folder = Files.createTempDirectory("planwright-rehearsal");
        try {
            Rehearsal rehearsal = new Rehearsal(folder);
            rehearsal.begun();
            if (plans != null && Files.isDirectory(plans)) {
                rehearsal.of(plans.toAbsolutePath());
            }
            return rehearsal.failed;
        } finally {
            remove(folder);
        }
    }

    private void begun() {
        play("--version");
        play("--help");
        play("check", "--help");
        play("init", PLAN);
        play("check");
        play("check", "--format", "json", PLAN);
        play("check", "--pack", "publication", PLAN);
        play("format", PLAN);
        play("format", "--check", "-");
        play("build", "--pack", "draft", "--output", "built", PLAN);
        play("explain", "Q10");
    }

    private void of(Path plans) {
        play("check", plans.toString());
        play("check", "--format", "json", plans.toString());
        play("format", "--check", plans.toString());
        Path whole = plans.resolve("new-york-health-act/new-york-health-act.plan");
        if (Files.isRegularFile(whole)) {
            play("build", "--output", "built", whole.toString());
            play("score", whole.toString());
        }
    }

    private void play(String... words) {
        int code;
        try (InputStream in = input()) {
            OutputStream nobody = OutputStream.nullOutputStream();
            code = Main.run(words, new Terminal(in, nobody, nobody, null, Map.of("CI", ""), folder));
        } catch (IOException unreadable) {
            code = ExitCode.FAULT;
        }
        if (code > ExitCode.FOUND) {
            failed.add(String.join(" ", words));
        }
    }

    private InputStream input() throws IOException {
        Path plan = folder.resolve(PLAN);
        return Files.exists(plan) ? Files.newInputStream(plan) : InputStream.nullInputStream();
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
