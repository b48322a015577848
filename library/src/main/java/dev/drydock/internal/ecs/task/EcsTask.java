package dev.drydock.internal.ecs.task;

import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.TaskImage.ContainerImage;
import dev.drydock.internal.kernel.Resources;
import dev.drydock.internal.kernel.Ticket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;

/** A task. Changed by what runs tasks alone; others only read it. Instants are milliseconds since the epoch, -1 before they come. */
public final class EcsTask {

    private final TaskPlan plan;
    private final String arn;
    private final String id;
    private final long number;
    private final @Nullable EcsInstance instance;
    private final int zone;
    private final @Nullable String subnet;
    private final Resources resources;
    private final EcsContainer[] containers;

    private final TaskInstants instants = new TaskInstants();

    private TaskState state;
    private boolean stopping;
    private @Nullable StopCause stopCause;
    private List<Tag> tags;
    private long version = 1;

    /** Set once the network interface is attached. */
    private @Nullable String privateIp;

    private boolean detached;

    /** Whether the agent of its instance has lost its connection. */
    private boolean cutOff;

    /** Until when scale-in and deployments leave it alone; -1 while they need not. */
    private long protectedUntil = -1;

    /** The end of that. */
    private @Nullable Ticket protection;

    /** The next step of its life. */
    private @Nullable Ticket next;

    /** When its containers use more memory together than it has. */
    private @Nullable Ticket memory;

    /** Its target, if it has one only and somebody has asked; follows from its target group, so it is in no image. */
    private TargetRegistry.@Nullable Standing target;

    /** Its place among the tasks listed, where the seed draws it; 0 until somebody asks. Follows from its number. */
    private long listPlace;

    /** Shown last, without and with tags; dropped by every change. */
    private @Nullable Task shown;

    private @Nullable Task shownWithTags;

    /** As data, if that is made again and again for late reads; dropped by every change that a read sees. */
    private @Nullable TaskImage toRead;

    /** Where it is noted that one that was made is not right any more. */
    private @Nullable List<EcsTask> changed;

    /** A task that is about to be launched, or to be restored. */
    public EcsTask(
            TaskPlan plan,
            String arn,
            long number,
            @Nullable EcsInstance instance,
            int zone,
            @Nullable String subnet,
            Resources resources) {
        this.plan = plan;
        this.arn = arn;
        this.id = arn.substring(arn.lastIndexOf('/') + 1);
        this.number = number;
        this.instance = instance;
        this.zone = zone;
        this.subnet = subnet;
        this.resources = resources;
        this.state = plan.hasEni() ? TaskState.PROVISIONING : TaskState.PENDING;
        this.tags = plan.spec().tags();
        this.containers = TaskContainers.of(plan);
    }

    /** The ARN. */
    public String arn() {
        return arn;
    }

    /** The id in the ARN. */
    public String id() {
        return id;
    }

    /** What it was made from. */
    public TaskPlan plan() {
        return plan;
    }

    /** What it was made from, as plain values. */
    public TaskSpec spec() {
        return plan.spec();
    }

    /** The order of creation in its account and region. */
    public long number() {
        return number;
    }

    /** What it is doing. */
    public TaskState state() {
        return state;
    }

    /** Whether it is wanted STOPPED. */
    public boolean isStopping() {
        return stopping;
    }

    /** Why it stops; null while it is wanted RUNNING. */
    public @Nullable StopCause stopCause() {
        return stopCause;
    }

    /** When it came where. */
    public TaskInstants instants() {
        return instants;
    }

    /** When it was launched. */
    public long createdAt() {
        return instants.createdAt();
    }

    /** When it became RUNNING; -1 if it never did. */
    public long startedAt() {
        return instants.startedAt();
    }

    /**
     * When it is shown to have started: when it became RUNNING, or where it ended before that, when the last of its
     * processes began; -1 if one never did.
     */
    public long ranFrom() {
        boolean ended = instants.startedAt() < 0 && isStopping();
        return ended ? TaskContainers.ranFrom(containers) : instants.startedAt();
    }

