package dev.drydock.internal.ecs.task.engine;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.Fleet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.Task;

/** The GPUs and host ports that containers get on an instance. */
class HostResourcesTest {

    /** The ports of the ephemeral range below and above the two that the agent keeps for itself. */
    private static final Consumer<ContainerDefinition.Builder> EVERY_PORT =
            c -> c.portMappings(p -> p.containerPortRange("1-18910"), p -> p.containerPortRange("20001-29320"));

    private final Fleet fleet = new Fleet();

    private static Consumer<ContainerDefinition.Builder> gpus(int count) {
        return c -> c.resourceRequirements(gpu(count));
    }

    private static ResourceRequirement gpu(int count) {
        return ResourceRequirement.builder()
                .type("GPU")
                .value(Integer.toString(count))
                .build();
    }

    private List<String> gpusOf(EcsInstance instance, boolean remaining) {
        var shown = fleet.ecs
                .describeContainerInstances(b -> b.cluster("prod").containerInstances(instance.arn()))
                .containerInstances()
                .get(0);
        List<Resource> resources = remaining ? shown.remainingResources() : shown.registeredResources();
        return resources.stream()
                .filter(each -> each.name().equals("GPU"))
                .findFirst()
                .orElseThrow()
                .stringSetValue();
    }

    private Container only(Task task) {
        return fleet.describe(task).containers().get(0);
    }

    private List<String> bindings(Task task) {
        return only(task).networkBindings().stream()
                .map(b -> b.bindIP()
                        + ' '
                        + (b.containerPortRange() != null
                                ? b.containerPortRange() + ">" + b.hostPortRange()
                                : b.containerPort() + ">" + b.hostPort())
                        + ' '
                        + b.protocolAsString())
                .toList();
    }

    // ---- GPUs

    @Test
    void each_container_gets_the_first_gpus_that_are_left() {
        EcsInstance instance = fleet.instance("g5.12xlarge");
        List<String> all = gpusOf(instance, false);
        fleet.bridge("train", container("a", gpus(1)), container("none", c -> {}), container("b", gpus(2)));

        Task task = fleet.runOnEc2("train");

        assertThat(all).hasSize(4).doesNotHaveDuplicates();
        assertThat(task.containers())
                .extracting(Container::gpuIds)
                .containsExactly(all.subList(0, 1), List.of(), all.subList(1, 3));
        assertThat(task.containers().get(1).hasGpuIds()).isFalse();
        assertThat(gpusOf(instance, true)).containsExactly(all.get(3));
    }

    @Test
    void the_gpus_of_a_stopped_task_are_free_again_and_it_still_shows_them() {
        EcsInstance instance = fleet.instance("g5.12xlarge");
        List<String> all = gpusOf(instance, false);
        fleet.bridge("one", container("app", gpus(1)));
        fleet.bridge("two", container("app", gpus(2)));
        Task first = fleet.runOnEc2("one");
        Task second = fleet.runOnEc2("two");
        fleet.settle();

        fleet.stop(first);
        fleet.settle();

        assertThat(gpusOf(instance, true)).containsExactly(all.get(0), all.get(3));
        assertThat(only(first).gpuIds()).containsExactly(all.get(0));
        assertThat(only(second).gpuIds()).containsExactly(all.get(1), all.get(2));
        assertThat(fleet.runOnEc2("two").containers().get(0).gpuIds()).containsExactly(all.get(0), all.get(3));
    }

    @Test
    void an_override_of_the_resource_requirements_counts_instead_of_the_definition() {
        EcsInstance instance = fleet.instance("g5.12xlarge");
        fleet.bridge("train", container("app", gpus(1)));

        Task task = fleet.run(b -> b.taskDefinition("train")
                        .overrides(o -> o.containerOverrides(c -> c.name("app").resourceRequirements(gpu(3)))))
                .get(0);

        assertThat(task.containers().get(0).gpuIds()).hasSize(3);
        assertThat(gpusOf(instance, true)).hasSize(1);
    }

    @Test
    void a_snapshot_keeps_who_has_which_gpu() {
        EcsInstance instance = fleet.instance("g5.12xlarge");
        fleet.bridge("train", container("app", gpus(1)));
        Task task = fleet.runOnEc2("train");
        Fleet.Image image = fleet.image();
        List<String> left = gpusOf(instance, true);
        fleet.stop(task);
        fleet.settle();

        fleet.restore(image);

        assertThat(fleet.image()).isEqualTo(image);
        assertThat(gpusOf(instance, true)).isEqualTo(left);
        fleet.stop(task);
        fleet.settle();
        assertThat(gpusOf(instance, true)).hasSize(4);
    }

    // ---- host ports

