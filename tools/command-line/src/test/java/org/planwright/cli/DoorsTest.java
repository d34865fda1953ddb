package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both doors read, they read alike. Arguments are parted by spaces; ~ stands for a space within one. */
class DoorsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "version",
                "check",
                "validate",
                "lint a.plan",
                "check a.plan b.plan",
                "check my~plan.plan a:b.plan",
                "check -",
                "check - --stdin-path x/y.plan",
                "check --stdin-path=x.plan -",
                "check -- -odd.plan",
                "check a.plan -f json",
                "check -f text -f json -o out.json a.plan",
                "check -o out.json -f json",
                "check --format=json --output=out.json --format brief",
                "check -f json --output -x",
                "check -f text -o a -f json -o b",
                "check -o a -o b",
                "check --report --fail-on warning --severity=error --pack publication",
                "check --color never -q -v --stacktrace",
                "check --color=always --quiet --verbose",
                "check --fail-on WARNING",
                "check --fix a.plan",
                "check --fix --diff a.plan",
                "build",
                "build a.plan --output out --pack draft",
                "build -o out -f json --fail-on note --severity warning",
                "build . -q",
                "format",
                "fmt --check a.plan",
                "format --diff --check x y",
                "format - --stdin-path a.plan",
            })
    void the_quick_door_reads_what_the_other_reads(String line) {
        String[] args = args(line);
        Request quick = QuickDoor.read(args);
        Request slow = PicocliDoor.read(args);
        if (quick == null) {
            assertThat(line).isIn("check -f json --output -x");
        } else {
            assertThat(quick).isEqualTo(slow);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --nonsense",
                "check -qv",
                "check -fjson",
                "check --fail-on",
                "check --fail-on often",
                "check --fail-on error --fail-on note",
                "check --quiet=true",
                "build --fix",
                "build --report",
                "build -f json -f text",
                "format --pack draft",
                "explain Q10",
                "--color never check"
            })
    void the_quick_door_leaves_the_rest(String line) {
        assertThat(QuickDoor.read(args(line))).isNull();
    }

    @Test
    void colour_may_be_said_before_the_command() {
        CheckArguments check = (CheckArguments) PicocliDoor.read(args("--color never check -v"));
        assertThat(check.manner()).isEqualTo(new Manner(Color.Choice.NEVER, false, true, false));
    }

    @Test
    void the_quick_door_does_not_load_the_library() throws Exception {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        byte[] door = java.nio.file.Files.readAllBytes(classes.resolve("org/planwright/cli/QuickDoor.class"));
        assertThat(new String(door, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("picocli");
        byte[] main = java.nio.file.Files.readAllBytes(classes.resolve("org/planwright/cli/Main.class"));
        assertThat(new String(main, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("picocli/");
    }

    private static String[] args(String line) {
        return line.isEmpty()
                ? new String[0]
                : Arrays.stream(line.split(" "))
                        .map(arg -> arg.replace('~', ' '))
                        .toArray(String[]::new);
    }
}
