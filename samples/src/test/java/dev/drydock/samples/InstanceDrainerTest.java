package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.operation.EcsOperation.DEREGISTER_CONTAINER_INSTANCE;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Drain instances. Only the drainer's own pauses move time, so that its patience is counted as it would be. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class InstanceDrainerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private List<String> instances;
    private InstanceDrainer drainer;

    @BeforeEach
    void each_of_two_instances_runs_one_task_that_fills_most_of_it(EcsClient ecs, Drydock aws) {
        instances = aws.given().cluster("prod").instances(2, "m5.large").arns();
        ecs.registerTaskDefinition(request -> request.family("search")
                .containerDefinitions(container ->
                        container.name("search").image("shop/search:1").memory(5_000)));
        ecs.createService(request -> request.cluster("prod")
                .serviceName("search")
                .taskDefinition("search")
                .desiredCount(2));
        aws.time().settle();
        drainer = new InstanceDrainer(ecs, aws.time().sleeper()::sleep);
    }

    @Test
    void its_task_moves_to_an_instance_with_room(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").instances(1, "m5.large");

        boolean gone = drainer.drain("prod", instances.get(0), PATIENCE);

        assertThat(gone).isTrue();
        assertThat(aws).service("prod", "search").isStable().hasRunning(2).hasEvent("has stopped 1 running tasks");
        assertThat(aws).called(DEREGISTER_CONTAINER_INSTANCE).once();
    }

    @Test
    void a_task_without_room_elsewhere_keeps_the_drain_waiting(EcsClient ecs, Drydock aws) {
        boolean gone = drainer.drain("prod", instances.get(0), PATIENCE);

        assertThat(gone).isFalse();
        assertThat(aws).instance("prod", instances.get(0)).isDraining().hasRunningTasks(1);
        assertThat(aws).service("prod", "search").hasRunning(2).hasEvent("was unable to place a task");
        assertThat(aws).called(DEREGISTER_CONTAINER_INSTANCE).never();
    }

    @Test
    void a_new_instance_lets_it_go_on(EcsClient ecs, Drydock aws) {
        drainer.drain("prod", instances.get(0), PATIENCE);
        aws.given().cluster("prod").instances(1, "m5.large");

        boolean gone = drainer.drain("prod", instances.get(0), PATIENCE);

        assertThat(gone).isTrue();
        assertThat(aws).service("prod", "search").hasRunning(2);
    }

    @Test
    void a_service_that_may_run_short_does_not_wait_for_room(EcsClient ecs, Drydock aws) {
        ecs.updateService(request -> request.cluster("prod")
                .service("search")
                .deploymentConfiguration(bounds -> bounds.minimumHealthyPercent(50)));

        boolean gone = drainer.drain("prod", instances.get(0), PATIENCE);

        assertThat(gone).isTrue();
        assertThat(aws).service("prod", "search").hasRunning(1);
    }

    @Test
    void an_instance_on_which_hundreds_of_tasks_run_or_ran_is_drained_to_the_last(EcsClient ecs, Drydock aws) {
        String instance =
                aws.given().cluster("busy").instances(2, "m5.24xlarge").arns().get(0);
        ecs.registerTaskDefinition(request -> request.family("small")
                .containerDefinitions(container ->
                        container.name("small").image("shop/small:1").memory(64)));
        ecs.createService(request -> request.cluster("busy")
                .serviceName("small")
                .taskDefinition("small")
                .desiredCount(240));
        aws.time().settle();
        ecs.updateService(request -> request.cluster("busy").service("small").forceNewDeployment(true));
        aws.time().settle();

        assertThat(drainer.drain("busy", instance, PATIENCE)).isTrue();

        assertThat(aws).service("busy", "small").hasRunning(240);
    }

    @Test
    void an_instance_that_is_gone_is_told(EcsClient ecs, Drydock aws) {
        ecs.deregisterContainerInstance(request ->
                request.cluster("prod").containerInstance(instances.get(0)).force(true));

        assertThatThrownBy(() -> drainer.drain("prod", instances.get(0), PATIENCE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not drain");
    }
}
