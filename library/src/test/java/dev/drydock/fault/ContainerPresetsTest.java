package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Snapshot;
import dev.drydock.Targets;
import dev.drydock.internal.ecs.service.Quay;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/** Containers of an image that crash, start slowly or flap, whatever their scripts say. */
class ContainerPresetsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Quay quay = new Quay();
    private final ContainerFault containers = quay.aws.faults().container("shop/web:1");

    private String checked() {
        return quay.revision(
                "shop/web:1",
                c -> c.healthCheck(h -> h.command("CMD-SHELL", "curl localhost")
                        .interval(10)
                        .timeout(5)
                        .retries(3)));
    }

    private List<HealthStatus> health() {
        return quay.tasks().stream().map(Task::healthStatus).toList();
    }

    @Test
    void a_crash_loop_fails_a_deployment_with_a_circuit_breaker() {
        containers.crashLoops();

        quay.create(Quay.web(quay.revision("shop/web:1"), 1)
                .deploymentConfiguration(
                        d -> d.deploymentCircuitBreaker(b -> b.enable(true).rollback(false))));
        quay.after(Duration.ofMinutes(30));

        assertThat(quay.service().deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.FAILED);
        assertThat(quay.stoppedTasks())
                .isNotEmpty()
                .allSatisfy(
                        task -> assertThat(task.containers().get(0).exitCode()).isEqualTo(1));
    }

    @Test
    void a_crash_loop_ends_after_so_many_starts() {
        StepFault fault = containers.crashLoops().times(2);

        quay.running(1);

        assertThat(fault.struck()).isEqualTo(2);
        assertThat(quay.stoppedTasks()).hasSize(2);
        assertThat(quay.tasks()).hasSize(1);
    }

    @Test
    void a_slow_starter_fails_its_checks_at_first() {
        containers.startsSlowly(Duration.ofSeconds(25));

        quay.create(Quay.web(checked(), 1));
        quay.after(Duration.ofSeconds(45));
        List<HealthStatus> first = health();
        quay.after(MINUTE);

        assertThat(first).containsExactly(HealthStatus.UNKNOWN);
        assertThat(health()).containsExactly(HealthStatus.HEALTHY);
    }

    @Test
    void one_that_never_becomes_healthy_is_replaced_again_and_again() {
        containers.neverBecomesHealthy().inGroup("service:web");

        quay.create(Quay.web(checked(), 1));
        quay.after(Duration.ofMinutes(10));

        assertThat(quay.stoppedTasks().size()).isGreaterThan(1);
        assertThat(quay.service().deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
    }

    @Test
    void one_that_flaps_is_healthy_and_unhealthy_in_turns() {
        containers.flaps(Duration.ofMinutes(5));
        Targets targets = quay.aws.targets(Quay.GROUP);
        quay.create(Quay.web(quay.whole(), 1)
                .loadBalancers(Quay.balancer(Quay.GROUP))
                .healthCheckGracePeriodSeconds(36_000));

        quay.after(Duration.ofMinutes(5));
        List<Targets.Registered> up = targets.registered();
        quay.after(Duration.ofMinutes(3));
        List<Targets.Registered> down = targets.registered();
        quay.after(Duration.ofMinutes(6));

        assertThat(up).extracting(Targets.Registered::health).containsExactly("healthy");
        assertThat(down).extracting(Targets.Registered::health).containsExactly("unhealthy");
        assertThat(targets.registered()).extracting(Targets.Registered::health).containsExactly("healthy");
    }

    @Test
    void only_what_is_looked_at_can_flap() {
        StepFault flaps = containers.flaps(MINUTE);

        quay.running(1);

        assertThat(flaps.struck()).isZero();
        assertThat(quay.aws.faults().unused()).containsExactly("container of shop/web:1 flaps every PT1M");
    }

    @Test
    void a_snapshot_keeps_what_a_container_does() {
        containers.flaps(Duration.ofMinutes(5));
        quay.create(Quay.web(checked(), 1));
        quay.after(Duration.ofMinutes(2));
        Snapshot snapshot = quay.aws.snapshot();
        quay.aws.faults().clear();

        quay.aws.restore(new Snapshot(snapshot.json()));
        List<HealthStatus> before = health();
        quay.after(Duration.ofMinutes(10));

        assertThat(before).containsExactly(HealthStatus.HEALTHY);
        assertThat(quay.stoppedTasks()).hasSize(1);
    }
}
