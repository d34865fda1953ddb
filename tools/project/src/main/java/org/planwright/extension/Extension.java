package org.planwright.extension;

import java.util.List;
import org.planwright.compiler.check.Check;

/**
 * Rules and emitters that somebody adds to Planwright. A jar names its extension in
 * {@code META-INF/services/org.planwright.extension.Extension}; a project names the jar under {@code extensions} in its
 * settings. An implementation has a public constructor without parameters and keeps no state between plans: it may be
 * asked from several threads.
 */
public interface Extension {
    /**
     * The extension's name, with which the ids of all its rules begin: lower-case letters, with single hyphens between
     * words, such as {@code rural}. It is none of the subjects of Planwright's own rules.
     *
     * @return the same name each time
     */
    String name();

    /**
     * Its rules, in the order in which they are to look. The id of each is {@code NAME.bad-thing} or
     * {@code NAME-more.bad-thing}; its page, {@code ID.md}, stands beside the class of its check and begins {@code # ID}. What a rule throws becomes the finding {@code NAME.failed}.
     *
     * @return the rules; none unless it is overridden
     */
    default List<Check> rules() {
        return List.of();
    }

    /**
     * What it writes of every sound plan, beside what Planwright writes.
     *
     * @return the emitters, each of a file of its own; none unless it is overridden
     */
    default List<Emitter> emitters() {
        return List.of();
    }
}
