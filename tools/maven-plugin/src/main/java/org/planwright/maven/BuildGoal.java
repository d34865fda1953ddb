package org.planwright.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.diagnostic.Severity;

/** Writes what people and models need of sound plans, and makes it resources of the project below {@code planwright/}. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class BuildGoal extends WritingGoal {
    /** Skips this goal. */
    @Parameter(property = "planwright.build.skip", defaultValue = "false")
    private boolean skipBuild;

    @Override
    boolean skipped() {
        return skipBuild;
    }

    @Override
    String name() {
        return "build";
    }

    @Override
    Optional<Severity> threshold() {
        return failOn == null ? Optional.empty() : Optional.of(failOn());
    }

    @Override
    boolean made(Path file) {
        Path folder = folder(file);
        return compiler.outputNames().stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    @Override
    boolean use(Path file, Compilation compilation) {
        Path folder = folder(file);
        if (!compilation.mayEmit()) {
            return false;
        }
        write(folder, compiler.outputs(compilation));
        return true;
    }
}
