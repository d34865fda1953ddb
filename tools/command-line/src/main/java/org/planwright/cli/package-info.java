/**
 * What a person types: reads the files of a plan, calls the compiler, prints what it says and writes what it makes.
 * Decides nothing about plans.
 */
package org.planwright.cli;
