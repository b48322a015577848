package dev.drydock.internal.ecs.task.engine;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.Fleet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** Where RunTask puts tasks, and what it says of those it cannot put anywhere. */
class PlacedTasksTest {

    private final Fleet fleet = new Fleet();

    @BeforeEach
    void define() {
        fleet.bridge("web", container("app", c -> c.cpu(512).memory(512)));
    }

    private List<String> hosts(List<Task> tasks) {
        return tasks.stream().map(Task::containerInstanceArn).toList();
    }

    @Test
    void without_a_strategy_chance_decides_the_same_way_each_time() {
        List<List<String>> runs = List.of(randomly(), randomly());

        assertThat(runs.get(0)).isEqualTo(runs.get(1));
        assertThat(Set.copyOf(runs.get(0))).hasSizeGreaterThan(1);
    }

    private static List<String> randomly() {
        Fleet fresh = new Fleet();
        for (int i = 0; i < 40; i++) {
            fresh.instance("m5.large");
        }
        fresh.bridge("web", container("app", c -> c.memory(512)));
        return fresh.run(b -> b.taskDefinition("web").count(3)).stream()
                .map(Task::containerInstanceArn)
                .toList();
    }

    @Test
    void binpack_fills_one_instance_before_the_next() {
        EcsInstance first = fleet.instance("m5.large");
        EcsInstance second = fleet.instance("m5.large");

        List<Task> tasks = fleet.run(b -> b.taskDefinition("web")
                .count(5)
                .placementStrategy(p -> p.type("binpack").field("cpu")));

        assertThat(hosts(tasks)).containsExactly(first.arn(), first.arn(), first.arn(), first.arn(), second.arn());
    }

    @Test
    void each_task_sees_where_the_one_before_it_went() {
        fleet.instance("m5.large");
        fleet.instance("m5.large");
        fleet.instance("m5.large");

        List<Task> tasks = fleet.run(b -> b.taskDefinition("web")
                .count(6)
                .placementStrategy(
                        p -> p.type("spread").field("attribute:ecs.availability-zone"),
                        p -> p.type("spread").field("instanceId")));

        assertThat(tasks.subList(0, 3)).extracting(Task::containerInstanceArn).doesNotHaveDuplicates();
        assertThat(hosts(tasks.subList(3, 6))).isEqualTo(hosts(tasks.subList(0, 3)));
    }

    @Test
    void distinct_instance_leaves_the_fourth_of_three_over_with_a_failure_for_each() {
        EcsInstance a = fleet.instance("m5.large");
        EcsInstance b = fleet.instance("m5.large");
        fleet.instance("m5.large");

        RunTaskResponse run = fleet.ecs.runTask(r ->
                r.cluster("prod").taskDefinition("web").count(4).placementConstraints(c -> c.type("distinctInstance")));

        assertThat(run.tasks()).hasSize(3);
        assertThat(run.failures())
                .hasSize(3)
                .extracting(Failure::reason)
                .containsOnly("DistinctInstance placement constraint unsatisfied.");
        assertThat(run.failures()).extracting(Failure::arn).startsWith(a.arn(), b.arn());
    }

    @Test
    void a_task_wanted_stopped_does_not_block_its_instance() {
        fleet.instance("m5.large");
        Task first = fleet.run(r -> r.taskDefinition("web").placementConstraints(c -> c.type("distinctInstance")))
                .get(0);
        fleet.pass(30);
        fleet.stop(first);

        List<Task> second =
                fleet.run(r -> r.taskDefinition("web").placementConstraints(c -> c.type("distinctInstance")));

        assertThat(fleet.describe(first).lastStatus()).isNotEqualTo("STOPPED");
        assertThat(second).hasSize(1);
    }

    @Test
    void reasons_differ_from_instance_to_instance() {
        fleet.instance("t3.micro");
        EcsInstance full = fleet.instance("m5.large");
        fleet.instance("m5.large").connected(false);
        fleet.run(b -> b.taskDefinition("web")
                .count(4)
                .placementConstraints(c -> c.type("memberOf").expression("ec2InstanceId == " + full.ec2InstanceId())));

        RunTaskResponse run = fleet.ecs.runTask(r -> r.cluster("prod")
                .taskDefinition("web")
                .placementConstraints(c -> c.type("memberOf").expression("attribute:ecs.instance-type =~ m5.*")));

        assertThat(run.tasks()).isEmpty();
        assertThat(run.failures())
                .extracting(Failure::reason)
                .containsExactly("MemberOf placement constraint unsatisfied.", "RESOURCE:CPU", "AGENT");
    }

