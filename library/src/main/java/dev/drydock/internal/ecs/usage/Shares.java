package dev.drydock.internal.ecs.usage;

import java.util.Arrays;
import java.util.List;

/**
 * Among how many tasks of a service its work was divided when. If none of them gets requests, as none is healthy yet, load
 * balancers send them to all, and so all that are RUNNING take part.
 */
final class Shares {

    private final long[] times;
    private final int[] serving;
    private final int[] running;
    private final boolean alone;

    /** Of tasks that share nothing with each other. */
    static final Shares ALONE = new Shares(List.of(), true);

    Shares(List<TaskLife> lives) {
        this(lives, false);
    }

    private Shares(List<TaskLife> lives, boolean alone) {
        this.alone = alone;
        times = times(lives);
        serving = new int[times.length];
        running = new int[times.length];
        for (TaskLife each : lives) {
            for (int i = takesPart(each) ? place(each.runningAt()) : times.length;
                    i < times.length && times[i] < each.leavesAt();
                    i++) {
                running[i]++;
                serving[i] += each.serves(times[i]) ? 1 : 0;
            }
        }
    }

    /** When one of them begins or ceases to take part, each instant once, in order. */
    private static long[] times(List<TaskLife> lives) {
        int count = 0;
        for (TaskLife each : lives) {
            count += takesPart(each) ? 2 + each.serviceTurns().length : 0;
        }
        long[] all = new long[count];
        int next = 0;
        for (TaskLife each : lives) {
            if (takesPart(each)) {
                all[next++] = each.runningAt();
                all[next++] = each.leavesAt();
                for (long turn : each.serviceTurns()) {
                    all[next++] = turn;
                }
            }
        }
        Arrays.sort(all);
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[different++] = all[i];
            }
        }
        return Arrays.copyOf(all, different);
    }

    private static boolean takesPart(TaskLife life) {
        return life.runningAt() >= 0 && life.isShared();
    }

    private int place(long at) {
        int found = Arrays.binarySearch(times, at);
        return found >= 0 ? found : -found - 2;
    }

    /** The part of the work that a task has from an instant on, 0 to 1. */
    double of(TaskLife life, long at) {
        if (alone) {
            return 1;
        }
        int place = place(at);
        if (place < 0 || at >= life.leavesAt()) {
            return 0;
        }
        if (serving[place] > 0) {
            return life.serves(at) ? 1.0 / serving[place] : 0;
        }
        return running[place] == 0 ? 0 : 1.0 / running[place];
    }

    /** The first instant after another at which a part may be another; {@link Long#MAX_VALUE} for none. */
    long next(long at) {
        int place = place(at) + 1;
        return place < times.length ? times[place] : Long.MAX_VALUE;
    }
}
