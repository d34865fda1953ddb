package org.planwright.compiler.vocabulary;

import java.util.List;
import org.planwright.compiler.plan.PeopleSet;

/**
 * A set of people, households, filers or employers that needs no definition.
 *
 * @param id canonical name, plural, lower case
 * @param aliases other ways to write it
 * @param help who they are, in a few words
 * @param universe what it counts
 * @param meaning who they are, by attributes; for a universe the group itself
 */
public record Population(String id, List<String> aliases, String help, Universe universe, PeopleSet meaning) {
    /** What a population counts. */
    public enum Universe {
        PEOPLE,
        HOUSEHOLDS,
        FILERS,
        EMPLOYERS
    }

    public Population {
        aliases = List.copyOf(aliases);
    }

    /** Whether it is all there is of its universe. */
    public boolean isUniverse() {
        return meaning.equals(group());
    }

    /** The population by its name, as a set. */
    public PeopleSet group() {
        return new PeopleSet.Group(id);
    }
}
