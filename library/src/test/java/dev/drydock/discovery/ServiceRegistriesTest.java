package dev.drydock.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Snapshot;
import dev.drydock.internal.ecs.service.Quay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.Task;

/** The tasks of services that stand in a registry of Cloud Map. */
class ServiceRegistriesTest {

    static final String REGISTRY = "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1";
    private static final NetworkConfiguration NO_NETWORK = null;

    private final Quay quay = new Quay();
    private final Discovery discovery = quay.aws.discovery();

    private void run(int desired, Consumer<ServiceRegistry.Builder> registry) {
        run(quay.revision("shop/web:1", c -> c.portMappings(p -> p.containerPort(80))), desired, registry);
    }

    private void run(String definition, int desired, Consumer<ServiceRegistry.Builder> registry) {
        quay.create(Quay.web(definition, desired).serviceRegistries(registry.andThen(r -> r.registryArn(REGISTRY))));
        quay.aws.time().settle();
    }

    private String checked(String image) {
        return quay.revision(image, c -> c.healthCheck(h -> h.command("CMD-SHELL", "true")));
    }

    @Test
    void a_task_on_its_own_network_is_found_by_its_address() {
        discovery.service(REGISTRY, "web.internal");

        run(1, r -> {});

        Task task = quay.tasks().get(0);
        assertThat(discovery.instances("web.internal")).singleElement().satisfies(found -> {
            assertThat(found.taskArn()).isEqualTo(task.taskArn()).endsWith("/" + found.id());
            assertThat(found.ipv4())
                    .isEqualTo(
                            task.containers().get(0).networkInterfaces().get(0).privateIpv4Address());
            assertThat(found.port()).isZero();
            assertThat(found.zone()).isEqualTo(task.availabilityZone());
            assertThat(found.healthy()).isTrue();
        });
        assertThat(discovery.resolve("web.internal"))
                .containsExactly(discovery.instances("web.internal").get(0).ipv4());
    }

    @Test
    void its_attributes_are_those_of_cloud_map() {
        run(1, r -> r.containerName("app").containerPort(80));

        DiscoveredInstance found = discovery.instances("srv-1").get(0);
        assertThat(found.attributes())
                .containsOnly(
                        Map.entry("AWS_INSTANCE_IPV4", found.ipv4()),
                        Map.entry("AWS_INSTANCE_PORT", "80"),
                        Map.entry("AVAILABILITY_ZONE", found.zone()),
                        Map.entry("REGION", "us-east-1"),
                        Map.entry("ECS_SERVICE_NAME", "web"),
                        Map.entry("ECS_CLUSTER_NAME", "prod"),
                        Map.entry("ECS_TASK_DEFINITION_FAMILY", "web"));
    }

    @Test
    void a_port_of_the_registry_need_not_be_one_of_the_task() {
        run(1, r -> r.port(9090));

        assertThat(discovery.instances("srv-1")).singleElement().satisfies(found -> {
            assertThat(found.port()).isEqualTo(9090);
            assertThat(found.attributes()).containsEntry("AWS_INSTANCE_PORT", "9090");
        });
    }

    @Test
    void on_a_bridge_tasks_are_found_at_the_address_of_their_host_and_their_host_port() {
        quay.aws.given().cluster("prod").instances(1, "m5.large");
        quay.create(Quay.web(quay.onBridge(), 2)
                .networkConfiguration(NO_NETWORK)
                .launchType(LaunchType.EC2)
                .serviceRegistries(
                        r -> r.registryArn(REGISTRY).containerName("app").containerPort(80)));
        quay.aws.time().settle();

        assertThat(discovery.instances("srv-1")).hasSize(2).allSatisfy(found -> {
            assertThat(found.port()).isGreaterThanOrEqualTo(32_768);
            assertThat(found.attributes().get("EC2_INSTANCE_ID")).startsWith("i-");
        });
        assertThat(discovery.instances("srv-1"))
                .extracting(DiscoveredInstance::port)
                .doesNotHaveDuplicates();
        assertThat(discovery.resolve("srv-1")).hasSize(1);
    }

