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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'famly': 'web'} | 1:2: unknown member "famly", perhaps family; allowed are family, taskRoleArn,
                    {'containerDefinitions': [{'name': 'web'}, {'memry': {}}]} | 1:45 containerDefinitions[1]: unknown member "memry", perhaps memory; allowed are name, image,
                    {'containerDefinitions': [{'logConfiguration': {'driver': [1]}}]} | 1:49 containerDefinitions[0].logConfiguration: unknown member "driver"; allowed are logDriver, options, secretOptions
                    {'taskDefinition': {'cpus': '256'}} | 1:21 taskDefinition: unknown member "cpus", perhaps cpu; allowed are family,
                    {'cpu': 256} | 1:9 cpu: expected a string, found a number
                    {'containerDefinitions': [{'memory': '64'}]} | 1:38 containerDefinitions[0].memory: expected a whole number, found a string
                    {'taskDefinition': [{}]} | 1:20 taskDefinition: expected an object, found a list
                    [] | 1:1: expected an object, found a list
                    {'family': 'web' | 1:17: this is no JSON: Unexpected end-of-input: expected close marker for Object (start marker at line 1, column 1)
                    {'family': 'web', 'family': 'api'} | 1:27: this is no JSON: Duplicate field 'family'
                    {'family': 'web'} {} | this is no JSON: there is more after its end
                    {'family': web} | this is no JSON: Unrecognized token 'web': was expecting
                    """)
    void a_definition_that_is_not_understood_is_told_with_its_place(String json, String message) {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> TaskDefinitions.fromJson(json.replace('\'', '"')))
                .withMessageContaining(message)
                .withMessageNotContaining("REDACTED")
                .withMessageNotContaining("Source");
    }

    @Test
    void a_definition_in_a_file_is_told_by_file_line_and_column(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("web.json"), """
                {
                    "family": "web",
                    "containerDefinitions": [
                        {"name": "web", "img": "nginx:1"}
                    ]
                }""");

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> TaskDefinitions.fromJson(file))
                .withMessageStartingWith(
                        file + ":4:25 containerDefinitions[0]: unknown member \"img\"; allowed are name,")
                .satisfies(told -> assertThat(told.path()).isEqualTo("containerDefinitions[0]"));
    }

    @Test
    void read_only_members_are_dropped_at_the_top_only() {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> TaskDefinitions.fromJson("{\"containerDefinitions\": [{\"revision\": 1}]}"))
                .withMessageContaining("\"revision\"");
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
