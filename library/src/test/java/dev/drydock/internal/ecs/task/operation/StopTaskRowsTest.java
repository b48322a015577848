package dev.drydock.internal.ecs.task.operation;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.task.Fleet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Stopping and describing tasks.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html">StopTask</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html">DescribeTasks</a>
 */
class StopTaskRowsTest {

    private final Fleet fleet = new Fleet();

    @BeforeEach
    void furnish() {
        fleet.fargate("web", container("app", c -> {}));
    }

    @ParameterizedTest(name = "reason {0}")
    @CsvSource({"broken build,broken build", ",Task stopped by user", "'',Task stopped by user"})
    void the_answer_is_the_task_at_that_instant(String reason, String shown) {
        Task task = fleet.run("web");
        fleet.settle();

        Task stopping = fleet.ecs
                .stopTask(b -> b.cluster("prod").task(Fleet.id(task)).reason(reason))
                .task();

        assertThat(stopping.lastStatus() + " " + stopping.desiredStatus()).isEqualTo("RUNNING STOPPED");
        assertThat(stopping.stopCode()).hasToString("UserInitiated");
        assertThat(stopping.stoppedReason()).isEqualTo(shown);
        assertThat(stopping.stoppingAt()).isEqualTo(fleet.kernel.now());
        assertThat(stopping.stoppedAt()).isNull();
    }

    @Test
    void the_first_reason_stays() {
        Task task = fleet.run("web");
        fleet.ecs.stopTask(b -> b.cluster("prod").task(task.taskArn()).reason("first"));
        fleet.settle();

        Task again = fleet.ecs
                .stopTask(b -> b.cluster("prod").task(task.taskArn()).reason("second"))
                .task();

        assertThat(again).isEqualTo(fleet.describe(task));
        assertThat(again.stoppedReason()).isEqualTo("first");
    }

    @Test
    void the_short_form_of_an_arn_names_a_task_too() {
        Task task = fleet.run("web");

        assertThat(fleet.ecs
                        .describeTasks(b ->
                                b.cluster("prod").tasks("arn:aws:ecs:us-east-1:123456789012:task/" + Fleet.id(task)))
                        .tasks())
                .extracting(Task::taskArn)
                .containsExactly(task.taskArn());
    }

    @Test
    void tags_are_described_only_if_asked_for() {
        Task task = fleet.run(b -> b.taskDefinition("web")
                        .launchType("FARGATE")
                        .tags(t -> t.key("team").value("a"))
                        .networkConfiguration(Fleet.network("subnet-1")))
                .get(0);

        Task plain = fleet.describe(task);
        Task tagged = fleet.ecs
                .describeTasks(b -> b.cluster("prod").tasks(task.taskArn()).includeWithStrings("TAGS"))
                .tasks()
                .get(0);

        assertThat(plain.tags()).isEmpty();
        assertThat(tagged.tags()).hasSize(1);
    }
}
