package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.wire.WireFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

class TaskDefinitionsTest {

    @Test
    void the_form_of_the_aws_cli_is_read_from_the_class_path() {
        RegisterTaskDefinitionRequest request = TaskDefinitions.fromResource("task-definitions/my-web-app.json");

        assertThat(request.family()).isEqualTo("my-web-app");
        assertThat(request.networkMode()).isEqualTo(NetworkMode.AWSVPC);
        assertThat(request.requiresCompatibilities()).containsExactly(Compatibility.FARGATE);
        assertThat(request.hasTags()).isFalse();
        assertThat(request.containerDefinitions()).singleElement().satisfies(web -> {
            assertThat(web.name()).isEqualTo("web");
            assertThat(web.portMappings())
                    .singleElement()
                    .satisfies(port -> assertThat(port.containerPort()).isEqualTo(80));
            assertThat(web.logConfiguration().logDriver()).isEqualTo(LogDriver.AWSLOGS);
            assertThat(web.logConfiguration().options()).containsEntry("awslogs-stream-prefix", "ecs");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-web-app.json", "web-app.json"})
    void what_is_printed_reads_back_equal(String name) {
        RegisterTaskDefinitionRequest request = TaskDefinitions.fromResource("/task-definitions/" + name);

        String json = TaskDefinitions.toJson(request);

        assertThat(TaskDefinitions.fromJson(json)).isEqualTo(request);
        assertThat(json).contains("\n    \"family\": \"");
    }

    @Test
    void files_are_read(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("web.json"), "{\"family\": \"w\u00e9b\"}");

        assertThat(TaskDefinitions.fromJson(file).family()).isEqualTo("w\u00e9b");
    }

    @Test
    void a_description_is_read_without_what_only_aws_can_set() {
        RegisterTaskDefinitionRequest request = TaskDefinitions.fromJson("""
                {
                    "taskDefinition": {
                        "taskDefinitionArn": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7",
                        "containerDefinitions": [{"name": "web", "image": "nginx", "environment": []}],
                        "family": "web",
                        "revision": 7,
                        "volumes": [],
                        "status": "ACTIVE",
                        "requiresAttributes": [{"name": "com.amazonaws.ecs.capability.ecr-auth"}],
                        "placementConstraints": [],
                        "compatibilities": ["EC2", "FARGATE"],
                        "registeredAt": "2026-01-05T10:11:12.345000+00:00",
                        "registeredBy": "arn:aws:iam::123456789012:user/ann"
                    },
                    "tags": [{"key": "team", "value": "shop"}]
                }""");

        assertThat(request)
                .isEqualTo(RegisterTaskDefinitionRequest.builder()
                        .family("web")
                        .containerDefinitions(ContainerDefinition.builder()
                                .name("web")
                                .image("nginx")
                                .environment(List.of())
                                .build())
                        .volumes(List.of())
                        .placementConstraints(List.of())
                        .tags(Tag.builder().key("team").value("shop").build())
                        .build());
    }

    @Test
    void a_bare_description_is_read_too() {
        RegisterTaskDefinitionRequest request =
                TaskDefinitions.fromJson("{\"family\": \"web\", \"revision\": 7, \"deregisteredAt\": 1.5}");

        assertThat(request)
                .isEqualTo(RegisterTaskDefinitionRequest.builder().family("web").build());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "describe-task-definition | {'taskDefinition': {'family': 'web'}, 'tags': []}",
                "the console's JSON tab | {'taskDefinitionArn': 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:1',"
                        + " 'family': 'web', 'revision': 1, 'tags': []}",
                "a file of one's own | {'family': 'web', 'tags': []}"
            })
    void empty_tags_are_dropped_because_registering_refuses_them(String from, String json) {
        RegisterTaskDefinitionRequest read = TaskDefinitions.fromJson(json.replace('\'', '"'));

        assertThat(read)
                .isEqualTo(RegisterTaskDefinitionRequest.builder().family("web").build());
        assertThat(read.hasTags()).isFalse();
    }

    @Test
    void what_the_console_gives_for_a_definition_without_tags_is_registered() {
        try (Drydock aws = Drydock.create()) {
            TaskDefinition registered = aws.ecs()
                    .registerTaskDefinition(TaskDefinitions.fromJson("""
                            {
                                "taskDefinitionArn": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:4",
                                "containerDefinitions": [{"name": "web", "image": "nginx:1", "memory": 64}],
                                "family": "web",
                                "revision": 4,
                                "status": "ACTIVE",
                                "tags": []
                            }"""))
                    .taskDefinition();

            assertThat(registered.revision()).isOne();
        }
    }

    @Test
    void unknown_members_are_refused_as_the_aws_cli_refuses_them() {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> TaskDefinitions.fromJson("{\"famly\": \"web\"}"))
                .withMessageStartingWith(
                        "Unknown parameter in input: \"famly\", must be one of: family, taskRoleArn, ");
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() ->
                        TaskDefinitions.fromJson("{\"containerDefinitions\": [{\"name\": \"web\"}, {\"memry\": {}}]}"))
                .withMessageStartingWith(
                        "Unknown parameter in containerDefinitions[1]: \"memry\", must be one of: name, ");
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> TaskDefinitions.fromJson(
                        "{\"containerDefinitions\": [{\"logConfiguration\": {\"driver\": [1]}}]}"))
                .withMessageStartingWith(
                        "Unknown parameter in containerDefinitions[0].logConfiguration: \"driver\", must be one of: ");
    }

    @Test
    void read_only_members_are_dropped_at_the_top_only() {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> TaskDefinitions.fromJson("{\"containerDefinitions\": [{\"revision\": 1}]}"))
                .withMessageContaining("\"revision\"");
    }

    @Test
    void wrong_types_are_told_by_path() {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> TaskDefinitions.fromJson("{\"cpu\": 256}"))
                .withMessage("cpu: expected a string, found a number");
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> TaskDefinitions.fromJson("{\"taskDefinition\": [{}]}"))
                .withMessage("taskDefinition: expected an object, found a list");
    }

    @Test
    void what_is_not_there_is_told_by_name(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskDefinitions.fromResource("no/such.json"))
                .withMessageContaining("no/such.json");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> TaskDefinitions.fromJson(folder.resolve("none.json")))
                .withMessageContaining("none.json");
    }
}
