/** How sure a score is: seeded draws, bands, and what moves a figure most. */
package org.planwright.runtime.uncertainty;
