package org.planwright.runtime.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.planwright.runtime.baseline.NotAParameter;

/**
 * Runs numbered work in fixed blocks on some threads. Each number's result must go to a place of its own; then the results do
 * not depend on how many threads there are.
 */
public final class Blocks {
    @NotAParameter("draws that a thread takes at a time; it changes no bit")
    private static final int BLOCK = 256;

    private final int threads;
    private final Progress progress;

    /** Who is told how far the work is, from any thread. */
    @FunctionalInterface
    public interface Progress {
        /** Nobody. */
        Progress NONE = (done, of) -> {};

        /** So many of so many are done. */
        void at(int done, int of);
    }

    /** @param threads at least 1 */
    public Blocks(int threads, Progress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** Does the work for each number below the count. What the work throws is thrown here: that of the lowest block. */
    void run(int count, IntConsumer work) {
        int blocks = (count + BLOCK - 1) / BLOCK;
        AtomicInteger done = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "draws");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> waiting = new ArrayList<>();
            for (int block = 0; block < blocks; block++) {
                int from = block * BLOCK;
                int to = Math.min(count, from + BLOCK);
                waiting.add(pool.submit(() -> {
                    for (int number = from; number < to; number++) {
                        work.accept(number);
                    }
                    progress.at(done.addAndGet(to - from), count);
                }));
            }
            for (Future<?> one : waiting) {
                one.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        } finally {
            pool.shutdownNow();
        }
    }
}
