package dev.drydock.internal.ecs.task.engine;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.ecs.task.Fleet;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskField;

class FargateLifeTest {

    private final Fleet fleet = new Fleet();

    private Task run() {
        fleet.fargate("web", container("app", c -> {}));
        return fleet.run("web");
    }

    @Test
    void a_new_task_is_provisioning() {
        Task task = run();

        assertThat(task.taskArn()).matches("arn:aws:ecs:us-east-1:123456789012:task/prod/[0-9a-f]{32}");
        assertThat(task.lastStatus()).isEqualTo("PROVISIONING");
        assertThat(task.desiredStatus()).isEqualTo("RUNNING");
        assertThat(task.createdAt()).isEqualTo(Fleet.START);
        assertThat(task.group()).isEqualTo("family:web");
        assertThat(task.launchType()).isEqualTo(LaunchType.FARGATE);
        assertThat(task.platformVersion()).isEqualTo("1.4.0");
        assertThat(task.platformFamily()).isEqualTo("Linux");
        assertThat(task.cpu()).isEqualTo("256");
        assertThat(task.memory()).isEqualTo("512");
        assertThat(task.version()).isEqualTo(1);
        assertThat(task.availabilityZone()).isEqualTo("us-east-1a");
        assertThat(task.enableExecuteCommand()).isFalse();
        assertThat(task.fargateEphemeralStorage().sizeInGiB()).isEqualTo(20);
        assertThat(task.attributes())
                .extracting(a -> a.name() + "=" + a.value())
                .containsExactly("ecs.cpu-architecture=x86_64");
        assertThat(task.overrides().containerOverrides())
                .extracting(o -> o.name())
                .containsExactly("app");
        assertThat(task.connectivityAsString()).isNull();
        assertThat(task.stopCodeAsString()).isNull();
        Attachment attachment = task.attachments().get(0);
        assertThat(attachment.status()).isEqualTo("PRECREATED");
        assertThat(attachment.details()).extracting(KeyValuePair::name).containsExactly("subnetId");
        Container app = task.containers().get(0);
        assertThat(app.lastStatus()).isEqualTo("PENDING");
        assertThat(app.containerArn())
                .startsWith("arn:aws:ecs:us-east-1:123456789012:container/prod/" + Fleet.id(task));
        assertThat(app.cpu()).isEqualTo("0");
        assertThat(app.networkInterfaces()).isEmpty();
    }

    @Test
    void the_way_up_has_four_states_and_a_stop_four_more() {
        Task task = run();

        List<String> up = fleet.watch(task, Duration.ofSeconds(25), Task::lastStatus);
        Task stopped = fleet.stop(task);
        List<String> down = fleet.watch(task, Duration.ofSeconds(25), Task::lastStatus);

        assertThat(up).containsExactly("PROVISIONING 0S", "PENDING 4S", "ACTIVATING 19S", "RUNNING 20.2S");
        assertThat(stopped.lastStatus()).isEqualTo("RUNNING");
        assertThat(stopped.desiredStatus()).isEqualTo("STOPPED");
        assertThat(down)
                .containsExactly(
                        "RUNNING 25S", "DEACTIVATING 26S", "STOPPING 27S", "DEPROVISIONING 28S", "STOPPED 43S");
    }

    @Test
    void a_running_task_has_all_its_instants_and_addresses() {
        Task created = run();
        fleet.pass(60);

        Task task = fleet.describe(created);

        assertThat(Fleet.secondsAfter(task, task.connectivityAt())).isEqualTo(4);
        assertThat(Fleet.secondsAfter(task, task.pullStartedAt())).isEqualTo(12);
        assertThat(Fleet.secondsAfter(task, task.pullStoppedAt())).isEqualTo(19);
        assertThat(Fleet.secondsAfter(task, task.startedAt())).isEqualTo(20.2);
        assertThat(task.stoppingAt()).isNull();
        assertThat(task.connectivityAsString()).isEqualTo("CONNECTED");
        Attachment eni = task.attachments().get(0);
        assertThat(eni.type()).isEqualTo("ElasticNetworkInterface");
        assertThat(eni.status()).isEqualTo("ATTACHED");
        assertThat(eni.details())
                .extracting(KeyValuePair::name)
                .containsExactly(
                        "subnetId", "networkInterfaceId", "macAddress", "privateDnsName", "privateIPv4Address");
        assertThat(eni.details())
                .extracting(KeyValuePair::value)
                .contains("subnet-1", "ip-10-0-0-4.ec2.internal", "10.0.0.4");
        Container app = task.containers().get(0);
        assertThat(app.lastStatus()).isEqualTo("RUNNING");
        assertThat(app.runtimeId()).matches(Fleet.id(task) + "-\\d{10}");
        assertThat(app.imageDigest()).matches("sha256:[0-9a-f]{64}");
        assertThat(app.networkInterfaces()).singleElement().satisfies(each -> {
            assertThat(each.attachmentId()).isEqualTo(eni.id());
            assertThat(each.privateIpv4Address()).isEqualTo("10.0.0.4");
        });
        assertThat(app.networkBindings()).isEmpty();
    }

