/**
 * What means something else now: differences between two plans, amendments and merges, by provision and never by line.
 * Knows no files, no git and no rules of a sound plan.
 */
package org.planwright.compiler.change;
