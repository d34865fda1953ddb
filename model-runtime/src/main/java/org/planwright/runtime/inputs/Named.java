package org.planwright.runtime.inputs;

import java.util.Objects;

/**
 * Something by its name.
 *
 * @param kind what sort of thing it is: service, program, payer, body, fund, base, authority, flow, method, reference …
 * @param id canonical name, lower case with single spaces
 */
public record Named(String kind, String id) {
    public Named {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }
}
