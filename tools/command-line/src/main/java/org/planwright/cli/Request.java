package org.planwright.cli;

/** What the arguments ask for. */
interface Request {
    /** Does it and gives the exit code. */
    int run(Terminal terminal);
}
