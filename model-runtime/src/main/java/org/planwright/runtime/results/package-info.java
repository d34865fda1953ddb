/** A score as people and programs read it: text, Markdown, CSV, JSON, and the tree behind any figure. */
package org.planwright.runtime.results;
