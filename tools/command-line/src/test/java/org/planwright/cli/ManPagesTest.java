package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.AutoComplete;

/**
 * The manual pages and the completion that are kept say what the command model says. {@code -Dplanwright.accept} writes
 * them anew, and fails.
 */
class ManPagesTest {
    private static final Path MAIN = Path.of("src/main");

    @Test
    void whatIsKeptIsWhatTheCommandsSay() throws IOException {
        Map<String, String> said = said();
        if (System.getProperty("planwright.accept") != null) {
            for (Map.Entry<String, String> entry : said.entrySet()) {
                Path file = MAIN.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry.getValue());
            }
            fail("the manual pages were written anew; read them, then run the tests again");
        }
        for (Map.Entry<String, String> entry : said.entrySet()) {
            assertThat(MAIN.resolve(entry.getKey())).content().isEqualTo(entry.getValue());
        }
        assertThat(MAIN.resolve("man").toFile().list()).hasSize(said.size() - 1);
    }

    private static Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        ManPages.all(PicocliDoor.commandLine()).forEach((name, page) -> said.put("man/" + name, page));
        said.put("completion/planwright.bash", AutoComplete.bash("planwright", PicocliDoor.commandLine()));
        return said;
    }
}
