/** Rules about names that a plan defines. Knows no syntax. */
package org.planwright.compiler.check.definitions;
