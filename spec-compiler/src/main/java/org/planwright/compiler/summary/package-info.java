/**
 * From what a plan means to a page in plain words, as Markdown and as HTML. All contact with Velocity is here. Knows no
 * syntax and no checks: what they found is handed in as words.
 */
package org.planwright.compiler.summary;
