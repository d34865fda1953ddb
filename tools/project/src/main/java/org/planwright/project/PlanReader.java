package org.planwright.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.planwright.compiler.source.SourceFile;

/** Reads plan files: UTF-8, with or without a byte-order mark. A file is read once. */
public final class PlanReader {
    private static final int BYTE_ORDER_MARK = 3;

    private final Path folder;
    private final Map<Path, SourceFile> read = new HashMap<>();

    /** @param folder the working folder; files below it are named relative to it */
    public PlanReader(Path folder) {
        this.folder = folder;
    }

    /** The text of a file. */
    public SourceFile read(Path file) {
        try {
            return read.computeIfAbsent(file.toRealPath(), real -> new SourceFile(name(file), bytes(file, real)));
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private String bytes(Path file, Path real) {
        try {
            return text(name(file), Files.readAllBytes(real));
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private UserProblem unreadable(Path file, IOException failed) {
        return new UserProblem(
                "“" + name(file) + "” cannot be read: " + WholeFiles.reason(failed) + ".",
                "Check the name and the rights of the file.");
    }

    /** The path as the user may see it: relative to the working folder where the two are neighbours, with forward slashes. */
    public String name(Path file) {
        Path whole = folder.resolve(file).normalize();
        Path shown = neighbours(whole) ? folder.normalize().relativize(whole) : file;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }

    /** Whether both lie in one folder, other than that of everything. */
    private boolean neighbours(Path file) {
        Path start = folder.normalize();
        boolean oneRoot = start.getNameCount() > 0
                && file.getNameCount() > 0
                && String.valueOf(start.getRoot()).equals(String.valueOf(file.getRoot()));
        return file.startsWith(start) || oneRoot && start.getName(0).equals(file.getName(0));
    }

    /**
     * The text that bytes are.
     *
     * @param name what to call them
     */
    public static String text(String name, byte[] bytes) {
        boolean marked = bytes.length >= BYTE_ORDER_MARK
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        int start = marked ? BYTE_ORDER_MARK : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        // the mark of replacement is rare: only where it stands is it worth asking whether the author wrote it
        if (text.indexOf('\uFFFD') >= 0) {
            refuseMalformed(name, bytes);
        }
        return text;
    }

    private static void refuseMalformed(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(rest, CharBuffer.allocate(bytes.length + 1), true);
        if (!result.isError()) {
            return;
        }
        boolean sixteen = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        throw new UserProblem(
                "“" + name + "” is not UTF-8: the byte at offset " + rest.position() + " belongs to no character"
                        + (sixteen ? " (it looks like UTF-16)." : "."),
                "Save it as UTF-8.");
    }
}
