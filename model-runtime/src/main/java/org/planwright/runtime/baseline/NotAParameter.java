package org.planwright.runtime.baseline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number that stands in code and not in the edition, because no figure of a score is an opinion about it: how a method
 * converges, how a file is laid out, the calendar, what is refused. Whatever an economist could dispute is a line of the
 * edition instead, with its source.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface NotAParameter {
    /** Why it may stand in code. */
    String value();
}
