package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.model.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as far as metrics go. Small, as one of each task is kept for days; instants are milliseconds since the epoch. */
final class TaskLife {

    final TaskKind kind;
    final long createdAt;

    /** Where it took room; null on Fargate. */
    final @Nullable String instance;

    /** Its ARN; null once it has ended in a cluster whose metrics do not name tasks. */
    private @Nullable String task;

    private long runningAt = -1;
    private long leavesAt = -1;
    private long endedAt = -1;

    /** What its containers use; empty if their scripts say nothing of that. */
    private List<ContainerRun> runs = List.of();

    /** When it began and ceased, in turn, to get requests from load balancers; null if it never waited for one. */
    private long @Nullable [] turns;

    /** When its containers were restarted. */
    private long[] restarts = NONE;

    /** Whether one of its containers ever shared the work of the service. */
    private boolean shared;

    private static final long[] NONE = {};

    /** As data, if images of it are made again and again; null since something changed. */
    private @Nullable Image made;

    /** The lives of its group that go on. */
    @Nullable
    TaskLife previous;

    @Nullable
    TaskLife next;

    /** The group that it is one of; null before. */
    @Nullable
    LifeGroup group;

    private void changed(long at) {
        made = null;
        if (group != null) {
            group.changed(at);
        }
    }

    TaskLife(TaskKind kind, @Nullable String task, long createdAt, @Nullable String instance) {
        this.kind = kind;
        this.task = task;
        this.createdAt = createdAt;
        this.instance = instance;
    }

    @Nullable
    String task() {
        return task;
    }

    /** The id in its ARN, if that is kept. */
    @Nullable
    String id() {
        return task == null ? null : task.substring(task.lastIndexOf('/') + 1);
    }

    /** When it became RUNNING; -1 if it never did. */
    long runningAt() {
        return runningAt;
    }

    /** When it was wanted STOPPED, or had ended; {@link Long#MAX_VALUE} before. */
    long leavesAt() {
        return leavesAt < 0 ? endedAt() : leavesAt;
    }

    /** When its containers were told to stop, or had ended; {@link Long#MAX_VALUE} before. */
    long endedAt() {
        return endedAt < 0 ? Long.MAX_VALUE : endedAt;
    }

    List<ContainerRun> runs() {
        return runs;
    }

    long[] restarts() {
        return restarts;
    }

    /** Whether it was measured at some time between two instants. */
    boolean ranIn(long from, long to) {
        return runningAt >= 0 && runningAt < to && endedAt() > from && endedAt() > runningAt;
    }

    /** Whether it takes its share of what its service has to do, at an instant. */
    boolean serves(long at) {
        if (runningAt < 0 || at < runningAt || at >= leavesAt()) {
            return false;
        }
        if (turns == null) {
            return true;
        }
        int count = 0;
        while (count < turns.length && turns[count] <= at) {
            count++;
        }
        return count % 2 == 1;
    }

    boolean isShared() {
        return shared;
    }

    /**
     * Whether it used all the time from one instant to another what another one did, as both ran one process of one script,
     * whose changes all lie behind, and took part in their service's work alike.
     */
    boolean usesAlike(TaskLife other, long from, long to) {
        return kind == other.kind
                && isEven(from, to)
                && other.isEven(from, to)
                && runs.size() == other.runs.size()
                && (runs.isEmpty() || runs.get(0).profile == other.runs.get(0).profile)
                && serves(from) == other.serves(from);
    }

    /** Whether it was the same all the time between two instants, and goes on. */
    boolean goesOn(long from, long to) {
        return isEven(from, to) && leavesAt() == Long.MAX_VALUE;
    }

    private boolean isEven(long from, long to) {
        if (runningAt < 0 || runningAt > from || leavesAt() < to || runs.size() > 1) {
            return false;
        }
        for (long each : serviceTurns()) {
            if (each > from && each < to) {
                return false;
            }
        }
        return runs.isEmpty() || runs.get(0).isEven(from, to);
    }

    /** When {@link #serves} may change. */
    long[] serviceTurns() {
        return turns == null ? NONE : turns;
    }

    // ---- what comes

