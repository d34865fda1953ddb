/** Rules about a plan as a whole: nothing twice, nothing in the wrong file. Knows no syntax. */
package org.planwright.compiler.check.plan;
