package org.planwright.api;

import java.util.List;
import java.util.SortedMap;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.summary.SummaryPage;
import org.planwright.project.ProjectCompiler;
import org.planwright.project.UserProblem;
import org.planwright.runtime.inputs.ModelInputs;

/**
 * What compiling a plan gave. What is wrong with the plan is among its {@link #diagnostics()}; only outputs of a plan that is
 * not {@link #sound()} are refused.
 */
public final class CompiledPlan {
    private final Compilation compilation;
    private final ProjectCompiler compiler;

    CompiledPlan(Compilation compilation, ProjectCompiler compiler) {
        this.compilation = compilation;
        this.compiler = compiler;
    }

    /**
     * What the plan means, as far as its text could be understood: what could not be is left out and reported.
     *
     * @return the plan; of a file without any sense, one without provisions
     */
    public Plan plan() {
        return compilation.plan();
    }

    /**
     * All findings in the order of the text, accepted ones included; {@link Diagnostic#open()} tells which still count.
     *
     * @return findings, at the severities that pack and settings give them
     */
    public List<Diagnostic> diagnostics() {
        return compilation.diagnostics();
    }

    /**
     * Whether outputs may be made: no error stands open, or only such as a draft may have.
     *
     * @return whether the methods below give anything
     */
    public boolean sound() {
        return compilation.mayEmit();
    }

    /**
     * What the cost model is told: amounts in dollars, rates in percent, each with the unit and the line of the plan.
     *
     * @return the inputs
     * @throws IllegalStateException if the plan is not {@link #sound()}
     */
    public ModelInputs inputs() {
        return Outputs.inputs(compilation);
    }

    /**
     * The page that says what the plan does, already in words.
     *
     * @return the page, without layout
     * @throws IllegalStateException if the plan is not {@link #sound()}
     */
    public SummaryPage summary() {
        return Outputs.summary(compilation);
    }

    /**
     * Everything that {@code planwright build} would write, by the name of the file, with what the project's templates and
     * extensions add. Nothing is written.
     *
     * @return name of the file, without a folder, to its content; text is UTF-8
     * @throws IllegalStateException if the plan is not {@link #sound()}
     * @throws UserProblem if a template or an extension fails
     */
    public SortedMap<String, byte[]> outputs() {
        return compiler.outputs(compilation);
    }
}
