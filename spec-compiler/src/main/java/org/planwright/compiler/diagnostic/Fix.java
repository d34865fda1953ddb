package org.planwright.compiler.diagnostic;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.compiler.source.Span;
import org.planwright.compiler.source.TextChange;

/**
 * Edits that mend a finding.
 *
 * @param title what the edits do, as an order: "Write “principal home”"
 * @param safe whether they keep the meaning that the author plainly had
 * @param edits replacements in the text, none overlapping another
 */
public record Fix(String title, boolean safe, List<Edit> edits) {
    /** A stretch of text and what to write in its place. */
    public record Edit(Span span, String replacement) {
        public Edit {
            Objects.requireNonNull(span);
            Objects.requireNonNull(replacement);
        }

        /** The same as an edit of a fix. */
        public static Edit of(TextChange change) {
            return new Edit(change.span(), change.text());
        }
    }

    public Fix {
        Objects.requireNonNull(title);
        edits = List.copyOf(edits);
    }

    /** Replaces one stretch of text, keeping the meaning. */
    public static Fix replace(String title, Span span, String replacement) {
        return new Fix(title, true, List.of(new Edit(span, replacement)));
    }

    /**
     * Takes a statement out, keeping the meaning; empty where a comment within it would go too. A comment that closes the
     * line stays.
     */
    public static Optional<Fix> remove(String title, Span statement) {
        return statement.text().contains("#")
                ? Optional.empty()
                : Optional.of(new Fix(title, true, List.of(Edit.of(TextChange.without(statement, false)))));
    }
}
