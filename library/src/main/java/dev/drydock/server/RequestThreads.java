package dev.drydock.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that requests are read and answered on. Whoever sends half a request holds one of them, but not for long:
 * he has a time for his headers and one for his body, and little when others wait for a thread. Then his connection is
 * closed, as an interrupt closes the channel that a thread reads from.
 */
final class RequestThreads implements Executor {

    /** So many requests are read and answered at once; the world itself answers one at a time. */
    private static final int THREADS = 128;

    private static final int TICK_MILLIS = 250;

    /** How many ticks a request has for its headers, for its body, and for either when others wait. */
    private static final int HEADERS = 10 * 1_000 / TICK_MILLIS;

    private static final int BODY = 60 * 1_000 / TICK_MILLIS;
    private static final int HURRIED = 1_000 / TICK_MILLIS;

    /** What the current thread reads. */
    private static final ThreadLocal<Reading> MINE = new ThreadLocal<>();

    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1);
    private final Set<Reading> readings = ConcurrentHashMap.newKeySet();

    RequestThreads() {
        workers.allowCoreThreadTimeOut(true);
        var unused = watch.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void execute(Runnable exchange) {
        workers.execute(() -> {
            Reading reading = new Reading(Thread.currentThread());
            MINE.set(reading);
            readings.add(reading);
            try {
                exchange.run();
            } finally {
                ended(reading);
                MINE.remove();
            }
        });
    }

    /** The request on this thread has come as far as its body. */
    void headersAreRead() {
        MINE.get().begin(BODY);
    }

    /** The request on this thread has come wholly; answering it may take its time. */
    void bodyIsRead() {
        ended(MINE.get());
    }

    private void ended(Reading reading) {
        reading.end();
        readings.remove(reading);
    }

    private void tick() {
        boolean othersWait = !workers.getQueue().isEmpty();
        readings.forEach(each -> each.tick(othersWait));
    }

    void shutdown() {
        watch.shutdownNow();
        workers.shutdown();
    }

    /** A request that has not come wholly, and the thread that reads it. */
    private static final class Reading {

        private final Thread thread;
        private int ticks;
        private int most = HEADERS;
        private boolean ended;

        Reading(Thread thread) {
            this.thread = thread;
        }

        synchronized void begin(int ticksAtMost) {
            ticks = 0;
            most = ticksAtMost;
        }

        synchronized void tick(boolean othersWait) {
            ticks++;
            if (!ended && ticks >= (othersWait ? HURRIED : most)) {
                thread.interrupt();
            }
        }

        /** Called by the thread itself, which from then on is not interrupted any more. */
        synchronized void end() {
            if (!ended) {
                ended = true;
                Thread.interrupted();
            }
        }
    }
}
