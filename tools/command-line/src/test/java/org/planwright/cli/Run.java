package org.planwright.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One run of the command line in a folder.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Run(int code, String out, String err) {
    static Run in(Path folder, String... args) {
        return with("", folder, args);
    }

    static Run with(String input, Path folder, String... args) {
        return with(Map.of(), input, folder, args);
    }

    /** The same with more in the environment. */
    static Run with(Map<String, String> more, String input, Path folder, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        Map<String, String> environment = new HashMap<>(Map.of("SOURCE_DATE_EPOCH", "1800000000"));
        environment.putAll(more);
        int code = Main.run(args, new Terminal(in, out, err, false, environment, folder.toAbsolutePath()));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
