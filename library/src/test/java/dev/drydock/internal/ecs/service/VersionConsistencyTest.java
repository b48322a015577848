package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/** All tasks of a deployment run the images its first one found. */
class VersionConsistencyTest {

    private final Quay quay = new Quay();
    private String uri = "";

    /** A stable service of an image in the registry; gives back its digest. */
    private String running(int desired, Consumer<ContainerDefinition.Builder> change) {
        uri = quay.aws.images().push("shop/web:1").uri();
        quay.create(Quay.web(quay.revision(uri, change), desired));
        quay.aws.time().settle();
        return digest(quay.tasks().get(0));
    }

    private static String digest(Task task) {
        return task.containers().get(0).imageDigest();
    }

    private String pushedAgain() {
        return quay.aws.images().push("shop/web:1", "newer").digest();
    }

    /** The task that stands in for one that was killed. */
    private Task replaced() {
        quay.aws.faults().killContainer(quay.tasks().get(0).taskArn());
        quay.aws.time().settle();
        return quay.tasks().get(0);
    }

    private ServiceRevision revision() {
        String arn = quay.service().currentServiceRevisions().get(0).arn();
        return quay.ecs
                .describeServiceRevisions(b -> b.serviceRevisionArns(arn))
                .serviceRevisions()
                .get(0);
    }

    @Test
    void a_replacement_runs_the_old_image_though_its_tag_was_pushed_again() {
        String old = running(1, c -> {});
        assertThat(pushedAgain()).isNotEqualTo(old);

        Task replacement = replaced();

        assertThat(digest(replacement)).isEqualTo(old);
        assertThat(replacement.containers().get(0).image()).isEqualTo(uri);
    }

    @Test
    void a_forced_deployment_looks_the_tag_up_again() {
        running(1, c -> {});
        String pushed = pushedAgain();

        quay.update(b -> b.forceNewDeployment(true));
        quay.aws.time().settle();

        assertThat(digest(quay.tasks().get(0))).isEqualTo(pushed);
        assertThat(revision().containerImages().get(0).imageDigest()).isEqualTo(pushed);
    }

    @Test
    void another_deployment_of_the_same_definition_keeps_the_images() {
        String old = running(1, c -> {});
        pushedAgain();

        quay.update(b -> b.networkConfiguration(NetworkConfiguration.builder()
                .awsvpcConfiguration(v -> v.subnets("subnet-3"))
                .build()));
        quay.aws.time().settle();

        assertThat(digest(quay.tasks().get(0))).isEqualTo(old);
    }

    @Test
    void another_definition_has_images_of_its_own() {
        running(1, c -> {});
        String pushed = pushedAgain();
        String next = quay.revision(uri);

        quay.update(b -> b.taskDefinition(next));
        quay.aws.time().settle();

        assertThat(digest(quay.tasks().get(0))).isEqualTo(pushed);
    }

    @Test
    void scaling_out_adds_tasks_of_the_same_image() {
        String old = running(1, c -> {});
        pushedAgain();

        quay.update(b -> b.desiredCount(3));
        quay.aws.time().settle();

        assertThat(quay.tasks())
                .hasSize(3)
                .extracting(VersionConsistencyTest::digest)
                .containsOnly(old);
    }

    @Test
    void a_container_may_opt_out() {
        running(1, c -> c.versionConsistency(VersionConsistency.DISABLED));
        String pushed = pushedAgain();

        assertThat(digest(replaced())).isEqualTo(pushed);
        assertThat(revision().containerImages().get(0).imageDigest()).isNull();
    }

    @Test
    void an_image_that_was_deleted_cannot_be_pulled_any_more() {
        String old = running(1, c -> {});
        pushedAgain();
        quay.aws.ecr().batchDeleteImage(b -> b.repositoryName("shop/web").imageIds(i -> i.imageDigest(old)));

        quay.aws.faults().killContainer(quay.tasks().get(0).taskArn());
        quay.after(Duration.ofMinutes(2));

        assertThat(quay.stoppedTasks())
                .anySatisfy(task -> assertThat(task.stoppedReason())
                        .startsWith("CannotPullContainerError")
                        .contains(old));
    }
}
