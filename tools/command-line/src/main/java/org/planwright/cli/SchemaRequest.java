package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.Schemas;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.project.Project;
import org.planwright.project.UserProblem;
import org.planwright.runtime.results.ScoreJson;

/**
 * Prints a schema, or the names of all.
 *
 * @param name which
 */
record SchemaRequest(Optional<String> name) implements Request {
    private static final String PROJECT = "project";
    private static final String RESULTS = "results";

    @Override
    public int run(Terminal terminal) {
        List<String> names = new ArrayList<>(Schemas.names());
        names.add(PROJECT);
        names.add(RESULTS);
        if (name.isEmpty()) {
            names.forEach(known -> terminal.out(known + "\n"));
            return ExitCode.SOUND;
        }
        if (!names.contains(name.get())) {
            throw new UserProblem(
                    "There is no schema “" + name.get() + "”.",
                    Suggestion.nearest(name.get(), names)
                            .map(near -> "Did you mean “" + near + "”?")
                            .orElse("“planwright schema” lists them."));
        }
        String text =
                switch (name.get()) {
                    case RESULTS -> ScoreJson.schema();
                    case PROJECT -> Project.schema();
                    default -> Schemas.text(name.get());
                };
        terminal.out(text.endsWith("\n") ? text : text + "\n");
        return ExitCode.SOUND;
    }
}
