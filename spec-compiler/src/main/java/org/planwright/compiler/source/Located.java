package org.planwright.compiler.source;

import java.util.Objects;

/**
 * A value that knows its place. Two are equal when their values are: moving text is no change of meaning.
 *
 * @param value what was said
 * @param span where it was said
 */
public record Located<T>(T value, Span span) {
    public Located {
        Objects.requireNonNull(value);
        Objects.requireNonNull(span);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Located<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
