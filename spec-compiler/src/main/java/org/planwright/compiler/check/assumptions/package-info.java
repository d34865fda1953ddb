/** Rules about what a score takes as given. Knows no syntax. */
package org.planwright.compiler.check.assumptions;
