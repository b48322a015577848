package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;
import static dev.drydock.assertions.Quay.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import org.junit.jupiter.api.Test;

class TaskAssertTest {

    private final Drydock aws = Quay.world();

    @Test
    void a_task_that_runs_is_running() {
        String arn = run(aws, "shop/web:1");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").isRunning()))
                .startsWith("Expected task " + Quay.id(arn) + " in cluster prod to be RUNNING, but it is PROVISIONING\n"
                        + "  task: " + Quay.id(arn) + " PROVISIONING\n  containers: web PENDING\n"
                        + "Calls that mention " + Quay.id(arn) + ":\n  +0.000s #4 ecs:RunTask {cluster=prod")
                .containsPattern("\nPending:\n  in .*step ends: " + arn + ", step ");

        aws.time().settle();

        assertThat(aws).task("prod", arn).isRunning();
        assertThat(aws).task("prod", Quay.id(arn)).isRunning();
    }

    @Test
    void a_task_whose_container_has_exited_is_stopped() {
        aws.images().add("shop/web:1", script -> script.logs("oh no").exits(1));
        run(aws, "shop/web:1");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").isStopped()))
                .contains("to be STOPPED, but it is PROVISIONING");

        aws.time().settle();

        assertThat(aws)
                .onlyTask("prod")
                .isStopped()
                .exitedWith(1)
                .stoppedBecause("Essential container in task exited")
                .hasStopCode("EssentialContainerExited");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").exitedWith(0)))
                .contains("and its container web to have exited with 0, but it exited with 1\n")
                .contains(" STOPPED (Essential container in task exited)\n  containers: web STOPPED, exit code 1")
                .contains("\nPending: nothing, so time alone will change nothing");
    }

    @Test
    void a_status_is_compared_by_its_name() {
        run(aws, "shop/web:1");

        assertThat(aws).onlyTask("prod").hasStatus("PROVISIONING");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").hasStatus("PENDING")))
                .contains("to be PENDING, but it is PROVISIONING");
    }

    @Test
    void a_container_that_runs_has_no_exit_code() {
        run(aws, "shop/web:1");
        aws.time().settle();

        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").exitedWith(0)))
                .contains("to have exited with 0, but it has no exit code");
    }

    @Test
    void the_essential_container_among_several_says_how_the_task_exited() {
        aws.images().add("shop/web:1", script -> script.exits(3));
        run(aws, "shop/web:1", "shop/proxy:1");
        aws.time().settle();

        assertThat(aws).onlyTask("prod").exitedWith(3);
        assertThat(aws).onlyTask("prod").container("side1").exitedWith(143);
        assertThat(failureOf(() ->
                        assertThat(aws).onlyTask("prod").container("side1").exitedWith(0)))
                .contains("and its container side1 to have exited with 0, but it exited with 143");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").container("side2")))
                .contains("to have a container side2, but it has none of that name");
    }

    @Test
    void a_reason_is_a_part_of_the_stopped_reason() {
        String arn = run(aws, "shop/web:1");
        aws.time().settle();
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").stoppedBecause("done")))
                .contains("to have stopped because \"done\", but it has no stopped reason");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").hasStopCode("UserInitiated")))
                .contains("to have the stop code UserInitiated, but it has none");

        aws.ecs().stopTask(request -> request.cluster("prod").task(arn).reason("we are done"));
        aws.time().settle();

        assertThat(aws).task("prod", arn).stoppedBecause("done").hasStopCode("UserInitiated");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").stoppedBecause("Essential")))
                .contains("to have stopped because \"Essential\", but the reason is \"we are done\"");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").hasStopCode("EssentialContainerExited")))
                .contains("but it is UserInitiated");
    }

    @Test
    void health_is_that_of_the_task_and_of_the_container() {
        aws.images().add("shop/web:1", script -> script.becomesHealthy());
        run(aws, "shop/web:1");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").isHealthy()))
                .contains("to be HEALTHY, but it is UNKNOWN");
        assertThat(failureOf(
                        () -> assertThat(aws).onlyTask("prod").container("web").isHealthy()))
                .contains("and its container web to be HEALTHY, but it is UNKNOWN");

        aws.time().settle().advance(java.time.Duration.ofMinutes(5));

        assertThat(aws).onlyTask("prod").isHealthy().container("web").isHealthy();
    }

    @Test
    void an_image_may_be_named_without_its_registry() {
        run(aws, aws.images().push("shop/web:1").uri());

        assertThat(aws).onlyTask("prod").runs("shop/web:1");
        assertThat(aws)
                .onlyTask("prod")
                .container("web")
                .runs("123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1")
                .runs("shop/web:1");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").runs("shop/web:2")))
                .contains("to run shop/web:2, but it runs 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1");
        assertThat(failureOf(
                        () -> assertThat(aws).onlyTask("prod").container("web").runs("web:1")))
                .contains("and its container web to run web:1, but it runs 1234");
    }

    @Test
    void a_container_says_what_went_wrong_with_it() {
        aws.images().push("shop/web:1");
        run(aws, "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:2");
        assertThat(failureOf(
                        () -> assertThat(aws).onlyTask("prod").container("web").failedBecause("no room")))
                .contains("and its container web to have failed because \"no room\", but it has no reason");

        aws.time().settle();

        assertThat(aws)
                .onlyTask("prod")
                .container("web")
                .hasStatus("STOPPED")
                .failedBecause("CannotPullContainerError");
        assertThat(failureOf(
                        () -> assertThat(aws).onlyTask("prod").container("web").failedBecause("no room")))
                .contains("but the reason is \"CannotPullContainerError: ");
        assertThat(failureOf(
                        () -> assertThat(aws).onlyTask("prod").container("web").hasStatus("RUNNING")))
                .contains("and its container web to be RUNNING, but it is STOPPED");
    }

    @Test
    void a_task_that_is_not_there_fails_with_those_that_are() {
        String arn = run(aws, "shop/web:1");

        assertThat(failureOf(() -> assertThat(aws).task("prod", "0123456789abcdef0123456789abcdef")))
                .startsWith("Expected a task 0123456789abcdef0123456789abcdef in cluster prod, but there is none\n"
                        + "  tasks: " + Quay.id(arn) + " PROVISIONING\n"
                        + "Calls that mention 0123456789abcdef0123456789abcdef: none\nPending:\n");
        assertThat(failureOf(() -> assertThat(aws).task("prod", "web")))
                .contains("InvalidParameterException: taskId length should be one of [32,36]");
        assertThat(failureOf(() -> assertThat(aws).onlyTask("stage")))
                .contains("ClusterNotFoundException: Cluster not found.");
    }

    @Test
    void only_one_task_is_an_only_task() {
        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod")))
                .startsWith("Expected cluster prod to have one task, but it has 0\n  tasks: none\n");
        String first = run(aws, "shop/web:1");
        String second = run(aws, "shop/web:1");

        assertThat(failureOf(() -> assertThat(aws).onlyTask("prod")))
                .contains("but it has 2\n")
                .contains(Quay.id(first) + " PROVISIONING")
                .contains(Quay.id(second) + " PROVISIONING");
    }

    @Test
    void a_description_comes_first() {
        run(aws, "shop/web:1");

        assertThat(failureOf(
                        () -> assertThat(aws).as("after 100%").onlyTask("prod").isRunning()))
                .startsWith("[after 100%] Expected task ");
        assertThat(failureOf(() -> assertThat(aws)
                        .onlyTask("prod")
                        .container("web")
                        .as("web")
                        .hasStatus("RUNNING")))
                .startsWith("[web] Expected task ");
    }
}
