package org.planwright.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks git. All contact with it is here, through the program that the user's own repository works with. */
public final class Git {
    /**
     * What git answered.
     *
     * @param code its exit code
     * @param out its output
     * @param err what it said beside
     */
    public record Answer(int code, byte[] out, String err) {
        /** Whether it did what it was asked. */
        public boolean done() {
            return code == 0;
        }

        /** The output as text without the last line break. */
        public String text() {
            return new String(out, StandardCharsets.UTF_8).stripTrailing();
        }

        /** The output as names parted by zero bytes. */
        public List<String> names() {
            List<String> names = new ArrayList<>();
            for (String name : new String(out, StandardCharsets.UTF_8).split("\0")) {
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            return names;
        }
    }

    private final Path folder;

    /** @param folder where git is asked */
    public Git(Path folder) {
        this.folder = folder;
    }

    /** Runs git with arguments that reach it as they are. */
    public Answer ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            process.getOutputStream().close();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Thread beside = new Thread(() -> copy(process.getErrorStream(), err));
            beside.setDaemon(true);
            beside.start();
            byte[] out = process.getInputStream().readAllBytes();
            int code = process.waitFor();
            beside.join();
            return new Answer(code, out, err.toString(StandardCharsets.UTF_8).strip());
        } catch (IOException absent) {
            throw new UserProblem("git cannot be run: " + absent.getMessage() + ".", "Install git, or name two files.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UserProblem("The wait for git was interrupted.", "Try again.");
        }
    }

    /** The output of git, which must succeed. */
    public Answer must(String advice, String... arguments) {
        Answer answer = ask(arguments);
        if (!answer.done()) {
            String said = answer.err().lines().findFirst().orElse("it ended with code " + answer.code());
            throw new UserProblem("git says: " + said + (said.endsWith(".") ? "" : "."), advice);
        }
        return answer;
    }

    private static void copy(InputStream from, ByteArrayOutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException gone) {
            // what was said so far is enough
        }
    }
}
