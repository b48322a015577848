package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** ECS is eventually consistent: a task that RunTask has just started may not be described yet. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class LateReadTest {

    /** Takes what is not seen for what is not there. */
    private record Naive(EcsClient ecs) {

        String zone(String task) {
            return ecs.describeTasks(request -> request.cluster("batch").tasks(task))
                    .tasks()
                    .get(0)
                    .availabilityZone();
        }
    }

    /** Looks again for as long as AWS may take. */
    private record Sturdy(EcsClient ecs, BatchRunner.Pause pause) {

        private static final int LOOKS = 10;

        String zone(String task) {
            for (int look = 1; look <= LOOKS; look++) {
                for (Task found : ecs.describeTasks(
                                request -> request.cluster("batch").tasks(task))
                        .tasks()) {
                    return found.availabilityZone();
                }
                pause.sleep(Duration.ofSeconds(1));
            }
            throw new IllegalStateException(task + " is not seen after " + LOOKS + " looks");
        }
    }

    private String task;

    @BeforeEach
    void what_is_read_is_three_seconds_old(EcsClient ecs, Drydock aws) {
        aws.given().cluster("batch").and().taskDefinition("nightly", "shop/nightly:1");
        aws.faults().reads().lagBehind(Duration.ofSeconds(3));
        task = ecs.runTask(request -> request.cluster("batch")
                        .taskDefinition("nightly")
                        .launchType("FARGATE")
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))))
                .tasks()
                .get(0)
                .taskArn();
    }

    @Test
    void the_naive_program_breaks(EcsClient ecs) {
        assertThatThrownBy(() -> new Naive(ecs).zone(task)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void the_sturdy_one_waits_until_it_is_seen(EcsClient ecs, Drydock aws) {
        assertThat(new Sturdy(ecs, aws.time().sleeper()::sleep).zone(task)).isEqualTo("us-east-1a");
    }
}
