/** Rules about what patients pay. Knows no syntax. */
package org.planwright.compiler.check.costsharing;