    /** When it was STOPPED. */
    public long stoppedAt() {
        return instants.stoppedAt();
    }

    /** Whether scale-in and deployments have to leave it alone. */
    public boolean isProtected() {
        return protectedUntil >= 0;
    }

    /** Where it runs; null on Fargate. */
    public @Nullable EcsInstance instance() {
        return instance;
    }

    /** The place of its availability zone in the region. */
    public int zone() {
        return zone;
    }

    /** The address of its network interface; null without or before. */
    public @Nullable String privateIp() {
        return privateIp;
    }

    /**
     * The health of its containers that are essential and have a check: UNHEALTHY if one is, else UNKNOWN if one is or there
     * is none, else HEALTHY.
     */
    public Health health() {
        return TaskContainers.health(containers);
    }

    /** The host port that a container's port mapping got; 0 if it has none, or not yet. */
    public int hostPort(String container, int containerPort) {
        return TaskContainers.hostPort(containers, container, containerPort);
    }

    /** Whether ECS can tell its agent something; on Fargate it always can. */
    public boolean isReachable() {
        return instance == null || instance.isConnected();
    }

    /** Whether it is wanted STOPPED and waits for its agent to hear of it. */
    public boolean isAwaited() {
        return !isReachable() && !haveAllStopped();
    }

    /** Whether its agent goes on with it as before, as it does not know yet that the task is wanted STOPPED. */
    public boolean isUnheard() {
        return isAwaited() && state.compareTo(TaskState.RUNNING) <= 0;
    }

    // ---- for what runs tasks

    /** Their names. */
    public List<String> containerNames() {
        return TaskContainers.names(containers);
    }

    /** Gives its containers their GPUs, to each as many as it asks for. */
    void gpus(List<String> ids) {
        TaskContainers.giveGpus(containers, ids);
        readsDiffer();
    }

    List<String> gpus() {
        return TaskContainers.gpus(containers);
    }

    /** Its containers in the order of the definition; not to be changed. */
    public EcsContainer[] containers() {
        return containers;
    }

    /** One of them. */
    public EcsContainer container(int index) {
        return containers[index];
    }

    /** The subnet of its network interface; null without. */
    public @Nullable String subnet() {
        return subnet;
    }

    /** By what callers wait for it. */
    public Resources resources() {
        return resources;
    }

    /** Counts the changes that AWS reports in events. */
    public long version() {
        return version;
    }

    /** Its tags. */
    public List<Tag> tags() {
        return tags;
    }

    /** Its tags are others now. */
    public void tags(List<Tag> now) {
        tags = now;
        changedQuietly();
    }

    /** Whether its network interface is gone again. */
    public boolean isDetached() {
        return detached;
    }

    /** Whether the agent of its instance has lost its connection. */
    public boolean isCutOff() {
        return cutOff;
    }

    /** Until when it is protected from scale-in; -1 while it is not. */
    public long protectedUntil() {
        return protectedUntil;
    }

    /** The end of its protection. */
    public @Nullable Ticket protection() {
        return protection;
    }

    /** Its network interface has an address. */
    public void attached(String ip) {
        privateIp = ip;
        readsDiffer();
    }

    /** Its network interface is gone, if it had one. */
    public void detached() {
        detached = true;
        readsDiffer();
    }

    /** The agent of its instance loses its connection, or has it again. */
    public void cutOff(boolean lost) {
        cutOff = lost;
        readsDiffer();
    }

    /** It is protected until then. */
    public void protect(long until, Ticket end) {
        protectedUntil = until;
        protection = end;
        readsDiffer();
    }

    /** It is protected no longer. */
    public void unprotect() {
        protectedUntil = -1;
        protection = null;
        readsDiffer();
    }

    /** The next step of its life. */
    public @Nullable Ticket next() {
        return next;
    }

    void next(Ticket step) {
        next = step;
    }

    /** Whether the next step of its life is on its way. */
    public boolean isStepPending() {
        return next != null && next.isPending();
    }

