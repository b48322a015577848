package dev.drydock.benchmarks;

import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Resources;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Events a second with so many tickets pending: each event that fires schedules its successor. The limit is a bare
 * {@link PriorityQueue} of lambdas that does the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class KernelBenchmark {

    private static final int BATCH = 10_000;

    /** How many tickets are pending. */
    @Param({"100", "10000", "100000"})
    int tickets;

    private Kernel kernel;
    private RegionQueue regionQueue;
    private Resources[] resources;
    private PriorityQueue<Bare> queue;
    private long bareNow;
    private long bareSequence;
    private long fired;

    /** One task's next step. */
    record Moves(int task, int step) implements Event {}

    /** The bare loop's entry. */
    record Bare(long at, long sequence, Runnable action) {}

    /** Fills both queues with the same tickets. */
    @Setup
    public void fill() {
        kernel = new Kernel(1, Instant.EPOCH, TimeMode.manual(), Limits.standard());
        regionQueue = kernel.queue("benchmark").on(Moves.class, this::moves);
        resources = new Resources[tickets];
        queue = new PriorityQueue<>(Comparator.comparingLong(Bare::at).thenComparingLong(Bare::sequence));
        for (int task = 0; task < tickets; task++) {
            resources[task] = kernel.resources("task-" + task, "service-" + task % 50, "cluster");
            moves(new Moves(task, 0));
            bare(task, 0);
        }
    }

    private void moves(Moves event) {
        fired++;
        regionQueue.schedule(
                Duration.ofMillis(delay(event.task(), event.step())),
                EventKind.TRANSITION,
                new Moves(event.task(), event.step() + 1),
                resources[event.task()]);
    }

    private void bare(int task, int step) {
        fired++;
        queue.add(new Bare(bareNow + delay(task, step), bareSequence++, () -> bare(task, step + 1)));
    }

    private static long delay(int task, int step) {
        return 1 + ((task * 0x9e3779b9L + step * 0x85ebca6bL) & 0x3fff);
    }

    /** Drydock's kernel. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long kernel() {
        long end = fired + BATCH;
        while (fired < end) {
            kernel.fireNextInstant(Long.MAX_VALUE);
        }
        return fired;
    }

    /** The limit. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long bareQueue() {
        for (int i = 0; i < BATCH; i++) {
            Bare next = queue.remove();
            bareNow = next.at();
            next.action().run();
        }
        return fired;
    }
}