    @Test
    void a_range_of_container_ports_gets_as_many_host_ports_in_a_row() {
        fleet.instance("m5.large");
        fleet.bridge(
                "media",
                container(
                        "app",
                        c -> c.portMappings(
                                p -> p.containerPortRange("5000-5009").protocol("udp"),
                                p -> p.containerPortRange("100-102"),
                                p -> p.containerPort(80))));

        Task first = fleet.runOnEc2("media");
        Task second = fleet.runOnEc2("media");
        fleet.settle();

        assertThat(bindings(first))
                .containsExactly(
                        "0.0.0.0 80>32771 tcp", "0.0.0.0 5000-5009>32768-32777 udp", "0.0.0.0 100-102>32768-32770 tcp");
        assertThat(bindings(second))
                .containsExactly(
                        "0.0.0.0 80>32775 tcp", "0.0.0.0 5000-5009>32778-32787 udp", "0.0.0.0 100-102>32772-32774 tcp");
        assertThat(only(first).networkBindings().get(1).containerPort()).isNull();
        assertThat(only(first).networkBindings().get(1).hostPort()).isNull();
    }

    @Test
    void a_container_whose_range_finds_no_host_ports_cannot_be_created() {
        fleet.instance("m5.large");
        fleet.bridge("greedy", container("app", EVERY_PORT));
        fleet.bridge("media", container("app", c -> c.portMappings(p -> p.containerPortRange("100-119"))));
        Task greedy = fleet.runOnEc2("greedy");
        fleet.settle();

        Task late = fleet.runOnEc2("media");
        fleet.settle();

        Task stopped = fleet.describe(late);
        assertThat(bindings(greedy))
                .containsExactly("0.0.0.0 1-18910>32768-51677 tcp", "0.0.0.0 20001-29320>51680-60999 tcp");
        assertThat(stopped.stopCodeAsString()).isEqualTo("TaskFailedToStart");
        assertThat(stopped.stoppedReason()).isEqualTo("Task failed to start");
        assertThat(only(late).reason())
                .isEqualTo(
                        "HostConfigError: error retrieving docker port map: 20 contiguous host ports are unavailable");
        assertThat(only(late).exitCode()).isNull();
    }

    @Test
    void what_a_container_bound_before_the_ports_ran_out_is_given_back() {
        fleet.instance("m5.large");
        fleet.bridge(
                "greedy",
                container("app", c -> c.portMappings(p -> p.containerPort(80), p -> p.containerPortRange("1-28232"))));
        fleet.bridge("single", container("app", c -> c.portMappings(p -> p.containerPort(80))));
        Task greedy = fleet.runOnEc2("greedy");
        fleet.settle();

        Task every = fleet.run(b -> b.taskDefinition("single").count(2)).get(1);
        fleet.settle();

        assertThat(only(greedy).reason()).endsWith(": 28232 contiguous host ports are unavailable");
        assertThat(bindings(every)).containsExactly("0.0.0.0 80>32770 tcp");
    }

    @Test
    void a_single_port_too_may_find_none_left_until_others_end() {
        fleet.instance("m5.large");
        fleet.bridge("greedy", container("app", EVERY_PORT));
        fleet.bridge("single", container("app", c -> c.portMappings(p -> p.containerPort(80))));
        Task greedy = fleet.runOnEc2("greedy");
        fleet.settle();
        Task late = fleet.runOnEc2("single");
        fleet.settle();
        fleet.stop(greedy);
        fleet.settle();

        Task later = fleet.runOnEc2("single");
        fleet.settle();

        assertThat(only(late).reason())
                .isEqualTo("HostConfigError: error retrieving docker port map: a host port is unavailable");
        assertThat(bindings(later)).containsExactly("0.0.0.0 80>32768 tcp");
    }

    @Test
    void the_agent_reports_no_bindings_of_containers_on_the_hosts_network() {
        fleet.instance("m5.large");
        fleet.register(b -> b.family("host")
                .networkMode(NetworkMode.HOST)
                .containerDefinitions(container("app", c -> c.portMappings(p -> p.containerPort(8080)))));
        fleet.register(b -> b.family("own")
                .networkMode(NetworkMode.AWSVPC)
                .containerDefinitions(container("app", c -> c.portMappings(p -> p.containerPort(8080)))));

        Task host = fleet.runOnEc2("host");
        Task own = fleet.run(b -> b.taskDefinition("own").networkConfiguration(network("subnet-1")))
                .get(0);
        fleet.settle();

        assertThat(only(host).hasNetworkBindings()).isTrue();
        assertThat(bindings(host)).isEmpty();
        assertThat(bindings(own)).isEmpty();
    }
}
