/**
 * From what the author wrote to what it means: names looked up, vocabulary applied, values read by the type that is wanted
 * where they stand. Knows syntax and vocabulary; knows no rule of sound plans beyond what the words themselves demand.
 */
package org.planwright.compiler.resolve;
