package dev.drydock.internal.ecs.task.engine;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.Fleet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.NetworkBinding;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

class Ec2LifeTest {

    private final Fleet fleet = new Fleet();

    private software.amazon.awssdk.services.ecs.model.ContainerInstance describe(EcsInstance instance) {
        return fleet.ecs
                .describeContainerInstances(b -> b.cluster("prod").containerInstances(instance.arn()))
                .containerInstances()
                .get(0);
    }

    private static int number(List<Resource> resources, String name) {
        return resources.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .integerValue();
    }

    private static List<String> ports(List<Resource> resources) {
        return resources.stream()
                .filter(each -> each.name().equals("PORTS"))
                .findFirst()
                .orElseThrow()
                .stringSetValue();
    }

    @Test
    void a_task_on_a_bridge_skips_provisioning_and_deprovisioning() {
        EcsInstance instance = fleet.instance("m5.large");
        fleet.bridge("web", container("app", c -> c.cpu(100)));

        Task created = fleet.runOnEc2("web");
        List<String> up = fleet.watch(created, Duration.ofSeconds(5), Task::lastStatus);
        fleet.stop(created);
        List<String> down = fleet.watch(created, Duration.ofSeconds(5), Task::lastStatus);

        assertThat(created.containerInstanceArn()).isEqualTo(instance.arn());
        assertThat(created.platformVersion()).isNull();
        assertThat(created.attachments()).isEmpty();
        assertThat(created.connectivityAt()).isEqualTo(created.createdAt());
        assertThat(created.cpu()).isEqualTo("100");
        assertThat(created.memory()).isEqualTo("128");
        assertThat(up).containsExactly("PENDING 0S", "ACTIVATING 1.5S", "RUNNING 2.7S");
        assertThat(down).containsExactly("RUNNING 5S", "STOPPING 6S", "STOPPED 7S");
        assertThat(fleet.describe(created).containers().get(0).runtimeId()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_task_with_a_network_interface_is_provisioned_where_its_subnet_is() {
        fleet.instance("m5.large");
        fleet.instance("m5.large");
        fleet.register(b -> b.family("web").networkMode("awsvpc").containerDefinitions(container("app", c -> {})));

        Task created = fleet.run(b -> b.taskDefinition("web").networkConfiguration(network("subnet-1", "subnet-2")))
                .get(0);
        List<String> up = fleet.watch(created, Duration.ofSeconds(15), Task::lastStatus);

        assertThat(up).containsExactly("PROVISIONING 0S", "PENDING 10S", "ACTIVATING 11.5S", "RUNNING 12.7S");
        assertThat(created.availabilityZone()).isEqualTo("us-east-1a");
        assertThat(fleet.describe(created).containers().get(0).networkInterfaces())
                .hasSize(1);
    }

    @Test
    void a_host_port_of_zero_becomes_the_lowest_of_the_ephemeral_range() {
        EcsInstance instance = fleet.instance("m5.large");
        fleet.bridge(
                "web",
                container(
                        "app",
                        c -> c.portMappings(
                                p -> p.containerPort(80),
                                p -> p.containerPort(53).hostPort(5353).protocol("udp"))));
        fleet.bridge("api", container("app", c -> c.portMappings(p -> p.containerPort(8080))));
        Task web = fleet.runOnEc2("web");
        Task api = fleet.runOnEc2("api");

        fleet.settle();

        List<NetworkBinding> bindings = fleet.describe(web).containers().get(0).networkBindings();
        assertThat(bindings)
                .extracting(b -> b.bindIP() + " " + b.containerPort() + ">" + b.hostPort() + " " + b.protocolAsString())
                .containsExactly("0.0.0.0 80>32768 tcp", "0.0.0.0 53>5353 udp");
        assertThat(fleet.describe(api)
                        .containers()
                        .get(0)
                        .networkBindings()
                        .get(0)
                        .hostPort())
                .isEqualTo(32769);
        assertThat(ports(describe(instance).remainingResources()))
                .containsExactly("22", "2376", "2375", "51678", "51679");
    }

    @Test
    void an_instance_knows_what_tasks_have_reserved() {
        EcsInstance instance = fleet.instance("t3.medium");
        fleet.bridge(
                "web",
                container(
                        "app",
                        c -> c.cpu(256)
                                .memory(512)
                                .memoryReservation(200)
                                .portMappings(p -> p.containerPort(80).hostPort(80))));
        Task task = fleet.runOnEc2("web");

        var during = describe(instance);
        fleet.settle();
        var running = describe(instance);
        fleet.stop(task);
        fleet.settle();
        var after = describe(instance);

        assertThat(number(during.registeredResources(), "CPU")).isEqualTo(2048);
        assertThat(number(during.remainingResources(), "CPU")).isEqualTo(2048 - 256);
        assertThat(number(during.remainingResources(), "MEMORY")).isEqualTo(3828 - 200);
        assertThat(ports(during.remainingResources())).contains("80");
        assertThat(during.runningTasksCount()).isEqualTo(1);
        assertThat(during.pendingTasksCount()).isEqualTo(1);
        assertThat(running.pendingTasksCount()).isZero();
        assertThat(after.remainingResources()).isEqualTo(after.registeredResources());
        assertThat(after.runningTasksCount()).isZero();
    }

    @Test
    void tasks_spread_over_zones() {
        for (int i = 0; i < 3; i++) {
            fleet.instance("m5.large");
        }
        fleet.bridge("web", container("app", c -> {}));

        List<Task> tasks = fleet.run(b -> b.taskDefinition("web")
                .count(4)
                .placementStrategy(s -> s.type("spread").field("attribute:ecs.availability-zone")));

        assertThat(tasks)
                .extracting(Task::availabilityZone)
                .containsExactly("us-east-1a", "us-east-1b", "us-east-1c", "us-east-1a");
    }

    @Test
    void what_does_not_fit_is_a_failure_for_each_instance_and_changes_nothing() {
        EcsInstance small = fleet.instance("t3.micro");
        EcsInstance medium = fleet.instance("t3.medium");
        fleet.bridge("big", container("app", c -> c.cpu(512).memory(4_000)));
        fleet.bridge(
                "port",
                container("app", c -> c.portMappings(p -> p.containerPort(80).hostPort(22))));
        Fleet.Image before = fleet.image();

        RunTaskResponse big = fleet.ecs.runTask(b -> b.cluster("prod").taskDefinition("big"));
        RunTaskResponse port = fleet.ecs.runTask(b -> b.cluster("prod").taskDefinition("port"));

        assertThat(big.tasks()).isEmpty();
        assertThat(big.failures())
                .containsExactly(
                        Failure.builder()
                                .arn(small.arn())
                                .reason("RESOURCE:MEMORY")
                                .build(),
                        Failure.builder()
                                .arn(medium.arn())
                                .reason("RESOURCE:MEMORY")
                                .build());
        assertThat(port.failures()).extracting(Failure::reason).containsOnly("RESOURCE:PORTS");
        assertThat(fleet.image()).isEqualTo(before);
    }

    @Test
    void tasks_that_fit_run_and_the_rest_fail() {
        fleet.instance("t3.micro");
        fleet.bridge("web", container("app", c -> c.memory(300)));

        RunTaskResponse response =
                fleet.ecs.runTask(b -> b.cluster("prod").taskDefinition("web").count(5));

        assertThat(response.tasks()).hasSize(3);
        assertThat(response.failures()).extracting(Failure::reason).containsExactly("RESOURCE:MEMORY");
    }

    @Test
    void network_interfaces_run_out() {
        fleet.instance("m5.large");
        fleet.register(b -> b.family("web").networkMode("awsvpc").containerDefinitions(container("app", c -> {})));

        RunTaskResponse response = fleet.ecs.runTask(
                b -> b.cluster("prod").taskDefinition("web").count(3).networkConfiguration(network("subnet-1")));

        assertThat(response.tasks()).hasSize(2);
        assertThat(response.failures()).extracting(Failure::reason).containsExactly("RESOURCE:ENI");
    }

    @Test
    void a_subnet_elsewhere_is_no_location_for_the_instance() {
        fleet.instance("m5.large");
        fleet.register(b -> b.family("web").networkMode("awsvpc").containerDefinitions(container("app", c -> {})));
        fleet.run(b -> b.taskDefinition("web").networkConfiguration(network("subnet-1")));

        RunTaskResponse response = fleet.ecs.runTask(
                b -> b.cluster("prod").taskDefinition("web").networkConfiguration(network("subnet-2")));

        assertThat(response.failures()).extracting(Failure::reason).containsExactly("LOCATION");
    }

    @Test
    void on_ec2_only_the_container_says_why_its_image_could_not_be_pulled() {
        fleet.instance("m5.large");
        fleet.images.put(
                "app:1", new ImageSource.Missing(new ImageSource.PullFailure("x", "CannotPullContainerError: gone")));
        fleet.bridge("web", container("app", c -> {}));
        Task created = fleet.runOnEc2("web");

        List<String> states = fleet.watch(created, Duration.ofSeconds(10), Task::lastStatus);

        Task task = fleet.describe(created);
        assertThat(states).containsExactly("PENDING 0S", "STOPPED 1.5S");
        assertThat(task.stoppedReason()).isEqualTo("Task failed to start");
        assertThat(task.stopCodeAsString()).isEqualTo("TaskFailedToStart");
        assertThat(task.containers().get(0).reason()).isEqualTo("CannotPullContainerError: gone");
    }

    @Test
    void on_ec2_a_task_goes_on_without_the_image_of_a_container_that_is_not_essential() {
        fleet.instance("m5.large");
        fleet.images.put(
                "side:1", new ImageSource.Missing(new ImageSource.PullFailure("x", "CannotPullContainerError: gone")));
        fleet.bridge("web", container("app", c -> {}), container("side", c -> c.essential(false)));
        Task created = fleet.runOnEc2("web");

        fleet.settle();

        Task task = fleet.describe(created);
        assertThat(task.lastStatus()).isEqualTo("RUNNING");
        Container side = task.containers().get(1);
        assertThat(side.lastStatus()).isEqualTo("STOPPED");
        assertThat(side.exitCode()).isNull();
    }

    @Test
    void a_missing_log_group_fails_the_start_of_the_container() {
        fleet.instance("m5.large");
        fleet.bridge(
                "web",
                container(
                        "app",
                        c -> c.logConfiguration(l -> l.logDriver("awslogs")
                                .options(java.util.Map.of("awslogs-group", "/web", "awslogs-region", "us-east-1")))));
        Task created = fleet.runOnEc2("web");

        fleet.settle();

        Task task = fleet.describe(created);
        assertThat(task.stoppedReason()).isEqualTo("Task failed to start");
        assertThat(task.containers().get(0).reason())
                .isEqualTo("CannotStartContainerError: Error response from daemon: failed to initialize logging driver:"
                        + " failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group"
                        + " does not exist.");
    }

    @Test
    void an_instance_with_tasks_is_deregistered_by_force_alone_and_its_tasks_are_lost() {
        EcsInstance instance = fleet.instance("m5.large");
        fleet.bridge("web", container("app", c -> {}));
        Task created = fleet.runOnEc2("web");
        fleet.settle();

        fleet.refuses(
                () -> fleet.ecs.deregisterContainerInstance(
                        b -> b.cluster("prod").containerInstance(instance.arn())),
                "InvalidParameterException",
                "Found running tasks on the instance.");
        var gone = fleet.ecs
                .deregisterContainerInstance(
                        b -> b.cluster("prod").containerInstance(instance.id()).force(true))
                .containerInstance();

        assertThat(gone.status()).isEqualTo("INACTIVE");
        Task task = fleet.describe(created);
        assertThat(task.lastStatus()).isEqualTo("STOPPED");
        assertThat(task.stoppedReason()).isEqualTo("Container instance deregistration forced by user");
        assertThat(task.containers().get(0).exitCode()).isNull();
        assertThat(fleet.ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns())
                .isEmpty();
        assertThat(fleet.ecs
                        .describeClusters(b -> b.clusters("prod"))
                        .clusters()
                        .get(0)
                        .registeredContainerInstancesCount())
                .isZero();
        fleet.pass(3_601);
        assertThat(fleet.ecs
                        .describeContainerInstances(b -> b.cluster("prod").containerInstances(instance.arn()))
                        .failures())
                .extracting(Failure::reason)
                .containsExactly("MISSING");
    }
}
