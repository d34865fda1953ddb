/**
 * The calculation: from inputs and an edition of the accounts to what a plan costs and who pays. Each step is one class with
 * its formula; {@link org.planwright.runtime.model.CostModel} puts them in order. Money is in million nominal dollars.
 */
package org.planwright.runtime.model;
