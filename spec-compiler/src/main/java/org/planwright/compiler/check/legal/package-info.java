/** Rules about what the law lets a plan do. Knows no syntax. */
package org.planwright.compiler.check.legal;
