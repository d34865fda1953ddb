package org.planwright.runtime.model;

import java.util.List;

/** Inputs from which no honest figure can be computed. */
public final class Unscorable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ModelFinding> findings;

    public Unscorable(List<ModelFinding> findings) {
        super(findings.isEmpty() ? "" : findings.get(0).message());
        this.findings = List.copyOf(findings);
    }

    /** Why not. */
    public List<ModelFinding> findings() {
        return findings;
    }
}