    @Test
    void a_stopped_task_tells_why_and_when() {
        Task created = run();
        fleet.pass(60);
        fleet.stop(created);
        fleet.settle();

        Task task = fleet.describe(created);

        assertThat(task.stopCodeAsString()).isEqualTo("UserInitiated");
        assertThat(task.stoppedReason()).isEqualTo("Task stopped by user");
        assertThat(Fleet.secondsAfter(task, task.stoppingAt())).isEqualTo(60);
        assertThat(Fleet.secondsAfter(task, task.executionStoppedAt())).isEqualTo(62);
        assertThat(Fleet.secondsAfter(task, task.stoppedAt())).isEqualTo(78);
        assertThat(task.containers().get(0).exitCode()).isEqualTo(143);
        assertThat(task.containers().get(0).reason()).isNull();
        assertThat(task.attachments().get(0).status()).isEqualTo("DELETED");
        assertThat(task.desiredStatus()).isEqualTo("STOPPED");
    }

    @Test
    void a_task_stopped_on_its_way_up_never_starts() {
        Task created = run();
        fleet.pass(5);
        fleet.ecs.stopTask(b -> b.cluster("prod").task(created.taskArn()).reason("changed my mind"));

        List<String> down = fleet.watch(created, Duration.ofSeconds(20), Task::lastStatus);

        assertThat(down).containsExactly("PENDING 5S", "DEPROVISIONING 6S", "STOPPED 21S");
        Task task = fleet.describe(created);
        assertThat(task.stoppedReason()).isEqualTo("changed my mind");
        assertThat(task.startedAt()).isNull();
        assertThat(task.executionStoppedAt()).isNull();
        assertThat(task.containers().get(0).lastStatus()).isEqualTo("STOPPED");
        assertThat(task.containers().get(0).exitCode()).isNull();
    }

    @Test
    void stopping_a_stopped_task_gives_it_back_as_it_is() {
        Task created = run();
        fleet.stop(created);
        fleet.settle();
        Task before = fleet.describe(created);

        Task again = fleet.ecs
                .stopTask(b -> b.cluster("prod").task(created.taskArn()).reason("again"))
                .task();

        assertThat(again).isEqualTo(before);
    }

    @Test
    void an_image_that_is_missing_is_named_by_task_and_container() {
        String reason = "CannotPullContainerError: pull image manifest has been retried 1 time(s): not found";
        fleet.images.put("app:1", new ImageSource.Missing(new ImageSource.PullFailure(reason, "other")));
        Task created = run();

        List<String> states = fleet.watch(created, Duration.ofSeconds(60), Task::lastStatus);

        assertThat(states).containsExactly("PROVISIONING 0S", "PENDING 4S", "DEPROVISIONING 19S", "STOPPED 34S");
        Task task = fleet.describe(created);
        assertThat(task.stopCodeAsString()).isEqualTo("TaskFailedToStart");
        assertThat(task.stoppedReason()).isEqualTo(reason);
        assertThat(Fleet.secondsAfter(task, task.pullStoppedAt())).isEqualTo(19);
        assertThat(task.startedAt()).isNull();
        Container app = task.containers().get(0);
        assertThat(app.lastStatus()).isEqualTo("STOPPED");
        assertThat(app.exitCode()).isNull();
        assertThat(app.reason()).isEqualTo(reason);
        assertThat(app.imageDigest()).isNull();
    }

    @Test
    void an_image_that_is_found_gives_the_container_its_digest() {
        fleet.images.put("app:1", new ImageSource.Found("sha256:abc", 10));
        Task created = run();
        fleet.pass(60);

        assertThat(fleet.describe(created).containers().get(0).imageDigest()).isEqualTo("sha256:abc");
    }

    @Test
    void tasks_spread_over_the_zones_of_their_subnets_and_get_the_lowest_addresses() {
        fleet.fargate("web", container("app", c -> {}));

        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            tasks.addAll(fleet.run(b -> b.taskDefinition("web")
                    .launchType("FARGATE")
                    .count(2)
                    .networkConfiguration(network("subnet-x", "subnet-y", "subnet-z"))));
        }
        fleet.settle();

