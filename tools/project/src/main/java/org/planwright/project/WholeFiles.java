package org.planwright.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes files whole or not at all: each is written beside its place, then moved there. */
public final class WholeFiles {
    private WholeFiles() {}

    /** Writes one file; folders above it are made. */
    public static void write(Path file, byte[] content) {
        writeAll(Map.of(file, content));
    }

    /** Writes several: none is put in place before all of them are written. */
    public static void writeAll(Map<Path, byte[]> contents) {
        Map<Path, Path> beside = new LinkedHashMap<>();
        Path current = null;
        boolean begun = false;
        try {
            for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
                current = entry.getKey();
                Path place = place(current);
                Path temporary = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
                beside.put(temporary, place);
                save(temporary, entry.getValue(), place);
            }
            for (Map.Entry<Path, Path> entry : beside.entrySet()) {
                current = entry.getValue();
                move(entry.getKey(), current);
                begun = true;
            }
        } catch (IOException failed) {
            throw new UserProblem(
                    "“" + current + "” cannot be written: " + reason(failed) + ".",
                    (begun ? "Some files beside it are new already; make" : "Nothing was changed; make")
                            + " the place writable or choose another.");
        } finally {
            beside.keySet().forEach(WholeFiles::discard);
        }
    }

    /** A link keeps pointing where it points; folders are made. */
    private static Path place(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return file.toRealPath();
        }
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        return file.toAbsolutePath();
    }

    private static void save(Path temporary, byte[] content, Path place) throws IOException {
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        PosixFileAttributeView rights = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (rights != null && Files.exists(place)) {
            if (!Files.isWritable(place)) {
                throw new IOException("it may not be written to");
            }
            rights.setPermissions(Files.getPosixFilePermissions(place));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException leftBehind) {
            // the name says that it is temporary; the failure that matters is already on its way
        }
    }

    /** A failure in words. */
    public static String reason(IOException failed) {
        if (failed instanceof java.nio.file.AccessDeniedException) {
            return "access is denied";
        }
        if (failed instanceof java.nio.file.NoSuchFileException) {
            return "there is no such file";
        }
        if (failed instanceof java.nio.file.FileAlreadyExistsException) {
            return "a file stands where a folder should be";
        }
        if (failed instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(failed.getMessage());
    }
}
