package org.planwright.compiler.vocabulary;

import java.util.List;
import org.planwright.compiler.plan.Term;

/**
 * Something that plans name: a service, a program, a tax base.
 *
 * @param term its kind and canonical name (singular, lower case, single spaces)
 * @param aliases other ways to write it, lower case; plural forms with -s and hyphens need no alias
 * @param help what it is, in a few words
 * @param parent the canonical name of what it is a part of; empty at the top
 * @param parts for a package, the canonical names of what it holds
 * @param account for a service, the class of the national health accounts it is counted in; for a program or a flow, the
 *     payer of the accounts; for others empty
 */
public record Entry(Term term, List<String> aliases, String help, String parent, List<String> parts, String account) {
    public Entry {
        aliases = List.copyOf(aliases);
        parts = List.copyOf(parts);
    }
}
