package dev.drydock.internal.ecs.taskdefinition.rule;

import static dev.drydock.internal.ecs.taskdefinition.Shipyard.app;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.awsvpc;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.bridge;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Snapshot;
import dev.drydock.internal.ecs.taskdefinition.Shipyard;
import dev.drydock.internal.ecs.taskdefinition.Shipyard.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.InferenceAccelerator;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;

class GeneralRulesTest {

    private static final List<ContainerDefinition> ELEVEN = IntStream.rangeClosed(1, 11)
            .mapToObj(n -> container("c" + n, c -> {}))
            .toList();

    static Stream<Row> rows() {
        return Stream.of(rowsFirst(), rowsSecond()).flatMap(each -> each);
    }

    private static Stream<Row> rowsFirst() {
        return Stream.of(
                Row.of("family missing", bridge().family(null), "Family should not be null or empty."),
                Row.of("family empty", bridge().family(""), "Family should not be null or empty."),
                Row.of("family characters", bridge().family("a b"), "Family contains invalid characters."),
                Row.of("family length", bridge().family("a".repeat(256)), "Family contains invalid characters."),
                Row.of(
                        "family of 10 MB",
                        bridge().family("a".repeat(10_000_000)),
                        "Family contains invalid characters."),
                Row.of(
                        "retired field",
                        bridge().inferenceAccelerators(InferenceAccelerator.builder()
                                .deviceName("d")
                                .deviceType("eia2.medium")
                                .build()),
                        "Unsupported field 'inferenceAccelerators'."),
                Row.of("no containers", bridge().containerDefinitions(List.of()), "Container list cannot be empty."),
                Row.of("eleven containers", bridge().containerDefinitions(ELEVEN), "Too many containers."),
                Row.of("name missing", bridge(c -> c.name(null)), "Container.name should not be null or empty."),
                Row.of("name empty", bridge(c -> c.name("")), "Container.name should not be null or empty."),
                Row.of("name characters", bridge(c -> c.name("a.b")), "Container.name contains invalid characters."),
                Row.of("image missing", bridge(c -> c.image(null)), "Container.image should not be null or empty."),
                Row.of("image characters", bridge(c -> c.image("a b")), "Container.image contains invalid characters."),
                Row.of(
                        "image tag length",
                        bridge(c -> c.image("a:" + "b".repeat(129))),
                        "Container.image contains invalid characters."),
                Row.of(
                        "image repository length",
                        bridge(c -> c.image("a".repeat(256) + ":1")),
                        "Container.image repository length must be between 1 and 255"),
                Row.of(
                        "image of 10 MB",
                        bridge(c -> c.image("a/".repeat(5_000_000))),
                        "Container.image repository length must be between 1 and 255"),
                Row.of(
                        "duplicate names",
                        bridge().containerDefinitions(app(c -> {}), app(c -> {})),
                        "Container names must be unique within a task definition."),
                Row.of(
                        "no essential container",
                        bridge(c -> c.essential(false)),
                        "Task definition doesn't have any essential container."),
                Row.of("empty tags", bridge().tags(List.of()), "Tags can not be empty."),
                Row.of("role of another service", bridge().taskRoleArn("arn:aws:ecs:::role/x"), "Role is not valid"),
                Row.of("role is a user", bridge().taskRoleArn("arn:aws:iam::1:user/x"), "Role is not valid"));
    }

    private static Stream<Row> rowsSecond() {
        return Stream.of(
                Row.of(
                        "null container",
                        bridge().containerDefinitions(nulls()),
                        "containerDefinitions cannot contain null."),
                Row.of("null link", bridge(c -> c.links(nulls())), "links cannot contain null."),
                Row.of(
                        "constraint type",
                        bridge().placementConstraints(constraint("distinctInstance")),
                        "constraint.type 'distinctInstance' is not supported."),
                Row.of(
                        "eleven constraints",
                        bridge().placementConstraints(Collections.nCopies(11, constraint("memberOf"))),
                        "placementConstraints can have at most 10 items."),
                Row.of(
                        "external with awsvpc",
                        awsvpc(c -> {}).requiresCompatibilities(Compatibility.EXTERNAL),
                        "Tasks using the EXTERNAL launch type do not support networkMode 'awsvpc'."),
                Row.of(
                        "managed instances on a bridge",
                        bridge().requiresCompatibilities(Compatibility.MANAGED_INSTANCES),
                        "Tasks using the MANAGED_INSTANCES launch type do not support networkMode 'bridge'."),
                Row.of(
                        "managed instances with Windows",
                        awsvpc(c -> {})
                                .requiresCompatibilities(Compatibility.MANAGED_INSTANCES)
                                .runtimePlatform(p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE")),
                        "Tasks using the MANAGED_INSTANCES launch type do not support operatingSystemFamily"
                                + " 'WINDOWS_SERVER_2022_CORE'."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_broken_rule_is_refused_in_aws_words(Row row) {
        row.check();
    }

    @Test
    void a_definition_over_64_kib_is_refused_with_its_length() {
        var large = bridge(c -> c.environment(
                KeyValuePair.builder().name("A").value("b".repeat(65_536)).build()));
        long length = JsonLength.of(large.build());

        new Shipyard()
                .refuses(
                        large.build(),
                        "ClientException",
                        "Actual length: '" + length + "'. Max allowed length is '65536' bytes.");
    }

    @Test
    void the_length_is_that_of_compact_json_in_utf_8() {
        var request = bridge(c -> c.command("ä\"\n", "€").memory(null).cpu(10))
                .tags(Tag.builder().key("k").value("\uD83D\uDE80").build())
                .build();
        String json =
                "{\"family\":\"web\",\"containerDefinitions\":[{\"name\":\"app\",\"image\":\"nginx:1\",\"cpu\":10,"
                        + "\"command\":[\"ä\\\"\\n\",\"€\"]}],\"tags\":[{\"key\":\"k\",\"value\":\"\uD83D\uDE80\"}]}";

        long bytes = JsonLength.of(request);

        assertThat(bytes).isEqualTo(json.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void a_bad_tag_is_refused_after_all_else() {
        new Shipyard()
                .refuses(
                        bridge().tags(Tag.builder().key("aws:x").value("y").build())
                                .build(),
                        "InvalidParameterException",
                        "Tag key must not start with aws:");
    }

    @Test
    void a_family_takes_no_more_than_a_million_revisions() {
        Shipyard shipyard = new Shipyard();
        shipyard.register("web");
        String almost =
                shipyard.aws.snapshot().json().replaceAll("\"lastRevision\" *: *1\\b", "\"lastRevision\" : 1000000");
        shipyard.aws.restore(new Snapshot(almost));

        shipyard.refuses(
                bridge().build(),
                "LimitExceededException",
                "The limit for revisions of the task definition family 'web' has been exceeded.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx",
                "library/nginx:1.2-alpine",
                "localhost:5000/a/b",
                "public.ecr.aws/docker/library/busybox@sha256:0123456789abcdef",
                "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1"
            })
    void images_of_every_form_are_accepted(String image) {
        assertThat(new Shipyard()
                        .register(bridge(c -> c.image(image)))
                        .containerDefinitions()
                        .get(0)
                        .image())
                .isEqualTo(image);
    }

    private static <T> List<T> nulls() {
        List<T> list = new ArrayList<>();
        list.add(null);
        return list;
    }

    private static TaskDefinitionPlacementConstraint constraint(String type) {
        return TaskDefinitionPlacementConstraint.builder()
                .type(type)
                .expression("attribute:x == y")
                .build();
    }
}
