/**
 * What can be said: sections, verbs, keys, phrases, options, design questions, services, programs, people attributes and
 * kinds of plan, each declared once. Everything that needs a word reads it here. Knows no text and no place in one.
 */
package org.planwright.compiler.vocabulary;
