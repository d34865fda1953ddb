package org.planwright.runtime.model;

import org.planwright.runtime.inputs.Provenance;

/**
 * A value of the plan that a step reads.
 *
 * @param key what it is called in the list of assumptions
 * @param quantity the value
 * @param parameter its number among the uncertain values of the plan; -1 where it is certain
 * @param at where the plan says it
 * @param overrides the default that it overrides, as text; empty for none
 */
record Input(String key, Quantity quantity, int parameter, Provenance at, String overrides) {}
