/**
 * What the author wrote: tokens, statements, phrases and the words in them, with every comment and space kept. The only
 * package that touches the parser generator. Knows no vocabulary and no policy.
 */
package org.planwright.compiler.syntax;
