package org.planwright.runtime.inputs;

import java.util.List;
import java.util.Objects;

/**
 * By what right something is done.
 *
 * @param names the authority as the plan names it
 * @param pending whether it has not been granted
 * @param ifRefused what holds if it is refused; empty where the plan does not say
 */
public record Authority(List<String> names, boolean pending, String ifRefused) {
    public Authority {
        names = List.copyOf(names);
        Objects.requireNonNull(ifRefused);
    }
}
