package dev.drydock.internal.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The executor with which an SDK waiter plans its next poll: it keeps what it is given for {@link Waits} to run on the
 * caller's thread. Nothing runs inside {@code schedule}, so the stack stays flat however many polls a wait takes.
 */
final class TurnQueue extends AbstractExecutorService implements ScheduledExecutorService {

    private final Queue<Turn> turns = new ArrayDeque<>();

    /** The next thing to run, or null when the waiter has planned nothing. */
    @Nullable
    Turn next() {
        return turns.poll();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        Turn turn = new Turn(task, Duration.ofNanos(unit.toNanos(Math.max(0, delay))));
        turns.add(turn);
        return turn;
    }

    @Override
    public void execute(Runnable task) {
        turns.add(new Turn(task, Duration.ZERO));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("A waiter schedules nothing but its next poll");
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("A waiter schedules nothing but its next poll");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("A waiter schedules nothing but its next poll");
    }

    @Override
    public void shutdown() {
        turns.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        turns.clear();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }

    /** One poll to come. As a future it is only what {@code schedule} must return; nobody waits for it. */
    static final class Turn extends CompletableFuture<Void> implements ScheduledFuture<Void> {

        private final Runnable task;
        private final Duration delay;

        Turn(Runnable task, Duration delay) {
            this.task = task;
            this.delay = delay;
        }

        /** How long the waiter wanted to wait before it. */
        Duration delay() {
            return delay;
        }

        void take() {
            task.run();
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(delay);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
