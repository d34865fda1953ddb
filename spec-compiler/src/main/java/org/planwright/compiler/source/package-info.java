/** Text and the places in it. Knows nothing of plans, of languages or of files on a disk. */
package org.planwright.compiler.source;
