/** Rules about who gives care, and on what terms. Knows no syntax. */
package org.planwright.compiler.check.providers;
