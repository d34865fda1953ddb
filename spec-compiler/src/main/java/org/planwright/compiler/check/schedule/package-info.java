/** Rules about bands: bounds, rates and what they take. Knows no syntax. */
package org.planwright.compiler.check.schedule;
