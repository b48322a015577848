package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockSoftAssertions.assertSoftly;
import static dev.drydock.assertions.Quay.failureOf;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static dev.drydock.operation.EcsOperation.RUN_TASK;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrydockSoftAssertionsTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();

    @BeforeEach
    void two_run() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);
    }

    @Test
    void what_holds_is_not_told() {
        assertSoftly(softly -> {
            softly.assertThat(aws).service("prod", "web").isStable().hasRunning(2);
            softly.assertThat(aws).called(RUN_TASK).never();
            softly.assertThat("x").isEqualTo("x");
        });
    }

    @Test
    void all_failures_of_a_chain_and_of_a_test_are_told() {
        String told = failureOf(() -> assertSoftly(softly -> {
            softly.assertThat(aws)
                    .service("prod", "web")
                    .hasRunning(3)
                    .isStable()
                    .hasEvent("nix")
                    .and()
                    .called(LIST_CLUSTERS)
                    .once()
                    .tasks("prod")
                    .hasSize(9)
                    .allStopped();
            softly.assertThat("x").isEqualTo("y");
        }));

        assertThat(told)
                .contains("6 failures")
                .contains("to have 3 running tasks, but it has 2 of 2")
                .contains("to have an event with \"nix\"")
                .contains("Expected ecs:ListClusters to have been called once")
                .contains("Expected 9 tasks of cluster prod, but there are 2")
                .contains("Expected all tasks of cluster prod to be STOPPED")
                .contains("\"y\"");
    }

    @Test
    void of_a_subject_that_there_is_not_that_alone_is_told() {
        String told = failureOf(() -> assertSoftly(softly -> {
            softly.assertThat(aws)
                    .service("prod", "nix")
                    .isStable()
                    .hasRunning(1)
                    .runs("x")
                    .rolledBack();
            softly.assertThat(aws)
                    .service("nix", "web")
                    .neverBelowHealthyPercent(50)
                    .scaledTo(1)
                    .within(Duration.ZERO);
            softly.assertThat(aws)
                    .onlyTask("prod")
                    .exitedWith(0)
                    .container("web")
                    .isHealthy();
            softly.assertThat(aws).logGroup("/nix").contains("x");
            softly.assertThat(aws).called(RUN_TASK).then(LIST_CLUSTERS).atLeast(1);
            softly.assertThat(aws).image("shop/nix:1").wasPulled();
            softly.assertThat(aws).instance("prod", "i-0").isDraining();
            softly.assertThat(aws)
                    .tags("arn:aws:ecs:us-east-1:123456789012:cluster/nix")
                    .contains("a", "b");
            softly.assertThat(aws).service("prod", "web").deployment("web:9").hasFailedTasks(0);
        }));

        assertThat(told)
                .contains("9 failures")
                .contains("Expected a service nix in cluster prod, but there is none")
                .contains("Expected to find service web in cluster nix, but ClusterNotFoundException")
                .contains("Expected cluster prod to have one task, but it has 2")
                .contains("Expected a log group /nix, but there is none")
                .contains("Expected ecs:RunTask to have been called at least once")
                .contains("Expected a repository shop/nix, but there is none")
                .contains("Expected a container instance i-0 in cluster prod, but there is none")
                .contains("Expected to find the tags of arn:aws:ecs:us-east-1:123456789012:cluster/nix")
                .contains("to have a deployment of web:9, but it has none");
    }

    @Test
    void descriptions_and_messages_are_kept() {
        String told = failureOf(() -> assertSoftly(softly -> {
            softly.assertThat(aws).as("the web").service("prod", "web").hasRunning(3);
            softly.assertThat(aws).withFailMessage("no!").cluster("nix").isActive();
        }));

        assertThat(told)
                .contains("2 failures")
                .contains("[the web] Expected service web")
                .contains("no!");
    }

    @Test
    void assertions_are_judged_when_they_are_made() {
        DrydockSoftAssertions softly = new DrydockSoftAssertions();
        softly.assertThat(aws).cluster("prod").hasRunningTasks(0);
        aws.ecs()
                .updateService(request -> request.cluster("prod").service("web").desiredCount(0));
        aws.time().settle();

        assertThat(softly.wasSuccess()).isFalse();
        assertThat(softly.errorsCollected()).hasSize(1);
    }
}
