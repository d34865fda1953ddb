/** Rules about who runs a plan. Knows no syntax. */
package org.planwright.compiler.check.administration;
