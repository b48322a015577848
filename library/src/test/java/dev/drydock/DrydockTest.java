package dev.drydock;

import static dev.drydock.call.EcsOperation.CREATE_CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.EcsException;

class FirstCallsTest {

    @Test
    void a_created_cluster_is_listed_and_the_journal_tells_it() {
        Drydock aws = Drydock.create();

        aws.ecs().createCluster(b -> b.clusterName("prod"));

        assertThat(aws.ecs().listClusters().clusterArns())
                .containsExactly("arn:aws:ecs:us-east-1:123456789012:cluster/prod");
    }

    @Test
    void an_unknown_cluster_is_refused_in_the_words_of_aws() {
        Drydock aws = Drydock.create();
        aws.ecs().createCluster(b -> b.clusterName("prod"));

        assertThatThrownBy(() -> aws.ecs().deleteCluster(b -> b.cluster("dev")))
                .isInstanceOf(ClusterNotFoundException.class)
                .hasMessageStartingWith("Cluster not found. (Service: Ecs, Status Code: 400, Request ID: ")
                .satisfies(thrown -> assertThat(thrown.getSuppressed()[0]).hasMessageContaining("prod"));
    }

    @Test
    void a_throttled_call_fails_as_often_as_declared() {
        Drydock aws = Drydock.create();
        aws.faults().on(CREATE_CLUSTER).throttle().times(1);

        assertThatThrownBy(() -> aws.ecs().createCluster(b -> b.clusterName("prod")))
                .isInstanceOf(EcsException.class)
                .satisfies(thrown -> assertThat(
                                ((EcsException) thrown).awsErrorDetails().errorCode())
                        .isEqualTo("ThrottlingException"));

        assertThat(aws.ecs().createCluster(b -> b.clusterName("prod")).cluster().status())
                .isEqualTo("ACTIVE");
    }
}
