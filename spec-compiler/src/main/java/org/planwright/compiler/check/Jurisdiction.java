package org.planwright.compiler.check;

import java.util.Optional;
import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.plan.Value;

/** Whose law a plan would be. */
public final class Jurisdiction {

    private Jurisdiction() {}

    /** Whether a plan plainly is one of a state: its kind says so, or its jurisdiction is none of the nation's names. */
    public static boolean state(Plan plan) {
        if (plan.kind().filter(kind -> kind.startsWith("state")).isPresent()) {
            return true;
        }
        return name(plan).filter(name -> !Plan.nation(name)).isPresent();
    }

    /** The name of the state or of the nation, as the plan gives it. */
    public static Optional<String> name(Plan plan) {
        return plan.header("jurisdiction").filter(value -> !Walk.open(value)).map(Value::toString);
    }
}
