package dev.drydock.internal.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ScheduledExecutorService} without threads: a job is an event, and runs as a user callback of its instant on
 * the thread that moves time.
 */
final class VirtualExecutor extends AbstractExecutorService implements ScheduledExecutorService {

    /** The due job, by number; the job itself stays here, as events are plain data. */
    record JobDue(long job) implements Event {}

    private final Kernel kernel;
    private final RegionQueue queue;
    private final Resources resources;
    private final Map<Long, VirtualJob<?>> jobs = new TreeMap<>();
    private long nextJob = 1;
    private boolean shutDown;

    VirtualExecutor(Kernel kernel) {
        this.kernel = kernel;
        this.queue = kernel.stagedQueue("executor");
        this.resources = kernel.resources("executor");
        queue.on(JobDue.class, this::due);
    }

    private void due(JobDue due) {
        VirtualJob<?> job = jobs.get(due.job());
        if (job != null) {
            kernel.callback(() -> run(due.job(), job));
        }
    }

    private void run(long number, VirtualJob<?> job) {
        job.runOnce();
        locked(() -> {
            if (job.isDone() || (shutDown && job.isPeriodic())) {
                jobs.remove(number);
            } else {
                job.ticket = queue.schedule(job.delayToNext(), EventKind.UPKEEP, new JobDue(number), resources);
            }
        });
        job.surface();
    }

    private <V> VirtualJob<V> add(Callable<V> body, Duration delay, Duration period, boolean fixedRate) {
        VirtualJob<V> job = new VirtualJob<>(kernel, body, period, fixedRate, kernel.tick() + Ticks.of(delay));
        locked(() -> {
            if (shutDown) {
                throw new RejectedExecutionException("This virtual executor was shut down and takes no more jobs");
            }
            long number = nextJob++;
            jobs.put(number, job);
            EventKind kind = job.isPeriodic() ? EventKind.UPKEEP : EventKind.TRANSITION;
            job.ticket = queue.schedule(delay, kind, new JobDue(number), resources);
            job.onCancel = () -> jobs.remove(number);
        });
        return job;
    }

    private void locked(Runnable body) {
        kernel.lock().lock();
        try {
            body.run();
        } finally {
            kernel.lock().unlock();
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(Executors.callable(command), duration(delay, unit), Duration.ZERO, false);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(callable, duration(delay, unit), Duration.ZERO, false);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return add(Executors.callable(command), duration(initialDelay, unit), positive(period, unit), true);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        return add(Executors.callable(command), duration(initialDelay, unit), positive(delay, unit), false);
    }

    @Override
    public void execute(Runnable command) {
        // Nobody holds the future of an executed command, so its failure surfaces from the advance that runs it.
        add(Executors.callable(command), Duration.ZERO, Duration.ZERO, false).surfaces = true;
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
        return new VirtualJob<>(kernel, callable, Duration.ZERO, false, kernel.tick());
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
        return newTaskFor(Executors.callable(runnable, value));
    }

    private static Duration duration(long amount, TimeUnit unit) {
        return Duration.of(amount, unit.toChronoUnit());
    }

    private static Duration positive(long amount, TimeUnit unit) {
        if (amount <= 0) {
            throw new IllegalArgumentException("The period of a job must be positive, but was " + amount);
        }
        return duration(amount, unit);
    }

    @Override
    public void shutdown() {
        locked(() -> {
            shutDown = true;
            for (VirtualJob<?> job : List.copyOf(jobs.values())) {
                if (job.isPeriodic()) {
                    job.cancel(false);
                }
            }
        });
    }

    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> waiting = List.copyOf(jobs.values());
        locked(() -> {
            shutDown = true;
            for (VirtualJob<?> job : List.copyOf(jobs.values())) {
                job.cancel(false);
            }
        });
        return waiting;
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        return shutDown && jobs.isEmpty();
    }

    /** Lets virtual time pass until the last job has run, at most for the given time. */
    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        long target = kernel.tick() + Ticks.of(duration(timeout, unit));
        boolean moving = true;
        while (!isTerminated() && moving) {
            moving = kernel.fireNextInstant(target) > 0;
        }
        return isTerminated();
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
