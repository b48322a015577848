package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;

/** Scripts that call the test's own code, as a container that talks to the system under test does. */
class ScriptCallsTest {

    private final Drydock aws = Drydock.create();
    private final EcsClient ecs = aws.ecs();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void define() {
        ecs.createCluster();
        ecs.registerTaskDefinition(b -> b.family("worker")
                .networkMode("awsvpc")
                .requiresCompatibilities(Compatibility.FARGATE)
                .cpu("256")
                .memory("512")
                .containerDefinitions(c -> c.name("main").image("shop/worker:1")));
    }

    private String run() {
        return ecs.runTask(b ->
                        b.taskDefinition("worker").launchType("FARGATE").networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
    }

    @Test
    void a_step_calls_the_tests_code_at_its_instant() {
        aws.images()
                .add(
                        "shop/worker:1",
                        script -> script.after(Duration.ofSeconds(5))
                                .calls(call -> told.add(call.containerName() + " of " + call.taskArn() + " after "
                                        + aws.time().elapsed())));

        String arn = run();
        aws.time().advance(Duration.ofMinutes(1));

        assertThat(told).containsExactly("main of " + arn + " after PT24.2S");
    }

    @Test
    void the_code_may_call_aws_but_not_move_time() {
        aws.images()
                .add(
                        "shop/worker:1",
                        script -> script.calls(call -> told.add(ecs.describeTasks(b -> b.tasks(call.taskArn()))
                                .tasks()
                                .get(0)
                                .containers()
                                .get(0)
                                .lastStatus())));
        run();
        aws.time().advance(Duration.ofMinutes(1));
        assertThat(told).containsExactly("RUNNING");

        aws.images()
                .add("shop/worker:1", script -> script.calls(call -> aws.time().advance(Duration.ofSeconds(1))));
        run();
        assertThatThrownBy(() -> aws.time().advance(Duration.ofMinutes(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Schedule a follow-up instead");
    }
}
