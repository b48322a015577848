package dev.drydock.ecs.task;

import dev.drydock.ecs.instance.EcsInstance;
import dev.drydock.kernel.Subjects;
import dev.drydock.kernel.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Tag;

/** A task. Outside this package it is only read; instants are milliseconds since the epoch, -1 before they come. */
public final class Task {

    private final TaskPlan plan;
    private final String arn;
    private final String id;
    private final long number;
    private final @Nullable EcsInstance instance;
    private final int zone;
    private final @Nullable String subnet;
    private final Subjects subjects;
    private final Container[] containers;

    private TaskState state;
    private boolean stopping;
    private List<Tag> tags;
    private long version = 1;

    /** Set once the network interface is attached. */
    @Nullable
    String privateIp;

    boolean detached;

    /** Whether the agent of its instance has lost its connection. */
    boolean cutOff;

    @Nullable
    StopCause stopCause;

    long createdAt = -1;
    long connectivityAt = -1;
    long pullStartedAt = -1;
    long pullStoppedAt = -1;
    long startedAt = -1;
    long stoppingAt = -1;
    long executionStoppedAt = -1;
    long stoppedAt = -1;

    /** Since when the agents of ECS Exec run in its containers. */
    long agentsStartedAt = -1;

    /** Until when scale-in and deployments leave it alone; -1 while they need not. */
    long protectedUntil = -1;

    /** The end of that. */
    @Nullable
    Ticket protection;

    /** The next step of its life. */
    @Nullable
    Ticket next;

    /** When its containers use more memory together than it has. */
    @Nullable
    Ticket memory;

    /** Shown last, without and with tags; dropped by every change. */
    software.amazon.awssdk.services.ecs.model.@Nullable Task shown;

    software.amazon.awssdk.services.ecs.model.@Nullable Task shownWithTags;

    Task(
            TaskPlan plan,
            String arn,
            long number,
            @Nullable EcsInstance instance,
            int zone,
            @Nullable String subnet,
            Subjects subjects) {
        this.plan = plan;
        this.arn = arn;
        this.id = arn.substring(arn.lastIndexOf('/') + 1);
        this.number = number;
        this.instance = instance;
        this.zone = zone;
        this.subnet = subnet;
        this.subjects = subjects;
        this.state = plan.hasEni() ? TaskState.PROVISIONING : TaskState.PENDING;
        this.tags = plan.spec().tags();
        this.containers = new Container[plan.size()];
        for (int i = 0; i < containers.length; i++) {
            containers[i] = new Container(i, plan.container(i));
        }
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

    /** When it was launched. */
    public long createdAt() {
        return createdAt;
    }

    /** When it became RUNNING; -1 if it never did. */
    public long startedAt() {
        return startedAt;
    }

    /** When it was STOPPED. */
    public long stoppedAt() {
        return stoppedAt;
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
        int checked = 0;
        int healthy = 0;
        for (Container each : containers) {
            if (each.plan.essential() && each.plan.health() != null) {
                if (each.health == Health.UNHEALTHY) {
                    return Health.UNHEALTHY;
                }
                checked++;
                healthy += each.health == Health.HEALTHY ? 1 : 0;
            }
        }
        return checked > 0 && healthy == checked ? Health.HEALTHY : Health.UNKNOWN;
    }

    /** The host port that a container's port mapping got; 0 if it has none, or not yet. */
    public int hostPort(String container, int containerPort) {
        for (Container each : containers) {
            if (each.plan.name().equals(container)) {
                for (int i = 0; i < each.hostPorts.size(); i++) {
                    Integer port = each.plan.definition().portMappings().get(i).containerPort();
                    if (port != null && port == containerPort) {
                        return each.hostPorts.get(i);
                    }
                }
            }
        }
        return 0;
    }

    // ---- inside the package

    List<String> containerNames() {
        List<String> names = new ArrayList<>(containers.length);
        for (Container each : containers) {
            names.add(each.plan.name());
        }
        return names;
    }

    /** Gives its containers their GPUs, to each as many as it asks for. */
    void gpus(List<String> ids) {
        int next = 0;
        for (Container each : containers) {
            int end = Math.min(next + each.plan.gpus(), ids.size());
            each.gpuIds = List.copyOf(ids.subList(next, end));
            next = end;
        }
    }

    List<String> gpus() {
        List<String> ids = new ArrayList<>();
        for (Container each : containers) {
            ids.addAll(each.gpuIds);
        }
        return ids;
    }

    Container[] containers() {
        return containers;
    }

    Container container(int index) {
        return containers[index];
    }

    @Nullable
    String subnet() {
        return subnet;
    }

    Subjects subjects() {
        return subjects;
    }

    long version() {
        return version;
    }

    List<Tag> tags() {
        return tags;
    }

    void tags(List<Tag> now) {
        tags = now;
        changedQuietly();
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
        stoppingAt = at;
        changed();
    }

    /** Something changed that AWS tells of by an event. */
    void changed() {
        version++;
        changedQuietly();
    }

    /** Something changed that shows only when somebody looks. */
    void changedQuietly() {
        shown = null;
        shownWithTags = null;
    }

    boolean haveAllStarted() {
        for (Container each : containers) {
            if (each.isPending()) {
                return false;
            }
        }
        return true;
    }

    boolean haveAllStopped() {
        for (Container each : containers) {
            if (!each.isStopped()) {
                return false;
            }
        }
        return true;
    }

    // ---- images

    TaskImage image(int plan) {
        List<Container.Image> all = new ArrayList<>(containers.length);
        for (Container each : containers) {
            all.add(each.image());
        }
        return new TaskImage(
                plan,
                arn,
                number,
                instance == null ? null : instance.arn(),
                zone,
                subnet,
                state,
                stopping,
                tags,
                version,
                privateIp,
                detached,
                cutOff,
                stopCause,
                createdAt,
                connectivityAt,
                pullStartedAt,
                pullStoppedAt,
                startedAt,
                stoppingAt,
                executionStoppedAt,
                stoppedAt,
                agentsStartedAt,
                protectedUntil,
                Container.number(protection),
                Container.number(next),
                Container.number(memory),
                all);
    }

    void restore(TaskImage image, Map<Long, Ticket> tickets) {
        state = image.state();
        stopping = image.stopping();
        tags = image.tags();
        version = image.version();
        privateIp = image.privateIp();
        detached = image.detached();
        cutOff = image.cutOff();
        stopCause = image.stopCause();
        createdAt = image.createdAt();
        connectivityAt = image.connectivityAt();
        pullStartedAt = image.pullStartedAt();
        pullStoppedAt = image.pullStoppedAt();
        startedAt = image.startedAt();
        stoppingAt = image.stoppingAt();
        executionStoppedAt = image.executionStoppedAt();
        stoppedAt = image.stoppedAt();
        agentsStartedAt = image.agentsStartedAt();
        protectedUntil = image.protectedUntil();
        protection = tickets.get(image.protection());
        next = tickets.get(image.next());
        memory = tickets.get(image.memory());
        for (int i = 0; i < containers.length; i++) {
            containers[i].restore(image.containers().get(i), tickets);
        }
    }

    @Override
    public String toString() {
        return arn + " " + state;
    }
}
