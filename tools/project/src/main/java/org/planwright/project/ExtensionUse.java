package org.planwright.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of extensions that the settings of a project name. They are programs, so somebody has to say. */
public enum ExtensionUse {
    /** They are loaded and run: their project is trusted. */
    RUN,
    /** They are left out: their rules are not held, their files not written, and their names in settings mean nothing. */
    OFF,
    /** Settings that name some are refused, since nobody has said yet. */
    REFUSE;

    /** What users can say. */
    public static final List<ExtensionUse> SAID = List.of(RUN, OFF);

    /** The words for what users can say. */
    public static List<String> words() {
        return SAID.stream().map(ExtensionUse::word).toList();
    }

    /** As users write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is written so.
     *
     * @throws IllegalArgumentException if that is nothing that users can say
     */
    public static ExtensionUse of(String word) {
        return Arrays.stream(values())
                .filter(use -> SAID.contains(use) && use.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“" + word + "” is none of " + words()));
    }
}
