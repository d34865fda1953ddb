package org.planwright.compiler.change;

import java.util.List;

/** What holds today of what a change is about, as far as packs of law and baselines know it. */
@FunctionalInterface
public interface CurrentLaw {
    /** Nothing is known. */
    CurrentLaw NONE = change -> List.of();

    /** What is known; none where nothing is, which says nothing of whether there is such a law. */
    List<Said> of(Change change);

    /**
     * One thing that holds today.
     *
     * @param words a sentence
     * @param source who says so
     */
    record Said(String words, String source) {}
}
