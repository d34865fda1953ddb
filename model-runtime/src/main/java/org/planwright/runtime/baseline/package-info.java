/**
 * Editions of the public accounts: what is spent on health, by whom, in which place and year, with the incomes and prices
 * that a score needs. An edition is a folder of CSV files and a manifest; those that come with the project and those of a
 * user are read by the same code and obey the same identities.
 */
package org.planwright.runtime.baseline;
