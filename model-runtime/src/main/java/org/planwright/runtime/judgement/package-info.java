/** Whether a scored plan keeps its promises and the rules that need a score. Knows inputs and scores, no plan's text. */
package org.planwright.runtime.judgement;
