package org.planwright.runtime.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.runtime.inputs.Provenance;

/** What is noted on the way: parameters used, and with what reserve a score must be read. */
final class Notes {
    private final Map<String, Used> used = new LinkedHashMap<>();
    private final List<ModelFinding> findings = new ArrayList<>();

    /** Notes that begin with the findings of others. */
    static Notes after(Notes others) {
        Notes notes = new Notes();
        notes.findings.addAll(others.findings);
        return notes;
    }

    void error(String rule, String message, Provenance at, String help) {
        note(ModelFinding.Severity.ERROR, rule, message, at, help);
    }

    void warn(String rule, String message, Provenance at, String help) {
        note(ModelFinding.Severity.WARNING, rule, message, at, help);
    }

    private void note(ModelFinding.Severity severity, String rule, String message, Provenance at, String help) {
        add(new ModelFinding(severity, rule, message, at.clause(), at.file(), at.line(), help));
    }

    void add(ModelFinding finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    void use(String id, Used one) {
        used.put(id, one);
    }

    List<Used> used() {
        return List.copyOf(used.values());
    }

    List<ModelFinding> findings() {
        return List.copyOf(findings);
    }

    /** Whether something was found for which no figure may be given. */
    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == ModelFinding.Severity.ERROR);
    }
}
