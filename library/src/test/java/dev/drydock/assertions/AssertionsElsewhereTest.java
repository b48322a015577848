package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;
import static dev.drydock.operation.EcsOperation.DELETE_CLUSTER;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import org.junit.jupiter.api.Test;

class AssertionsElsewhereTest {

    private final Drydock aws = Drydock.create();

    @Test
    void things_of_another_region_are_seen_there() {
        aws.region("eu-west-1")
                .given()
                .logGroup("/ecs/web")
                .cluster("prod")
                .service("web", "shop/web:1")
                .running(1);

        assertThat(aws)
                .region("eu-west-1")
                .service("prod", "web")
                .isStable()
                .runs("shop/web:1")
                .and()
                .cluster("prod")
                .hasRunningTasks(1)
                .and()
                .onlyTask("prod")
                .isRunning()
                .container("web")
                .hasStatus("RUNNING")
                .and()
                .logGroup("/ecs/web")
                .hasNoLine("ERROR");
        assertThat(failureOf(() -> assertThat(aws).cluster("prod").hasRunningTasks(1)))
                .startsWith("Expected a cluster prod, but there is none");
    }

    @Test
    void things_of_another_account_are_seen_there() {
        aws.account("210987654321").region("eu-west-1").given().cluster("prod");

        assertThat(aws)
                .account("210987654321")
                .region("eu-west-1")
                .cluster("prod")
                .hasRunningTasks(0);
        assertThat(aws)
                .region("eu-west-1")
                .account("210987654321")
                .cluster("prod")
                .hasRunningTasks(0);
        assertThat(failureOf(() ->
                        assertThat(aws).account("210987654321").cluster("prod").hasRunningTasks(0)))
                .startsWith("Expected a cluster prod, but there is none");
    }

    @Test
    void calls_are_counted_everywhere_unless_a_place_is_named() {
        aws.ecs().listClusters();
        aws.region("eu-west-1").ecs().listClusters();

        assertThat(aws).called(LIST_CLUSTERS).times(2);
        assertThat(aws).region("eu-west-1").called(LIST_CLUSTERS).times(1);
        assertThat(failureOf(() -> assertThat(aws)
                        .region("eu-west-2")
                        .called(LIST_CLUSTERS)
                        .times(1)))
                .startsWith("Expected ecs:ListClusters in 123456789012/eu-west-2 to have been called once, but it was"
                        + " called never\nCalls of ListClusters:\n");
    }

    @Test
    void a_thing_can_be_followed_by_what_was_called() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);

        assertThat(aws)
                .service("prod", "web")
                .isStable()
                .and()
                .called(DELETE_CLUSTER)
                .never();
        assertThat(aws)
                .cluster("prod")
                .hasRunningTasks(1)
                .and()
                .called(DELETE_CLUSTER)
                .never();
    }

    @Test
    void a_cluster_that_is_not_there_is_told_with_those_that_are() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);

        assertThat(failureOf(() -> assertThat(aws).service("pord", "web").isStable()))
                .startsWith("Expected to find service web in cluster pord, but ClusterNotFoundException: Cluster not"
                        + " found.\n  Clusters in us-east-1: prod\n");
        assertThat(failureOf(() -> assertThat(aws).task("prod", "web").isRunning()))
                .startsWith("Expected to find task web in cluster prod, but InvalidParameterException: ");
    }

    @Test
    void what_is_no_place_is_refused() {
        assertThatThrownBy(() -> assertThat(aws).region("mars"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("us-east-1");
        assertThatThrownBy(() -> assertThat(aws).account("me"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twelve digits");
    }
}
