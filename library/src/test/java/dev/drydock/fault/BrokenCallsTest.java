package dev.drydock.fault;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.RUN_TASK;
import static dev.drydock.operation.EcsOperation.START_TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.doors.OpenDoor;
import dev.drydock.journal.Call;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.Networks;
import dev.drydock.testkit.SdkClients;
import dev.drydock.time.TimeMode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Connections that break before a call was done and after it, as callers of every door see it. */
class BrokenCallsTest {

    private static Drydock world() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        return aws;
    }

    private static void run(EcsClient ecs) {
        ecs.runTask(b -> b.cluster("prod")
                .taskDefinition("web")
                .launchType("FARGATE")
                .networkConfiguration(Networks::ofOneSubnet));
    }

    private static int tasks(Drydock aws) {
        return aws.view().tasks("prod").size();
    }

    @Test
    void a_lost_connection_is_shown_in_process_as_the_sdk_shows_it() {
        try (Drydock aws = world()) {
            aws.faults().on(RUN_TASK).losesConnection();

            assertThatThrownBy(() -> run(aws.ecs()))
                    .isExactlyInstanceOf(SdkClientException.class)
                    .hasMessageContaining("Unable to execute HTTP request: Connection reset")
                    .hasCauseInstanceOf(IOException.class);
            assertThat(tasks(aws)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OpenDoor.Kind.class,
            names = {"TRANSPORT", "HTTP", "SERVER"})
    void the_sdk_tries_again_after_a_lost_connection(OpenDoor.Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, world())) {
            Fault fault = door.aws().faults().on(RUN_TASK).losesConnection().times(1);

            run(door.ecs());

            assertThat(tasks(door.aws())).isEqualTo(1);
            assertThat(fault.struck()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OpenDoor.Kind.class,
            names = {"TRANSPORT", "HTTP", "SERVER"})
    void a_connection_that_stays_lost_is_shown_as_the_sdk_shows_it(OpenDoor.Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, world())) {
            door.aws().faults().on(RUN_TASK).losesConnection();

            assertThatThrownBy(() -> run(door.ecs()))
                    .isExactlyInstanceOf(SdkClientException.class)
                    .hasMessageContaining("Unable to execute HTTP request: ")
                    .hasRootCauseInstanceOf(IOException.class);
            assertThat(tasks(door.aws())).isZero();
        }
    }

    @Test
    void a_lost_answer_leaves_what_was_done() {
        try (Drydock aws = world()) {
            aws.faults().on(RUN_TASK).losesAnswer().times(1);

            assertThatThrownBy(() -> run(aws.ecs()))
                    .isExactlyInstanceOf(SdkClientException.class)
                    .hasCauseInstanceOf(IOException.class);
            assertThat(tasks(aws)).isEqualTo(1);
            assertThat(aws.journal().text())
                    .contains("fault: ecs:RunTask is carried out and loses its answer, strike 1")
                    .contains("SdkClientException: Unable to execute HTTP request: Connection reset");
        }
    }

    @Test
    void who_runs_a_task_again_without_a_client_token_has_two() {
        try (Drydock aws = world()) {
            aws.faults().on(RUN_TASK).losesAnswer().times(1);

            assertThatThrownBy(() -> run(aws.ecs())).isInstanceOf(SdkClientException.class);
            run(aws.ecs());

            assertThat(tasks(aws)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OpenDoor.Kind.class,
            names = {"TRANSPORT", "HTTP", "SERVER"})
    void the_token_that_the_sdk_fills_in_keeps_its_retry_from_a_second_task(OpenDoor.Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, world())) {
            Fault fault = door.aws().faults().on(RUN_TASK).losesAnswer().times(1);

            run(door.ecs());

            assertThat(tasks(door.aws())).isEqualTo(1);
            assertThat(fault.struck()).isEqualTo(1);
            assertThat(door.aws().journal().calls(RUN_TASK)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OpenDoor.Kind.class,
            names = {"TRANSPORT", "HTTP", "SERVER"})
    void a_retry_of_what_has_no_token_is_done_twice(OpenDoor.Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, world())) {
            door.aws().given().cluster("prod").instances(1, "m5.large");
            door.ecs()
                    .registerTaskDefinition(b -> b.family("job")
                            .containerDefinitions(
                                    c -> c.name("job").image("shop/job:1").memory(128)));
            String instance = door.ecs()
                    .listContainerInstances(b -> b.cluster("prod"))
                    .containerInstanceArns()
                    .get(0);
            door.aws().faults().on(START_TASK).losesAnswer().times(1);

            door.ecs().startTask(b -> b.cluster("prod").taskDefinition("job").containerInstances(instance));

            assertThat(tasks(door.aws())).isEqualTo(2);
        }
    }

    @Test
    void the_answer_of_a_refused_call_is_lost_too() {
        try (Drydock aws = Drydock.create()) {
            aws.faults().on(RUN_TASK).losesAnswer();

            assertThatThrownBy(() -> aws.ecs().runTask(b -> b.cluster("nowhere").taskDefinition("web")))
                    .isExactlyInstanceOf(SdkClientException.class)
                    .hasMessageContaining("Connection reset");
        }
    }

    @Test
    void a_call_times_out_as_the_sdk_times_it_out() {
        try (Drydock aws = world()) {
            Instant begin = aws.time().instant();
            aws.faults().on(RUN_TASK).timesOut().times(1);
            aws.faults().on(RUN_TASK).timesOut(Duration.ofSeconds(2));

            assertThatThrownBy(() -> run(aws.ecs()))
                    .isInstanceOf(ApiCallTimeoutException.class)
                    .hasMessageContaining("30000 millis");
            assertThatThrownBy(() -> run(aws.ecs())).hasMessageContaining("2000 millis");
            assertThat(Duration.between(begin, aws.time().instant())).isEqualTo(Duration.ofSeconds(32));
            assertThat(tasks(aws)).isZero();
        }
    }

    @Test
    void a_time_out_ends_the_call_of_the_sdks_own_client_without_another_try() {
        try (Drydock aws = world()) {
            aws.faults().on(CREATE_CLUSTER).timesOut();

            assertThatThrownBy(() -> SdkClients.over(aws, EcsClient.builder()).createCluster())
                    .isInstanceOf(ApiCallTimeoutException.class);
            assertThatThrownBy(() -> SdkClients.overAsync(aws, EcsAsyncClient.builder())
                            .createCluster()
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ApiCallTimeoutException.class);
            assertThat(aws.journal().calls(CREATE_CLUSTER))
                    .extracting(Call::attempt)
                    .containsExactly(1, 1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OpenDoor.Kind.class,
            names = {"HTTP", "SERVER"})
    void over_http_a_time_out_breaks_the_connection(OpenDoor.Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, world())) {
            Instant begin = door.aws().time().instant();
            door.aws().faults().on(RUN_TASK).timesOut(Duration.ofSeconds(2)).times(1);

            run(door.ecs());

            assertThat(tasks(door.aws())).isEqualTo(1);
            assertThat(Duration.between(begin, door.aws().time().instant())).isGreaterThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void an_asynchronous_client_meets_lost_answers_too() {
        try (Drydock aws = Drydock.create()) {
            aws.faults().on(AwsService.ECS).losesAnswer().times(1);

            assertThatThrownBy(() -> aws.ecsAsync().createCluster().join())
                    .hasCauseInstanceOf(SdkClientException.class);
            SdkClients.overAsync(aws, EcsAsyncClient.builder())
                    .createCluster(b -> b.clusterName("other"))
                    .join();

            assertThat(aws.view().clusterArns()).hasSize(2);
        }
    }
}
