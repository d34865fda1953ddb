package org.planwright.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.RulePack;
import org.planwright.extension.Extension;
import org.planwright.project.ExtensionUse;
import org.planwright.project.Extensions;
import org.planwright.project.PlanReader;
import org.planwright.project.Project;
import org.planwright.project.ProjectCompiler;
import org.planwright.project.UserProblem;

/**
 * Compiles plans from a Java program, under the settings of the project that each plan belongs to:
 *
 * <pre>{@code
 * CompiledPlan plan = Planwright.compile(Path.of("plans/example.plan"));
 * plan.diagnostics().forEach(finding -> System.out.println(finding.message()));
 * if (plan.sound()) {
 *     plan.outputs().forEach((name, content) -> System.out.println(name + ": " + content.length + " bytes"));
 * }
 * }</pre>
 *
 * <p>Immutable, and safe to use from several threads: every method that changes something gives another one. It reads files,
 * and writes none.
 */
public final class Planwright {
    private final Optional<RulePack> pack;
    private final Optional<LocalDate> today;
    private final Optional<Path> config;
    private final List<Extension> extensions;
    private final ExtensionUse use;

    private Planwright(
            Optional<RulePack> pack,
            Optional<LocalDate> today,
            Optional<Path> config,
            List<Extension> extensions,
            ExtensionUse use) {
        this.pack = pack;
        this.today = today;
        this.config = config;
        this.extensions = List.copyOf(extensions);
        this.use = use;
    }

    /**
     * With what the settings say, on the day that it is by the clock of this machine. Settings that name extensions are
     * refused until {@link #projectExtensions} says what is to become of them.
     *
     * @return where the other methods begin
     */
    public static Planwright usual() {
        return new Planwright(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), ExtensionUse.REFUSE);
    }

    /**
     * Compiles a plan and the files it includes, with what the settings say, today; {@code usual().read(plan)} in short.
     *
     * @param plan a file whose name ends in {@code .plan}
     * @return what it means and what is wrong with it; flaws of a plan are never exceptions
     * @throws UserProblem if the file or the settings cannot be read, or the settings name extensions
     */
    public static CompiledPlan compile(Path plan) {
        return usual().read(plan);
    }

    /**
     * Holds plans to these rules, whatever the settings say. Severities that the settings give to single rules still hold.
     *
     * @param rules how strict to be
     * @return one that does so
     */
    public Planwright pack(RulePack rules) {
        return new Planwright(Optional.of(rules), today, config, extensions, use);
    }

    /**
     * Holds deadlines against this day instead of today, so that the same plan gives the same findings on every day.
     *
     * @param day the day that it shall be
     * @return one that does so
     */
    public Planwright today(LocalDate day) {
        return new Planwright(pack, Optional.of(day), config, extensions, use);
    }

    /**
     * Takes the settings from this file instead of the nearest {@code planwright.json}, {@code .yaml} or {@code .yml} at the
     * plan or above it.
     *
     * @param file a file whose name ends in {@code .json}, {@code .yaml} or {@code .yml}
     * @return one that does so
     */
    public Planwright config(Path file) {
        return new Planwright(pack, today, Optional.of(file), extensions, use);
    }

    /**
     * Uses these extensions beside those that the settings name. They replace what was given here before.
     *
     * @param more extensions with different names
     * @return one that does so
     */
    public Planwright extensions(List<Extension> more) {
        return new Planwright(pack, today, config, more, use);
    }

    /**
     * Says what becomes of extensions that settings name: they are programs, and run with all rights of this one.
     *
     * @param run true to run them, for projects that are trusted; false to leave them out, with their rules and files
     * @return one that does so
     */
    public Planwright projectExtensions(boolean run) {
        return new Planwright(pack, today, config, extensions, run ? ExtensionUse.RUN : ExtensionUse.OFF);
    }

    /**
     * Compiles a plan and the files it includes.
     *
     * @param plan a file whose name ends in {@code .plan}
     * @return what it means and what is wrong with it; flaws of a plan are never exceptions
     * @throws UserProblem if the file, the settings or an extension cannot be read, or the settings name extensions and
     *     {@link #projectExtensions} was not called
     */
    public CompiledPlan read(Path plan) {
        Path file = plan.toAbsolutePath().normalize();
        Path folder = file.getParent();
        Extensions given = Extensions.of(extensions);
        Project project = config.isPresent()
                ? Project.read(config.get().toAbsolutePath().normalize(), folder, given, root -> use)
                : Project.of(folder, given, root -> use);
        ProjectCompiler compiler = new ProjectCompiler(
                project, new PlanReader(folder), folder, pack, today.orElseGet(LocalDate::now), false);
        Compilation compilation = compiler.compile(file);
        return new CompiledPlan(compilation, compiler);
    }
}
