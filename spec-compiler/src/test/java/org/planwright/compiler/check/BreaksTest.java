package org.planwright.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.compiler.OneSubject;
import org.planwright.compiler.diagnostic.Diagnostic;

/** Further plans that break a rule, beside that of its page: each way to break it, in the words that are printed then. */
class BreaksTest {
    private record Broken(String rule, List<String> messages, String sections) {
        @Override
        public String toString() {
            return rule + ": " + String.join(" ", messages);
        }
    }

    static Stream<Broken> breaks() throws IOException {
        List<Broken> all = new ArrayList<>();
        for (String block : text().split("\n\n(?=[a-z-]+\\.[a-z-]+\n)")) {
            if (!block.startsWith("#")) {
                List<String> lines = block.strip().lines().toList();
                all.add(new Broken(
                        lines.get(0),
                        lines.stream()
                                .filter(line -> line.startsWith("> "))
                                .map(line -> line.substring(2))
                                .toList(),
                        String.join(
                                "\n",
                                lines.stream()
                                        .skip(1)
                                        .filter(line -> !line.startsWith("> "))
                                        .toList())));
            }
        }
        return all.stream().filter(broken -> OneSubject.has(broken.rule()));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("breaks")
    void isReported(Broken broken) {
        assertThat(Looking.found(Looking.at(broken.sections()), broken.rule()))
                .extracting(Diagnostic::message)
                .containsExactlyElementsOf(broken.messages());
    }

    private static String text() throws IOException {
        try (InputStream file = BreaksTest.class.getResourceAsStream("breaks.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
