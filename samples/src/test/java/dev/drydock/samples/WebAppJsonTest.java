package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.TaskDefinitions;
import dev.drydock.junit.DrydockTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** A task definition from a repository's root, as {@code aws ecs register-task-definition --cli-input-json} takes it. */
@DrydockTest
class WebAppJsonTest {

    @Test
    void the_file_is_read_as_the_cli_reads_it() {
        RegisterTaskDefinitionRequest request = TaskDefinitions.fromResource("web-app.json");

        assertThat(request.family()).isEqualTo("web-app");
        assertThat(request.containerDefinitions().get(0).image())
                .isEqualTo("123456789.dkr.ecr.us-east-1.amazonaws.com/my-app:latest");
    }

    @Test
    void ecs_refuses_it_for_want_of_an_execution_role(EcsClient ecs) {
        RegisterTaskDefinitionRequest request = TaskDefinitions.fromResource("web-app.json");

        assertThatThrownBy(() -> ecs.registerTaskDefinition(request))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Fargate requires task definition to have execution role ARN");
    }

    @Test
    void an_execution_role_mends_it(EcsClient ecs) {
        RegisterTaskDefinitionRequest mended = TaskDefinitions.fromResource("web-app.json").toBuilder()
                .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                .build();

        TaskDefinition registered = ecs.registerTaskDefinition(mended).taskDefinition();

        assertThat(registered.taskDefinitionArn()).endsWith(":task-definition/web-app:1");
        assertThat(registered.statusAsString()).isEqualTo("ACTIVE");
    }
}