    /** When its containers use more memory together than it has. */
    public @Nullable Ticket memory() {
        return memory;
    }

    /** Its containers are going to use more memory together than it has. */
    public void memory(Ticket excess) {
        memory = excess;
    }

    /** Goes on to a state; called by {@link Transitions} alone. */
    void state(TaskState to) {
        Lifecycle.check(state, to);
        state = to;
        changed();
    }

    /** Is wanted STOPPED from now on; called by {@link Transitions} alone. */
    void stop(StopCause cause, long at) {
        stopping = true;
        stopCause = cause;
        instants.stopping(at);
        changed();
    }

    /** Its target, if it has one only; null until somebody has asked. */
    public TargetRegistry.@Nullable Standing target() {
        return target;
    }

    /** Somebody has asked how its target stands, and will again. */
    public void target(TargetRegistry.@Nullable Standing found) {
        target = found;
    }

    /** Its place among the tasks listed, if one was drawn; 0 before. */
    public long listPlace() {
        return listPlace;
    }

    /** Its place among the tasks listed is drawn. */
    public void listPlace(long place) {
        listPlace = place;
    }

    /** Something changed that AWS reports in an event. */
    public void changed() {
        version++;
        changedQuietly();
    }

    /** Something changed that only a description shows. */
    public void changedQuietly() {
        shown = null;
        shownWithTags = null;
        readsDiffer();
    }

    /** As it was shown last; null since it changed. */
    public @Nullable Task shown(boolean withTags) {
        return withTags ? shownWithTags : shown;
    }

    /** Keeps what is shown until it changes. */
    public void show(Task as, boolean withTags) {
        if (withTags) {
            shownWithTags = as;
        } else {
            shown = as;
        }
    }

    /** Whether none of its containers has still to start. */
    public boolean haveAllStarted() {
        return TaskContainers.haveAllStarted(containers);
    }

    /** Whether all of its containers are over. */
    public boolean haveAllStopped() {
        return TaskContainers.haveAllStopped(containers);
    }

    // ---- images

    /** The task as data. */
    TaskImage image(int plan) {
        ContainerImage[] all = new ContainerImage[containers.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = containers[i].image();
        }
        return new TaskImage(
                plan,
                new TaskImage.Identity(arn, number),
                new TaskImage.Placement(
                        instance == null ? null : instance.arn(), zone, cutOff, subnet, privateIp, detached),
                new TaskImage.Course(state, stopping, stopCause, version),
                instants.image(),
                tags,
                protectedUntil,
                new TaskImage.Tickets(Ticket.numberOf(next), Ticket.numberOf(memory), Ticket.numberOf(protection)),
                List.of(all));
    }

    /**
     * The same as it was last, if since then nothing has changed that a read sees.
     *
     * @param noted where the task is to be noted when something does
     */
    TaskImage imageToRead(int plan, List<EcsTask> noted) {
        TaskImage known = toRead;
        if (known == null || known.plan() != plan) {
            known = image(plan);
            toRead = known;
        }
        changed = noted;
        return known;
    }

    private void readsDiffer() {
        if (toRead != null && changed != null) {
            changed.add(this);
            changed = null;
        }
        toRead = null;
    }

    void restore(TaskImage image, Map<Long, Ticket> tickets) {
        TaskImage.Placement placement = image.placement();
        cutOff = placement.cutOff();
        privateIp = placement.privateIp();
        detached = placement.detached();
        TaskImage.Course course = image.course();
        state = course.state();
        stopping = course.stopping();
        stopCause = course.cause();
        version = course.version();
        instants.restore(image.instants());
        tags = image.tags();
        protectedUntil = image.protectedUntil();
        next = tickets.get(image.tickets().next());
        memory = tickets.get(image.tickets().memory());
        protection = tickets.get(image.tickets().protection());
        for (int i = 0; i < containers.length; i++) {
            containers[i].restore(image.containers().get(i), tickets);
        }
        target = null;
        changedQuietly();
    }

    @Override
    public String toString() {
        return arn + " " + state;
    }
}
