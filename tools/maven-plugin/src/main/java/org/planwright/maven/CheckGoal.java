package org.planwright.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.diagnostic.Severity;

/** Says what is missing or wrong in plans, and fails the build over it. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckGoal extends CompilingGoal {
    /**
     * Ids of rules that the plans are meant to break, as of plans that teach or that wait for a decision. Findings of these do
     * not fail the build; a rule that no plan of this execution breaks does.
     */
    @Parameter(property = "planwright.expectedFindings")
    private List<String> expectedFindings;

    /** Skips this goal. */
    @Parameter(property = "planwright.check.skip", defaultValue = "false")
    private boolean skipCheck;

    @Override
    boolean skipped() {
        return skipCheck;
    }

    @Override
    List<String> expected() {
        return expectedFindings == null ? List.of() : expectedFindings;
    }

    @Override
    String name() {
        return "check";
    }

    @Override
    Optional<Severity> threshold() {
        return Optional.of(failOn());
    }

    @Override
    boolean made(Path file) {
        return true;
    }

    @Override
    boolean use(Path file, Compilation compilation) {
        return true;
    }
}
