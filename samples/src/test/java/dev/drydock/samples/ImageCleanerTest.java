package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Task;

/** Clean up images, but not those that run. */
@DrydockTest
class ImageCleanerTest {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    /** Images of pull requests go after a week, and no cleaner has to see to it. */
    private static final String PULL_REQUESTS =
            "{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"tagged\","
                    + "\"tagPrefixList\":[\"pr-\"],\"countType\":\"sinceImagePushed\",\"countUnit\":\"days\",\"countNumber\":7},"
                    + "\"action\":{\"type\":\"expire\"}}]}";

    @BeforeEach
    void a_service_runs_the_first_build_of_a_tag_that_moves(EcrClient ecr, Drydock aws) {
        build(aws, 1);
        aws.given().cluster("prod").service("web", "shop/web:latest").running(2);
        ecr.putLifecyclePolicy(request -> request.repositoryName("shop/web").lifecyclePolicyText(PULL_REQUESTS));
    }

    /** Each build is for two platforms, moves the tag that the service names, and has had a pull request. */
    private static void build(Drydock aws, int number) {
        aws.images().push("shop/web:pr-" + number);
        aws.images()
                .push(
                        "shop/web:latest",
                        image -> image.content("build " + number)
                                .platform("linux/amd64")
                                .layers(12_000_000)
                                .platform("linux/arm64")
                                .layers(11_000_000));
    }

    /** A build and a cleaning a day. */
    private static void aMonth(Drydock aws, Runnable cleaning) {
        for (int day = 2; day <= 31; day++) {
            aws.time().advance(Duration.ofDays(1));
            build(aws, day);
            cleaning.run();
        }
    }

    private static String running(EcsClient ecs) {
        return tasks(ecs).get(0).containers().get(0).imageDigest();
    }

    private static List<Task> tasks(EcsClient ecs) {
        return Tasks.describe(ecs, "prod", Tasks.list(ecs, request -> request.cluster("prod")));
    }

    private static List<ImageDetail> images(EcrClient ecr) {
        return ecr.describeImagesPaginator(request -> request.repositoryName("shop/web")).imageDetails().stream()
                .toList();
    }

    /** Whether ECS still has two tasks of the service a while after both were lost. */
    private static int afterALoss(EcsClient ecs, Drydock aws) {
        tasks(ecs)
                .forEach(task -> ecs.stopTask(request -> request.cluster("prod").task(task.taskArn())));
        aws.time().advance(Duration.ofMinutes(10));
        return Services.find(ecs, "prod", "web").orElseThrow().runningCount();
    }

    @Test
    void after_a_month_old_builds_are_gone_and_the_one_that_runs_is_there(EcrClient ecr, EcsClient ecs, Drydock aws) {
        ImageCleaner cleaner = new ImageCleaner(ecr, ecs, aws.time());
        String running = running(ecs);

        aMonth(aws, () -> cleaner.clean("shop/web", TWO_WEEKS));

        List<ImageDetail> left = images(ecr);
        assertThat(left).extracting(ImageDetail::imageDigest).contains(running);
        // Those of the last two weeks, and the first of all.
        assertThat(left.stream().filter(ImageCleanerTest::isIndex)).hasSize(15);
        assertThat(left.stream().flatMap(image -> image.imageTags().stream()).filter(tag -> tag.startsWith("pr-")))
                .hasSizeBetween(7, 9);
    }

    private static boolean isIndex(ImageDetail image) {
        return image.imageManifestMediaType().contains("index");
    }

    @Test
    void the_service_replaces_its_tasks_after_a_month_of_cleaning(EcrClient ecr, EcsClient ecs, Drydock aws) {
        ImageCleaner cleaner = new ImageCleaner(ecr, ecs, aws.time());
        String running = running(ecs);

        aMonth(aws, () -> cleaner.clean("shop/web", TWO_WEEKS));

        assertThat(afterALoss(ecs, aws)).isEqualTo(2);
        assertThat(running(ecs)).isEqualTo(running);
    }

    @Test
    void what_is_in_an_index_goes_once_the_index_is_gone(EcrClient ecr, EcsClient ecs, Drydock aws) {
        ImageCleaner cleaner = new ImageCleaner(ecr, ecs, aws.time());
        build(aws, 2);
        build(aws, 3);
        aws.time().advance(TWO_WEEKS.plusDays(1));

        List<String> first = cleaner.clean("shop/web", TWO_WEEKS);
        List<String> second = cleaner.clean("shop/web", TWO_WEEKS);
        List<String> third = cleaner.clean("shop/web", TWO_WEEKS);

        assertThat(first).hasSize(2); // the indexes that nobody runs
        assertThat(second).hasSize(4); // two platforms of each
        assertThat(third).isEmpty();
        assertThat(aws).repository("shop/web").hasImages(3); // what runs: an index and what is in it
    }

    @Test
    void one_image_of_an_index_that_runs_by_its_own_digest_stays_without_the_index(
            EcrClient ecr, EcsClient ecs, Drydock aws) {
        build(aws, 2);
        String member = images(ecr).stream()
                .filter(image -> !isIndex(image) && image.imageSizeInBytes() == 12_000_000)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .imageDigest();
        aws.given()
                .cluster("prod")
                .service("pinned", aws.images().uri("shop/web").replace(":latest", "@" + member))
                .running(1);
        aws.time().advance(TWO_WEEKS.plusDays(1));
        ImageCleaner cleaner = new ImageCleaner(ecr, ecs, aws.time());

        cleaner.clean("shop/web", TWO_WEEKS);
        cleaner.clean("shop/web", TWO_WEEKS);

        assertThat(images(ecr))
                .extracting(ImageDetail::imageDigest)
                .contains(member)
                .hasSize(4);
        assertThat(aws).service("prod", "pinned").hasRunning(1);
    }

    /** Keeps what has a tag that a running task names: the fault that digests are for. */
    private static void cleanByTags(EcrClient ecr, EcsClient ecs) {
        Set<String> tags = tasks(ecs).stream()
                .flatMap(task -> task.containers().stream())
                .map(container -> container.image().replaceFirst(".*:", ""))
                .collect(Collectors.toSet());
        List<ImageIdentifier> unused = images(ecr).stream()
                .filter(image -> image.imageTags().stream().noneMatch(tags::contains))
                .map(image -> ImageIdentifier.builder()
                        .imageDigest(image.imageDigest())
                        .build())
                .toList();
        for (ImageIdentifier each : unused) {
            ecr.batchDeleteImage(request -> request.repositoryName("shop/web").imageIds(each));
        }
    }

    @Test
    void a_cleaner_that_goes_by_tags_takes_the_image_from_under_the_service(EcrClient ecr, EcsClient ecs, Drydock aws) {
        build(aws, 2);

        cleanByTags(ecr, ecs);

        assertThat(aws).service("prod", "web").hasRunning(2); // nothing shows it until a task is lost
        assertThat(afterALoss(ecs, aws)).isZero();
        assertThat(aws)
                .tasks("prod")
                .any(task -> task.stoppedBecause("CannotPullContainerError").stoppedBecause(": not found"));
    }
}
