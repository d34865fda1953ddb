package org.planwright.runtime.inputs;

/** Something that stands in the plan under an identity. */
public interface Entry {
    /** Where it comes from. */
    Provenance provenance();

    /** Identity of the provision that says it. */
    default String clause() {
        return provenance().clause();
    }
}
