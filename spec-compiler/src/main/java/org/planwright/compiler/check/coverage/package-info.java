/** Rules about sets of people. Knows no syntax. */
package org.planwright.compiler.check.coverage;
