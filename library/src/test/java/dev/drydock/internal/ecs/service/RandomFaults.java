package dev.drydock.internal.ecs.service;

import dev.drydock.Drydock;
import dev.drydock.fault.ContainerFault;
import dev.drydock.fault.ZoneFault;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/** What goes wrong in a random world. */
final class RandomFaults {

    private final RandomWorld world;
    private final Drydock aws;
    private final Random random;

    RandomFaults(RandomWorld world) {
        this.world = world;
        this.aws = world.aws;
        this.random = world.random;
    }

    /** A task that runs comes to harm. */
    void task() {
        List<Task> running = world.described().stream()
                .filter(each -> each.lastStatus().equals("RUNNING"))
                .toList();
        if (running.isEmpty()) {
            return;
        }
        Task task = world.one(running);
        int what = random.nextInt(5);
        world.last = "harm " + what + " to " + task.taskArn();
        switch (what) {
            case 0 -> {
                if (task.containers().size() == 1 && task.containers().get(0).healthStatus() != HealthStatus.UNKNOWN) {
                    aws.faults().task(task.taskArn()).failsHealthCheckFor(Duration.ofMinutes(1 + random.nextInt(5)));
                }
            }
            case 1 -> {
                if ("FARGATE_SPOT".equals(task.capacityProviderName())) {
                    aws.faults().spot(task.taskArn()).interrupt();
                }
            }
            default -> {
                List<Container> alive = task.containers().stream()
                        .filter(each -> each.lastStatus().equals("RUNNING"))
                        .toList();
                if (!alive.isEmpty()) {
                    aws.faults().killContainer(task.taskArn(), world.one(alive).name());
                }
            }
        }
    }

    void instance() {
        List<String> instances = world.instances();
        if (instances.isEmpty()) {
            return;
        }
        String instance = world.one(instances);
        int what = random.nextInt(5);
        world.last = "fault " + what + " of " + instance;
        switch (what) {
            case 0 -> aws.faults().instance(instance).terminate();
            case 1 -> aws.faults().instance(instance).disconnect();
            case 2 -> aws.faults().instance(instance).stop();
            default -> aws.faults().instance(instance).reconnect();
        }
    }

    void trouble() {
        int what = random.nextInt(9);
        world.last = "trouble " + what;
        switch (what) {
            case 0 -> aws.faults().pull("shop/web:1").fails("no route to host").times(times());
            case 1 -> aws.faults().fargateCapacity().unavailable().times(times());
            case 2 -> aws.alarm("latency").raise();
            case 3 -> aws.alarm("latency").clear();
            case 4 -> container(aws.faults().container("shop/web:1"));
            case 5 -> aws.faults().eni().timesOut().times(times());
            case 6 -> zone();
            case 7 -> later();
            default -> aws.faults().clear();
        }
    }

    private void zone() {
        ZoneFault zone = aws.faults().zone("us-east-1" + "abc".charAt(random.nextInt(3)));
        zone.in(soon()).goesDown().lasts(soon());
    }

    private void later() {
        String cluster = world.one(aws.view().clusterArns());
        switch (random.nextInt(8)) {
            case 6 ->
                aws.faults()
                        .fis("aws:ecs:stop-task")
                        .cluster(cluster)
                        .selectionMode("PERCENT(50)")
                        .in(soon())
                        .starts();
            case 7 ->
                aws.faults()
                        .fis("aws:ecs:drain-container-instances")
                        .cluster(cluster)
                        .parameter("drainagePercentage", "60")
                        .parameter("duration", "PT5M")
                        .in(soon())
                        .starts();
            case 5 -> aws.faults().anyInstance(cluster).in(soon()).drainAndTerminate();
            case 0 -> aws.faults().anyInstance(cluster).in(soon()).terminate();
            case 1 -> aws.faults().anyInstance(cluster).in(soon()).stop();
            case 2 -> aws.faults().anySpotTask(cluster).in(soon()).interrupt();
            case 3 -> aws.faults().anyInstance(cluster).in(soon()).reconnect();
            default -> aws.faults().anyTask(cluster).in(soon()).losesContainer();
        }
    }

    private Duration soon() {
        return Duration.ofSeconds(1 + random.nextInt(600));
    }

    private int times() {
        return 1 + random.nextInt(4);
    }

    private void container(ContainerFault fault) {
        switch (random.nextInt(10)) {
            case 6 -> fault.crashLoops().times(times());
            case 7 -> fault.startsSlowly(soon()).times(times());
            case 8 -> fault.neverBecomesHealthy().times(times());
            case 9 -> fault.flaps(soon()).times(times());
            case 0 -> fault.cannotBeCreated("no space left").times(times());
            case 1 -> fault.cannotStart("no such file").times(times());
            case 2 -> fault.isNeverCreated().times(times());
            case 3 -> fault.neverStarts().times(times());
            case 4 -> fault.hangsOnSigterm().times(times());
            default -> fault.failsHealthCheck().times(times());
        }
    }

    void targets() {
        String group = world.one(world.groups);
        int what = random.nextInt(4);
        world.last = "targets " + what + " of " + group;
        switch (what) {
            case 0 -> aws.targets(group).unhealthy(503);
            case 1 -> aws.targets(group).timesOut();
            default -> aws.targets(group).healthy();
        }
    }
}
