/**
 * Part of the build: makes plain classes of lambdas and plain methods of what records are compared by, so that nothing is
 * left to be linked at run time, and constants of short texts, so that no jar is opened to read them.
 */
package org.planwright.plainclasses;
