package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The help that is kept says what the command model says. {@code -Dplanwright.accept} writes it anew, and fails. */
class HelpTest {
    private static final Path KEPT = Path.of("src/main/resources/org/planwright/cli/help");

    @Test
    void the_help_that_is_kept_is_what_the_commands_say() throws IOException {
        Map<String, String> said = said();
        if (System.getProperty("planwright.accept") != null) {
            Files.createDirectories(KEPT);
            for (Map.Entry<String, String> entry : said.entrySet()) {
                Files.writeString(KEPT.resolve(entry.getKey() + ".txt"), entry.getValue());
            }
            fail("the help was written anew; read it, then run the tests again");
        }
        for (Map.Entry<String, String> entry : said.entrySet()) {
            String name = entry.getKey().equals("planwright") ? "" : entry.getKey();
            assertThat(Help.text(name)).isEqualTo(entry.getValue());
        }
        assertThat(KEPT.toFile().list())
                .containsExactlyInAnyOrderElementsOf(
                        said.keySet().stream().map(name -> name + ".txt").toList());
    }

    @Test
    void every_command_and_every_alias_is_known_to_the_first_door() {
        Map<String, CommandLine> commands = PicocliDoor.commandLine().getSubcommands();
        assertThat(commands.keySet()).containsAll(Help.COMMANDS);
        commands.forEach((name, command) -> {
            Help.refuseUnknown(name);
            assertThat(Help.text(name)).isEqualTo(usage(command));
        });
    }

    private static Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        CommandLine line = PicocliDoor.commandLine();
        said.put("planwright", usage(line));
        for (String command : Help.COMMANDS) {
            said.put(command, usage(line.getSubcommands().get(command)));
        }
        return said;
    }

    private static String usage(CommandLine command) {
        return command.getUsageMessage(Ansi.OFF).replace("\r\n", "\n");
    }
}
