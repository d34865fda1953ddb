package org.planwright.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** Writes what people and models need of sound plans, and makes it resources of the project below {@code planwright/}. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class BuildGoal extends CompilingGoal {
    /** The folder to write to, one folder for each plan. Without it what the project's own settings file says. */
    @Parameter(property = "planwright.outputDirectory")
    private File outputDirectory;

    @Parameter(defaultValue = "${project.build.directory}/generated-resources/planwright", readonly = true)
    private File usualDirectory;

    /** Whether what is written becomes resources of the project. */
    @Parameter(property = "planwright.attach", defaultValue = "true")
    private boolean attach;

    /** Skips this goal. */
    @Parameter(property = "planwright.build.skip", defaultValue = "false")
    private boolean skipBuild;

    private final Map<String, Path> taken = new HashMap<>();
    private boolean attached;

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
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        compiler.outputs(compilation).forEach((name, bytes) -> contents.put(folder.resolve(name), bytes));
        WholeFiles.writeAll(contents);
        return true;
    }

    private Path folder(Path plan) {
        Path root = root();
        if (attach && !attached) {
            Resource resource = new Resource();
            resource.setDirectory(root.toString());
            resource.setTargetPath("planwright");
            project.addResource(resource);
            attached = true;
        }
        String name = plan.getFileName().toString();
        String stem = name.endsWith(".plan") ? name.substring(0, name.length() - ".plan".length()) : name;
        Path before = taken.putIfAbsent(stem, plan);
        if (before != null && !before.equals(plan)) {
            throw new UserProblem(
                    "Two plans named “" + stem + "” would be written to one folder.", "Rename one of them.");
        }
        return root.resolve(stem);
    }

    private Path root() {
        if (outputDirectory != null) {
            return outputDirectory.toPath();
        }
        return ownSettings() ? plans.outputs().orElse(usualDirectory.toPath()) : usualDirectory.toPath();
    }
}
