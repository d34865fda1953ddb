package org.planwright.runtime.judgement;

import org.planwright.runtime.inputs.Parts;

/**
 * Whether a plan keeps a promise.
 *
 * @param promise the promise
 * @param state kept, broken or undecided
 * @param figures the quantity with its figure and what was promised, in words; empty where it is undecided
 * @param year the year that decides: the worst where it is broken, the tightest where it is kept; 0 for all years together
 * @param margin by how much it is kept (above zero) or broken (below), in words
 * @param why why it cannot be decided; empty otherwise
 * @param moves what moves it most, in words; empty where nothing in the plan is uncertain
 * @param broken the share of draws in which it is broken; NaN where nothing was drawn
 * @param open the share of draws in which it cannot be decided; NaN where nothing was drawn
 */
public record Verdict(
        Parts.Claim promise,
        State state,
        String figures,
        int year,
        String margin,
        String why,
        String moves,
        double broken,
        double open) {
    /** How it stands. */
    public enum State {
        KEPT,
        BROKEN,
        UNDECIDED;

        /** In lower case. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One line of text. */
    public String text() {
        return switch (state) {
            case UNDECIDED -> "“" + promise.title() + "” cannot be decided: " + why + drawn() + ".";
            case KEPT -> "“" + promise.title() + "” is kept: " + figures + drawn() + ".";
            case BROKEN -> "“" + promise.title() + "” is broken: " + figures + drawn() + ".";
        };
    }

    /** In how many draws it holds; empty where nothing was drawn. */
    private String drawn() {
        if (Double.isNaN(broken)) {
            return "";
        }
        String may = open > 0 ? ", and cannot be decided in " + Words.percent(open) : "";
        return "; it holds in " + Words.percent(1 - broken - open) + " of the draws" + may;
    }
}