    void running(long at) {
        runningAt = at;
        changed(at);
    }

    void uses(ContainerRun run) {
        runs = runs.isEmpty() ? new ArrayList<>(1) : runs;
        runs.add(run);
        shared |= run.profile.isShared();
        changed(run.from);
    }

    /** What ran at a place in the task runs no longer. */
    void exited(int container, long at) {
        for (ContainerRun each : runs) {
            if (each.container == container) {
                each.ends(at);
            }
        }
        changed(at);
    }

    void leaves(long at) {
        leavesAt = leavesAt < 0 ? at : leavesAt;
        changed(at);
    }

    void ends(long at) {
        leaves(at);
        endedAt = endedAt < 0 ? at : endedAt;
        changed(at);
    }

    /** When something last happened to it. */
    long changedAt() {
        long last = Math.max(Math.max(createdAt, runningAt), Math.max(leavesAt, endedAt));
        for (ContainerRun each : runs) {
            last = Math.max(last, each.until() == Long.MAX_VALUE ? each.from : each.until());
        }
        return turns == null || turns.length == 0 ? last : Math.max(last, turns[turns.length - 1]);
    }

    void forgetTask() {
        made = null;
        task = null;
    }

    void restarted(long at) {
        made = null;
        restarts = with(restarts, at);
    }

    /** From now on it gets requests, or gets none. */
    void serves(boolean now, long at) {
        long[] before = turns == null ? NONE : turns;
        boolean served = before.length % 2 == 1;
        turns = served == now ? before : with(before, at);
        changed(at);
    }

    private static long[] with(long[] all, long more) {
        long[] longer = Arrays.copyOf(all, all.length + 1);
        longer[all.length] = more;
        return longer;
    }

    // ---- images

    /**
     * A life as data.
     *
     * @param kind its place among the kinds
     */
    record Image(
            int kind,
            @Nullable String task,
            long createdAt,
            @Nullable String instance,
            long runningAt,
            long leavesAt,
            long endedAt,
            List<RunImage> runs,
            @Nullable List<Long> turns,
            List<Long> restarts) {}

    /**
     * A process as data.
     *
     * @param profile its place among the profiles
     */
    record RunImage(int container, int profile, long from, long until) {}

    /**
     * The life as data: as it was made last if that still is right.
     *
     * @param profiles places of profiles
     * @param keep whether another image will be made before long
     */
    Image image(int kindPlace, Places<UseProfile> profiles, boolean keep) {
        Image before = made;
        if (before != null && before.kind == kindPlace && areAs(before.runs, profiles)) {
            return before;
        }
        List<RunImage> runImages = new ArrayList<>(runs.size());
        for (ContainerRun run : runs) {
            runImages.add(new RunImage(run.container, profiles.of(run.profile), run.from, run.until()));
        }
        Image now = new Image(
                kindPlace,
                task,
                createdAt,
                instance,
                runningAt,
                leavesAt,
                endedAt,
                runImages,
                turns == null ? null : list(turns),
                list(restarts));
        made = keep ? now : null;
        return now;
    }

    /** Whether the profiles of its runs have the places that an image says; each gets one. */
    private boolean areAs(List<RunImage> image, Places<UseProfile> profiles) {
        boolean same = true;
        for (int i = 0; i < image.size(); i++) {
            same &= profiles.of(runs.get(i).profile) == image.get(i).profile;
        }
        return same;
    }

    static TaskLife of(Image image, TaskKind kind, List<ContainerRun> runs) {
        TaskLife life = new TaskLife(kind, image.task, image.createdAt, image.instance);
        life.runningAt = image.runningAt;
        life.leavesAt = image.leavesAt;
        life.endedAt = image.endedAt;
        runs.forEach(life::uses);
        life.turns = image.turns == null ? null : array(image.turns);
        life.restarts = array(image.restarts);
        return life;
    }

    private static List<Long> list(long[] values) {
        return values.length == 0 ? List.of() : Arrays.stream(values).boxed().toList();
    }

    private static long[] array(List<Long> values) {
        return values.isEmpty() ? NONE : values.stream().mapToLong(each -> each).toArray();
    }
}
