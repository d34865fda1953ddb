/**
 * What a sound plan keeps: the rules that need nothing but a plan's meaning, one class and one page each, and the account
 * of which design questions are answered. Knows no syntax and no files.
 */
package org.planwright.compiler.check;
