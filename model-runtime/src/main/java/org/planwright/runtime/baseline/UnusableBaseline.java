package org.planwright.runtime.baseline;

import java.util.List;

/** An edition that cannot be read, or that does not obey its identities. */
public final class UnusableBaseline extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> messages;

    /** @param messages what is wrong, each standing alone */
    public UnusableBaseline(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    /** What is wrong. */
    public List<String> messages() {
        return messages;
    }
}
