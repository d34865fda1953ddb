package org.planwright.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build over plans that are not laid out in the one plain form. */
@Mojo(name = "format-check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class FormatCheckGoal extends FormattingGoal {
    @Override
    boolean writes() {
        return false;
    }
}
