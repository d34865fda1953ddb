/**
 * What a plan means: immutable records of provisions, values, people, dates and money. Knows places in texts; knows no
 * syntax, no vocabulary and no law. Equality ignores place.
 */
package org.planwright.compiler.plan;
