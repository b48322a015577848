package dev.drydock.internal.ecr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.PushedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Task;

/** What tasks and the registry know of each other. */
class TaskPullsTest {

    private final Drydock aws = Drydock.create();

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(1, "m5.large");
    }

    private Task run(String family) {
        Task created = aws.ecs()
                .runTask(b -> b.cluster("prod").taskDefinition(family).launchType(LaunchType.EC2))
                .tasks()
                .get(0);
        aws.time().settle();
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(created.taskArn()))
                .tasks()
                .get(0);
    }

    private void define(String family, String image) {
        aws.ecs()
                .registerTaskDefinition(b -> b.family(family)
                        .containerDefinitions(
                                c -> c.name("app").image(image).memory(64).command("sleep", "10")));
    }

    private ImageDetail detail(String repository) {
        return aws.ecr()
                .describeImages(b -> b.repositoryName(repository))
                .imageDetails()
                .get(0);
    }

    @Test
    void a_task_that_pulls_an_image_is_recorded_in_the_registry() {
        PushedImage image = aws.images().push("shop/job:1");
        define("job", image.uri());
        assertThat(detail("shop/job").lastRecordedPullTime()).isNull();

        Task task = run("job");

        assertThat(detail("shop/job").lastRecordedPullTime()).isEqualTo(task.pullStartedAt());
    }

    @Test
    void pulls_of_tasks_are_recorded_at_most_once_a_day_and_by_digest_too() {
        PushedImage image = aws.images().push("shop/job:1");
        define("job", image.uri().replace(":1", "@" + image.digest()));
        Instant first = run("job").pullStartedAt();

        run("job");
        assertThat(detail("shop/job").lastRecordedPullTime()).isEqualTo(first);

        aws.time().advance(Duration.ofDays(1));
        assertThat(detail("shop/job").lastRecordedPullTime()).isEqualTo(first);
        Instant next = run("job").pullStartedAt();
        assertThat(detail("shop/job").lastRecordedPullTime()).isEqualTo(next);
    }

    @Test
    void a_pull_that_fails_is_not_recorded() {
        PushedImage image = aws.images().push("shop/job:1");
        define("job", image.uri());
        aws.faults().pull(image.uri()).denies();

        assertThat(run("job").stoppedReason()).isEqualTo("Task failed to start");

        assertThat(detail("shop/job").lastRecordedPullTime()).isNull();
    }

    @Test
    void a_pull_goes_to_the_registry_that_holds_the_image() {
        PushedImage image = aws.region("eu-west-1").images().push("shop/job:1");
        define("job", image.uri());

        Task task = run("job");

        assertThat(task.containers().get(0).imageDigest()).isEqualTo(image.digest());
        assertThat(aws.region("eu-west-1")
                        .ecr()
                        .describeImages(b -> b.repositoryName("shop/job"))
                        .imageDetails()
                        .get(0)
                        .lastRecordedPullTime())
                .isEqualTo(task.pullStartedAt());
    }

    @Test
    void an_image_deleted_between_two_runs_fails_the_second() {
        PushedImage image = aws.images().push("shop/job:1");
        define("job", image.uri());
        assertThat(run("job").containers().get(0).exitCode()).isZero();

        aws.ecr()
                .batchDeleteImage(b -> b.repositoryName("shop/job")
                        .imageIds(ImageIdentifier.builder().imageTag("1").build()));

        assertThat(run("job").containers().get(0).reason())
                .isEqualTo("CannotPullContainerError: Error response from daemon: manifest for " + image.uri()
                        + " not found: manifest unknown: Requested image not found");
    }

    @Test
    void a_tag_that_moves_means_the_new_image_for_the_next_task_alone() {
        PushedImage first = aws.images().push("shop/job:latest", "first");
        define("job", first.uri());
        String ran = run("job").containers().get(0).imageDigest();

        PushedImage second = aws.images().push("shop/job:latest", "second");

        assertThat(ran).isEqualTo(first.digest());
        assertThat(run("job").containers().get(0).imageDigest()).isEqualTo(second.digest());
    }

    @Test
    void a_service_keeps_the_image_it_resolved_and_misses_it_once_it_is_deleted() {
        PushedImage first = aws.images().push("shop/web:latest", "first");
        aws.given().cluster("prod").service("web", first.uri()).onInstances().running(1);
        aws.images().push("shop/web:latest", "second");
        assertThat(stopAndReplace("web").containers().get(0).imageDigest()).isEqualTo(first.digest());

        aws.ecr()
                .batchDeleteImage(b -> b.repositoryName("shop/web")
                        .imageIds(ImageIdentifier.builder()
                                .imageDigest(first.digest())
                                .build()));

        assertThat(stopAndReplace("web").containers().get(0).reason())
                .isEqualTo("CannotPullContainerError: Error response from daemon: manifest for "
                        + first.uri().replace(":latest", "@" + first.digest())
                        + " not found: manifest unknown: Requested image not found");
    }

    /** Stops the one task of a service; gives the one that came after it, as it is half a minute later. */
    private Task stopAndReplace(String service) {
        String running = aws.ecs()
                .listTasks(b -> b.cluster("prod").serviceName(service))
                .taskArns()
                .get(0);
        aws.ecs().stopTask(b -> b.cluster("prod").task(running));
        aws.time().advance(Duration.ofSeconds(90));
        List<String> arns = new ArrayList<>(
                aws.ecs().listTasks(b -> b.cluster("prod").serviceName(service)).taskArns());
        arns.addAll(aws.ecs()
                .listTasks(b -> b.cluster("prod").serviceName(service).desiredStatus("STOPPED"))
                .taskArns());
        return aws.ecs().describeTasks(b -> b.cluster("prod").tasks(arns)).tasks().stream()
                .filter(task -> !task.taskArn().equals(running))
                .max(Comparator.comparing(Task::createdAt))
                .orElseThrow();
    }
}
