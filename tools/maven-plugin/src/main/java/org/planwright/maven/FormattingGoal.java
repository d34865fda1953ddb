package org.planwright.maven;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.planwright.compiler.PlanCompiler;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.DiagnosticText;
import org.planwright.compiler.format.TextFromSyntax;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.project.WholeFiles;

/** A goal that compares plans with their plain form. */
abstract class FormattingGoal extends PlanGoal {
    /** Skips the goals that format. */
    @Parameter(property = "planwright.format.skip", defaultValue = "false")
    private boolean skipFormat;

    /** Whether the plain form is written. */
    abstract boolean writes();

    @Override
    boolean skipped() {
        return skipFormat;
    }

    @Override
    boolean everyFile() {
        return true;
    }

    @Override
    void run(List<Path> files) throws MojoFailureException {
        int other = 0;
        boolean unreadable = false;
        for (Path file : files) {
            SourceFile source = reader.read(file);
            PlanSyntax syntax = PlanCompiler.parse(source);
            if (syntax.hasErrors()) {
                unreadable = true;
                for (Diagnostic finding : syntax.diagnostics()) {
                    getLog().error(prefix()
                            + DiagnosticText.brief(finding, DiagnosticText.Style.PLAIN)
                                    .strip());
                }
                continue;
            }
            String plain = TextFromSyntax.format(syntax);
            if (plain.equals(source.text())) {
                continue;
            }
            other++;
            if (writes()) {
                WholeFiles.write(file, plain.getBytes(StandardCharsets.UTF_8));
                getLog().info("formatted " + prefix() + source.name());
            } else {
                getLog().error(prefix() + source.name() + ":1:1: not in the plain form");
            }
        }
        if (unreadable) {
            throw new MojoFailureException("Plans that cannot be read were not formatted. Mend what is listed above.");
        }
        if (other > 0 && !writes()) {
            throw new MojoFailureException("Plans are not in the plain form. Run “mvn planwright:format”.");
        }
    }
}
