package dev.drydock.internal.ecs.service;

import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** One deployment of a service: what its tasks are like, which they are, and how far it has come. */
public final class EcsDeployment {

    private final Deployment fixed;
    private final @Nullable String platformVersion;
    private ServiceRevision revision;

    private final Map<String, String> tasks = new LinkedHashMap<>();
    private final Map<String, String> tasksToRead = Collections.unmodifiableMap(tasks);

    /** They as data, and their providers; null since one came or went. */
    private @Nullable List<String> taskList;

    private @Nullable List<String> providerList;

    /** Follows from the task definition, so it is in no image. */
    private @Nullable Boolean checked;

    /** As {@link #groups()}, which is asked for each task again and again; null until it is. */
    private @Nullable List<String> groups;

    private long updatedAt;
    private Rollout rollout = Rollout.IN_PROGRESS;
    private String reason;
    private final LaunchAttempts attempts = new LaunchAttempts();
    private boolean watched = true;
    private boolean stopRequested;
    private long bakingSince = -1;

    /**
     * A deployment that begins.
     *
     * @param fixed as {@link #fixed()}
     * @param platformVersion as it was asked for, {@code LATEST} too, which {@code fixed} shows resolved; null off Fargate
     * @param revision as {@link #revision()}
     */
    public EcsDeployment(Deployment fixed, @Nullable String platformVersion, ServiceRevision revision) {
        this.fixed = fixed;
        this.platformVersion = platformVersion;
        this.revision = revision;
        this.updatedAt = fixed.createdAt().toEpochMilli();
        this.reason = "ECS deployment " + fixed.id() + " in progress.";
    }

    /** Its id, {@code ecs-svc/…}. */
    public String id() {
        return fixed.id();
    }

    /** What never changes, as it is shown: the id, the task definition, where tasks run, and when it was created. */
    public Deployment fixed() {
        return fixed;
    }

    @Nullable
    String platformVersion() {
        return platformVersion;
    }

    // ---- what its tasks are like

    /** What its tasks are made of, whole. */
    public ServiceRevision revision() {
        return revision;
    }

    /** The target groups of its tasks by their ARNs, Classic Load Balancers by their names. */
    public List<String> groups() {
        List<String> known = groups;
        if (known == null) {
            known = revision.loadBalancers().stream()
                    .map(each -> each.targetGroupArn() != null ? each.targetGroupArn() : each.loadBalancerName())
                    .toList();
            groups = known;
        }
        return known;
    }

    /** More is known now of what its tasks are made of. */
    public void revision(ServiceRevision next) {
        revision = next;
        groups = null;
    }

    /** Of the same task definition it runs the very same images; only a forced deployment looks tags up again. */
    public void keepImages(EcsDeployment before) {
        if (fixed.taskDefinition().equals(before.fixed.taskDefinition())) {
            revision = revision.toBuilder()
                    .containerImages(before.revision.containerImages())
                    .build();
        }
    }

    /** Whether its tasks run on Fargate. */
    public boolean onFargate() {
        return fixed.launchType() == LaunchType.FARGATE
                || !fixed.capacityProviderStrategy().isEmpty();
    }

    /** By what kind of host its tasks are run. */
    public String launchType() {
        return onFargate() ? "FARGATE" : fixed.launchType() == LaunchType.EXTERNAL ? "EXTERNAL" : "EC2";
    }

    /** Whether its tasks have health checks that count; null until somebody has looked. */
    public @Nullable Boolean checked() {
        return checked;
    }

    /** Somebody has looked whether its tasks have health checks that count. */
    public void checked(boolean found) {
        checked = found;
    }

    // ---- which they are

    /** The capacity providers of the tasks that can still be described, by ARN; empty text without a strategy. */
    public Map<String, String> tasks() {
        return tasksToRead;
    }

    void add(String task, String provider) {
        tasks.put(task, provider);
        moved();
    }

    void remove(String task) {
        tasks.remove(task);
        moved();
    }

    void removeAll() {
        tasks.clear();
        moved();
    }

    private void moved() {
        taskList = null;
        providerList = null;
    }

