package org.planwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;

/** What a distribution takes along for the shell, made from the model of the commands when it is packed. */
final class Manuals {
    private Manuals() {}

    /** Each file below a distribution's {@code share}, with its text: manual pages and completion for shells. */
    static Map<String, String> all() {
        CommandLine line = PicocliDoor.commandLine();
        Map<String, String> texts = new TreeMap<>();
        ManPages.all(line).forEach((name, page) -> texts.put("man/man1/" + name, page));
        for (String shell : List.of("bash", "zsh")) {
            texts.put("completion/planwright." + shell, completion(line, shell));
        }
        return texts;
    }

    /** The script that completes commands in {@code bash} or {@code zsh}. */
    static String completion(CommandLine line, String shell) {
        String script = AutoComplete.bash("planwright", line);
        String start = "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n";
        return shell.equals("zsh") ? start + script : script;
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
