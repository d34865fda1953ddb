package org.planwright.cli;

/** Says which version this is. */
record VersionRequest() implements Request {
    @Override
    public int run(Terminal terminal) {
        terminal.out(text() + "\n");
        return ExitCode.SOUND;
    }

    static String text() {
        String version = VersionRequest.class.getPackage().getImplementationVersion();
        return "planwright " + (version == null ? "(not packaged)" : version);
    }
}
