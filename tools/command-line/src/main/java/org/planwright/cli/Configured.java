package org.planwright.cli;

import java.util.Optional;
import org.planwright.project.ExtensionUse;

/**
 * A request for which something of the settings was said.
 *
 * @param file the file of settings that holds; empty for the nearest
 * @param extensions what becomes of extensions that it names; empty for what the environment or the user's trust says
 * @param request what is asked
 */
record Configured(Optional<String> file, Optional<ExtensionUse> extensions, Request request) implements Request {
    /** The request, wrapped only where something was said. */
    static Request of(String file, ExtensionUse extensions, Request request) {
        return request == null || (file == null && extensions == null)
                ? request
                : new Configured(Optional.ofNullable(file), Optional.ofNullable(extensions), request);
    }

    @Override
    public int run(Terminal terminal) {
        terminal.config(file, extensions);
        return request.run(terminal);
    }
}
