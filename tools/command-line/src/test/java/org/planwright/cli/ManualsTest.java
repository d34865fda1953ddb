package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command has its manual page, every option its place there and in the completion. */
class ManualsTest {
    @Test
    void everyCommandAndEveryOptionIsSaid() {
        Map<String, String> texts = Manuals.all();
        String completion = texts.get("completion/planwright.bash");
        Set<CommandLine> commands =
                Set.copyOf(PicocliDoor.commandLine().getSubcommands().values());
        assertThat(texts).hasSize(commands.size() + 3);
        assertThat(texts.get("completion/planwright.zsh"))
                .contains("bashcompinit")
                .endsWith(completion);
        for (CommandLine command : commands) {
            String name = command.getCommandName();
            String page = texts.get("man/man1/planwright-" + name + ".1");
            assertThat(page).as(name).contains(".SH NAME\n", ".SH SYNOPSIS\n", ".SH EXIT STATUS\n");
            assertThat(texts.get("man/man1/planwright.1")).contains("\n.B " + name + "\n");
            command.getCommandSpec().options().forEach(option -> {
                assertThat(page).contains(option.longestName().replace("-", "\\-"));
                assertThat(completion).contains(option.longestName());
            });
        }
    }

    @Test
    void whatIsLeftToBeFilledInIsFilledIn() {
        assertThat(Manuals.all().entrySet().stream()
                        .filter(text -> text.getKey().startsWith("man/"))
                        .filter(text -> text.getValue().contains("${")))
                .isEmpty();
    }
}
