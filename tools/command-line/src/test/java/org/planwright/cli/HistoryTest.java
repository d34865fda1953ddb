package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of California's bills is told in outputs; each is what its command prints today. */
class HistoryTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n\\$ planwright (.*?)\\n(.*?)^```$");
    private static final int FEWEST_BLOCKS = 8;

    @TempDir
    Path folder;

    @Test
    void every_output_on_the_page_is_printed() throws IOException {
        copy("healthy-california-act", "ab1400");
        String page = Files.readString(root().resolve("docs/history-sb562-ab1400.md"));
        List<String> missing = new ArrayList<>();
        // The first of its commands makes the plan that others read.
        run("amend ab1400/ab1400.plan ab1400/aca11.plan --output ab1400/with-aca11.plan");
        Map<String, String> printed = new LinkedHashMap<>();
        int blocks = 0;
        for (Matcher block = BLOCK.matcher(page); block.find(); blocks++) {
            String out = printed.computeIfAbsent(block.group(1), this::run);
            for (String part : block.group(2).strip().split("\n\n")) {
                if (!part.isEmpty() && !("\n" + out).contains("\n" + part + "\n")) {
                    missing.add(block.group(1) + "\n" + part);
                }
            }
        }
        assertThat(missing)
                .as("outputs that the command does not print any more")
                .isEmpty();
        assertThat(blocks).isGreaterThanOrEqualTo(FEWEST_BLOCKS);
    }

    @Test
    void what_it_says_is_mended_is_mended() throws IOException {
        copy("healthy-california-act", "ab1400");
        run("amend ab1400/ab1400.plan ab1400/aca11.plan --output ab1400/with-aca11.plan");
        String[] mended = {
            "financing.no-source", "legal.tax-vote", "legal.spending-limit", "timing.condition-nobody-meets"
        };
        assertThat(run("check ab1400/ab1400.plan")).contains(mended);
        assertThat(run("check ab1400/with-aca11.plan")).doesNotContain(mended);
    }

    private String run(String command) {
        return Run.in(folder, command.split(" ")).out();
    }

    private void copy(String... examples) throws IOException {
        for (String example : examples) {
            Path from = root().resolve("examples").resolve(example);
            Path to = Files.createDirectories(folder.resolve(example));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples")) || !Files.isDirectory(folder.resolve("docs"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
