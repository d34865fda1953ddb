/**
 * What can be found in a plan and how a finding is said: rules, severities, diagnostics, fixes, and their renderings.
 * A diagnostic is data first. Knows places in texts, no language and no policy.
 */
package org.planwright.compiler.diagnostic;
