package org.planwright.compiler.inputs;

import java.util.List;
import org.planwright.compiler.plan.Term;

/** Where things that a plan names stand in the public accounts. */
public interface Accounts {
    /** Knows none: every service is its own, in no class. */
    Accounts NONE = new Accounts() {
        @Override
        public String of(Term term) {
            return "";
        }

        @Override
        public List<String> parts(Term group) {
            return List.of();
        }
    };

    /** For a service its class in the national health accounts, for a program or a flow its payer; empty where it has none. */
    String of(Term term);

    /** For a package, the canonical names of the services it holds; none for anything else. */
    List<String> parts(Term group);
}
