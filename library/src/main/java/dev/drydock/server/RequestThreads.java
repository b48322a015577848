package dev.drydock.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
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

    /** How long a body may take to come, unless told otherwise. */
    static final Duration BODY = Duration.ofSeconds(60);

    /**
     * How many ticks a request has for its headers, which come at once or not at all: clients of registries try TLS first,
     * and say nothing more until the connection is closed.
     */
    private static final long HEADERS = ticks(Duration.ofSeconds(2));

    /** How many it has for either half when others wait. */
    private static final long HURRIED = ticks(Duration.ofSeconds(1));

    /** How many what streams has until it goes on when others wait. */
    private static final long STREAM_HURRIED = ticks(Duration.ofSeconds(10));

    /** What the current thread reads. */
    private static final ThreadLocal<Reading> MINE = new ThreadLocal<>();

    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(1, THREADS, 10, TimeUnit.SECONDS, new IdleFirst(), IdleFirst::enqueue);
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1);
    private final Set<Reading> readings = ConcurrentHashMap.newKeySet();
    private final long body;

    /**
     * No thread yet.
     *
     * @param body how long a body may take to come; looked at every quarter of a second
     */
    RequestThreads(Duration body) {
        this.body = ticks(body);
        var unused =
                watch.scheduleWithFixedDelay(() -> orEnd(this::tick), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static long ticks(Duration time) {
        return (time.toMillis() + TICK_MILLIS - 1) / TICK_MILLIS;
    }

    @Override
    public void execute(Runnable exchange) {
        orEnd(() -> workers.execute(() -> read(exchange)));
    }

    private void read(Runnable exchange) {
        Reading reading = new Reading(Thread.currentThread());
        MINE.set(reading);
        readings.add(reading);
        try {
            exchange.run();
        } finally {
            ended(reading);
            MINE.remove();
        }
    }

    /** The listener's own thread and the watch swallow whatever is thrown there, and would go on without the rest. */
    static void orEnd(Runnable step) {
        try {
            step.run();
        } catch (VirtualMachineError lost) {
            Thread here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, lost);
            throw lost;
        }
    }

    /**
     * The request on this thread has a body, or gets an answer, of any size: as long as it goes on, it may take its time.
     * Whoever keeps it from going on is cut off as one who sends half a request.
     */
    void streams() {
        Reading reading = MINE.get();
        reading.stream(body);
        readings.add(reading);
    }

    /** What streams on this thread has gone on. */
    void streamMoved() {
        MINE.get().moved();
    }

    /** The request on this thread has come as far as its body. */
    void headersAreRead() {
        MINE.get().begin(body);
    }

    /** The request on this thread has come wholly, or waits for more to stream; that may take its time. */
    void bodyIsRead() {
        ended(MINE.get());
    }

    private void ended(Reading reading) {
        reading.end();
        readings.remove(reading);
    }

    private void tick() {
        boolean othersWait =
                othersWait(workers.getActiveCount(), workers.getQueue().size());
        readings.forEach(each -> each.tick(othersWait));
    }

    /** A request may pass the queue just as the last thread falls idle. */
    static boolean othersWait(int atWork, int queued) {
        return queued > 0 && atWork >= THREADS;
    }

    /** Whether it has not been shut down. */
    boolean isOpen() {
        return !workers.isShutdown();
    }

    void shutdown() {
        watch.shutdownNow();
        workers.shutdown();
    }

    /**
     * Hands a request to a thread that is idle, and has the pool make another only if none is. With an ordinary queue a pool
     * makes all that it may, and each request begins on the one that slept longest, which no cache remembers: {@code
     * DoorBenchmark} shows a sixth more for a call.
     */
    private static final class IdleFirst extends LinkedTransferQueue<Runnable> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable request) {
            return tryTransfer(request);
        }

        /** All threads that there may be are at work, so it waits for one. */
        static void enqueue(Runnable request, ThreadPoolExecutor pool) {
            if (pool.isShutdown()) {
                throw new RejectedExecutionException("The server has stopped");
            }
            pool.getQueue().add(request);
        }
    }

    /** A request that has not come wholly, and the thread that reads it. */
    private static final class Reading {

        private final Thread thread;
        private long ticks;
        private long most = HEADERS;
        private long hurried = HURRIED;
        private boolean ended;

        Reading(Thread thread) {
            this.thread = thread;
        }

        synchronized void begin(long ticksAtMost) {
            ticks = 0;
            most = ticksAtMost;
        }

        /** Others may have to wait while it goes on, but not for one that does not. */
        synchronized void stream(long ticksAtMost) {
            begin(ticksAtMost);
            hurried = Math.min(STREAM_HURRIED, ticksAtMost);
            ended = false;
        }

        synchronized void moved() {
            ticks = 0;
        }

        synchronized void tick(boolean othersWait) {
            ticks++;
            if (!ended && ticks >= (othersWait ? hurried : most)) {
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
