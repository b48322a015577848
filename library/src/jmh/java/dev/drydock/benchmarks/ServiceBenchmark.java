package dev.drydock.benchmarks;

import java.lang.ref.Reference;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * Services deployed and then rolled to another revision on container instances, placement included and API calls apart,
 * against a bare queue that carries as many events out at the same population; and the heap that a task of a service takes.
 * Prints ratios: each size is run several times in one JVM, and the fastest counts.
 */
public final class ServiceBenchmark {

    /** So many that the JVM has compiled both kinds: after three a round still takes half as long again as later. */
    private static final int ROUNDS = 9;

    private static final int INSTANCES = 200;

    private ServiceBenchmark() {}

    private record Bare(long at, long sequence, Runnable action) {}

    /** Prints a line a size; sizes may be given as arguments, {@code services x tasks}. */
    public static void main(String[] arguments) {
        String[] sizes = arguments.length > 0 ? arguments : new String[] {"1x1000", "100x3", "1000x3", "5000x3"};
        for (String size : sizes) {
            int x = size.indexOf('x');
            run(Integer.parseInt(size.substring(0, x)), Integer.parseInt(size.substring(x + 1)));
        }
    }

    private static void run(int services, int tasks) {
        Fleet fastest = null;
        long heap = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = Heap.used();
            Fleet fleet = new Fleet(INSTANCES, "r5.4xlarge", services, tasks, b -> {});
            fleet.deployAndRoll();
            heap = (Heap.used() - before) / ((long) services * tasks);
            Reference.reachabilityFence(fleet.aws());
            if (fastest == null || fleet.settleNanos() < fastest.settleNanos()) {
                fastest = fleet;
            }
        }
        long events = fastest.events();
        double bare = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bare = Math.min(bare, bare(events, services * tasks));
        }
        double settling = fastest.settleNanos();
        System.out.printf(
                Locale.ROOT,
                "%d services of %d tasks: %d events in %.0f ms, placement %.1f %% of all, %.2f M/s; the bare loop"
                        + " %.2f M/s, ratio 1/%.1f; API calls another %.0f ms; heap a live task %d bytes, with the"
                        + " hour's stopped tasks, service, history and journal%n",
                services,
                tasks,
                events,
                settling / 1e6,
                fastest.placementShare() * 100,
                events / settling * 1e3,
                events / bare * 1e3,
                settling / bare,
                fastest.callNanos() / 1e6,
                heap);
    }

    /** The limit: as many events by so many entities, and nothing else. */
    private static double bare(long events, int entities) {
        PriorityQueue<Bare> queue =
                new PriorityQueue<>(Comparator.comparingLong(Bare::at).thenComparingLong(Bare::sequence));
        long[] left = {events};
        long[] sequence = {0};
        long begun = System.nanoTime();
        for (int i = 0; i < entities; i++) {
            again(queue, left, sequence, 0, i);
        }
        while (!queue.isEmpty()) {
            queue.remove().action().run();
        }
        return System.nanoTime() - begun;
    }

    private static void again(PriorityQueue<Bare> queue, long[] left, long[] sequence, long now, int entity) {
        if (left[0]-- > 0) {
            long at = now + 1 + entity % 17;
            queue.add(new Bare(at, sequence[0]++, () -> again(queue, left, sequence, at, entity)));
        }
    }
}
