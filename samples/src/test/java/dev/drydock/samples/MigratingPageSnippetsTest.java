package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** The pieces of code in {@code docs/migrating.md}; a test of the library keeps both the same. */
// spotless:off
@ExtendWith(DrydockExtension.class)
class MigratingPageSnippetsTest {

    /** The code under test: runs a job and tells its exit code. */
    private static int runJob(EcsClient ecs) {
        String task = ecs.runTask(b -> b.cluster("batch").taskDefinition("job").launchType("FARGATE")
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1")))).tasks().get(0).taskArn();
        Task now = describe(ecs, task);
        while (!now.lastStatus().equals("STOPPED")) {
            now = describe(ecs, task);
        }
        return now.containers().get(0).exitCode();
    }

    private static Task describe(EcsClient ecs, String task) {
        return ecs.describeTasks(DescribeTasksRequest.builder().cluster("batch").tasks(task).build()).tasks().get(0);
    }

    @Test
    void by_mockito() {
        // docs/migrating.md begins: mockito-before
        EcsClient ecs = mock(EcsClient.class);
        // A mock of the interface does not run the SDK's default methods: stub the overload that your code calls.
        when(ecs.runTask(any(java.util.function.Consumer.class))).thenReturn(RunTaskResponse.builder()
                .tasks(Task.builder().taskArn("arn:job").lastStatus("PROVISIONING").build()).build());
        when(ecs.describeTasks(any(DescribeTasksRequest.class))).thenReturn(
                DescribeTasksResponse.builder().tasks(Task.builder().lastStatus("RUNNING").build()).build(),
                DescribeTasksResponse.builder().tasks(Task.builder().lastStatus("STOPPED")
                        .containers(Container.builder().exitCode(3).build()).build()).build());

        assertThat(runJob(ecs)).isEqualTo(3);
        verify(ecs).runTask(any(java.util.function.Consumer.class));
        // docs/migrating.md ends
    }

    @Test
    void by_drydock(EcsClient ecs, Drydock aws) {
        // docs/migrating.md begins: mockito-after
        aws.given().cluster("batch").and().taskDefinition("job", "batch/job:1");
        aws.images().add("batch/job:1", script -> script.after(Duration.ofMinutes(20)).exits(3));

        assertThat(runJob(ecs)).isEqualTo(3);
        assertThat(aws).onlyTask("batch").exitedWith(3).stoppedBecause("Essential container in task exited");
        // docs/migrating.md ends
    }

    @Test
    void an_error_by_mockito() {
        // docs/migrating.md begins: mockito-error-before
        EcsClient ecs = mock(EcsClient.class);
        when(ecs.runTask(any(RunTaskRequest.class))).thenThrow(
                software.amazon.awssdk.services.ecs.model.ClusterNotFoundException.builder().message("not there").build());
        // docs/migrating.md ends

        assertThatThrownBy(() -> ecs.runTask(RunTaskRequest.builder().build())).hasMessage("not there");
    }

    @Test
    void an_error_by_drydock(EcsClient ecs) {
        // docs/migrating.md begins: mockito-error-after
        assertThatThrownBy(() -> ecs.runTask(b -> b.cluster("batch").taskDefinition("job"))) // nothing is set up
                .isInstanceOf(software.amazon.awssdk.services.ecs.model.ClusterNotFoundException.class)
                .hasMessageStartingWith("Cluster not found.");
        // docs/migrating.md ends
    }

    @Test
    void a_deployment_as_on_localstack(EcsClient ecs, Drydock aws) {
        // docs/migrating.md begins: localstack-after
        aws.given().cluster("prod").service("web", "shop/web:1").running(3);

        String image = aws.images().push("shop/web:2").uri();
        new Deployer(ecs, aws.time().sleeper()::sleep).deploy("prod", "web", image);

        assertThat(aws).service("prod", "web").isStable().runs("shop/web:2");
        // docs/migrating.md ends
    }
}
// spotless:on
