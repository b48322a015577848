package dev.drydock.internal.ecs.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.service.Quay;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Task;

/** Amazon EBS volumes that services give each of their tasks. */
class VolumesOfServicesTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/ecsInfrastructureRole";

    private final Quay quay = new Quay();

    @BeforeEach
    void a_service_with_a_volume() {
        quay.create(Quay.web(quay.whole(), 2)
                .volumeConfigurations(v ->
                        v.name("data").managedEBSVolume(e -> e.sizeInGiB(10).roleArn(ROLE))));
        quay.aws.time().settle();
    }

    private static Attachment volume(Task task) {
        return task.attachments().stream()
                .filter(each -> each.type().equals("AmazonElasticBlockStorage"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> details(Task task) {
        return volume(task).details().stream().collect(Collectors.toMap(KeyValuePair::name, KeyValuePair::value));
    }

    @Test
    void each_task_has_one_attached() {
        List<Task> tasks = quay.tasks();

        assertThat(tasks).hasSize(2).allSatisfy(task -> {
            assertThat(volume(task).status()).isEqualTo("ATTACHED");
            assertThat(details(task))
                    .containsEntry("roleArn", ROLE)
                    .containsEntry("deleteOnTermination", "true")
                    .containsEntry("volumeName", "data")
                    .containsKey("volumeId");
        });
        assertThat(tasks).extracting(task -> details(task).get("volumeId")).doesNotHaveDuplicates();
    }

    @Test
    void it_is_deleted_with_its_task() {
        quay.update(b -> b.desiredCount(1));
        quay.aws.time().settle();

        assertThat(quay.stoppedTasks())
                .singleElement()
                .satisfies(task -> assertThat(volume(task).status()).isEqualTo("DELETED"));
    }

    @Test
    void tasks_of_a_deployment_without_have_none() {
        quay.update(b -> b.volumeConfigurations(List.of()));
        quay.aws.time().settle();

        assertThat(quay.tasks())
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.attachments())
                        .extracting(Attachment::type)
                        .containsExactly("ElasticNetworkInterface"));
    }
}
