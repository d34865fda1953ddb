/** Rules about what others have computed. Knows no syntax. */
package org.planwright.compiler.check.estimates;