    // ---- how far it has come

    /** How its tasks start. */
    public LaunchAttempts attempts() {
        return attempts;
    }

    /** How far it has come. */
    public Rollout rollout() {
        return rollout;
    }

    /** Why it is as far as that. */
    public String reason() {
        return reason;
    }

    /** When that last changed; making way for another deployment leaves it as it is. */
    public long updatedAt() {
        return updatedAt;
    }

    /** Changes its rollout state. */
    public void become(Rollout next, String why, long now) {
        rollout = next;
        reason = why;
        updatedAt = now;
    }

    /** Whether alarms and bake time apply to it. */
    public boolean isWatched() {
        return watched;
    }

    /** Alarms and bake time apply to it from now on, or do not. */
    public void watch(boolean now) {
        watched = now;
    }

    /** Whether a caller wants it rolled back. */
    public boolean isStopRequested() {
        return stopRequested;
    }

    /** A caller wants it rolled back. */
    public void requestStop() {
        stopRequested = true;
    }

    /** When all its tasks were there and it began to bake; -1 before. */
    public long bakingSince() {
        return bakingSince;
    }

    /** All its tasks are there. */
    public void bake(long now) {
        bakingSince = now;
    }

    /**
     * It is rolled back to: nothing that failed before counts any more, and alarms do not apply.
     *
     * @param runs whether a task of it is RUNNING now; if not, those to come have yet to show that they start
     */
    void begin(boolean runs, String why, long now) {
        become(Rollout.IN_PROGRESS, why, now);
        attempts.forgive(runs);
        stopRequested = false;
        bakingSince = -1;
        watched = false;
    }

    // ---- images

    /** How far it has come. */
    record State(Rollout rollout, String reason, Instant updatedAt) {}

    /** What else decides how it goes on. */
    record Watch(boolean watched, boolean stopRequested, long bakingSince) {}

    /**
     * All there is to keep.
     *
     * @param tasks ARNs, in the order of launch
     * @param providers of each task
     */
    record Image(
            Deployment fixed,
            @Nullable String platformVersion,
            ServiceRevision revision,
            List<String> tasks,
            List<String> providers,
            State state,
            LaunchAttempts.Image attempts,
            Watch watch) {}

    Image image() {
        return new Image(
                fixed,
                platformVersion,
                revision,
                taskList(),
                providerList(),
                new State(rollout, reason, Instant.ofEpochMilli(updatedAt)),
                attempts.image(),
                new Watch(watched, stopRequested, bakingSince));
    }

    private List<String> taskList() {
        List<String> known = taskList;
        if (known == null) {
            known = List.copyOf(tasks.keySet());
            taskList = known;
        }
        return known;
    }

    private List<String> providerList() {
        List<String> known = providerList;
        if (known == null) {
            known = List.copyOf(tasks.values());
            providerList = known;
        }
        return known;
    }

    /** Whether an image shows all of it. */
    boolean isAs(Image image) {
        return fixed == image.fixed
                && revision == image.revision
                && taskList() == image.tasks
                && rollout == image.state.rollout
                && updatedAt == image.state.updatedAt.toEpochMilli()
                && reason.equals(image.state.reason)
                && attempts.areAs(image.attempts)
                && watched == image.watch.watched
                && stopRequested == image.watch.stopRequested
                && bakingSince == image.watch.bakingSince;
    }

    static EcsDeployment of(Image image) {
        EcsDeployment deployment = new EcsDeployment(image.fixed(), image.platformVersion(), image.revision());
        for (int i = 0; i < image.tasks().size(); i++) {
            deployment.tasks.put(image.tasks().get(i), image.providers().get(i));
        }
        deployment.rollout = image.state().rollout();
        deployment.reason = image.state().reason();
        deployment.updatedAt = image.state().updatedAt().toEpochMilli();
        deployment.attempts.restore(image.attempts());
        deployment.watched = image.watch().watched();
        deployment.stopRequested = image.watch().stopRequested();
        deployment.bakingSince = image.watch().bakingSince();
        return deployment;
    }
}
