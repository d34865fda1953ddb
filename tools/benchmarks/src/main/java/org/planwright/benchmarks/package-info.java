/** How fast the warm compiler is, with JMH. Knows the compiler's front door and nothing behind it. */
package org.planwright.benchmarks;
