package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.Schemas;
import org.planwright.compiler.diagnostic.Suggestion;
import org.planwright.project.Project;
import org.planwright.project.UserProblem;
import org.planwright.runtime.results.HouseholdJson;
import org.planwright.runtime.results.ScoreJson;

/**
 * Prints a schema, or the names of all.
 *
 * @param name which
 */
record SchemaRequest(Optional<String> name) implements Request {
    private static final String RESULTS = "results";
    private static final String HOUSEHOLD = "household";

    @Override
    public int run(Terminal terminal) {
        List<String> names = new ArrayList<>(Schemas.names());
        names.addAll(Project.SCHEMAS);
        names.add(RESULTS);
        names.add(HOUSEHOLD);
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
        String wanted = name.get();
        String text = wanted.equals(RESULTS)
                ? ScoreJson.schema()
                : wanted.equals(HOUSEHOLD)
                        ? HouseholdJson.schema()
                        : Project.SCHEMAS.contains(wanted) ? Project.schema(wanted) : Schemas.text(wanted);
        terminal.out(text.endsWith("\n") ? text : text + "\n");
        return ExitCode.SOUND;
    }
}
