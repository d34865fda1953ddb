/** Taxes of a plan as reform files of other models, with an account of what could be said there. Knows inputs alone. */
package org.planwright.runtime.export;
