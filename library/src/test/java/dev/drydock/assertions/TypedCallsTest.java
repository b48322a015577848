package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.assertions.Quay.failureOf;
import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.DELETE_CLUSTER;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static dev.drydock.operation.EcsOperation.RUN_TASK;
import static dev.drydock.operation.LogsOperation.PUT_LOG_EVENTS;

import dev.drydock.Drydock;
import dev.drydock.journal.Call;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsRequest;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterResponse;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

class TypedCallsTest {

    private final Drydock aws = Drydock.create();

    @Test
    void a_call_gives_the_request_and_the_response_whole() {
        String value = "x".repeat(3_000);
        CreateClusterRequest sent = CreateClusterRequest.builder()
                .clusterName("prod")
                .tags(tag -> tag.key("team").value("shop"))
                .configuration(configuration -> configuration.executeCommandConfiguration(
                        command -> command.kmsKeyId(value).logging("DEFAULT")))
                .build();
        aws.ecs().createCluster(sent);

        Call call = aws.journal().calls(CREATE_CLUSTER).get(0);

        assertThat(call.request(CreateClusterRequest.class)).isSameAs(sent);
        assertThat(call.response(CreateClusterResponse.class).cluster().clusterName())
                .isEqualTo("prod");
        assertThat(call.exception()).isNull();
        assertThat(call).hasToString("Call #1 ecs:CreateCluster");
    }