    @Test
    void constraints_of_the_definition_and_of_the_request_add_up() {
        fleet.instance("m5.large");
        fleet.instance("m5.large");
        fleet.instance("c5.large");
        fleet.register(b -> b.family("picky")
                .containerDefinitions(container("app", c -> {}))
                .placementConstraints(c -> c.type("memberOf").expression("attribute:ecs.instance-type == m5.large")));

        List<Task> tasks = fleet.run(b -> b.taskDefinition("picky")
                .placementConstraints(
                        c -> c.type("memberOf").expression("attribute:ecs.availability-zone != us-east-1a")));

        assertThat(tasks).extracting(Task::availabilityZone).containsExactly("us-east-1b");
    }

    @Test
    void affinity_follows_tasks_of_another_group() {
        fleet.instance("m5.large");
        fleet.instance("m5.large");
        fleet.instance("m5.large");
        String host = fleet.run(b -> b.taskDefinition("web").group("databases"))
                .get(0)
                .containerInstanceArn();

        List<Task> near = fleet.run(b -> b.taskDefinition("web")
                .placementConstraints(c -> c.type("memberOf").expression("task:group == databases")));
        List<Task> apart = fleet.run(b -> b.taskDefinition("web")
                .placementConstraints(c -> c.type("memberOf").expression("not(task:group == databases)")));

        assertThat(hosts(near)).containsExactly(host);
        assertThat(hosts(apart)).doesNotContain(host);
    }

    @Test
    void conditions_on_tasks_see_those_that_the_same_call_has_placed() {
        for (int i = 0; i < 3; i++) {
            fleet.instance("m5.large");
        }

        RunTaskResponse apart = fleet.ecs.runTask(r -> r.cluster("prod")
                .taskDefinition("web")
                .group("db")
                .count(4)
                .placementConstraints(c -> c.type("memberOf").expression("not(task:group == db)")));
        RunTaskResponse filled = fleet.ecs.runTask(r -> r.cluster("prod")
                .taskDefinition("web")
                .count(10)
                .placementConstraints(c -> c.type("memberOf").expression("runningTasksCount < 3")));

        assertThat(apart.tasks()).hasSize(3);
        assertThat(hosts(apart.tasks())).doesNotHaveDuplicates();
        assertThat(apart.failures())
                .hasSize(3)
                .extracting(Failure::reason)
                .containsOnly("MemberOf placement constraint unsatisfied.");
        assertThat(filled.tasks()).hasSize(6);
        assertThat(filled.failures()).hasSize(3);
    }

    @Test
    void affinity_with_a_group_that_runs_nowhere_places_nothing() {
        fleet.instance("m5.large");

        RunTaskResponse run = fleet.ecs.runTask(r -> r.cluster("prod")
                .taskDefinition("web")
                .group("db")
                .count(2)
                .placementConstraints(c -> c.type("memberOf").expression("task:group == db")));

        assertThat(run.tasks()).isEmpty();
        assertThat(run.failures()).hasSize(1);
    }

    @Test
    void containers_that_want_more_together_than_can_be_counted_find_no_room() {
        fleet.instance("m5.large");
        fleet.bridge(
                "huge",
                container("one", c -> c.memory(Integer.MAX_VALUE)),
                container("two", c -> c.memory(Integer.MAX_VALUE)));

        RunTaskResponse run = fleet.ecs.runTask(r -> r.cluster("prod").taskDefinition("huge"));

        assertThat(run.failures()).extracting(Failure::reason).containsExactly("RESOURCE:MEMORY");
    }

    @Test
    void gpus_are_reserved_and_run_out() {
        fleet.region
                .instances()
                .add(
                        fleet.region.clusters().require("prod"),
                        new dev.drydock.instance.InstanceType("g4dn.xlarge", 4_096, 15_000, 2, false, 0, 1),
                        null,
                        List.of(),
                        fleet.kernel.ids(),
                        fleet.kernel.now());
        fleet.bridge(
                "train",
                container("app", c -> c.resourceRequirements(r -> r.type("GPU").value("1"))));

        RunTaskResponse run =
                fleet.ecs.runTask(r -> r.cluster("prod").taskDefinition("train").count(2));

        assertThat(run.tasks()).hasSize(1);
        assertThat(run.failures()).extracting(Failure::reason).containsExactly("RESOURCE:GPU");
    }

    @Test
    void a_task_for_arm_goes_to_a_graviton() {
        fleet.instance("m5.large");
        EcsInstance graviton = fleet.instance("m6g.large");
        fleet.register(b -> b.family("arm")
                .containerDefinitions(container("app", c -> {}))
                .runtimePlatform(p -> p.cpuArchitecture("ARM64").operatingSystemFamily("LINUX")));

        assertThat(hosts(fleet.run(b -> b.taskDefinition("arm").count(2))))
                .containsExactly(graviton.arn(), graviton.arn());
    }
}
