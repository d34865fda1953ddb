/** The one plain form in which a plan is written: from syntax back to text, with no word and no comment lost. */
package org.planwright.compiler.format;
