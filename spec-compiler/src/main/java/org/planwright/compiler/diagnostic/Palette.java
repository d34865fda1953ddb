package org.planwright.compiler.diagnostic;

/** The colours of a rendering. Colour only repeats what the words already say. */
public enum Palette {
    /** No colour at all. */
    PLAIN,
    /** The escape sequences that terminals understand. */
    ANSI;

    /** What a piece of text is, as far as its colour goes. */
    public enum Ink {
        ERROR("1;31"),
        WARNING("1;33"),
        NOTE("1;36"),
        STRONG("1"),
        FRAME("34"),
        HELP("32");

        private final String code;

        Ink(String code) {
            this.code = code;
        }

        /** The ink of a severity. */
        public static Ink of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case NOTE -> NOTE;
            };
        }
    }

    /** The text in this ink, or as it is where there is no colour. */
    public String paint(Ink ink, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + ink.code + "m" + text + "\u001b[0m";
    }
}
