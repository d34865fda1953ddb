package org.planwright.compiler;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.inputs.InputsFromPlan;
import org.planwright.compiler.inputs.PlanHash;
import org.planwright.compiler.source.SourceFile;
import org.planwright.compiler.summary.Pages;
import org.planwright.compiler.summary.SummaryFromPlan;
import org.planwright.compiler.summary.SummaryPage;
import org.planwright.compiler.syntax.PlanSyntax;
import org.planwright.runtime.inputs.ModelInputs;
import org.planwright.runtime.inputs.ModelInputsJson;

/** What people and machines get of a plan. The same plan gives the same bytes. */
public final class Outputs {
    /** Inputs of the cost model. */
    public static final String INPUTS = "inputs.json";
    /** The summary as Markdown. */
    public static final String MARKDOWN = "summary.md";
    /** The summary as a page of its own. */
    public static final String HTML = "summary.html";

    private Outputs() {}

    /**
     * All outputs, file name to content.
     *
     * @throws IllegalStateException if the compilation found what forbids outputs
     */
    public static SortedMap<String, byte[]> of(Compilation compilation) {
        ModelInputs inputs = inputs(compilation);
        SummaryPage page = summary(compilation, inputs.plan().hash());
        Pages pages = new Pages();
        SortedMap<String, byte[]> outputs = new TreeMap<>();
        outputs.put(INPUTS, ModelInputsJson.write(inputs));
        outputs.put(MARKDOWN, pages.markdown(page).getBytes(StandardCharsets.UTF_8));
        outputs.put(HTML, pages.html(page).getBytes(StandardCharsets.UTF_8));
        return Collections.unmodifiableSortedMap(outputs);
    }

    /**
     * The inputs of the cost model.
     *
     * @throws IllegalStateException if the compilation found what forbids outputs
     */
    public static ModelInputs inputs(Compilation compilation) {
        mustEmit(compilation);
        List<SourceFile> files =
                compilation.files().stream().map(PlanSyntax::source).toList();
        List<ModelInputs.Finding> findings = compilation.draft()
                ? compilation.diagnostics().stream()
                        .filter(Diagnostic::open)
                        .map(finding -> new ModelInputs.Finding(finding.rule().id(), finding.message()))
                        .toList()
                : List.of();
        return InputsFromPlan.of(compilation.plan(), new PublicAccounts(), files, compilation.draft(), findings);
    }

    /**
     * The page that says what the plan does.
     *
     * @throws IllegalStateException if the compilation found what forbids outputs
     */
    public static SummaryPage summary(Compilation compilation) {
        mustEmit(compilation);
        return summary(compilation, PlanHash.of(compilation.plan()));
    }

    private static SummaryPage summary(Compilation compilation, String hash) {
        String baseline =
                compilation.plan().header("baseline").map(Object::toString).orElse("");
        SummaryPage.Stamp stamp = new SummaryPage.Stamp(
                hash, ToolVersion.VALUE, baseline, compilation.pack().word(), compilation.draft());
        return SummaryFromPlan.of(compilation.plan(), FoundInWords.of(compilation, stamp));
    }

    private static void mustEmit(Compilation compilation) {
        if (!compilation.mayEmit()) {
            throw new IllegalStateException("a plan with open errors has no outputs");
        }
    }
}
