/** Rules about joining and leaving the plan. Knows no syntax. */
package org.planwright.compiler.check.enrollment;
