/** Rules about which design questions a plan answers. Knows no syntax. */
package org.planwright.compiler.check.completeness;
