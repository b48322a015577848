package dev.drydock.internal.ecs.task.operation;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.internal.ecs.task.Fleet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DiscoverPollEndpointResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** The operations that AWS means for the container agent alone. */
class AgentOperationsTest {

    @Test
    void endpoints_are_those_of_the_region() {
        DiscoverPollEndpointResponse response =
                Drydock.create().region("eu-west-1").ecs().discoverPollEndpoint(b -> b.cluster("prod"));

        assertThat(response.endpoint()).isEqualTo("https://ecs-a-1.eu-west-1.amazonaws.com/");
        assertThat(response.telemetryEndpoint()).isEqualTo("https://ecs-t-1.eu-west-1.amazonaws.com/");
        assertThat(response.serviceConnectEndpoint()).isEqualTo("https://ecs-sc.eu-west-1.api.aws");
    }

    @Test
    void state_changes_are_acknowledged_and_change_nothing() {
        Fleet fleet = new Fleet();
        fleet.fargate("web", container("app", c -> {}));
        Task task = fleet.run("web");
        fleet.settle();
        Fleet.Image before = fleet.image();

        assertThat(fleet.ecs
                        .submitTaskStateChange(
                                b -> b.cluster("prod").task(task.taskArn()).status("STOPPED"))
                        .acknowledgment())
                .isEqualTo("ACK");
        assertThat(fleet.ecs
                        .submitContainerStateChange(b -> b.cluster("prod")
                                .task(task.taskArn())
                                .containerName("app")
                                .status("STOPPED")
                                .exitCode(1))
                        .acknowledgment())
                .isEqualTo("ACK");
        assertThat(fleet.ecs
                        .submitAttachmentStateChanges(b -> b.cluster("prod")
                                .attachments(a -> a.attachmentArn("arn:aws:ecs:us-east-1:123456789012:attachment/x")
                                        .status("ATTACHED")))
                        .acknowledgment())
                .isEqualTo("ACK");

        assertThat(fleet.image()).isEqualTo(before);
        assertThat(fleet.describe(task).lastStatus()).isEqualTo("RUNNING");
    }
}
