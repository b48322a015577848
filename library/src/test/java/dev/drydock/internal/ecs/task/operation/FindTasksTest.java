package dev.drydock.internal.ecs.task.operation;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.task.Fleet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** DescribeTasks, ListTasks and the naming of tasks. */
class FindTasksTest {

    private static final String INVALID = "InvalidParameterException";
    private static final String NOBODY = "0".repeat(32);

    private final Fleet fleet = new Fleet();

    @BeforeEach
    void furnish() {
        fleet.fargate("web", container("app", c -> {}));
        fleet.fargate("job", container("app", c -> {}));
        fleet.bridge("old", container("app", c -> {}));
    }

    private List<String> list(Consumer<ListTasksRequest.Builder> filter) {
        return fleet.ecs.listTasks(b -> filter.accept(b.cluster("prod"))).taskArns();
    }

    private Task run(String family, String startedBy) {
        return fleet.run(b -> b.taskDefinition(family)
                        .launchType("FARGATE")
                        .startedBy(startedBy)
                        .networkConfiguration(network("subnet-1")))
                .get(0);
    }

    @Test
    void tasks_are_listed_in_the_order_they_were_made_by_what_they_are_wanted_to_be() {
        Task first = run("web", "a");
        Task second = run("job", "b");
        fleet.stop(first);

        assertThat(list(b -> {})).containsExactly(second.taskArn());
        assertThat(list(b -> b.desiredStatus("STOPPED"))).containsExactly(first.taskArn());
        assertThat(list(b -> b.desiredStatus("PENDING"))).isEmpty();
    }

    @Test
    void who_started_a_task_may_be_said_with_blanks() {
        Task task = run("web", "AWS Step Functions");

        assertThat(task.startedBy()).isEqualTo("AWS Step Functions");
        assertThat(list(b -> b.startedBy("AWS Step Functions"))).containsExactly(task.taskArn());
    }

    @Test
    void filters_narrow_a_list() {
        fleet.instance("m5.large");
        Task web = run("web", "a");
        Task job = run("job", "b");
        Task old = fleet.runOnEc2("old");

        assertThat(list(b -> b.family("web"))).containsExactly(web.taskArn());
        assertThat(list(b -> b.family("nix"))).isEmpty();
        assertThat(list(b -> b.startedBy("b"))).containsExactly(job.taskArn());
        assertThat(list(b -> b.launchType("EC2"))).containsExactly(old.taskArn());
        assertThat(list(b -> b.launchType("FARGATE").family("job"))).containsExactly(job.taskArn());
        assertThat(list(b -> b.containerInstance(old.containerInstanceArn()))).containsExactly(old.taskArn());
        assertThat(list(b -> b.containerInstance(old.containerInstanceArn()
                        .substring(old.containerInstanceArn().lastIndexOf('/') + 1))))
                .containsExactly(old.taskArn());
    }

    @Test
    void a_list_with_an_unknown_service_or_mixed_with_started_by_is_refused() {
        fleet.refuses(() -> list(b -> b.serviceName("web")), "ServiceNotFoundException", "Service not found.");
        fleet.refuses(
                () -> list(b -> b.startedBy("a").family("web")),
                INVALID,
                "startedBy cannot be combined with other filters.");
    }

    @Test
    void pages_cover_every_task_once_though_time_moves_between() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(run("web", "a").taskArn());
        }

        List<String> listed = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            ListTasksResponse page =
                    fleet.ecs.listTasks(b -> b.cluster("prod").maxResults(2).nextToken(from));
            listed.addAll(page.taskArns());
            token = page.nextToken();
            fleet.pass(10);
        } while (token != null);

        assertThat(listed).containsExactlyElementsOf(made);
    }

    @Test
    void a_task_is_described_by_id_and_by_arn_and_once() {
        Task task = run("web", "a");

        DescribeTasksResponse response =
                fleet.ecs.describeTasks(b -> b.cluster("prod").tasks(Fleet.id(task), task.taskArn(), NOBODY));

        assertThat(response.tasks()).extracting(Task::taskArn).containsExactly(task.taskArn());
        assertThat(response.failures())
                .containsExactly(Failure.builder()
                        .arn("arn:aws:ecs:us-east-1:123456789012:task/prod/" + NOBODY)
                        .reason("MISSING")
                        .build());
    }

    @Test
    void a_stopped_task_is_missing_after_an_hour() {
        Task task = run("web", "a");
        fleet.stop(task);
        fleet.settle();

        fleet.pass(3_600);
        DescribeTasksResponse within =
                fleet.ecs.describeTasks(b -> b.cluster("prod").tasks(task.taskArn()));
        fleet.pass(1);
        DescribeTasksResponse after =
                fleet.ecs.describeTasks(b -> b.cluster("prod").tasks(task.taskArn()));

        assertThat(within.tasks()).hasSize(1);
        assertThat(after.tasks()).isEmpty();
        assertThat(after.failures()).extracting(Failure::reason).containsExactly("MISSING");
        assertThat(list(b -> b.desiredStatus("STOPPED"))).isEmpty();
        fleet.refuses(() -> fleet.stop(task), INVALID, "The referenced task was not found.");
    }

    @Test
    void names_that_are_none_are_refused() {
        fleet.refuses(() -> fleet.ecs.describeTasks(b -> b.cluster("prod")), INVALID, "Tasks cannot be empty.");
        fleet.refuses(
                () -> fleet.ecs.describeTasks(b -> b.cluster("prod").tasks(Collections.nCopies(101, NOBODY))),
                INVALID,
                "taskIds can have at most 100 items.");
        fleet.refuses(
                () -> fleet.ecs.describeTasks(b -> b.cluster("prod").tasks("short")),
                INVALID,
                "taskId length should be one of [32,36]");
        fleet.refuses(
                () -> fleet.ecs.stopTask(
                        b -> b.cluster("prod").task("arn:aws:ecs:us-east-1:123456789012:task/dev/" + NOBODY)),
                INVALID,
                "Invalid identifier: Identifier is for cluster dev. Your cluster is prod");
        fleet.refuses(
                () -> fleet.ecs.stopTask(b -> b.cluster("prod").task(NOBODY)),
                INVALID,
                "The referenced task was not found.");
    }

    @Test
    void tags_of_a_task_are_gone_with_it_whether_or_not_somebody_looked() {
        Task task = fleet.run(b -> b.taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(network("subnet-1"))
                        .tags(t -> t.key("team").value("web")))
                .get(0);
        fleet.stop(task);
        fleet.settle();
        fleet.pass(Duration.ofHours(2));

        fleet.refuses(
                () -> fleet.ecs.listTagsForResource(b -> b.resourceArn(task.taskArn())),
                "InvalidParameterException",
                "The specified task was not found. Specify a valid task and try again.");
    }

    @Test
    void a_service_of_another_cluster_is_no_filter() {
        fleet.refuses(
                () -> fleet.ecs.listTasks(
                        b -> b.cluster("prod").serviceName("arn:aws:ecs:us-east-1:123456789012:service/test/web")),
                "InvalidParameterException",
                "Invalid identifier: Identifier is for cluster test. Your cluster is prod");
    }
}
