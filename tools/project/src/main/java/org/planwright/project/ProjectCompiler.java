package org.planwright.project;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.ScoredFindings;
import org.planwright.compiler.check.Acceptances;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.source.SourceFile;
import org.planwright.runtime.inputs.Remark;

/** Compiles plans as their project wants it. One worker for one run over all its plans. */
public final class ProjectCompiler {
    private final Project project;
    private final Path folder;
    private final PlanReader reader;
    private final PlanCompiler.Options options;
    private final KnownFindings known;
    private final boolean ignoresKnown;
    private final Set<String> files = new LinkedHashSet<>();
    private final List<Diagnostic> open = new ArrayList<>();

    /**
     * @param reader reads files and names them relative to the working folder
     * @param folder the working folder, absolute
     * @param pack the rules that apply; empty for those of the project
     * @param today the day that deadlines are held against
     * @param ignoresKnown whether known findings count like all others
     */
    public ProjectCompiler(
            Project project,
            PlanReader reader,
            Path folder,
            Optional<RulePack> pack,
            LocalDate today,
            boolean ignoresKnown) {
        this.project = project;
        this.reader = reader;
        this.folder = folder;
        this.ignoresKnown = ignoresKnown;
        Settings settings = project.settings();
        options = new PlanCompiler.Options(
                pack.orElse(settings.pack()),
                Optional.of(today),
                settings.rules(),
                project.own().additions(),
                new CountedPeople());
        known = ignoresKnown ? KnownFindings.none(project, folder) : KnownFindings.of(project, reader, folder);
    }

    /** What a plan's file is and what is wrong with it. */
    public Compilation compile(Path main) {
        return compile(reader.read(main), main.toAbsolutePath().getParent());
    }

    /**
     * The same of a text.
     *
     * @param beside the folder of the files that it may include
     */
    public Compilation compile(SourceFile main, Path beside) {
        return compile(main, new PlanFolder(reader, beside));
    }

    /** The same with includes from anywhere. */
    public Compilation compile(SourceFile main, PlanCompiler.Sources sources) {
        Compilation compilation = PlanCompiler.compile(main, sources, options);
        compilation.files().forEach(file -> files.add(file.source().name()));
        List<Diagnostic> marked = known.mark(withoutLeftOut(compilation.diagnostics()));
        open.addAll(marked);
        return new Compilation(
                compilation.files(), compilation.plan(), compilation.completeness(), marked, compilation.pack());
    }

    /** Who leaves an extension out is not told that nobody knows its rules. */
    private List<Diagnostic> withoutLeftOut(List<Diagnostic> findings) {
        Extensions extensions = project.own().extensions();
        return extensions.isEmpty()
                ? findings
                : findings.stream()
                        .filter(finding -> Acceptances.unknownRule(finding)
                                .filter(extensions::mayBeLeftOut)
                                .isEmpty())
                        .toList();
    }

    /**
     * What the cost model has to say of a plan, as findings.
     *
     * @param whole whether the plan itself was judged by every rule
     */
    public List<Diagnostic> settled(Compilation compilation, List<Remark> remarks, boolean whole) {
        return known.mark(ScoredFindings.of(compilation, remarks, options, whole));
    }

    /** The names of the files that {@link #outputs} makes of each plan. */
    public Set<String> outputNames() {
        Set<String> names = new TreeSet<>(List.of(Outputs.INPUTS, Outputs.MARKDOWN, Outputs.HTML));
        project.own().templates().forEach(template -> names.add(template.file()));
        project.own().extensions().loaded().forEach(extension -> extension
                .emitters()
                .forEach(emitter -> names.add(emitter.file())));
        return names;
    }

    /**
     * All outputs of a plan, file name to content: those of the compiler, those of the project's templates, which may take
     * the place of the compiler's pages, and those of its extensions.
     *
     * @throws IllegalStateException if the compilation found what forbids outputs
     * @throws UserProblem if a template or an extension fails
     */
    public SortedMap<String, byte[]> outputs(Compilation compilation) {
        return OwnOutputs.of(project.own(), compilation);
    }

    /** Every file that was read, as the user may see it. */
    public List<String> files() {
        return List.copyOf(files);
    }

    /** What is wrong with the list of known findings, once all plans are compiled. */
    public List<Diagnostic> deadKnownFindings() {
        return known.dead(files);
    }

    /** Makes what is open in the plans compiled the project's known findings; gives the file. */
    public Path writeKnownFindings() {
        if (!ignoresKnown) {
            throw new IllegalStateException("known findings would be left out of the file of known findings");
        }
        Path file = project.knownFindings();
        WholeFiles.write(file, KnownFindings.write(project, folder, open));
        return file;
    }
}
