package org.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorTest {
    @ParameterizedTest
    @CsvSource({
        // choice, environment, terminal, coloured
        "auto,   '',                            true,  true",
        "auto,   '',                            false, false",
        "auto,   NO_COLOR=1,                    true,  false",
        "auto,   NO_COLOR=,                     true,  true",
        "auto,   NO_COLOR=1 FORCE_COLOR=1,      true,  false",
        "auto,   FORCE_COLOR=1,                 false, true",
        "auto,   FORCE_COLOR=3,                 false, true",
        "auto,   FORCE_COLOR=,                  false, false",
        "auto,   FORCE_COLOR=0,                 true,  false",
        "auto,   FORCE_COLOR=false,             true,  false",
        "auto,   CLICOLOR_FORCE=1,              false, true",
        "auto,   CLICOLOR_FORCE=0,              false, false",
        "auto,   CLICOLOR_FORCE=0,              true,  true",
        "auto,   CLICOLOR=0,                    true,  false",
        "auto,   TERM=dumb,                     true,  false",
        "auto,   TERM=xterm-256color,           true,  true",
        "auto,   TERM=dumb FORCE_COLOR=1,       true,  true",
        "always, NO_COLOR=1,                    false, true",
        "never,  FORCE_COLOR=1,                 true,  false",
    })
    void colour_follows_the_user_then_the_environment_then_the_terminal(
            String choice, String environment, boolean terminal, boolean coloured) {
        Color.Choice asked = Color.Choice.valueOf(choice.toUpperCase(Locale.ROOT));
        assertThat(Color.wanted(asked, parsed(environment), () -> terminal)).isEqualTo(coloured);
    }

    private static Map<String, String> parsed(String environment) {
        Map<String, String> parsed = new HashMap<>();
        for (String pair : environment.split(" ")) {
            if (!pair.isEmpty()) {
                parsed.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return parsed;
    }
}
