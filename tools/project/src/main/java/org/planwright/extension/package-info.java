/**
 * What others write to extend Planwright: {@link org.planwright.extension.Extension} with rules and emitters, found by
 * {@link java.util.ServiceLoader}. Knows the compiler and no tool. Part of the public interface, under semantic versioning.
 */
package org.planwright.extension;
