/** Rules about where the money comes from. Knows no syntax. */
package org.planwright.compiler.check.financing;
