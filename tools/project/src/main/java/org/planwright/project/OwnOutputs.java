package org.planwright.project;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planwright.compiler.Compilation;
import org.planwright.compiler.Outputs;
import org.planwright.compiler.summary.OwnPages;
import org.planwright.compiler.summary.SummaryPage;
import org.planwright.compiler.summary.TemplateFault;
import org.planwright.extension.BuiltPlan;
import org.planwright.extension.Emitter;

/** Outputs of a plan with those that its project adds. */
final class OwnOutputs {
    private OwnOutputs() {}

    static SortedMap<String, byte[]> of(Own own, Compilation compilation) {
        SortedMap<String, byte[]> outputs = new TreeMap<>(Outputs.of(compilation));
        if (own.templates().isEmpty() && own.extensions().isEmpty()) {
            return Collections.unmodifiableSortedMap(outputs);
        }
        SummaryPage page = Outputs.summary(compilation);
        for (Own.Template template : own.templates()) {
            outputs.put(template.file(), page(template, page));
        }
        BuiltPlan built = new BuiltPlan(compilation.plan(), Outputs.inputs(compilation), page, compilation.draft());
        for (Extensions.Loaded extension : own.extensions().loaded()) {
            for (Emitter emitter : extension.emitters()) {
                byte[] before = outputs.putIfAbsent(emitter.file(), emitted(extension.name(), emitter, built));
                if (before != null) {
                    throw new UserProblem(
                            "Both a template and the extension “" + extension.name() + "” write “" + emitter.file()
                                    + "”.",
                            "Call the template after another file.");
                }
            }
        }
        return Collections.unmodifiableSortedMap(outputs);
    }

    private static byte[] page(Own.Template template, SummaryPage page) {
        try {
            return OwnPages.filled(template.name(), template.text(), page).getBytes(StandardCharsets.UTF_8);
        } catch (TemplateFault fault) {
            throw new UserProblem(
                    template.name() + ":" + fault.line() + ":" + fault.column() + ": " + fault.getMessage(),
                    "Mend the template; docs/extending.md says what it is given.");
        }
    }

    private static byte[] emitted(String owner, Emitter emitter, BuiltPlan plan) {
        Throwable failed;
        try {
            byte[] bytes = emitter.emit(plan);
            if (bytes != null) {
                return bytes;
            }
            failed = new NullPointerException("nothing was made");
        } catch (RuntimeException | LinkageError | StackOverflowError wrong) {
            failed = wrong;
        }
        String why = failed.getMessage() == null ? "" : ": " + failed.getMessage();
        throw new UserProblem(
                "“" + emitter.file() + "” of the extension “" + owner + "” failed with "
                        + failed.getClass().getSimpleName() + why + ".",
                "Tell those who make the extension; nothing of this plan was written.");
    }
}
