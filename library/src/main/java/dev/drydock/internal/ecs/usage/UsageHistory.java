package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskPlan;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.model.Places;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What ran when, and what it used and reserved. What ended longer ago than {@link #KEPT} is forgotten when the next one
 * ends. Called under the lock.
 */
public final class UsageHistory implements Store {

    /** How long it is known what a task used after its end: as long as CloudWatch keeps values of five minutes. */
    public static final Duration KEPT = Duration.ofDays(63);

    /** By cluster and service, or family. */
    private final TreeMap<String, LifeGroup> groups = new TreeMap<>();

    /** By ARN: those of tasks whose containers have not been told to stop. Looked up only, never iterated. */
    private final Map<String, TaskLife> live = new HashMap<>();

    /** What is known of plans at work. Looked up only, never iterated. */
    private final Map<TaskPlan, Known> plans = new WeakHashMap<>();

    /** Each kind and each profile once. Looked up only, never iterated. */
    private final Map<Object, Object> shared = new HashMap<>();

    private final InstanceCourses instances = new InstanceCourses();
    private final ServiceCourses services = new ServiceCourses();
    private final SettingCourses settings = new SettingCourses();

    /** What is to be taken over once somebody asks; null if it has been. */
    private @Nullable Image toRead;

    /** Rises when the world is put back. */
    private long restores;

    /** Rises when a task may change. */
    private long edits;

    /** The last image that another one was to follow, and the edits that it shows. */
    private Image last = Image.NONE;

    private long editsOfLast = -1;

    private record Known(TaskKind kind, LifeGroup group) {}

    // ---- what comes

    void launched(EcsTask task, long at) {
        beReady();
        edits++;
        Known known = plans.get(task.plan());
        if (known == null || known.group.isDropped()) {
            TaskKind kind = once(TaskKind.of(task));
            known = new Known(kind, group(kind));
            plans.put(task.plan(), known);
            if (Integer.bitCount(groups.size()) == 1) {
                // Whenever their number has doubled: so those that are gone never outnumber the others for long.
                drop(at, known.group);
                shared.clear(); // else it would keep the kinds and profiles of all that ever ran
                once(kind);
            }
        }
        String instance = task.instance() == null ? null : task.instance().arn();
        TaskLife life = new TaskLife(known.kind, task.arn(), at, instance);
        known.group.add(life);
        live.put(task.arn(), life);
    }

    /** Drops the groups that nothing is kept of, but for one. */
    private void drop(long now, @Nullable LifeGroup own) {
        edits++;
        groups.values().removeIf(each -> {
            boolean empty = each != own && each.isEmpty(now - KEPT.toMillis());
            if (empty) {
                each.drop();
            }
            return empty;
        });
    }

    private LifeGroup group(TaskKind kind) {
        return groups.computeIfAbsent(key(kind), key -> new LifeGroup(kind.cluster(), kind.service()));
    }

    private static String key(TaskKind kind) {
        return kind.service() == null
                ? kind.cluster() + " family:" + kind.family()
                : kind.cluster() + " service:" + kind.service();
    }

    /** An equal one that is kept already. */
    @SuppressWarnings("unchecked") // what is equal is of the same type
    <T> T once(T value) {
        Object known = shared.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }

    /** The life of a task whose containers have not been told to stop, to be changed; null if it has none. */
    @Nullable
    TaskLife life(String task) {
        beReady();
        edits++;
        return live.get(task);
    }

    /** Its containers are told to stop, or have ended. */
    void ended(String task, long at) {
        beReady();
        edits++;
        TaskLife life = live.remove(task);
        if (life == null) {
            return;
        }
        life.ends(at);
        if (settings.level(life.kind.cluster(), at) != Insights.ENHANCED) {
            life.forgetTask();
        }
        boolean insights = settings.has(life.kind.cluster());
        boolean told = life.runningAt() >= 0 && (life.kind.service() != null || life.kind.hosted());
        LifeGroup own = life.group == null ? group(life.kind) : life.group;
        own.end(life, insights || told, at - KEPT.toMillis());
    }

    /** Differs when the world was put back. */
    long restores() {
        beReady();
        return restores;
    }

    InstanceCourses instances() {
        beReady();
        return instances;
    }

    ServiceCourses services() {
        beReady();
        return services;
    }

    SettingCourses settings() {
        beReady();
        return settings;
    }

    // ---- what is asked

    /** The tasks of a service. */
    @Nullable
    LifeGroup ofService(String cluster, String service) {
        beReady();
        return groups.get(cluster + " service:" + service);
    }

    /** All tasks of a cluster. */
    Collection<LifeGroup> ofCluster(String cluster) {
        beReady();
        return groups.subMap(cluster + ' ', cluster + '!').values();
    }

    /** All; those that nothing is kept of any more are dropped. */
    Collection<LifeGroup> all(long now) {
        beReady();
        drop(now, null);
        return groups.values();
    }

    // ---- images

    @Override
    public String name() {
        return "ecs.usage";
    }

    /**
     * All of it.
     *
     * @param kinds of tasks
     * @param profiles of containers
     * @param lives by group; in it those that are over first, in order of their ends
     */
    public record Image(
            List<TaskKind> kinds,
            List<UseProfile> profiles,
            List<TaskLife.Image> lives,
            SortedMap<String, InstanceCourses.Course> instances,
            SortedMap<String, List<ServiceCourses.Standing>> services,
            SortedMap<String, List<SettingCourses.Since>> settings) {

        static final Image NONE = new Image(
                List.of(),
                List.of(),
                List.of(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }

    @Override
    public Record image() {
        return image(Image.NONE, false);
    }

    @Override
    public Record image(Record earlier) {
        return image((Image) earlier, true);
    }

    /**
     * All of it: an earlier image if nothing has changed since.
     *
     * @param keep whether another one will be made before long
     */
    private Image image(Image earlier, boolean keep) {
        if (toRead != null) {
            return toRead;
        }
        if (keep && earlier == last && edits == editsOfLast && coursesAre(earlier)) {
            return earlier;
        }
        Places<TaskKind> kinds = new Places<>();
        Places<UseProfile> profiles = new Places<>();
        List<TaskLife.Image> lives = new ArrayList<>(earlier.lives.size());
        for (LifeGroup group : groups.values()) {
            group.forEach(life -> lives.add(life.image(kinds.of(life.kind), profiles, keep)));
        }
        boolean same = areSame(lives, earlier.lives)
                && kinds.all().equals(earlier.kinds)
                && profiles.all().equals(earlier.profiles)
                && coursesAre(earlier);
        Image now = same
                ? earlier
                : new Image(
                        List.copyOf(kinds.all()),
                        List.copyOf(profiles.all()),
                        lives,
                        instances.image(),
                        services.image(),
                        settings.image());
        if (keep) {
            last = now;
            editsOfLast = edits;
        }
        return now;
    }

    private boolean coursesAre(Image image) {
        return instances.image() == image.instances
                && services.image() == image.services
                && settings.image() == image.settings;
    }

    private static boolean areSame(List<TaskLife.Image> some, List<TaskLife.Image> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i) == others.get(i);
        }
        return same;
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record from, Map<Long, Ticket> tickets) {
        toRead = null;
        take((Image) from);
    }

    @Override
    public void show(Record image, Record shown) {
        toRead = image == shown ? toRead : (Image) image; // few reads ask for metrics
    }

    /** To be called before anything is looked up. */
    private void beReady() {
        Image image = toRead;
        if (image != null) {
            toRead = null;
            take(image);
        }
    }

    private void take(Image image) {
        restores++;
        edits++;
        groups.clear();
        live.clear();
        plans.clear();
        shared.clear();
        for (TaskLife.Image each : image.lives) {
            List<ContainerRun> runs = new ArrayList<>();
            for (TaskLife.RunImage run : each.runs()) {
                UseProfile profile = once(image.profiles.get(run.profile()));
                runs.add(new ContainerRun(run.container(), profile, run.from(), run.until()));
            }
            TaskLife life = TaskLife.of(each, once(image.kinds.get(each.kind())), runs);
            if (life.endedAt() < Long.MAX_VALUE) {
                group(life.kind).addEnded(life);
            } else {
                group(life.kind).add(life);
                live.put(String.valueOf(life.task()), life);
            }
        }
        instances.restore(image.instances);
        services.restore(image.services);
        settings.restore(image.settings);
    }
}
