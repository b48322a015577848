package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;
import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.DELETE_CLUSTER;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import org.junit.jupiter.api.Test;

class CallsAssertTest {

    private final Drydock aws =
            Drydock.builder().time(TimeMode.manual()).patience(20_000).build();

    @Test
    void calls_are_counted() {
        aws.ecs().createCluster(request -> request.clusterName("prod"));
        aws.ecs().createCluster(request -> request.clusterName("stage"));

        assertThat(aws).called(CREATE_CLUSTER).times(2).called(DELETE_CLUSTER).never();
        assertThat(failureOf(() -> assertThat(aws).called(CREATE_CLUSTER).times(3)))
                .startsWith("Expected ecs:CreateCluster to have been called 3 times, but it was called 2 times\n"
                        + "Calls of CreateCluster:\n  +0.000s #1 ecs:CreateCluster {clusterName=prod} -> ")
                .contains("\n  +0.000s #2 ecs:CreateCluster {clusterName=stage} -> ");
        assertThat(failureOf(() -> assertThat(aws).called(CREATE_CLUSTER).never()))
                .startsWith("Expected ecs:CreateCluster to have been called never, but it was called 2 times\n");
        assertThat(failureOf(() -> assertThat(aws).called(DELETE_CLUSTER).times(1)))
                .startsWith("Expected ecs:DeleteCluster to have been called once, but it was called never\n");
    }

    @Test
    void a_least_number_of_calls_may_be_exceeded() {
        aws.ecs().listClusters();
        aws.ecs().listClusters();

        assertThat(aws).called(LIST_CLUSTERS).atLeast(1).called(LIST_CLUSTERS).atLeast(2);
        assertThat(failureOf(() -> assertThat(aws).called(LIST_CLUSTERS).atLeast(3)))
                .startsWith(
                        "Expected ecs:ListClusters to have been called at least 3 times, but it was called 2 times");
    }

    @Test
    void calls_are_told_apart_by_their_requests() {
        aws.ecs().createCluster(request -> request.clusterName("prod"));
        aws.ecs().createCluster(request -> request.clusterName("stage"));

        assertThat(aws)
                .called(CREATE_CLUSTER)
                .withRequestContaining("clusterName=prod")
                .times(1);
        assertThat(failureOf(() -> assertThat(aws)
                        .called(CREATE_CLUSTER)
                        .withRequestContaining("clusterName=test")
                        .atLeast(1)))
                .startsWith("Expected ecs:CreateCluster with \"clusterName=test\" in the request to have been called at"
                        + " least once, but it was called never\nCalls of CreateCluster:\n");
    }

    @Test
    void what_may_depend_on_dropped_calls_cannot_be_told() {
        aws.ecs().createCluster(request -> request.clusterName("prod"));
        for (int i = 0; i < 10_000; i++) {
            aws.ecs().listClusters();
        }

        assertThat(failureOf(() -> assertThat(aws).called(CREATE_CLUSTER).never()))
                .startsWith("Expected ecs:CreateCluster to have been called never, but that cannot be told: the journal"
                        + " has dropped its first 1 calls and still has 0 of these\n");
        assertThat(failureOf(() -> assertThat(aws).called(CREATE_CLUSTER).atLeast(1)))
                .contains("cannot be told");
        assertThat(failureOf(() -> assertThat(aws).called(LIST_CLUSTERS).times(10_000)))
                .contains("cannot be told");
        assertThat(failureOf(() -> assertThat(aws).called(LIST_CLUSTERS).never()))
                .contains("to have been called never, but it was called 10000 times\n")
                .contains("Calls of ListClusters, the last 5 of 10000:\n");
        assertThat(aws).called(LIST_CLUSTERS).atLeast(10_000);
    }
}
