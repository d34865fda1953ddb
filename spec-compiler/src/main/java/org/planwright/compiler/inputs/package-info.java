/** From what a plan means to what the cost model is told. Knows no syntax, no vocabulary and no cost. */
package org.planwright.compiler.inputs;
