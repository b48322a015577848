package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Scale: up, down to nothing, and beyond what there is. */
@DrydockTest
class ServiceScalerTest {

    private final Set<String> seen = new LinkedHashSet<>();
    private ServiceScaler scaler;

    @BeforeEach
    void web_runs_on_fargate_and_crunch_on_an_instance_with_room_for_two(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2).instances(1, "m5.large");
        ecs.registerTaskDefinition(request -> request.family("crunch")
                .containerDefinitions(container ->
                        container.name("crunch").image("shop/crunch:1").memory(3_000)));
        ecs.createService(request -> request.cluster("prod")
                .serviceName("crunch")
                .taskDefinition("crunch")
                .desiredCount(1));
        aws.time().settle();
        scaler = new ServiceScaler(ecs, aws.time().sleeper()::sleep, seen::add);
    }

    @Test
    void from_two_tasks_to_ten(Drydock aws) {
        scaler.scale("prod", "web", 10);

        assertThat(seen).containsExactly("2 running, 0 pending", "2 running, 8 pending", "10 running, 0 pending");
        assertThat(aws).service("prod", "web").hasRunning(10).hasEvent("has started 8 tasks");
    }

    @Test
    void from_ten_tasks_to_none(Drydock aws) {
        scaler.scale("prod", "web", 10);
        seen.clear();

        scaler.scale("prod", "web", 0);

        assertThat(seen).startsWith("10 running, 0 pending").endsWith("0 running, 0 pending");
        assertThat(aws).service("prod", "web").isStable().hasRunning(0).hasEvent("has stopped 10 running tasks");
        assertThat(aws).cluster("prod").hasRunningTasks(1);
    }

    @Test
    void beyond_the_memory_of_the_cluster(Drydock aws) {
        assertThatThrownBy(() -> scaler.scale("prod", "crunch", 3))
                .hasMessageStartingWith("(service crunch) was unable to place a task")
                .hasMessageContaining("has insufficient memory available");

        aws.time().settle();
        assertThat(aws).service("prod", "crunch").hasRunning(2);
    }

    @Test
    void a_second_instance_makes_room(Drydock aws) {
        aws.given().cluster("prod").instances(1, "m5.large");

        scaler.scale("prod", "crunch", 3);

        assertThat(aws).service("prod", "crunch").hasRunning(3);
    }

    @Test
    void while_fargate_has_no_capacity(Drydock aws) {
        aws.faults().fargateCapacity().unavailable();

        assertThatThrownBy(() -> scaler.scale("prod", "web", 3))
                .hasMessageContaining("Capacity is unavailable at this time");
    }

    @Test
    void a_service_that_was_deleted_meanwhile_is_told(EcsClient ecs, Drydock aws) {
        ServiceScaler slow = new ServiceScaler(
                ecs,
                pause -> {
                    ecs.deleteService(
                            request -> request.cluster("prod").service("web").force(true));
                    aws.time().advance(Duration.ofDays(2));
                },
                seen::add);

        assertThatThrownBy(() -> slow.scale("prod", "web", 3)).hasMessage("There is no service web any more");
    }
}
