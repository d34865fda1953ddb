package org.planwright.maven;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.source.SourceFile;
import org.planwright.project.PlanFolder;
import org.planwright.project.PlanReader;

/** The files that a plan may include, and which of them it asked for, found or not. */
final class RecordedIncludes implements PlanCompiler.Sources {
    private final PlanFolder folder;
    private final Set<String> asked = new TreeSet<>();

    RecordedIncludes(PlanReader reader, Path main) {
        folder = new PlanFolder(reader, main.toAbsolutePath().getParent());
    }

    @Override
    public Optional<SourceFile> read(String path) {
        asked.add(path);
        return folder.read(path);
    }

    /** Relative to the folder of the plan. */
    Set<String> asked() {
        return asked;
    }
}
