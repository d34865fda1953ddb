/**
 * Planwright from a Java program: {@link org.planwright.api.Planwright} compiles a plan as the command line does, under the
 * same settings. Part of the public interface, under semantic versioning; docs/extending.md says what else is.
 */
package org.planwright.api;