    @Test
    void a_task_is_registered_before_it_is_running_and_gone_when_it_is_to_stop() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 1).serviceRegistries(r -> r.registryArn(REGISTRY)));
        quay.after(Duration.ofSeconds(1));
        assertThat(discovery.instances("srv-1")).isEmpty();

        quay.aws.time().advanceUntil(() -> !discovery.instances("srv-1").isEmpty(), Duration.ofMinutes(5));
        assertThat(quay.tasks()).extracting(Task::lastStatus).containsExactly("ACTIVATING");
        quay.aws.time().settle();
        quay.update(b -> b.desiredCount(0));
        quay.aws.time().advanceUntil(() -> !quay.stoppedTasks().isEmpty(), Duration.ofMinutes(5));

        assertThat(quay.stoppedTasks()).extracting(Task::lastStatus).doesNotContain("STOPPED");
        assertThat(discovery.instances("srv-1")).isEmpty();
    }

    @Test
    void a_rolling_deployment_leaves_the_new_tasks_alone() {
        run(2, r -> {});

        quay.update(b -> b.forceNewDeployment(true));
        quay.aws.time().settle();

        assertThat(discovery.instances("srv-1"))
                .extracting(DiscoveredInstance::taskArn)
                .containsExactlyInAnyOrderElementsOf(
                        quay.tasks().stream().map(Task::taskArn).toList());
    }

    @Test
    void health_is_that_of_the_essential_containers() {
        quay.create(Quay.web(checked("shop/web:1"), 1).serviceRegistries(r -> r.registryArn(REGISTRY)));
        quay.aws.time().advanceUntil(() -> !discovery.instances("srv-1").isEmpty(), Duration.ofMinutes(5));
        assertThat(discovery.instances("srv-1"))
                .extracting(DiscoveredInstance::healthy)
                .containsExactly(false);

        quay.aws.time().settle();

        assertThat(discovery.instances("srv-1"))
                .extracting(DiscoveredInstance::healthy)
                .containsExactly(true);
    }

    @Test
    void a_task_that_becomes_unhealthy_is_no_longer_resolved_while_others_are_healthy() {
        run(checked("shop/web:1"), 2, r -> {});
        DiscoveredInstance sick = discovery.instances("srv-1").get(0);

        quay.aws.faults().task(sick.taskArn()).failsHealthCheckFor(Duration.ofMinutes(5));
        quay.aws
                .time()
                .advanceUntil(
                        () -> discovery.instances("srv-1").stream().anyMatch(each -> !each.healthy()),
                        Duration.ofMinutes(5));

        assertThat(discovery.resolve("srv-1")).doesNotContain(sick.ipv4()).hasSize(1);
    }

    @Test
    void where_none_is_healthy_all_are_resolved() {
        quay.create(Quay.web(checked("shop/web:1"), 2).serviceRegistries(r -> r.registryArn(REGISTRY)));

        quay.aws.time().advanceUntil(() -> discovery.instances("srv-1").size() == 2, Duration.ofMinutes(5));

        assertThat(discovery.instances("srv-1")).noneMatch(DiscoveredInstance::healthy);
        assertThat(discovery.resolve("srv-1")).hasSize(2);
    }

    @Test
    void at_most_eight_addresses_are_resolved() {
        run(10, r -> {});

        assertThat(discovery.instances("srv-1")).hasSize(10);
        assertThat(discovery.resolve("srv-1")).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void a_registry_of_another_region_is_not_this_one() {
        run(1, r -> {});

        assertThat(quay.aws.region("eu-west-1").discovery().instances("srv-1")).isEmpty();
    }

    @Test
    void a_restored_world_finds_the_same_and_goes_on() {
        discovery.service(REGISTRY, "web.internal", DnsRecord.A);
        run(2, r -> {});
        List<DiscoveredInstance> found = discovery.instances("web.internal");
        Snapshot snapshot = quay.aws.snapshot();
        quay.update(b -> b.desiredCount(0));
        quay.aws.time().settle();
        discovery.service(REGISTRY, "other.internal");

        quay.aws.restore(new Snapshot(snapshot.json()));

        assertThat(quay.aws.snapshot()).isEqualTo(snapshot);
        assertThat(discovery.instances("web.internal")).hasSize(2).isEqualTo(found);
        quay.update(b -> b.desiredCount(0));
        quay.aws.time().settle();
        assertThat(discovery.instances("web.internal")).isEmpty();
    }
}
