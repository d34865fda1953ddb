package org.planwright.compiler.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Provision;
import org.planwright.compiler.source.Span;

/**
 * What an amendment can strike, replace or insert: a provision, an acceptance or a scenario.
 *
 * @param identity its name
 * @param section the section it stands in; empty outside any
 * @param provision the provision that it is; empty for the others
 * @param statement the whole statement that says it, perhaps with others
 */
record Item(String identity, String section, Optional<Provision> provision, Span statement) {

    /** All of a plan, in the order in which they stand. */
    static List<Item> of(Plan plan) {
        List<Item> items = new ArrayList<>();
        for (Provision p : plan.provisions()) {
            String section = p.section().equals("checklist") ? "" : p.section();
            items.add(new Item(p.identity(), section, Optional.of(p), p.span()));
        }
        for (Plan.Acceptance a : plan.acceptances()) {
            String where = a.section().isEmpty() ? "" : a.section() + " / ";
            items.add(new Item(where + "accept " + a.rule(), a.section(), Optional.empty(), a.span()));
        }
        for (Plan.Scenario s : plan.scenarios()) {
            items.add(new Item("scenario " + s.name(), "", Optional.empty(), s.span()));
        }
        return items;
    }

    String key() {
        return Identities.key(identity);
    }

    String about() {
        return provision.map(Identities::about).orElseGet(this::key);
    }
}
