package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.kernel.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What the journal tells of tasks between the calls: golden timelines, without the long lines of the calls themselves. */
class TimelineTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    private String run() {
        return ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))))
                .tasks()
                .get(0)
                .taskArn();
    }

    private List<String> timeline(String task) {
        String id = task.substring(task.lastIndexOf('/') + 1, task.lastIndexOf('/') + 9);
        return aws.journal()
                .text()
                .lines()
                .filter(line -> line.contains(" task " + id))
                .map(line -> line.replace(id, "T"))
                .toList();
    }

    @Test
    void a_fargate_task_to_running_and_stopped() {
        aws.given().taskDefinition("web", "shop/web:1").cluster("prod");
        String task = run();
        aws.time().settle();

        ecs.stopTask(b -> b.cluster("prod").task(task).reason("deploy"));
        aws.time().settle();

        assertThat(timeline(task))
                .containsExactly(
                        "+0.000s task T (family:web) PROVISIONING",
                        "+20.200s task T (family:web) RUNNING",
                        "+20.200s task T (family:web) stopping: UserInitiated, deploy",
                        "+38.200s task T (family:web) STOPPED");
    }

    @Test
    void an_image_that_cannot_be_pulled() {
        aws.given().taskDefinition("web", "shop/web:1").cluster("prod");
        aws.ecr().batchDeleteImage(b -> b.repositoryName("shop/web").imageIds(i -> i.imageTag("1")));

        String task = run();
        aws.time().settle();

        assertThat(timeline(task)).hasSize(3).last().asString().endsWith("STOPPED");
        assertThat(timeline(task).get(1))
                .contains("stopping: TaskFailedToStart, CannotPullContainerError:")
                .contains("shop/web:1: not found");
    }

    @Test
    void a_container_that_dies_before_its_task_is_running() {
        aws.given().taskDefinition("web", "shop/web:1").cluster("prod");
        aws.images()
                .add(
                        "shop/web:1",
                        script -> script.after(Duration.ofMillis(300)).exits(1));

        String task = run();
        aws.time().settle();

        assertThat(timeline(task))
                .containsExactly(
                        "+0.000s task T (family:web) PROVISIONING",
                        "+19.500s task T (family:web) stopping: EssentialContainerExited, Essential container in task exited",
                        "+35.500s task T (family:web) STOPPED");
    }
}
