package org.planwright.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.source.SourceFile;

/** The files a plan may include: those in the folder of its main file and below, wherever links may point. */
public final class PlanFolder implements PlanCompiler.Sources {
    private final PlanReader reader;
    private final Path root;

    /** @param root the folder of the plan's main file */
    public PlanFolder(PlanReader reader, Path root) {
        this.reader = reader;
        this.root = root;
    }

    @Override
    public Optional<SourceFile> read(String relativePath) {
        Path file = inside(relativePath);
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw new Outside(relativePath);
            }
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
        return Optional.of(reader.read(file));
    }

    /** The file within the root by name; null where the name can be none of a file. */
    private Path inside(String relativePath) {
        Path written;
        try {
            written = root.getFileSystem().getPath(relativePath);
        } catch (InvalidPathException noName) {
            return null;
        }
        Path file = root.resolve(written).normalize();
        if (written.getRoot() != null || !file.startsWith(root.normalize())) {
            throw new Outside(relativePath);
        }
        return file;
    }
}
