package dev.drydock.time;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Each duration that Drydock models because AWS does not promise one: what it is, and how long it takes in the {@link
 * Timings#realistic() realistic} preset. This enum is the only table of them.
 */
@API(status = API.Status.STABLE, since = "0.1")
public enum Timing {
    /** How long a deleted cluster can still be described, as INACTIVE. AWS says only "for a period of time". */
    INACTIVE_CLUSTER_VISIBLE(Duration.ofHours(1), Kind.RETENTION),

    /** How long a cluster's capacity providers or its Service Connect namespace take to be attached or detached. */
    CLUSTER_ATTACHMENTS(Duration.ofSeconds(10)),

    /** How long ECR keeps the parts of a layer whose upload was never completed. */
    LAYER_UPLOAD_KEPT(Duration.ofHours(24)),

    /** How often the lifecycle policy of a repository runs, first this long after it was put. AWS expires within a day. */
    LIFECYCLE_INTERVAL(Duration.ofHours(24), Kind.RETENTION),

    /** How long the scan of an image takes. */
    IMAGE_SCAN(Duration.ofSeconds(30)),

    /** From the push of an image until it is in a registry that it is replicated to. AWS says most take less than 30 minutes. */
    IMAGE_REPLICATION(Duration.ofMinutes(1)),

    /** How long a replication backfill looks for what it has to replicate. */
    REPLICATION_BACKFILL(Duration.ofMinutes(1)),

    /** From the push of an image until it is signed. */
    IMAGE_SIGNING(Duration.ofSeconds(10)),

    /** From the request to restore an archived image until it can be pulled; AWS says it takes about 20 minutes. */
    IMAGE_RESTORATION(Duration.ofMinutes(20)),

    /** How long the preview of a lifecycle policy takes. */
    LIFECYCLE_PREVIEW(Duration.ofSeconds(10)),

    /** How long a task definition that nothing uses stays DELETE_IN_PROGRESS before it is gone. */
    TASK_DEFINITION_DELETION(Duration.ofMinutes(1)),

    /**
     * How long log events can still be read after their group's retention. AWS deletes them within about 72 hours; tests
     * of retention want to see it at once.
     */
    EXPIRED_LOG_EVENTS_VISIBLE(Duration.ZERO),

    /** From the creation of an export task of CloudWatch Logs until it is RUNNING; AWS says no more than that it waits. */
    EXPORT_TASK_START(Duration.ofSeconds(5)),

    /** From then until it is COMPLETED; AWS says from seconds to hours, by the amount of data. */
    EXPORT_TASK(Duration.ofSeconds(30)),

    /** From the request to cancel an export task until it is CANCELLED. */
    EXPORT_TASK_CANCELLATION(Duration.ofSeconds(5)),

    /**
     * How long the awslogs driver takes to send a mebibyte, which a non-blocking one keeps in its buffer meanwhile: a stream
     * took 5 uploads of that size a second.
     */
    AWSLOGS_MEBIBYTE(Duration.ofMillis(200)),

    /** How long the awslogs driver waits for more lines of an event that can have several. */
    AWSLOGS_LINES_WAIT(Duration.ofSeconds(5)),
    /** From StartQuery of CloudWatch Logs until the query runs. */
    QUERY_START(Duration.ofMillis(200)),

    /** How long a query of CloudWatch Logs Insights runs, whatever it searches. */
    QUERY_RUN(Duration.ofSeconds(1)),

    // ---- the life of a task; together a Fargate task is RUNNING after 20.2 s, an EC2 task on a bridge after 2.7 s

    /** From RunTask until Fargate has found capacity. */
    FARGATE_CAPACITY(Duration.ofSeconds(2)),

    /** From then until its network interface is attached; the task is PENDING then, 4 s after RunTask. */
    FARGATE_ENI(Duration.ofSeconds(2)),

    /** From PENDING until the first image pull begins, 12 s after RunTask. */
    FARGATE_PREPARATION(Duration.ofSeconds(8)),

    /** The pull of a small image on Fargate, which caches none. */
    FARGATE_PULL(Duration.ofSeconds(7)),

    /** Attaching a network interface to an EC2 container instance. */
    EC2_ENI(Duration.ofSeconds(10)),

    /** From PENDING until the agent on a container instance begins the first image pull. */
    EC2_PREPARATION(Duration.ofMillis(500)),

    /** The pull of a small image on a container instance, or of one most layers of which are cached. */
    EC2_PULL(Duration.ofSeconds(1)),

    /**
     * How much longer the pull of an image takes for every 1,000,000,000 bytes of its layers; in proportion, to the whole
     * millisecond below. AWS promises nothing; it downloads and unpacks some tens of megabytes a second.
     */
    PULL_OF_A_GIGABYTE(Duration.ofSeconds(20)),

    /** Creating a container from a pulled image. */
    CONTAINER_CREATION(Duration.ofMillis(100)),

    /** Starting a created container. */
    CONTAINER_START(Duration.ofMillis(100)),

    /** How long ECS waits for a network interface or for storage that does not come; about 3 min were seen. */
    PROVISIONING_TIMEOUT(Duration.ofMinutes(3)),

    /** How long the agent waits for a container to be created. */
    CONTAINER_CREATION_TIMEOUT(Duration.ofMinutes(4)),

    /** How long the agent waits for a container to be started. */
    CONTAINER_START_TIMEOUT(Duration.ofMinutes(3)),

    /** How long a pull waits for a registry that does not answer. */
    PULL_TIMEOUT(Duration.ofMinutes(1)),

    /**
     * From the start of the last container until the task is RUNNING. A task that ends within it never was: it shows when
     * it started, as AWS does for a container that has done its work at once, but counts as one that failed to start for
     * the deployment circuit breaker and for the back-off.
     *
     * <p>Sources disagree on tasks that crash a little later, before their first health check: AWS's developer guide and
     * reports of users say that the breaker does not count them, a comment of AWS of 2021 says that it does. Here they do
     * not count; a longer time makes them.
     */
    REPORTS_RUNNING(Duration.ofSeconds(1)),

    /** From the decision to stop a task until its agent acts on it. */
    STOP_NOTICE(Duration.ofSeconds(1)),

    /** How long a Fargate task that has nothing to drain is DEACTIVATING; on EC2 it is skipped. */
    FARGATE_DEACTIVATION(Duration.ofSeconds(1)),

    /** From the exit of the last container until the agent has reported it. */
    STOP_REPORT(Duration.ofSeconds(1)),

    /** How long a task is DEPROVISIONING: its network interface is detached and deleted. */
    ENI_DETACHMENT(Duration.ofSeconds(15)),

    /** From RUNNING until the agents of ECS Exec in a task's containers are RUNNING too. */
    EXECUTE_COMMAND_AGENT(Duration.ofSeconds(5)),

    /** From the interruption of a Fargate Spot task until whatever of it still runs is killed. */
    SPOT_WARNING(Duration.ofMinutes(2)),

    /** How long a stopped task can still be described and listed. */
    STOPPED_TASK_VISIBLE(Duration.ofHours(1), Kind.RETENTION),

    /** How long a client token of RunTask is remembered at most. */
    CLIENT_TOKEN_VALID(Duration.ofHours(24), Kind.RETENTION),

    /** How long a deregistered container instance can still be described, as INACTIVE. */
    INACTIVE_INSTANCE_VISIBLE(Duration.ofHours(1), Kind.RETENTION),

    /** From the registration of a container instance until its trunk network interface is attached and it is ACTIVE. */
    TRUNK_ATTACHMENT(Duration.ofSeconds(20)),

    /** From the end of such an instance until its trunk network interface is gone and it is INACTIVE. */
    TRUNK_DETACHMENT(Duration.ofSeconds(20)),

    /** From when an instance that is to be terminated is drained until its host is gone. */
    INSTANCE_TERMINATION(Duration.ofMinutes(1)),

    /** How long an instance that is to be terminated drains at most, whatever still runs on it. */
    INSTANCE_DRAINING_TIMEOUT(Duration.ofHours(48), Kind.PAUSE),

    /** How long each of the four steps of an update of a container agent takes. */
    AGENT_UPDATE_STEP(Duration.ofSeconds(15)),

    // ---- the scheduler of services

    /** From CreateService, UpdateService or DeleteService until the scheduler acts; 5 to 15 s were seen. */
    SERVICE_REACTION(Duration.ofSeconds(10)),

    /** From the unexpected stop of a service's task until the scheduler replaces it; 15 to 20 s were seen. */
    SERVICE_REPLACEMENT(Duration.ofSeconds(15)),

    /** How soon a task that stops or is found unhealthy is replaced at the earliest, even where nothing takes any time. */
    SOONEST_REPLACEMENT(Duration.ofSeconds(1), Kind.PAUSE),

    /**
     * From the first failure of tasks to start until the scheduler tries again; it doubles with each attempt, to 27 min.
     * AWS says only that it grows incrementally.
     */
    SERVICE_START_RETRY(Duration.ofSeconds(10), Kind.PAUSE),

    /** How long at most until the scheduler looks again for room that a task did not find; AWS does not say. */
    SERVICE_PLACEMENT_RETRY(Duration.ofMinutes(1), Kind.PAUSE),

    /** From one step of a deployment to the next one it makes possible. */
    SERVICE_NEXT_STEP(Duration.ofSeconds(1)),

    /** How long a task without health checks is RUNNING before a deployment counts it as healthy. */
    TASK_COUNTS_HEALTHY(Duration.ofSeconds(40)),

    /** From the end of the replaced tasks until the deployment is COMPLETED; 25 to 50 s were seen. */
    DEPLOYMENT_COMPLETION(Duration.ofSeconds(25)),

    /**
     * How long a service is steady before its balance among the zones is looked at; AWS says only that it monitors
     * continuously.
     */
    ZONE_REBALANCING_CHECK(Duration.ofMinutes(5)),

    /** From the end of an attempt to rebalance a service until the next. */
    ZONE_REBALANCING_RETRY(Duration.ofMinutes(5), Kind.PAUSE),

    /** From the failure of a target's health checks until the scheduler starts the replacement; 35 s were seen. */
    UNHEALTHY_TARGET_REACTION(Duration.ofSeconds(35)),

    /** From the creation of a service deployment until it is IN_PROGRESS; 0.1 to 1.6 s were seen. */
    SERVICE_DEPLOYMENT_START(Duration.ofMillis(1_600)),

    /** How long ECS watches alarms after the tasks are replaced, unless a bake time is given; AWS says under 5 minutes. */
    ALARM_BAKE(Duration.ofMinutes(4)),

    /** How long a service deployment can be described after it was created. */
    SERVICE_DEPLOYMENT_VISIBLE(Duration.ofDays(90), Kind.RETENTION),

    // ---- load balancers

    /** From CreateLoadBalancer until the load balancer is active; two to three minutes were seen. */
    LOAD_BALANCER_PROVISIONING(Duration.ofMinutes(2)),

    /** From the registration of a task's targets until the task is RUNNING; 8 to 10 s were seen. */
    TARGET_REGISTRATION(Duration.ofSeconds(8)),

    /** From the registration of a target until its first health check ends. */
    TARGET_FIRST_CHECK(Duration.ofSeconds(15)),

    /** From when a target stops answering until it is unhealthy: two checks, one every 30 s, by default. */
    TARGET_TURNS_UNHEALTHY(Duration.ofMinutes(1)),

    /** From when an unhealthy target answers again until it is healthy: five checks, one every 30 s, by default. */
    TARGET_TURNS_HEALTHY(Duration.ofSeconds(150)),

    /** From the decision to stop a task until its targets are deregistered; 10 s were seen. */
    TARGET_DEREGISTRATION(Duration.ofSeconds(10)),

    /** For how long a deregistered target drains, unless its group says otherwise. */
    DEREGISTRATION_DELAY(Duration.ofMinutes(5)),

    /** How long a scaling activity waits for as many tasks to run as it wants before it is Unfulfilled. AWS gives no time. */
    SCALING_FULFILMENT(Duration.ofHours(1), Kind.PAUSE),

    /** How long a deleted service can still be described, as INACTIVE. */
    INACTIVE_SERVICE_VISIBLE(Duration.ofHours(1), Kind.RETENTION);

    private final Duration realistic;
    private final Kind kind;

    /** What a duration is for. */
    private enum Kind {
        /** Something takes that long. */
        STEP,
        /** Something is kept for that long. */
        RETENTION,
        /** The least time before anything is retried; without it time would not move on. */
        PAUSE
    }

    Timing(Duration realistic) {
        this(realistic, Kind.STEP);
    }

    Timing(Duration realistic, Kind kind) {
        this.realistic = realistic;
        this.kind = kind;
    }

    /** Whether it says how long something is kept; a world in which nothing takes time keeps it just as long. */
    public boolean isRetention() {
        return kind == Kind.RETENTION;
    }

    /** Whether it says how long something takes; in a world in which nothing takes time it is zero. */
    boolean isStep() {
        return kind == Kind.STEP;
    }

    /** How long it takes in the realistic preset. */
    public Duration realistic() {
        return realistic;
    }
}
