/**
 * A folder of plans and its settings: which files there are, how strictly they are held, where outputs go. The command
 * line, the build and the editor read both through here; what is printed where is theirs to say.
 */
package org.planwright.project;
