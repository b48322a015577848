package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import org.junit.jupiter.api.Test;

class ClusterAssertTest {

    private final Drydock aws = Quay.world();

    @Test
    void running_tasks_are_counted() {
        Quay.run(aws, "shop/web:1");
        assertThat(aws).cluster("prod").hasRunningTasks(0);
        assertThat(failureOf(() -> assertThat(aws).cluster("prod").hasRunningTasks(1)))
                .startsWith("Expected cluster prod to have 1 running tasks, but it has 0, and 1 pending\n"
                        + "Calls that mention prod:\n  +0.000s #1 ecs:CreateCluster {clusterName=prod} -> ");

        aws.time().settle();

        assertThat(aws).cluster("prod").hasRunningTasks(1);
    }

    @Test
    void a_deleted_cluster_is_inactive() {
        assertThat(failureOf(() -> assertThat(aws).cluster("prod").isInactive()))
                .startsWith("Expected cluster prod to be INACTIVE, but it is ACTIVE\n");

        aws.ecs().deleteCluster(request -> request.cluster("prod"));

        assertThat(aws).cluster("prod").isInactive();
    }

    @Test
    void a_cluster_that_is_not_there_fails_with_those_that_are() {
        assertThat(failureOf(() -> assertThat(aws).cluster("pord").hasRunningTasks(0)))
                .startsWith("Expected a cluster pord, but there is none\n  clusters: arn:aws:ecs:us-east-1:1234")
                .contains("\nCalls that mention pord: none\n");
    }
}
