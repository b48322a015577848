package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.RUN_TASK;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** The answer to RunTask is lost on its way: was the task started? Two programs that try again, and what comes of it. */
@DrydockTest
class LostAnswerTest {

    /** Takes no answer for nothing done. */
    private record Naive(EcsClient ecs) {

        void start() {
            try {
                ecs.runTask(request());
            } catch (SdkClientException lost) {
                ecs.runTask(request());
            }
        }

        private static RunTaskRequest request() {
            return nightly().build();
        }
    }

    /** Asks for the same task again: one client token names one task, however often it is sent. */
    private record Sturdy(EcsClient ecs) {

        void start() {
            RunTaskRequest once =
                    nightly().clientToken(UUID.randomUUID().toString()).build();
            try {
                ecs.runTask(once);
            } catch (SdkClientException lost) {
                ecs.runTask(once);
            }
        }
    }

    private static RunTaskRequest.Builder nightly() {
        return RunTaskRequest.builder()
                .cluster("batch")
                .taskDefinition("nightly")
                .launchType("FARGATE")
                .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")));
    }

    @BeforeEach
    void the_answer_to_the_first_run_task_is_lost(Drydock aws) {
        aws.given().cluster("batch").and().taskDefinition("nightly", "shop/nightly:1");
        aws.faults().on(RUN_TASK).losesAnswer().times(1);
    }

    @Test
    void the_naive_program_runs_the_job_twice(EcsClient ecs, Drydock aws) {
        new Naive(ecs).start();

        assertThat(aws).tasks("batch").hasSize(2);
    }

    @Test
    void the_sturdy_one_runs_it_once(EcsClient ecs, Drydock aws) {
        new Sturdy(ecs).start();

        assertThat(aws).tasks("batch").hasSize(1);
    }
}
