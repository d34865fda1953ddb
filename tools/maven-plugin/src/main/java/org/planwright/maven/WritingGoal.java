package org.planwright.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.Parameter;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/** A goal that writes something of each plan, which becomes resources of the project. */
abstract class WritingGoal extends CompilingGoal {
    private static final String BELOW = "planwright";

    /**
     * The folder to write to, one folder for each plan. Without it what the project's own settings file says, else
     * target/generated-resources/planwright.
     */
    @Parameter(property = "planwright.outputDirectory")
    private File outputDirectory;

    @Parameter(defaultValue = "${project.build.directory}/generated-resources/planwright", readonly = true)
    private File usualDirectory;

    /** Whether what is written becomes resources of the project, below planwright/PLAN/. */
    @Parameter(property = "planwright.attach", defaultValue = "true")
    private boolean attach;

    private final Map<String, Path> taken = new HashMap<>();

    @Override
    void begin() {
        String root = root().toString();
        List<Resource> resources = project.getResources();
        boolean known = resources.stream().anyMatch(resource -> root.equals(resource.getDirectory()));
        if (attach && !known) {
            Resource resource = new Resource();
            resource.setDirectory(root);
            resource.setTargetPath(BELOW);
            project.addResource(resource);
        }
    }

    /** Where what is made of a plan goes. */
    final Path folder(Path plan) {
        String name = plan.getFileName().toString();
        String stem = name.endsWith(".plan") ? name.substring(0, name.length() - ".plan".length()) : name;
        Path before = taken.putIfAbsent(stem, plan);
        if (before != null && !before.equals(plan)) {
            throw new UserProblem(
                    "Two plans named “" + stem + "” would be written to one folder.", "Rename one of them.");
        }
        return root().resolve(stem);
    }

    /** Writes files of a folder, all or none. */
    static void write(Path folder, Map<String, byte[]> files) {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        files.forEach((name, bytes) -> contents.put(folder.resolve(name), bytes));
        WholeFiles.writeAll(contents);
    }

    private Path root() {
        if (outputDirectory != null) {
            return outputDirectory.toPath();
        }
        return ownSettings() ? plans.outputs().orElse(usualDirectory.toPath()) : usualDirectory.toPath();
    }
}
