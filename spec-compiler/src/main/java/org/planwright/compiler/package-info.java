/** The whole way from a plan's text to findings and outputs, on one screen. */
package org.planwright.compiler;
