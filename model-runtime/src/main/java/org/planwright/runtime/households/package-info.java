/**
 * What a plan means for households: records of tax units that agree with the accounts, what they pay without and with the plan,
 * and who pays less. A score says what is spent in all; here it is spread over the records so that the sums are the score's.
 */
package org.planwright.runtime.households;