        assertThat(tasks)
                .extracting(Task::availabilityZone)
                .containsExactly("us-east-1a", "us-east-1b", "us-east-1c", "us-east-1a");
        assertThat(tasks)
                .extracting(task -> fleet.describe(task)
                        .containers()
                        .get(0)
                        .networkInterfaces()
                        .get(0)
                        .privateIpv4Address())
                .containsExactly("10.0.0.4", "10.0.1.4", "10.0.2.4", "10.0.0.5");
    }

    @Test
    void a_cluster_counts_its_tasks_and_cannot_be_deleted_while_it_has_any() {
        Task task = run();

        assertThat(fleet.ecs
                        .describeClusters(b -> b.clusters("prod"))
                        .clusters()
                        .get(0)
                        .pendingTasksCount())
                .isEqualTo(1);
        fleet.refuses(
                () -> fleet.ecs.deleteCluster(b -> b.cluster("prod")),
                "ClusterContainsTasksException",
                "The Cluster cannot be deleted while Tasks are active.");
        fleet.pass(60);
        assertThat(fleet.ecs
                        .describeClusters(b -> b.clusters("prod"))
                        .clusters()
                        .get(0)
                        .runningTasksCount())
                .isEqualTo(1);
        fleet.stop(task);
        fleet.settle();
        assertThat(fleet.ecs.deleteCluster(b -> b.cluster("prod")).cluster().status())
                .isEqualTo("DEPROVISIONING");
    }

    @Test
    void a_strategy_deals_tasks_out_by_base_and_weight() {
        fleet.fargate("web", container("app", c -> {}));

        List<Task> tasks = fleet.run(b -> b.taskDefinition("web")
                .count(6)
                .capacityProviderStrategy(
                        p -> p.capacityProvider("FARGATE").base(1).weight(1),
                        p -> p.capacityProvider("FARGATE_SPOT").weight(4))
                .networkConfiguration(network("subnet-1")));

        assertThat(tasks)
                .extracting(Task::capacityProviderName)
                .filteredOn("FARGATE"::equals)
                .hasSize(2);
        assertThat(tasks).extracting(Task::launchTypeAsString).containsOnly("FARGATE");
    }

    @Test
    void tags_come_from_the_request_the_definition_and_ecs_and_go_with_stop_task() {
        fleet.register(b -> b.family("web")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .networkMode("awsvpc")
                .cpu("256")
                .memory("512")
                .containerDefinitions(container("app", c -> {}))
                .tags(t -> t.key("team").value("web"), t -> t.key("env").value("definition")));
        Task created = fleet.run(b -> b.taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(network("subnet-1"))
                        .propagateTags("TASK_DEFINITION")
                        .enableECSManagedTags(true)
                        .tags(t -> t.key("env").value("request")))
                .get(0);

        assertThat(created.tags())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .containsExactly("team=web", "env=request", "aws:ecs:clusterName=prod");
        assertThat(fleet.describe(created).tags()).isEmpty();
        assertThat(fleet.ecs
                        .describeTasks(
                                b -> b.cluster("prod").tasks(created.taskArn()).include(TaskField.TAGS))
                        .tasks()
                        .get(0)
                        .tags())
                .hasSize(3);
        assertThat(fleet.ecs
                        .listTagsForResource(b -> b.resourceArn(created.taskArn()))
                        .tags())
                .hasSize(3);
        assertThat(fleet.stop(created).tags()).isEmpty();
    }

    @Test
    void a_poller_in_auto_sees_every_state_and_ends() {
        Fleet auto = new Fleet(TimeMode.auto(), Timings.realistic());
        auto.fargate("web", container("app", c -> {}));
        Task task = auto.run("web");

        List<String> seen = new ArrayList<>();
        for (String now = ""; !now.equals("RUNNING"); ) {
            now = auto.describe(task).lastStatus();
            seen.add(now);
        }

        assertThat(seen.stream().distinct()).containsExactly("PROVISIONING", "PENDING", "ACTIVATING", "RUNNING");
    }

    @Test
    void with_instant_timings_a_task_lives_and_dies_without_time() {
        Fleet instant = new Fleet(TimeMode.manual(), Timings.instant());
        instant.fargate("web", container("app", c -> {}));
        Task task = instant.run("web");

        instant.settle();
        Task running = instant.describe(task);
        instant.stop(task);
        instant.settle();

        assertThat(running.lastStatus()).isEqualTo("RUNNING");
        assertThat(running.startedAt()).isEqualTo(Fleet.START);
        assertThat(instant.describe(task).stoppedAt()).isEqualTo(Fleet.START);
    }
}
