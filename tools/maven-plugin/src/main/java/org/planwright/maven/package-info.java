/**
 * The goals of the Maven plugin. They read parameters, ask the project and the compiler, and speak through the build's log;
 * what a plan means and what is wrong with it they do not know.
 */
package org.planwright.maven;
