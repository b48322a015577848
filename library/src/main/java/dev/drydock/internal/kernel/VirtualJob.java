package dev.drydock.internal.kernel;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A job of the {@link VirtualExecutor}. Waiting for its result lets virtual time pass instead of blocking. */
final class VirtualJob<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {

    private final Kernel kernel;
    private final Duration period;
    private final boolean fixedRate;
    private long due;

    @Nullable
    Ticket ticket;

    Runnable onCancel = () -> {};
    boolean surfaces;
    private boolean awaited;

    VirtualJob(Kernel kernel, Callable<V> body, Duration period, boolean fixedRate, long due) {
        super(body);
        this.kernel = kernel;
        this.period = period;
        this.fixedRate = fixedRate;
        this.due = due;
    }

    /** Throws what the body threw, if nobody is waiting to be told. */
    void surface() {
        if (surfaces && !awaited && isDone() && !isCancelled()) {
            try {
                super.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException runtime) {
                    throw runtime;
                }
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void runOnce() {
        if (isPeriodic()) {
            runAndReset();
        } else {
            run();
        }
    }

    /** From now to the next run: at a fixed rate from when the last was due, else from when it ended. */
    Duration delayToNext() {
        long now = kernel.tick();
        due = (fixedRate ? due : now) + Math.max(1, Ticks.of(period));
        return Duration.ofMillis(Math.max(0, due - now));
    }

    /** The world has gone to another time; the job is as far ahead as it was. Called under the lock. */
    void moved(long by) {
        due += by;
    }

    @Override
    public boolean isPeriodic() {
        return !period.isZero();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        kernel.lock().lock();
        try {
            if (ticket != null) {
                kernel.cancel(ticket);
            }
            onCancel.run();
        } finally {
            kernel.lock().unlock();
        }
        return cancelled;
    }

    @Override
    public V get() throws InterruptedException, ExecutionException {
        // A one-shot job has run when its instant has; a repeated one ends only by failing or by being canceled.
        long target = isPeriodic() ? kernel.tick() + Ticks.of(kernel.limits().settleTime()) : due;
        awaited = true;
        try {
            while (!isDone() && !kernel.isInsideCallback() && kernel.fireNextInstant(target) > 0) {
                // Each round fires one instant, perhaps the job's own.
            }
        } finally {
            awaited = false;
        }
        mustBeDone();
        return super.get();
    }

    @Override
    public V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        awaited = true;
        try {
            new VirtualWait(kernel, this::isDone)
                    .atMost(
                            VirtualExecutor.duration(timeout, unit),
                            "This job does not end, so it cannot be waited for");
        } finally {
            awaited = false;
        }
        if (!isDone()) {
            throw new TimeoutException("The job was not done after " + timeout + " " + unit + " of virtual time");
        }
        return super.get();
    }

    private void mustBeDone() {
        if (!isDone()) {
            throw new IllegalStateException(
                    kernel.isInsideCallback()
                            ? "A callback cannot wait for a job, because it would have to move time; chain a follow-up job"
                            : "This job does not end: a repeated job must be cancelled before it can be waited for");
        }
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(Math.max(0, due - kernel.tick()), TimeUnit.MILLISECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
