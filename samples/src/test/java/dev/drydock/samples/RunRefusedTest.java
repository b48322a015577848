package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.operation.EcsOperation.RUN_TASK;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** RunTask refused: empty tasks, only failures; and tried again. */
@DrydockTest
class RunRefusedTest {

    private static final RunTaskRequest ON_FARGATE = RunTaskRequest.builder()
            .cluster("batch")
            .taskDefinition("job")
            .launchType("FARGATE")
            .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")))
            .build();
    private static final RunTaskRequest ON_EC2 =
            RunTaskRequest.builder().cluster("batch").taskDefinition("crunch").build();

    private PatientRunTask patient;

    @BeforeEach
    void one_instance_has_room_for_one_crunch_at_a_time(EcsClient ecs, Drydock aws) {
        aws.given().cluster("batch").instances(1, "m5.large").and().taskDefinition("job", "batch/job:1");
        ecs.registerTaskDefinition(request -> request.family("crunch")
                .containerDefinitions(container -> container
                        .name("crunch")
                        .image("batch/crunch:1")
                        .memory(5_000)
                        .command("sleep", "5")));
        patient = new PatientRunTask(ecs, aws.time().sleeper()::sleep);
    }

    @Test
    void a_lack_of_capacity_on_fargate_passes(Drydock aws) {
        aws.faults().fargateCapacity().unavailable().times(2);

        Task task = patient.run(ON_FARGATE);

        assertThat(task.lastStatus()).isEqualTo("PROVISIONING");
        assertThat(aws).called(RUN_TASK).times(3);
    }

    @Test
    void memory_is_free_again_once_the_other_task_has_stopped(Drydock aws) {
        patient.run(ON_EC2);

        Task second = patient.run(ON_EC2);

        assertThat(second.lastStatus()).isEqualTo("PENDING");
        assertThat(aws).called(RUN_TASK).atLeast(3);
    }

    @Test
    void an_agent_that_stays_away_is_given_up(EcsClient ecs, Drydock aws) {
        String instance = ecs.listContainerInstances(request -> request.cluster("batch"))
                .containerInstanceArns()
                .get(0);
        aws.faults().instance(instance).stop();

        assertThatThrownBy(() -> patient.run(ON_EC2)).hasMessage("ECS did not run crunch in 5 attempts: [AGENT]");
    }

    @Test
    void after_the_last_attempt_nobody_waits_any_more(EcsClient ecs, Drydock aws) {
        aws.faults().fargateCapacity().unavailable();
        List<Duration> pauses = new ArrayList<>();

        assertThatThrownBy(() -> new PatientRunTask(ecs, pauses::add).run(ON_FARGATE))
                .isInstanceOf(IllegalStateException.class);

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(2L, 4L, 6L, 8L);
    }

    @Test
    void one_task_is_run_whatever_the_request_counts(Drydock aws) {
        patient.run(ON_FARGATE.toBuilder().count(3).build());

        assertThat(aws).onlyTask("batch").hasStatus("PROVISIONING");
    }

    @Test
    @DrydockTransport
    void a_job_that_makes_its_own_client_tells_it_too(Drydock aws) {
        aws.given().taskDefinition("nightly", "batch/nightly:1");
        aws.faults().fargateCapacity().unavailable();

        assertThatThrownBy(() -> new NightlyJob().run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Capacity is unavailable at this time");
    }
}
