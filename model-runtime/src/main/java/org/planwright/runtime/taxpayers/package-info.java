/**
 * Who pays taxes: records of tax units and employers by size, carried to a year, and what a schedule takes of them. It knows
 * nothing of plans but their people and bases, and nothing of spending.
 */
package org.planwright.runtime.taxpayers;
