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
        return amended(file).map(all -> {
            String plan = target(file).orElseThrow();
            return new SourceFile(plan, all.texts().get(plan));
        });
    }

    /** The name of the plan that an amendment changes; empty where the file is no amendment. */
    static Optional<String> target(Path file) {
        Matcher head = TARGET.matcher(Repository.read(file));
        return head.find() ? Optional.of(head.group(1)) : Optional.empty();
    }

    /** What an amendment makes of a plan and its parts; empty where the file is no amendment. */
    static Optional<Amending.Amended> amended(Path file) {
        Optional<String> target = target(file);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        String text = Repository.read(file);
        SourceFile plan = new SourceFile(target.get(), Repository.read(file.resolveSibling(target.get())));
        Amending.Amended amended = Amending.apply(
                plan,
                Repository.below(file.getParent()),
                List.of(new SourceFile(file.getFileName().toString(), text)));
        assertThat(amended.problems()).as("%s applies", file).isEmpty();
        assertThat(amended.findings()).as("%s can be read", file).isEmpty();
        return Optional.of(amended);
    }
}
