package org.planwright.cli;

import org.planwright.runtime.uncertainty.Blocks;

/**
 * Says how far long work is: on a terminal a line that is written over, elsewhere nothing. Where the work is interrupted it
 * says what was done; nothing has been written by then, since results are written only when they are whole.
 */
final class DrawProgress implements Blocks.Progress, AutoCloseable {
    private static final long PATIENCE = 500_000_000L;
    private static final long BETWEEN = 100_000_000L;

    private final Terminal terminal;
    private final String what;
    private final boolean shown;
    private final long begun = System.nanoTime();
    private final Thread interrupted = new Thread(this::sayWhatWasDone);
    private long told;
    private int done;
    private int of;
    private boolean over;

    private DrawProgress(Terminal terminal, String what, boolean shown) {
        this.terminal = terminal;
        this.what = what;
        this.shown = shown;
    }

    /** Watches work from now on. @param what is counted, such as draws */
    static DrawProgress of(Terminal terminal, String what, Manner manner) {
        DrawProgress progress = new DrawProgress(terminal, what, !manner.quiet() && terminal.showsProgress());
        Runtime.getRuntime().addShutdownHook(progress.interrupted);
        return progress;
    }

    @Override
    public synchronized void at(int reached, int count) {
        done = Math.max(count == of ? done : 0, reached);
        of = count;
        long now = System.nanoTime();
        if (shown && !over && now - begun > PATIENCE && now - told > BETWEEN) {
            told = now;
            terminal.err(String.format("\r%,d of %,d %s …", done, of, what));
        }
    }

    private synchronized void sayWhatWasDone() {
        if (!over) {
            clear();
            over = true;
            terminal.err(
                    String.format("planwright: Stopped after %,d of %,d %s; nothing was written.%n", done, of, what));
        }
    }

    private void clear() {
        if (told != 0) {
            terminal.err("\r\u001b[K");
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            clear();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException leaving) {
            return; // the process ends already, and the hook finds that the work is over
        }
    }
}
