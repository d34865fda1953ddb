package org.planwright.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Lays plans out in the one plain form. */
@Mojo(name = "format", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class FormatGoal extends FormattingGoal {
    @Override
    boolean writes() {
        return true;
    }
}
