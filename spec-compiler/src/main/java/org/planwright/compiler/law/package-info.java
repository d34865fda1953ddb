/**
 * Law that differs by place, as data with sources: read only when a plan's jurisdiction needs it. Knows no plan and no
 * rule.
 */
package org.planwright.compiler.law;
