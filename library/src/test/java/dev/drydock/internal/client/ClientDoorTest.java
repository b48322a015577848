package dev.drydock.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

class ClientDoorTest {

    private final Clients clients = new CountedTime().clients();

    @Test
    void the_doors_own_answer_comes_back() {
        RunTaskResponse answer = RunTaskResponse.builder().build();
        ScriptedDoor door = ScriptedDoor.answering(answer);
        EcsClient ecs = clients.ecs(door);

        RunTaskResponse received = ecs.runTask(RunTaskRequest.builder().build());

        assertThat(received).isSameAs(answer);
        assertThat(door.calls()).singleElement().matches(ScriptedDoor.Call::movesTime);
    }

    @Test
    void consumer_overloads_and_forms_without_arguments_arrive_as_requests() {
        ScriptedDoor door = ScriptedDoor.answering(ListTasksResponse.builder().build());
        EcsClient ecs = clients.ecs(door);

        ecs.listTasks(request -> request.cluster("prod"));
        ecs.listTasks();

        assertThat(door.operations()).containsExactly("ListTasks", "ListTasks");
        assertThat(door.calls().get(0).request())
                .isEqualTo(ListTasksRequest.builder().cluster("prod").build());
    }

    @Test
    void a_paginator_asks_until_the_last_page() {
        ScriptedDoor door = ScriptedDoor.answering(ClientDoorTest::page);
        EcsClient ecs = clients.ecs(door);

        List<String> arns = ecs.listTasksPaginator(request -> request.cluster("prod")).taskArns().stream()
                .toList();

        assertThat(arns).containsExactly("arn-1", "arn-2", "arn-3");
        assertThat(door.operations()).containsExactly("ListTasks", "ListTasks", "ListTasks");
    }

    @Test
    void an_asynchronous_paginator_asks_until_the_last_page() {
        ScriptedDoor door = ScriptedDoor.answering(ClientDoorTest::page);
        EcsAsyncClient ecs = clients.ecsAsync(door);
        List<String> arns = new ArrayList<>();

        CompletableFuture<Void> done = ecs.listTasksPaginator().taskArns().subscribe(arns::add);

        assertThat(done).isCompleted();
        assertThat(arns).containsExactly("arn-1", "arn-2", "arn-3");
    }

    @Test
    void a_failure_of_the_door_is_thrown_as_it_is() {
        RuntimeException failure =
                ClusterNotFoundException.builder().message("Cluster not found.").build();
        EcsClient ecs = clients.ecs(ScriptedDoor.failing(failure));

        Throwable thrown = catchThrowable(() -> ecs.listTasks());

        assertThat(thrown).isSameAs(failure);
    }

    @Test
    void a_failure_of_an_asynchronous_call_comes_through_the_future() {
        RuntimeException failure = new UnsupportedOperationException("RunTask");
        EcsAsyncClient ecs = clients.ecsAsync(ScriptedDoor.failing(failure));

        CompletableFuture<RunTaskResponse> future = ecs.runTask(request -> request.cluster("prod"));

        assertThat(future).isCompletedExceptionally();
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(future::join)
                .havingCause()
                .isSameAs(failure);
    }

    @Test
    void an_error_of_an_asynchronous_call_comes_through_the_future() {
        AssertionError stuck = new AssertionError("stuck");
        EcsAsyncClient ecs = clients.ecsAsync((operation, request, movesTime) -> {
            throw stuck;
        });

        CompletableFuture<ListTasksResponse> future = ecs.listTasks();

        assertThatThrownBy(future::join).hasCause(stuck);
    }

