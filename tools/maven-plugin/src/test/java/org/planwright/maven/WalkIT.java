package org.planwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk in docs/build.md, from an empty folder: its files are written, its commands run, its outputs held. */
class WalkIT {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^(?:.*?`([^`\\n]+)`:\\n\\n)?```(\\w+)(?: broken)?\\n((?s:.*?))^```$");
    private static final String LEFT_OUT = "…";

    @TempDir
    Path folder;

    @Test
    void everyStepGivesWhatThePageSays() throws Exception {
        String page = Files.readString(Consumer.root().resolve("docs/build.md"));
        int start = page.indexOf("## A walk");
        String walk = page.substring(start, page.indexOf("\n## ", start + 1));
        Consumer consumer = new Consumer(folder);
        int files = 0;
        int commands = 0;
        Matcher block = BLOCK.matcher(walk);
        while (block.find()) {
            if (block.group(2).equals("console")) {
                commands += console(consumer, block.group(3));
            } else {
                assertThat(block.group(1)).as("a file's name stands above it").isNotNull();
                consumer.write(block.group(1), block.group(3));
                files++;
            }
        }
        assertThat(files).isGreaterThanOrEqualTo(4);
        assertThat(commands).isGreaterThanOrEqualTo(8);
    }

    private int console(Consumer consumer, String text) throws Exception {
        int commands = 0;
        for (String step : text.split("(?m)^\\$ ")) {
            if (step.isBlank()) {
                continue;
            }
            int end = step.indexOf('\n');
            String command = step.substring(0, end);
            String said = said(consumer, command);
            List<String> wanted = step.substring(end + 1).lines().toList();
            assertThat(said.isBlank()).as(command + "\n" + said).isEqualTo(wanted.isEmpty());
            int from = 0;
            for (String line : wanted) {
                if (line.equals(LEFT_OUT)) {
                    continue;
                }
                Matcher found = Pattern.compile("(?m)^" + Pattern.quote(line).replace(LEFT_OUT, "\\E.*\\Q") + "$")
                        .matcher(said);
                assertThat(found.find(from))
                        .as("“" + line + "” of “" + command + "” in\n" + said)
                        .isTrue();
                from = found.end();
            }
            commands++;
        }
        return commands;
    }

    private String said(Consumer consumer, String command) throws IOException, InterruptedException {
        if (command.startsWith("mvn ")) {
            return consumer.maven(command.substring("mvn ".length()).split(" "))
                    .log()
                    .replaceAll("\u001B\\[[0-9;]*m", ""); // Maven resets colours that it was told not to use
        }
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
