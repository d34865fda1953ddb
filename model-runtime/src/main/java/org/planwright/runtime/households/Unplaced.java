package org.planwright.runtime.households;

/**
 * A tax of a year that no record bears, with what can be said of it all the same.
 *
 * @param name as the plan names it
 * @param place file and line
 * @param why why no record bears it, in words
 * @param most by unit, the most that it can owe, dollars a unit; empty where nothing is known
 */
public record Unplaced(String name, String place, String why, double[] most) {}
