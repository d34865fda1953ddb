package org.planwright.extension;

/** Writes one file of every sound plan that is built. The same plan gives the same bytes. */
public interface Emitter {
    /**
     * The name of the file, such as {@code taxes.csv}: letters, figures, full stops, hyphens and underscores, no folder. It
     * is none of the files that Planwright or another emitter writes.
     */
    String file();

    /**
     * The content of the file.
     *
     * @param plan a plan that may be built: without open errors, or a draft
     * @return all of it; text is UTF-8
     */
    byte[] emit(BuiltPlan plan);
}
