package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/** Services on container instances, deployed and then rolled to another revision, with the time that each part takes. */
final class Fleet {

    static final String PLACEMENT = "dev.drydock.internal.ecs.placement";

    private static final int MOST_ROUNDS = 10_000;

    private final Drydock aws;
    private final int services;
    private final int tasks;
    private final Consumer<CreateServiceRequest.Builder> rules;
    private long callNanos;
    private long settleNanos;
    private long events;
    private double placementShare;

    /**
     * A cluster with nothing on it.
     *
     * @param services how many are deployed
     * @param tasks how many tasks each of them has
     * @param rules sets their constraints and strategies
     */
    Fleet(int instances, String type, int services, int tasks, Consumer<CreateServiceRequest.Builder> rules) {
        this.services = services;
        this.tasks = tasks;
        this.rules = rules;
        this.aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
        aws.given().cluster("prod").instances(instances, type);
        for (int revision = 0; revision < 2; revision++) {
            aws.ecs()
                    .registerTaskDefinition(b -> b.family("worker")
                            .containerDefinitions(
                                    c -> c.name("main").image("nginx").cpu(64).memory(128)));
        }
    }

    Drydock aws() {
        return aws;
    }

    /** Deploys all services, and then rolls all of them. */
    void deployAndRoll() {
        EcsClient ecs = aws.ecs();
        try (Shares shares = new Shares(PLACEMENT)) {
            long begun = System.nanoTime();
            for (int i = 0; i < services; i++) {
                ecs.createService(service("s" + i));
            }
            long created = System.nanoTime();
            settle();
            long deployed = System.nanoTime();
            for (int i = 0; i < services; i++) {
                String name = "s" + i;
                ecs.updateService(b -> b.cluster("prod").service(name).taskDefinition("worker:2"));
            }
            long updated = System.nanoTime();
            settle();
            long rolled = System.nanoTime();
            callNanos = created - begun + updated - deployed;
            settleNanos = deployed - created + rolled - updated;
            placementShare = shares.share();
        }
        int running =
                ecs.describeClusters(b -> b.clusters("prod")).clusters().get(0).runningTasksCount();
        if (running != services * tasks) {
            throw new IllegalStateException(running + " tasks run");
        }
    }

    private CreateServiceRequest service(String name) {
        CreateServiceRequest.Builder service = CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName(name)
                .taskDefinition("worker:1")
                .launchType(LaunchType.EC2)
                .schedulingStrategy(SchedulingStrategy.REPLICA)
                .deploymentConfiguration(d -> d.minimumHealthyPercent(50).maximumPercent(150))
                .desiredCount(tasks);
        rules.accept(service);
        return service.build();
    }

    private void settle() {
        for (int i = 0; i < MOST_ROUNDS; i++) {
            var settled = aws.time().trySettle();
            events += settled.events();
            if (settled.isDone()) {
                return;
            }
        }
        throw new IllegalStateException(aws.describe());
    }

    /** What API calls took. */
    long callNanos() {
        return callNanos;
    }

    /** What everything that followed from them took, placement included. */
    long settleNanos() {
        return settleNanos;
    }

    /** The share of the whole time that went into placement, from 0 to 1. */
    double placementShare() {
        return placementShare;
    }

    /** How many events there were. */
    long events() {
        return events;
    }
}
