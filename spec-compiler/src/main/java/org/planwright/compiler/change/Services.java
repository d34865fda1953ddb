package org.planwright.compiler.change;

import java.util.List;

/**
 * Who has which service no longer, and who has which anew: people times services, each decided.
 *
 * @param lost what the plan covered for them, and does not now
 * @param gained what it covers for them, and did not
 */
public record Services(List<Reached> lost, List<Reached> gained) {
    /**
     * Services that the same people lose or gain.
     *
     * @param services in words, such as {@code dental, vision}
     * @param people who they are, in words
     * @param witness one of them, and the days
     */
    public record Reached(String services, String people, String witness) {
        @Override
        public String toString() {
            return services + ": " + people;
        }
    }

    public Services {
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }
}
