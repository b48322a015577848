package dev.drydock.internal.ecs.taskdefinition.rule;

import static dev.drydock.internal.ecs.taskdefinition.Shipyard.bridge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.taskdefinition.Shipyard;
import dev.drydock.internal.ecs.taskdefinition.Shipyard.Row;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.Volume;

/** What a volume is called, and that it is one thing. */
class VolumeDefinitionRulesTest {

    private static RegisterTaskDefinitionRequest.Builder volume(Consumer<Volume.Builder> change) {
        Volume.Builder volume = Volume.builder().name("data");
        change.accept(volume);
        return bridge().volumes(volume.build());
    }

    static Stream<Row> refusals() {
        return Stream.of(
                Row.of("name missing", volume(v -> v.name(null)), "volume.name should not be null or empty."),
                Row.of("name with a slash", volume(v -> v.name("var/log")), "volume.name contains invalid characters."),
                Row.of(
                        "name of 256 characters",
                        volume(v -> v.name("x".repeat(256))),
                        "volume.name contains invalid characters."),
                Row.of(
                        "name twice",
                        bridge().volumes(v -> v.name("data"), v -> v.name("data")),
                        "Volume names must be unique within a task definition."),
                Row.of(
                        "path of the host blank",
                        volume(v -> v.host(h -> h.sourcePath(" "))),
                        "host.sourcePath should not be blank."),
                Row.of(
                        "a path of the host and a file system",
                        volume(v ->
                                v.host(h -> h.sourcePath("/data")).efsVolumeConfiguration(e -> e.fileSystemId("fs-1"))),
                        "When the volume parameter is specified, only one volume configuration type should be used."),
                Row.of(
                        "Docker's and a file system",
                        volume(v -> v.dockerVolumeConfiguration(d -> d.driver("local"))
                                .efsVolumeConfiguration(e -> e.fileSystemId("fs-1"))),
                        "When the volume parameter is specified, only one volume configuration type should be used."),
                Row.of(
                        "a task's own volume that is not to be made",
                        volume(v ->
                                v.dockerVolumeConfiguration(d -> d.scope("task").autoprovision(false))),
                        "When 'scope' parameter is 'task', 'autoprovision' must either not be specified or set to"
                                + " 'True'."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_refused_in_the_words_of_aws(Row row) {
        row.check();
    }

    @Test
    void an_empty_host_beside_a_file_system_says_nothing() {
        TaskDefinition registered = new Shipyard()
                .register(volume(v -> v.host(h -> {}).efsVolumeConfiguration(e -> e.fileSystemId("fs-1"))));

        assertThat(registered.volumes().get(0).efsVolumeConfiguration().fileSystemId())
                .isEqualTo("fs-1");
    }

    @Test
    void a_volume_shared_by_tasks_may_have_to_be_there_already() {
        TaskDefinition registered = new Shipyard()
                .register(volume(
                        v -> v.dockerVolumeConfiguration(d -> d.scope("shared").autoprovision(false))));

        assertThat(registered.volumes().get(0).dockerVolumeConfiguration().autoprovision())
                .isFalse();
    }
}
