/**
 * The contract: what the cost model is told of a plan, and its JSON. Knows no language, no syntax and no compiler; knows
 * nothing of how costs are computed.
 */
package org.planwright.runtime.inputs;
