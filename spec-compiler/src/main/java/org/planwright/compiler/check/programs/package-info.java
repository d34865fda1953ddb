/** Rules about what becomes of programs of today. Knows no syntax. */
package org.planwright.compiler.check.programs;
