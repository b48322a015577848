package dev.drydock.internal.kernel;

import dev.drydock.time.DrydockStuckError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ScheduledExecutorService} without threads: a job is an event, and runs as a user callback of its instant on the
 * thread that moves time. Whatever blocks on threads, such as {@code invokeAny}, {@code awaitTermination} and {@code get},
 * lets virtual time pass instead. What a job throws comes to whoever waits for it, and if nobody does, out of what moved
 * time; only a task with a result, whose failure is its result, keeps it to itself.
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

    // How many jobs have run at which instant. Each may schedule the next one without letting time pass.

    private long instant = -1;
    private int atInstant;

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
        locked(() -> count(number));
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

    private void count(long number) {
        atInstant = instant == queue.tick() ? atInstant + 1 : 1;
        instant = queue.tick();
        int most = kernel.limits().eventsPerInstant();
        if (atInstant > most) {
            jobs.remove(number);
            throw new DrydockStuckError("More than " + most + " jobs of the virtual executor ran at " + kernel.now()
                    + ". A job schedules itself again without a delay; give it one, so that time can pass.");
        }
    }

    private <V> VirtualJob<V> add(
            Callable<V> body, Duration delay, Duration period, boolean fixedRate, boolean surfaces) {
        VirtualJob<V> job = new VirtualJob<>(kernel, body, period, fixedRate, kernel.tick() + Ticks.of(delay));
        job.surfaces = surfaces;
        locked(() -> {
            if (shutDown) {
                throw new RejectedExecutionException("This virtual executor was shut down and takes no more jobs");
            }
            kernel.userCodeToCome();
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
        return add(Executors.callable(command), duration(delay, unit), Duration.ZERO, false, true);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(callable, duration(delay, unit), Duration.ZERO, false, false);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return add(Executors.callable(command), duration(initialDelay, unit), positive(period, unit), true, true);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        return add(Executors.callable(command), duration(initialDelay, unit), positive(delay, unit), false, true);
    }

    @Override
    public void execute(Runnable command) {
        add(Executors.callable(command), Duration.ZERO, Duration.ZERO, false, true);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
        return new VirtualJob<>(kernel, callable, Duration.ZERO, false, kernel.tick());
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
        return newTaskFor(Executors.callable(runnable, value));
    }

    /** The longest possible where the amount is more than any clock will ever show. */
    static Duration duration(long amount, TimeUnit unit) {
        boolean fine = unit == TimeUnit.NANOSECONDS || unit == TimeUnit.MICROSECONDS;
        return fine ? Duration.of(amount, unit.toChronoUnit()) : Duration.ofMillis(unit.toMillis(amount));
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
        List<Runnable> waiting = new ArrayList<>();
        locked(() -> {
            waiting.addAll(jobs.values());
            shutDown = true;
            for (VirtualJob<?> job : List.copyOf(jobs.values())) {
                job.cancel(false);
            }
        });
        return waiting;
    }

    /** The world has gone to another time, and jobs with it. Called under the lock. */
    void moved(long by) {
        jobs.values().forEach(job -> job.moved(by));
        instant = -1;
    }

    /** Cancels all jobs and takes new ones, whether or not it was shut down; for a world that goes back to its beginning. */
    void startOver() {
        locked(() -> {
            for (VirtualJob<?> job : List.copyOf(jobs.values())) {
                job.cancel(false);
            }
            jobs.clear();
            nextJob = 1;
            shutDown = false;
            instant = -1;
            atInstant = 0;
        });
    }

    @Override
    public boolean isShutdown() {
        boolean[] is = new boolean[1];
        locked(() -> is[0] = shutDown);
        return is[0];
    }

    @Override
    public boolean isTerminated() {
        boolean[] is = new boolean[1];
        locked(() -> is[0] = shutDown && jobs.isEmpty());
        return is[0];
    }

    /**
     * Lets virtual time pass until the last job has run, at most for the given time.
     *
     * @throws DrydockStuckError if that would be for ever, because nobody has shut the executor down
     */
    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return new VirtualWait(kernel, this::isTerminated)
                .atMost(
                        duration(timeout, unit),
                        "Nobody shuts the virtual executor down; call shutdown() before" + " awaitTermination(...)");
    }

    // ---- the first of several

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try {
            return invokeAny(tasks, Long.MAX_VALUE, TimeUnit.DAYS);
        } catch (TimeoutException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("There is no task to invoke any of");
        }
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> each : tasks) {
            futures.add(submit(each));
        }
        try {
            new VirtualWait(kernel, () -> isDecided(futures))
                    .atMost(duration(timeout, unit), "No task of invokeAny(...) ends");
            return first(futures, timeout, unit);
        } finally {
            futures.forEach(each -> each.cancel(true));
        }
    }

    private static <T> boolean isDecided(List<Future<T>> futures) {
        return futures.stream().anyMatch(VirtualExecutor::hasSucceeded)
                || futures.stream().allMatch(Future::isDone);
    }

    private static boolean hasSucceeded(Future<?> future) {
        if (!future.isDone() || future.isCancelled()) {
            return false;
        }
        try {
            future.get();
            return true;
        } catch (ExecutionException failed) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The result of the first that has one; else the last failure. */
    private static <T> T first(List<Future<T>> futures, long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (Future<T> each : futures) {
            if (hasSucceeded(each)) {
                return each.get();
            }
        }
        Future<T> last = futures.get(futures.size() - 1);
        if (!last.isDone()) {
            throw new TimeoutException("No task succeeded in " + timeout + " " + unit + " of virtual time");
        }
        return last.get();
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
