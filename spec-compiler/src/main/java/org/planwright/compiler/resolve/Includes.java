package org.planwright.compiler.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.compiler.syntax.Statement;
import org.planwright.compiler.syntax.Token;

/** Follows {@code include "FILE"} from a plan's own file: each file once, never out of the plan's folder. */
public final class Includes {
    private final Function<String, Optional<SourceFile>> read;
    private final Function<SourceFile, PlanSyntax> parse;
    private final Consumer<Diagnostic> findings;
    private final List<PlanSyntax> files = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** What reading throws for a path that leads out of the plan's folder after all, as by a symbolic link. */
    public static class OutsideFolder extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** For this path. */
        protected OutsideFolder(String path) {
            super(path);
        }
    }

    private Includes(
            Function<String, Optional<SourceFile>> read,
            Function<SourceFile, PlanSyntax> parse,
            Consumer<Diagnostic> findings) {
        this.read = read;
        this.parse = parse;
        this.findings = findings;
    }

    /**
     * The plan's own file and all that it includes, in the order in which they are met.
     *
     * @param main the plan's own file
     * @param read gives the text at a path relative to the plan's folder; empty where there is none
     * @param parse reads a text
     * @param findings takes includes that cannot be followed
     */
    public static List<PlanSyntax> follow(
            SourceFile main,
            Function<String, Optional<SourceFile>> read,
            Function<SourceFile, PlanSyntax> parse,
            Consumer<Diagnostic> findings) {
        Includes includes = new Includes(read, parse, findings);
        String name = main.name().substring(main.name().lastIndexOf('/') + 1);
        includes.seen.add(name);
        includes.visit(main, name, "", 0);
        return includes.files;
    }

    /** The file of this name beside the plan's own or below; empty where there is none that may be read. */
    public static Optional<SourceFile> beside(String name, Function<String, Optional<SourceFile>> read) {
        try {
            return normalised("", name).flatMap(read);
        } catch (OutsideFolder leadsOut) {
            return Optional.empty();
        }
    }

    private void visit(SourceFile source, String path, String folder, int depth) {
        PlanSyntax syntax = parse.apply(source);
        files.add(syntax);
        open.push(path);
        for (Statement statement : syntax.statements()) {
            List<Token> tokens = statement.head().tokens();
            boolean include = statement.form() == Statement.Form.SENTENCE
                    && tokens.size() == 2
                    && tokens.get(0).is("include")
                    && tokens.get(1).kind() == Token.Kind.QUOTE;
            if (include) {
                include(tokens.get(1), folder, depth);
            }
        }
        open.pop();
    }

    private void include(Token name, String folder, int depth) {
        Span span = name.span();
        Optional<String> path = normalised(folder, name.text());
        if (path.isEmpty()) {
            outside(name);
            return;
        }
        if (open.contains(path.get())) {
            findings.accept(Diagnostic.of(
                            ResolveRules.INCLUDE_CYCLE,
                            span,
                            "“" + name.text() + "” is being read already: the files include each other in a circle.")
                    .help("Take one of the includes out.")
                    .build());
            return;
        }
        if (!seen.add(path.get()) || depth > 64) {
            return;
        }
        Optional<SourceFile> source;
        try {
            source = read.apply(path.get());
        } catch (OutsideFolder leadsOut) {
            outside(name);
            return;
        }
        if (source.isEmpty()) {
            findings.accept(Diagnostic.of(ResolveRules.INCLUDE_MISSING, span, "There is no file “" + name.text() + "”.")
                    .help("Names of files are relative to the file that includes them.")
                    .build());
            return;
        }
        int slash = path.get().lastIndexOf('/');
        visit(source.get(), path.get(), slash < 0 ? "" : path.get().substring(0, slash), depth + 1);
    }

    private void outside(Token name) {
        findings.accept(Diagnostic.of(
                        ResolveRules.INCLUDE_OUTSIDE,
                        name.span(),
                        "“" + name.text() + "” leads out of the plan's folder.")
                .help("Move the file below the folder of the plan, and name it relative to the including file.")
                .build());
    }

    /** The path relative to the plan's folder; empty where it leads out of it. */
    static Optional<String> normalised(String folder, String written) {
        String path = written.replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.matches("^[A-Za-z]:.*") || path.indexOf('\0') >= 0;
        if (absolute || path.isBlank()) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + path).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