    @Test
    void a_missing_request_names_the_operation() {
        EcsClient ecs =
                clients.ecs(ScriptedDoor.answering(RunTaskResponse.builder().build()));

        assertThatThrownBy(() -> ecs.runTask((RunTaskRequest) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("RunTask needs a request, but was given null");
    }

    @Test
    void a_missing_request_of_an_asynchronous_call_comes_through_the_future() {
        EcsAsyncClient ecs = clients.ecsAsync(
                ScriptedDoor.answering(RunTaskResponse.builder().build()));

        CompletableFuture<RunTaskResponse> future = ecs.runTask((RunTaskRequest) null);

        assertThatThrownBy(future::join).hasCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void a_closed_client_says_where_to_get_another() {
        ScriptedDoor door = ScriptedDoor.answering(ListTasksResponse.builder().build());
        EcsClient ecs = clients.ecs(door);

        ecs.close();

        assertThatThrownBy(() -> ecs.listTasks())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Connection pool shut down: this ECS client was closed; "
                        + "ask Drydock for another: drydock.ecs()");
        assertThat(door.calls()).isEmpty();
    }

    @Test
    void closing_one_client_leaves_the_others_open() {
        ScriptedDoor door = ScriptedDoor.answering(ListTasksResponse.builder().build());
        EcsClient closed = clients.ecs(door);
        EcsAsyncClient open = clients.ecsAsync(door);

        closed.close();

        assertThat(open.listTasks()).isCompleted();
    }

    @Test
    void a_closed_asynchronous_client_fails_through_the_future() {
        EcsAsyncClient ecs = clients.ecsAsync(
                ScriptedDoor.answering(ListTasksResponse.builder().build()));
        ecs.close();

        CompletableFuture<ListTasksResponse> future = ecs.listTasks();

        assertThatThrownBy(future::join)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("drydock.ecsAsync()");
    }

    @Test
    void every_client_tells_what_and_where_it_is() {
        CallDoor door =
                ScriptedDoor.answering(DescribeRepositoriesResponse.builder().build());

        assertThat(clients.ecs(door)).hasToString("Drydock ECS client of 123456789012/us-east-1");
        assertThat(clients.ecsAsync(door)).hasToString("Drydock ECS async client of 123456789012/us-east-1");
        assertThat(clients.ecr(door)).hasToString("Drydock ECR client of 123456789012/us-east-1");
        assertThat(clients.ecrAsync(door)).hasToString("Drydock ECR async client of 123456789012/us-east-1");
        assertThat(clients.logs(door)).hasToString("Drydock CloudWatch Logs client of 123456789012/us-east-1");
        assertThat(clients.logsAsync(door))
                .hasToString("Drydock CloudWatch Logs async client of 123456789012/us-east-1");
    }

    @Test
    void names_and_configurations_are_those_of_a_real_client() {
        CallDoor door =
                ScriptedDoor.answering(DescribeRepositoriesResponse.builder().build());

        assertThat(clients.ecs(door).serviceName()).isEqualTo("ecs");
        assertThat(clients.ecr(door).serviceName()).isEqualTo("ecr");
        assertThat(clients.logs(door).serviceName()).isEqualTo("logs");
        assertThat(clients.ecs(door).serviceClientConfiguration().region()).isEqualTo(Region.US_EAST_1);
        assertThat(clients.ecrAsync(door).serviceClientConfiguration().region()).isEqualTo(Region.US_EAST_1);
        assertThat(clients.logs(door).serviceClientConfiguration().overrideConfiguration())
                .isNotNull();
        assertThat(clients.ecs(door).serviceClientConfiguration().endpointOverride())
                .isEmpty();
        assertThat(clients.ecs(door).serviceClientConfiguration().endpointProvider())
                .isPresent();
        assertThat(clients.ecs(door).serviceClientConfiguration().credentialsProvider())
                .isNotNull();
    }

    @Test
    void a_stream_that_does_not_open_tells_the_handler_and_the_future() {
        CloudWatchLogsAsyncClient logs = clients.logsAsync((operation, request, movesTime) -> {
            throw new AssertionError("a stream is not a call");
        });
        RecordingHandler handler = new RecordingHandler();

        CompletableFuture<Void> future = logs.startLiveTail(request -> request.logGroupIdentifiers("web"), handler);

        assertThatThrownBy(future::join)
                .cause()
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("StartLiveTail");
        assertThat(handler.failures).hasSize(1);
    }

    @Test
    void a_stream_without_a_handler_fails_through_the_future() {
        CloudWatchLogsAsyncClient logs = clients.logsAsync(
                ScriptedDoor.answering(StartLiveTailResponse.builder().build()));

        CompletableFuture<Void> future =
                logs.startLiveTail(request -> request.logGroupIdentifiers("web"), (StartLiveTailResponseHandler) null);

        assertThatThrownBy(future::join)
                .cause()
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("StartLiveTail");
    }

    private static SdkResponse page(SdkRequest request, int n) {
        String expected = n == 1 ? null : "token-" + (n - 1);
        assertThat(((ListTasksRequest) request).nextToken()).isEqualTo(expected);
        return ListTasksResponse.builder()
                .taskArns("arn-" + n)
                .nextToken(n < 3 ? "token-" + n : null)
                .build();
    }

    private static final class RecordingHandler implements StartLiveTailResponseHandler {

        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public void responseReceived(StartLiveTailResponse response) {}

        @Override
        public void onEventStream(SdkPublisher<StartLiveTailResponseStream> publisher) {}

        @Override
        public void exceptionOccurred(Throwable failure) {
            failures.add(failure);
        }

        @Override
        public void complete() {}
    }
}
