package org.planwright.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.RulePack;
import org.planwright.extension.Extension;
import org.planwright.project.Extensions;
import org.planwright.project.PlanReader;
import org.planwright.project.Project;
import org.planwright.project.ProjectCompiler;
import org.planwright.project.UserProblem;

/**
 * Compiles plans from a Java program, under the settings of the project that each plan belongs to. Immutable: every method
 * that changes something gives another one.
 */
public final class Planwright {
    private final Optional<RulePack> pack;
    private final Optional<LocalDate> today;
    private final Optional<Path> config;
    private final List<Extension> extensions;

    private Planwright(
            Optional<RulePack> pack, Optional<LocalDate> today, Optional<Path> config, List<Extension> extensions) {
        this.pack = pack;
        this.today = today;
        this.config = config;
        this.extensions = List.copyOf(extensions);
    }

    /** With what the settings say, today. */
    public static Planwright usual() {
        return new Planwright(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Compiles a plan and the files it includes, with what the settings say, today.
     *
     * @param plan a file whose name ends in {@code .plan}
     * @return what it means and what is wrong with it; flaws of a plan are never exceptions
     * @throws UserProblem if the file or the settings cannot be read
     */
    public static CompiledPlan compile(Path plan) {
        return usual().read(plan);
    }

    /** Holds plans to these rules, whatever the settings say. */
    public Planwright pack(RulePack rules) {
        return new Planwright(Optional.of(rules), today, config, extensions);
    }

    /** Holds deadlines against this day instead of today. */
    public Planwright today(LocalDate day) {
        return new Planwright(pack, Optional.of(day), config, extensions);
    }

    /** Takes the settings from this file instead of the nearest. */
    public Planwright config(Path file) {
        return new Planwright(pack, today, Optional.of(file), extensions);
    }

    /** Uses these extensions beside those that the settings name. */
    public Planwright extensions(List<Extension> more) {
        return new Planwright(pack, today, config, more);
    }

    /**
     * Compiles a plan and the files it includes.
     *
     * @param plan a file whose name ends in {@code .plan}
     * @return what it means and what is wrong with it; flaws of a plan are never exceptions
     * @throws UserProblem if the file, the settings or an extension cannot be read
     */
    public CompiledPlan read(Path plan) {
        Path file = plan.toAbsolutePath().normalize();
        Path folder = file.getParent();
        Extensions given = Extensions.of(extensions);
        Project project = config.isPresent()
                ? Project.read(config.get().toAbsolutePath().normalize(), folder, given)
                : Project.of(folder, given);
        ProjectCompiler compiler = new ProjectCompiler(
                project, new PlanReader(folder), folder, pack, today.orElseGet(LocalDate::now), false);
        Compilation compilation = compiler.compile(file);
        return new CompiledPlan(compilation, compiler);
    }
}
