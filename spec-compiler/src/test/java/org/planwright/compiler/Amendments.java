package org.planwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.compiler.source.SourceFile;

/** Amendments that stand in this repository beside the plans that they amend. */
final class Amendments {
    private static final Pattern TARGET = Pattern.compile("(?m)^amendment \"[^\"]*\" to \"([^\"]*)\"");

    private Amendments() {}

    /** The plan as an amendment leaves it; empty where the file is no amendment. */
    static Optional<SourceFile> applied(Path file) {
        String text = Repository.read(file);
        Matcher head = TARGET.matcher(text);
        if (!head.find()) {
            return Optional.empty();
        }
        Path base = file.resolveSibling(head.group(1));
        SourceFile plan = new SourceFile(head.group(1), Repository.read(base));
        Amending.Amended amended = Amending.apply(
                plan,
                Repository.below(file.getParent()),
                List.of(new SourceFile(file.getFileName().toString(), text)));
        assertThat(amended.problems()).as("%s applies", file).isEmpty();
        assertThat(amended.findings()).as("%s can be read", file).isEmpty();
        return Optional.of(new SourceFile(plan.name(), amended.texts().get(plan.name())));
    }
}
