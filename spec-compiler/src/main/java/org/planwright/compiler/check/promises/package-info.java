/** Rules about what a plan promises. Knows no syntax. */
package org.planwright.compiler.check.promises;
