/**
 * The exact algebra of sets of people over time: who is in a set, who is in none, and a person to name for each. Knows the
 * expressions of a plan, and neither the vocabulary nor any rule.
 */
package org.planwright.compiler.people;
