package dev.drydock.internal.ecs.instance;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one instance has reserved for daemons. ECS reserves CPU, memory and network interfaces for them, so that no other
 * task uses what a daemon task needs that is yet to start or is being replaced. What a daemon's own tasks already use is
 * not reserved a second time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html">Daemon scheduling
 *     strategy</a>
 */
final class DaemonClaims {

    private final SortedMap<String, Claim> byDaemon = new TreeMap<>();
    private int cpu;
    private int memory;
    private int enis;

    /**
     * The claim of one daemon.
     *
     * @param cpu units a task of it takes; 0 if it wants none here
     * @param memory MiB a task of it takes
     * @param enis network interfaces a task of it takes
     * @param heldCpu units its tasks here hold
     * @param heldMemory MiB they hold
     * @param heldEnis network interfaces they hold
     */
    public record Claim(int cpu, int memory, int enis, int heldCpu, int heldMemory, int heldEnis) {

        private static final Claim NONE = new Claim(0, 0, 0, 0, 0, 0);

        private Claim wanting(@Nullable Reservation wanted) {
            return wanted == null
                    ? new Claim(0, 0, 0, heldCpu, heldMemory, heldEnis)
                    : new Claim(wanted.cpu(), wanted.memory(), wanted.eni() ? 1 : 0, heldCpu, heldMemory, heldEnis);
        }

        private Claim holding(Reservation task, int times) {
            return new Claim(
                    cpu,
                    memory,
                    enis,
                    heldCpu + times * task.cpu(),
                    heldMemory + times * task.memory(),
                    heldEnis + (task.eni() ? times : 0));
        }
    }

    /** CPU units reserved for tasks that are not running yet. */
    int cpu() {
        return cpu;
    }

    /** MiB reserved for tasks that are not running yet. */
    int memory() {
        return memory;
    }

    /** Network interfaces reserved for tasks that are not running yet. */
    int enis() {
        return enis;
    }

    /** A daemon wants a task here that needs so much, or none. Returns whether that is a change. */
    boolean claim(String daemon, @Nullable Reservation wanted) {
        Claim before = byDaemon.getOrDefault(daemon, Claim.NONE);
        return put(daemon, before, before.wanting(wanted));
    }

    /** A task of a daemon was placed, or with -1 was stopped. */
    void hold(String daemon, Reservation task, int times) {
        Claim before = byDaemon.getOrDefault(daemon, Claim.NONE);
        put(daemon, before, before.holding(task, times));
    }

    private boolean put(String daemon, Claim before, Claim now) {
        if (now.equals(before)) {
            return false;
        }
        if (now.equals(Claim.NONE)) {
            byDaemon.remove(daemon);
        } else {
            byDaemon.put(daemon, now);
        }
        count();
        return true;
    }

    private void count() {
        cpu = 0;
        memory = 0;
        enis = 0;
        for (Claim each : byDaemon.values()) {
            cpu += Math.max(0, each.cpu() - each.heldCpu());
            memory += Math.max(0, each.memory() - each.heldMemory());
            enis += Math.max(0, each.enis() - each.heldEnis());
        }
    }

    SortedMap<String, Claim> image() {
        return new TreeMap<>(byDaemon);
    }

    void restore(SortedMap<String, Claim> image) {
        byDaemon.clear();
        byDaemon.putAll(image);
        count();
    }
}
