/** Rules about what is left to a body. Knows no syntax. */
package org.planwright.compiler.check.delegation;
