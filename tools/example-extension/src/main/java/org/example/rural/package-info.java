/** What a rural health office asks of plans, beside what Planwright asks. */
package org.example.rural;
