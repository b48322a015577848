package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** A Spot interruption in the middle of a job. */
@DrydockTest
class SpotRunnerTest {

    @BeforeEach
    void a_job_of_twenty_minutes(EcsClient ecs, Drydock aws) {
        ecs.createCluster(request -> request.clusterName("batch").capacityProviders("FARGATE", "FARGATE_SPOT"));
        aws.given().taskDefinition("job", "batch/job:1");
        aws.images()
                .add(
                        "batch/job:1",
                        script -> script.after(Duration.ofMinutes(20)).exits(0));
    }

    @Test
    void spot_is_cheaper_and_usually_enough(EcsClient ecs, Drydock aws) {
        Task task = new SpotRunner(ecs, aws.time().sleeper()::sleep).run("batch", "job", "subnet-1");

        assertThat(task.capacityProviderName()).isEqualTo("FARGATE_SPOT");
        assertThat(aws).onlyTask("batch").exitedWith(0);
    }

    @Test
    void an_interrupted_job_is_run_again_on_demand(EcsClient ecs, Drydock aws) {
        aws.time().executor().schedule(() -> interruptWhatRuns(ecs, aws), 10, TimeUnit.MINUTES);

        Task task = new SpotRunner(ecs, aws.time().sleeper()::sleep).run("batch", "job", "subnet-1");

        assertThat(task.capacityProviderName()).isEqualTo("FARGATE");
        assertThat(aws).task("batch", task.taskArn()).exitedWith(0);
        assertThat(aws).tasks("batch").any(each -> each.hasStopCode(TaskStopCode.SPOT_INTERRUPTION));
    }

    @Test
    void a_runner_that_was_away_for_too_long_says_so(EcsClient ecs, Drydock aws) {
        SpotRunner tired = new SpotRunner(ecs, pause -> aws.time().advance(Duration.ofHours(2)));

        assertThatThrownBy(() -> tired.run("batch", "job", "subnet-1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ECS does not know the task");
    }

    private static void interruptWhatRuns(EcsClient ecs, Drydock aws) {
        ecs.listTasks(request -> request.cluster("batch"))
                .taskArns()
                .forEach(task -> aws.faults().spot(task).interrupt());
    }
}
