/** Rules about what holds spending. Knows no syntax. */
package org.planwright.compiler.check.spending;
