package org.planwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.change.MergedText;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.project.Git;
import org.planwright.project.PlanReader;
import org.planwright.project.UserProblem;
import org.planwright.project.WholeFiles;

/**
 * Merges two edits of a file by provision. In any doubt it leaves the merge to git's own, line by line, so that a side is
 * never lost.
 */
final class MergeCommand {
    private static final String MARK = "\uFEFF";

    private final MergeArguments arguments;
    private final Terminal terminal;

    MergeCommand(MergeArguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
    }

    /** The exit code: found where there are conflicts. */
    int run() {
        String base = text(arguments.base());
        String ours = text(arguments.ours());
        String theirs = text(arguments.theirs());
        Optional<MergedText.Result> merged = byProvision(base, ours, theirs);
        if (merged.isEmpty()) {
            return byLine();
        }
        String text = merged.get().text();
        text = ours.contains("\r\n") ? text.replace("\n", "\r\n") : text;
        write(((ours.startsWith(MARK) ? MARK : "") + text).getBytes(StandardCharsets.UTF_8));
        List<String> conflicts = merged.get().conflicts();
        String path = arguments.path().orElse(arguments.ours());
        for (String conflict : conflicts) {
            terminal.err("planwright: " + path + ": both sides changed “" + shortened(conflict) + "”\n");
        }
        return conflicts.isEmpty() ? ExitCode.SOUND : ExitCode.FOUND;
    }

    private Optional<MergedText.Result> byProvision(String base, String ours, String theirs) {
        PlanSyntax one = parsed(base);
        PlanSyntax two = parsed(ours);
        PlanSyntax three = parsed(theirs);
        MergedText.Markers markers = new MergedText.Markers(arguments.markerSize(), "ours", "theirs");
        return MergedText.of(one, two, three, markers).filter(result -> {
            if (!result.conflicts().isEmpty()) {
                return true;
            }
            PlanSyntax merged = parsed(result.text());
            return !merged.hasErrors() && MergedText.keepsBoth(one, two, three, merged);
        });
    }

    private PlanSyntax parsed(String text) {
        String plain = (text.startsWith(MARK) ? text.substring(1) : text).replace("\r\n", "\n");
        return PlanCompiler.parse(new SourceFile(arguments.path().orElse("merge"), plain));
    }

    private int byLine() {
        Git.Answer answer = new Git(terminal.folder())
                .ask(
                        "merge-file",
                        "-p",
                        "--marker-size=" + arguments.markerSize(),
                        "-L",
                        "ours",
                        "-L",
                        "base",
                        "-L",
                        "theirs",
                        "--",
                        arguments.ours(),
                        arguments.base(),
                        arguments.theirs());
        boolean merged = answer.code() >= 0 && answer.code() < 128;
        if (!merged) {
            throw new UserProblem("git cannot merge the files: " + answer.err() + ".", "Merge them by hand.");
        }
        write(answer.out());
        return answer.done() ? ExitCode.SOUND : ExitCode.FOUND;
    }

    private void write(byte[] bytes) {
        if (arguments.output().isPresent() && !arguments.output().get().equals("-")) {
            WholeFiles.write(terminal.folder().resolve(arguments.output().get()), bytes);
        } else {
            terminal.out(bytes);
        }
    }

    /** As it is, byte-order mark included. */
    private String text(String named) {
        Path file = terminal.folder().resolve(named);
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = PlanReader.text(named, bytes);
            boolean marked = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
            return marked ? MARK + text : text;
        } catch (IOException failed) {
            throw new UserProblem(
                    "“" + named + "” cannot be read: " + WholeFiles.reason(failed) + ".", "Name three files.");
        }
    }

    private static String shortened(String words) {
        return words.length() > 80 ? words.substring(0, 79) + "…" : words;
    }
}
