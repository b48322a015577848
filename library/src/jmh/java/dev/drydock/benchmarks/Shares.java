package dev.drydock.benchmarks;

import java.util.concurrent.TimeUnit;

/**
 * The share of a thread's time that it spends in one package, by looking at its stack every few milliseconds. Rough, but it
 * needs nothing in the code that is measured.
 */
final class Shares implements AutoCloseable {

    private static final long EVERY_MILLIS = 5;

    private final Thread watched = Thread.currentThread();
    private final String packageName;
    private final Thread watcher = new Thread(this::watch, "shares");
    private volatile boolean over;
    private volatile int looks;
    private volatile int found;

    /** Watches the thread that makes it. */
    Shares(String packageName) {
        this.packageName = packageName;
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        while (!over) {
            int hit = 0;
            for (StackTraceElement each : watched.getStackTrace()) {
                if (each.getClassName().startsWith(packageName)) {
                    hit = 1;
                    break;
                }
            }
            looks = looks + 1;
            found = found + hit;
            try {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** From 0 to 1. */
    double share() {
        return looks == 0 ? 0 : (double) found / looks;
    }

    @Override
    public void close() {
        over = true;
        watcher.interrupt();
    }
}
