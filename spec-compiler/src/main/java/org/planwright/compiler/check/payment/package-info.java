/** Rules about how and how much providers are paid. Knows no syntax. */
package org.planwright.compiler.check.payment;