    @Test
    void another_class_is_refused_with_that_which_it_is() {
        aws.ecs().createCluster(request -> request.clusterName("prod"));
        Call call = aws.journal().calls(CREATE_CLUSTER).get(0);

        assertThatThrownBy(() -> call.request(DeleteClusterRequest.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "request(DeleteClusterRequest.class) cannot be had of Call #1 ecs:CreateCluster, whose request"
                                + " is of CreateClusterRequest");
        assertThatThrownBy(() -> call.response(ListClustersResponse.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "response(ListClustersResponse.class) cannot be had of Call #1 ecs:CreateCluster, whose response"
                                + " is of CreateClusterResponse");
    }

    @Test
    void a_call_that_failed_gives_the_exception_in_place_of_a_response() {
        assertThatThrownBy(() -> aws.ecs().deleteCluster(request -> request.cluster("nix")))
                .isInstanceOf(ClusterNotFoundException.class);

        Call call = aws.journal().calls(DELETE_CLUSTER).get(0);

        assertThat(call.exception())
                .isInstanceOf(ClusterNotFoundException.class)
                .hasMessageContaining("Cluster not found.");
        assertThatThrownBy(() -> call.response(DeleteClusterResponse.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Call #1 ecs:DeleteCluster was not answered but failed with ClusterNotFoundException: Cluster not"
                                + " found.. exception() has what its caller was thrown");
    }

    @Test
    void the_exception_of_a_fault_is_the_one_that_was_thrown() {
        IllegalStateException broken = new IllegalStateException("broken");
        aws.faults().on(LIST_CLUSTERS).fails(broken).times(1);

        assertThatThrownBy(() -> aws.ecs().listClusters()).isSameAs(broken);

        assertThat(aws.journal().calls(LIST_CLUSTERS).get(0).exception()).isSameAs(broken);
    }

    @Test
    void a_request_that_was_too_large_says_that_only_its_text_is_kept() {
        String much = "x".repeat(70_000);
        assertThatThrownBy(() -> aws.ecs()
                .registerTaskDefinition(request -> request.family("web")
                        .containerDefinitions(container -> container
                                .name("web")
                                .image("web")
                                .environment(pair -> pair.name("A").value(much)))));

        Call call = aws.journal().calls().get(0);

        assertThatThrownBy(() -> call.request(CreateClusterRequest.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Call #1 ecs:RegisterTaskDefinition: the journal keeps only the text of its request, because it is"
                                + " larger than 64 KiB. requestText() has it, long members cut");
    }

    @Test
    void an_invalid_request_says_that_only_its_text_is_kept() {
        assertThatThrownBy(() -> aws.ecs().runTask(RunTaskRequest.builder().build()));

        Call call = aws.journal().calls(RUN_TASK).get(0);

        assertThatThrownBy(() -> call.request(RunTaskRequest.class))
                .hasMessageContaining("because its request was refused before it was looked at");
    }

    @Test
    void log_events_are_kept_whole_like_other_requests() {
        aws.given().logGroup("/app");
        aws.logs().createLogStream(request -> request.logGroupName("/app").logStreamName("a"));
        long now = aws.time().instant().toEpochMilli();
        aws.logs()
                .putLogEvents(request -> request.logGroupName("/app")
                        .logStreamName("a")
                        .logEvents(event -> event.message("m").timestamp(now)));

        assertThat(aws)
                .called(PUT_LOG_EVENTS)
                .withRequest(
                        PutLogEventsRequest.class,
                        request -> assertThat(request.logEvents()).hasSize(1));
    }

    @Test
    void old_heavy_calls_are_kept_as_text_and_say_so() {
        byte[] part = new byte[40_000];
        aws.ecr().createRepository(request -> request.repositoryName("big"));
        for (int i = 0; i < 700; i++) {
            String upload =
                    aws.ecr().initiateLayerUpload(r -> r.repositoryName("big")).uploadId();
            aws.ecr()
                    .uploadLayerPart(request -> request.repositoryName("big")
                            .uploadId(upload)
                            .partFirstByte(0L)
                            .partLastByte(part.length - 1L)
                            .layerPartBlob(SdkBytes.fromByteArray(part)));
        }
        List<Call> uploads = aws.journal().calls().stream()
                .filter(call -> call.operation().equals("UploadLayerPart"))
                .toList();

        assertThatThrownBy(() -> uploads.get(0).request(CreateClusterRequest.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        uploads.get(0)
                                + ": the journal keeps only the text of its request, because the calls since then"
                                + " are as many as it keeps whole; ask earlier in the test. requestText() has it, long members cut");
        assertThatThrownBy(() -> uploads.get(699).request(CreateClusterRequest.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- assertions

    @Test
    void one_request_as_asserted_is_enough_and_is_what_goes_on() {
        create("prod", Map.of());
        create("stage", Map.of("team", "shop"));

        assertThat(aws)
                .called(CREATE_CLUSTER)
                .withRequest(
                        CreateClusterRequest.class,
                        request -> assertThat(request.tags()).hasSize(1))
                .once()
                .called(CREATE_CLUSTER)
                .times(2);
    }

    @Test
    void a_failure_tells_what_each_request_failed_by_the_closest_first() {
        create("prod", Map.of());
        create("stage", Map.of("team", "shop"));
        create("test", Map.of());

        assertThat(failureOf(() -> assertThat(aws)
                        .called(CREATE_CLUSTER)
                        .withRequest(CreateClusterRequest.class, request -> {
                            assertThat(request.tags()).hasSize(1);
                            assertThat(request.clusterName()).isEqualTo("prod");
                        })))
                .startsWith(
                        "Expected ecs:CreateCluster to have been called with a request as asserted, but no request was\n"
                                + "  #2 failed by: expected: \"prod\" but was: \"stage\"\n"
                                + "  #1 failed by: Expected size: 1 but was: 0 in: []\n"
                                + "  #3 failed by: Expected size: 1 but was: 0 in: []\n"
                                + "Calls of CreateCluster:\n");
    }

    @Test
    void requests_can_be_told_apart_by_a_condition() {
        create("prod", Map.of());

        assertThat(aws)
                .called(CREATE_CLUSTER)
                .where(
                        CreateClusterRequest.class,
                        request -> request.clusterName().equals("prod"))
                .once()
                .called(CREATE_CLUSTER)
                .where(CreateClusterRequest.class, request -> request.hasTags())
                .never();
        assertThatThrownBy(() -> assertThat(aws).called(CREATE_CLUSTER).where(RunTaskRequest.class, request -> true))
                .hasMessageContaining("whose request is of CreateClusterRequest");
    }

    @Test
    void failed_calls_can_be_counted_by_their_error() {
        aws.faults().on(LIST_CLUSTERS).throttle().times(1);
        assertThatThrownBy(() -> aws.ecs().listClusters());
        aws.ecs().listClusters();

        assertThat(aws)
                .called(LIST_CLUSTERS)
                .failingWith("ThrottlingException")
                .once()
                .called(LIST_CLUSTERS)
                .times(2);
    }

    @Test
    void calls_are_asserted_in_their_order() {
        create("prod", Map.of());
        aws.ecs().listClusters();
        aws.ecs().deleteCluster(request -> request.cluster("prod"));

        assertThat(aws).calledInOrder(CREATE_CLUSTER, DELETE_CLUSTER).calledInOrder(LIST_CLUSTERS, DELETE_CLUSTER);
        assertThat(failureOf(() -> assertThat(aws).calledInOrder(CREATE_CLUSTER, DELETE_CLUSTER, LIST_CLUSTERS)))
                .startsWith(
                        "Expected ecs:CreateCluster, ecs:DeleteCluster, ecs:ListClusters to have been called in this"
                                + " order, but ListClusters was not called after DeleteCluster #3\nCalls of these:\n");
        assertThat(failureOf(() -> assertThat(aws).calledInOrder(RUN_TASK, LIST_CLUSTERS)))
                .contains("but RunTask was not called\n");
        assertThatThrownBy(() -> assertThat(aws).calledInOrder(RUN_TASK))
                .hasMessage("calledInOrder(…) needs 2 or more for number of operations, but was given 1");
    }

    @Test
    void calls_after_others_are_asserted_by_their_requests() {
        create("prod", Map.of());
        aws.ecs().deleteCluster(request -> request.cluster("prod"));
        create("stage", Map.of());

        assertThat(aws)
                .called(DELETE_CLUSTER)
                .withRequest(
                        DeleteClusterRequest.class,
                        request -> assertThat(request.cluster()).isEqualTo("prod"))
                .then(CREATE_CLUSTER)
                .once();
        assertThat(failureOf(() -> assertThat(aws)
                        .called(DELETE_CLUSTER)
                        .then(CREATE_CLUSTER)
                        .withRequestContaining("prod")
                        .atLeast(1)))
                .startsWith(
                        "Expected ecs:CreateCluster after DeleteCluster #2 with \"prod\" in the request to have been"
                                + " called at least once, but it was called never\n");
    }

    private void create(String name, Map<String, String> tags) {
        aws.ecs().createCluster(request -> {
            request.clusterName(name);
            tags.forEach((key, value) -> request.tags(tag -> tag.key(key).value(value)));
        });
    }
}
