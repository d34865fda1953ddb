package org.planwright.extension;

/** Writes one file of every sound plan that is built. The same plan gives the same bytes. */
public interface Emitter {
    /**
     * The name of the file, such as {@code taxes.csv}: letters, figures, full stops, hyphens and underscores, no folder. It
     * is none of the files that Planwright or another emitter writes.
     *
     * @return the same name each time
     */
    String file();

    /**
     * The content of the file.
     *
     * @param plan a plan that may be built: without open errors, or a draft
     * @return all of it; text is UTF-8. What it throws is told to the user in words, and nothing of the plan is written
     */
    byte[] emit(BuiltPlan plan);
}
