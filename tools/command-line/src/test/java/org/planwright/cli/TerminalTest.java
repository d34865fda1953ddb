package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planwright.compiler.diagnostic.Glyphs;

class TerminalTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_reader_that_goes_away_ends_the_output_quietly() {
        Terminal terminal = terminal(failing("Broken pipe"), false, Map.of());
        terminal.out("x".repeat(200_000));
        terminal.out("y");
        assertThat(terminal.finish(1)).isEqualTo(1);
        assertThat(err.size()).isZero();
    }

    @Test
    void output_that_is_lost_is_told() {
        Terminal terminal = terminal(failing("No space left on device"), false, Map.of());
        terminal.out("x");
        assertThat(terminal.finish(0)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }

    @Test
    void a_terminal_without_unicode_gets_ascii_marks_a_file_does_not() {
        assertThat(glyphs(true, Map.of("LANG", "C"))).isEqualTo(Glyphs.ASCII);
        assertThat(glyphs(true, Map.of("LANG", "C", "LC_ALL", "C.UTF-8"))).isEqualTo(Glyphs.UNICODE);
        assertThat(glyphs(true, Map.of("LANG", "de_DE.utf8"))).isEqualTo(Glyphs.UNICODE);
        assertThat(glyphs(false, Map.of("LANG", "C"))).isEqualTo(Glyphs.UNICODE);
    }

    @Test
    void a_fault_of_ours_asks_to_be_reported_and_shows_its_place_only_when_asked() {
        assertThat(fault("check", "-")).contains("Please report it").doesNotContain("\tat ");
        assertThat(fault("check", "-", "--stacktrace"))
                .contains("Please report it")
                .contains("\tat ");
    }

    private String fault(String... args) {
        err.reset();
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("not expected");
            }
        };
        Terminal terminal = new Terminal(
                broken,
                OutputStream.nullOutputStream(),
                err,
                false,
                Map.of(),
                Path.of("").toAbsolutePath());
        assertThat(Main.run(args, terminal)).isEqualTo(3);
        return err.toString(StandardCharsets.UTF_8);
    }

    private Glyphs glyphs(boolean onTerminal, Map<String, String> environment) {
        return terminal(OutputStream.nullOutputStream(), onTerminal, environment)
                .style(Manner.USUAL)
                .glyphs();
    }

    private Terminal terminal(OutputStream out, boolean onTerminal, Map<String, String> environment) {
        return new Terminal(InputStream.nullInputStream(), out, err, onTerminal, environment, Path.of(""));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
