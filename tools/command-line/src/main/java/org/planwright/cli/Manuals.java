package org.planwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;

/** What a distribution takes along for the shell, made from the model of the commands when it is packed. */
final class Manuals {
    private Manuals() {}

    /** Each file below a distribution's {@code share}, with its text: manual pages and the completion for bash. */
    static Map<String, String> all() {
        CommandLine line = PicocliDoor.commandLine();
        Map<String, String> texts = new TreeMap<>();
        ManPages.all(line).forEach((name, page) -> texts.put("man/man1/" + name, page));
        texts.put("completion/planwright.bash", AutoComplete.bash("planwright", line));
        return texts;
    }

    /** Writes them all; called by the build of the distribution with the folder to write to. */
    public static void main(String[] folder) throws IOException {
        for (Map.Entry<String, String> text : all().entrySet()) {
            Path file = Path.of(folder[0]).resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }
}
