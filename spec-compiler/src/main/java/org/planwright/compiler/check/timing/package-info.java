/** Rules about dates that must follow one another. Knows no syntax. */
package org.planwright.compiler.check.timing;
