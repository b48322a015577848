package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.Targets;
import dev.drydock.internal.world.WorldImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.Task;

/** Random trouble around services: nothing breaks, and when it is over all is as desired, to the last target. */
class RandomTroubleTest {

    private final Quay quay = new Quay();
    private final Targets targets = quay.aws.targets(Quay.GROUP);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    private List<ServiceDeploymentBrief> history() {
        return quay.ecs
                .listServiceDeployments(b -> b.cluster("prod").service("web").maxResults(100))
                .serviceDeployments();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_balanced_service_survives_targets_alarms_and_callers(long seed) {
        Random random = new Random(seed);
        quay.create(Quay.web(quay.whole(), 1 + random.nextInt(3))
                .loadBalancers(Quay.balancer(Quay.GROUP))
                .healthCheckGracePeriodSeconds(random.nextInt(90))
                .deploymentConfiguration(d -> d.minimumHealthyPercent(random.nextBoolean() ? 100 : 50)
                        .maximumPercent(200)
                        .alarms(a ->
                                a.enable(true).rollback(random.nextBoolean()).alarmNames("latency"))
                        .deploymentCircuitBreaker(b -> b.enable(true).rollback(random.nextBoolean()))));

        for (int step = 0; step < 15; step++) {
            trouble(random);
            quay.after(Duration.ofMillis(random.nextInt(200_000)));
            assertThat(history())
                    .filteredOn(each -> List.of("IN_PROGRESS", "PENDING", "ROLLBACK_REQUESTED", "ROLLBACK_IN_PROGRESS")
                            .contains(each.statusAsString()))
                    .hasSizeLessThanOrEqualTo(1);
        }
        targets.healthy();
        quay.aws.alarm("latency").clear();
        quay.update(b -> b.forceNewDeployment(true));
        quay.aws.time().settle();

        Service service = quay.service();
        assertThat(service.runningCount()).isEqualTo(service.desiredCount());
        assertThat(service.deployments()).hasSize(1);
        assertThat(history().get(0).statusAsString()).isEqualTo("SUCCESSFUL");
        assertThat(targets.registered())
                .filteredOn(each -> each.health().equals("healthy"))
                .extracting(Targets.Registered::task)
                .containsExactlyInAnyOrderElementsOf(
                        quay.tasks().stream().map(Task::taskArn).toList());
        assertThat(targets.registered()).hasSize(service.desiredCount());
    }

    private void trouble(Random random) {
        switch (random.nextInt(8)) {
            case 0 -> targets.unhealthy(503);
            case 1 -> targets.healthy();
            case 2 ->
                targets.registered().stream()
                        .findFirst()
                        .ifPresent(each -> targets.only(each.task()).timesOut());
            case 3 -> quay.aws.alarm("latency").raise();
            case 4 -> quay.aws.alarm("latency").clear();
            case 5 -> quay.update(b -> b.forceNewDeployment(true));
            case 6 -> quay.update(b -> b.desiredCount(random.nextInt(4)));
            default -> {
                ServiceDeploymentBrief newest = history().get(0);
                if (newest.statusAsString().equals("IN_PROGRESS")) {
                    quay.ecs.stopServiceDeployment(b -> b.serviceDeploymentArn(newest.serviceDeploymentArn()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_snapshot_in_the_middle_goes_on_as_the_world_did(long seed) {
        Random random = new Random(seed);
        targets.deregistrationDelay(Duration.ofSeconds(20));
        quay.aws.given().cluster("prod").instances(2, "m5.large");
        quay.create(Quay.daemon(quay.onBridge()).serviceName("daemon"));
        quay.create(Quay.web(quay.whole(), 2)
                .loadBalancers(Quay.balancer(Quay.GROUP))
                .deploymentConfiguration(
                        d -> d.alarms(a -> a.enable(true).rollback(true).alarmNames("latency"))));
        for (int step = 0; step < 4; step++) {
            trouble(random);
            quay.after(Duration.ofMillis(random.nextInt(120_000)));
        }
        targets.healthy();
        Snapshot snapshot = quay.aws.snapshot();
        WorldImage before = Inside.image(quay.aws);
        quay.aws.time().settle();
        WorldImage after = Inside.image(quay.aws);

        quay.aws.restore(snapshot);
        assertThat(Inside.image(quay.aws)).isEqualTo(before);
        quay.aws.time().settle();

        assertThat(Inside.image(quay.aws)).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void daemons_follow_their_instances(long seed) {
        Random random = new Random(seed);
        quay.aws.given().cluster("prod").instances(2, "m5.large");
        quay.create(Quay.daemon(quay.onBridge()));

        for (int step = 0; step < 12; step++) {
            change(random);
            quay.after(Duration.ofMillis(random.nextInt(30_000)));
        }
        for (String host : hosts()) {
            quay.ecs.updateContainerInstancesState(
                    b -> b.cluster("prod").containerInstances(host).status("ACTIVE"));
        }
        quay.aws.time().settle();

        Service service = quay.service();
        assertThat(service.runningCount()).isEqualTo(hosts().size());
        assertThat(service.desiredCount()).isEqualTo(hosts().size());
        assertThat(quay.tasks()).extracting(Task::containerInstanceArn).containsExactlyInAnyOrderElementsOf(hosts());
        assertThat(service.events().get(0).message()).isEqualTo("(service web) has reached a steady state.");
    }

    private List<String> hosts() {
        return quay.ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
    }

    private void change(Random random) {
        List<String> hosts = hosts();
        switch (random.nextInt(5)) {
            case 0 -> quay.aws.given().cluster("prod").instances(1, "m5.large");
            case 1 -> quay.update(b -> b.taskDefinition(quay.onBridge()));
            case 2 -> {
                if (hosts.size() > 1) {
                    quay.aws
                            .faults()
                            .instance(hosts.get(random.nextInt(hosts.size())))
                            .terminate();
                }
            }
            default ->
                quay.ecs.updateContainerInstancesState(b -> b.cluster("prod")
                        .containerInstances(hosts.get(random.nextInt(hosts.size())))
                        .status(random.nextBoolean() ? "DRAINING" : "ACTIVE"));
        }
    }
}
