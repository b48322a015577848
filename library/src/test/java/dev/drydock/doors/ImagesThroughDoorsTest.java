package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.Leniency;
import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.testkit.Networks;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Task;

/** What tasks can pull, whatever door the definition comes through. */
class ImagesThroughDoorsTest {

    private static final String HERE = "123456789012.dkr.ecr.us-east-1.amazonaws.com/";
    private static final String ELSEWHERE = "210987654321.dkr.ecr.eu-west-1.amazonaws.com/";

    /** An image as a definition names it where {@code shop/web:1} was pushed here, and {@code team/api:1} elsewhere. */
    private enum Image {
        PUSHED(HERE + "shop/web:1", true),
        ANOTHER_TAG(HERE + "shop/web:2", false),
        ANOTHER_REPOSITORY(HERE + "shop/api:1", false),
        PUSHED_ELSEWHERE(ELSEWHERE + "team/api:1", true),
        ANOTHER_TAG_ELSEWHERE(ELSEWHERE + "team/api:2", false),
        OF_AN_ACCOUNT_NOBODY_USES("999999999999.dkr.ecr.us-east-1.amazonaws.com/a/b:1", false),
        LIKE_ONE_THAT_WAS_PUSHED("shop/web:1", true),
        LIKE_ONE_WITH_ANOTHER_TAG("shop/web:3", false),
        OF_DOCKER_HUB("grafana/grafana:11", true),
        OFFICIAL("nginx:1.25", true),
        OFFICIAL_THOUGH_PUSHED("busybox:2", true),
        PUBLIC("public.ecr.aws/nginx/nginx:1", true),
        OF_AWS("906394416424.dkr.ecr.us-east-1.amazonaws.com/aws-for-fluent-bit:stable", true);

        private final String uri;
        private final boolean runs;

        Image(String uri, boolean runs) {
            this.uri = uri;
            this.runs = runs;
        }
    }

    static Stream<Arguments> table() {
        return Stream.of(Kind.DIRECT, Kind.SERVER)
                .flatMap(door -> Arrays.stream(Image.values()).map(image -> Arguments.of(door, image)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_task_runs_what_was_pushed_and_what_ecr_has_no_part_in(Kind kind, Image image) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            furnish(door.aws());

            Task task = run(door, image.uri);

            assertThat(task.lastStatus()).isEqualTo(image.runs ? "RUNNING" : "STOPPED");
            assertThat(String.valueOf(task.stoppedReason()))
                    .isEqualTo(image.runs ? "null" : task.stoppedReason())
                    .startsWith(image.runs ? "null" : "CannotPullContainerError");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_lenient_world_runs_what_nobody_pushed(Image image) {
        Drydock aws = Drydock.builder().lenient(Leniency.UNPUSHED_IMAGES).build();
        try (OpenDoor door = OpenDoor.open(Kind.DIRECT, aws)) {
            furnish(aws);

            Task task = run(door, image.uri);

            boolean notInEcr = image == Image.LIKE_ONE_WITH_ANOTHER_TAG;
            assertThat(task.lastStatus()).isEqualTo(notInEcr ? "STOPPED" : "RUNNING");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_strict_world_runs_only_what_somebody_declared(Image image) {
        Drydock aws = Drydock.builder().strictImages().build();
        try (OpenDoor door = OpenDoor.open(Kind.DIRECT, aws)) {
            furnish(aws);
            aws.images().add("grafana/*", script -> script.logs("ready"));

            Task task = run(door, image.uri);

            boolean declared = image.uri.contains("shop/web:1") || image == Image.PUSHED_ELSEWHERE;
            assertThat(task.lastStatus()).isEqualTo(declared || image == Image.OF_DOCKER_HUB ? "RUNNING" : "STOPPED");
        }
    }

    @Test
    void the_journal_says_what_would_have_helped_once_a_name() {
        Drydock aws = Drydock.create();
        try (OpenDoor door = OpenDoor.open(Kind.DIRECT, aws)) {
            furnish(aws);

            run(door, HERE + "shop/web:2");
            run(door, HERE + "shop/web:2");
            run(door, "shop/web:1");

            assertThat(aws.journal().text())
                    .containsOnlyOnce("The registry 123456789012 has no image shop/web:2: push it with"
                            + " images().push(\"shop/web:2\"); or make the world lenient(Leniency.UNPUSHED_IMAGES)")
                    .containsOnlyOnce(
                            "The image shop/web:1 names no registry, so AWS asks Docker Hub for it. Here it is"
                                    + " taken for the repository shop/web of ECR; name it " + HERE + "shop/web:1");
        }
    }

    private static void furnish(Drydock aws) {
        aws.given().cluster("prod");
        aws.images().push("shop/web:1");
        aws.images().push("busybox:1");
        DrydockRegion team = aws.account("210987654321").region("eu-west-1");
        team.images().push("team/api:1");
        team.ecr()
                .setRepositoryPolicy(b -> b.repositoryName("team/api")
                        .policyText("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"123456789012\"},"
                                + "\"Action\":[\"ecr:BatchGetImage\",\"ecr:GetDownloadUrlForLayer\"]}}"));
    }

    private static Task run(OpenDoor door, String image) {
        door.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                        .containerDefinitions(c -> c.name("app").image(image)));
        String arn = door.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        door.aws().time().settle();
        return door.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(arn))
                .tasks()
                .get(0);
    }
}
