/** Rules about what is covered and what it costs the patient. Knows no syntax. */
package org.planwright.compiler.check.benefits;
