package dev.drydock.discovery;

import static dev.drydock.discovery.ServiceRegistriesTest.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.ecs.service.Quay;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;

/** Registries that ECS refuses. */
class RegistryRefusalsTest {

    private static final NetworkConfiguration NO_NETWORK = null;
    private static final String INVALID = "InvalidParameterException";
    private static final String NO_PORT =
            "When specifying 'awsvpc' for networkMode, a value for 'port' or values for 'containerName' and"
                    + " 'containerPort' must be specified. Registry: " + REGISTRY;

    private final Quay quay = new Quay();
    private final Discovery discovery = quay.aws.discovery();

    private CreateServiceRequest.Builder onItsOwn(Consumer<ServiceRegistry.Builder> registry) {
        return Quay.web(quay.whole(), 1).serviceRegistries(r -> registry.accept(r.registryArn(REGISTRY)));
    }

    private CreateServiceRequest.Builder onBridge(Consumer<ServiceRegistry.Builder> registry) {
        return Quay.web(quay.onBridge(), 1)
                .networkConfiguration(NO_NETWORK)
                .launchType(LaunchType.EC2)
                .serviceRegistries(r -> registry.accept(r.registryArn(REGISTRY)));
    }

    private void refused(CreateServiceRequest.Builder request, String text) {
        CreateServiceRequest built = request.build();
        quay.refuses(() -> quay.ecs.createService(built), INVALID, text);
    }

    @Test
    void a_registry_needs_an_arn() {
        refused(onItsOwn(r -> r.registryArn(null)), "The registryArn of a service registry must be specified.");
    }

    @Test
    void a_port_is_said_in_one_way() {
        refused(
                onItsOwn(r -> r.port(80).containerName("app").containerPort(80)),
                "Specify a value for either 'port' or the 'containerName' and 'containerPort' combination, but not both."
                        + " Remove one and retry.");
    }

    @Test
    void a_container_and_its_port_come_together() {
        refused(onItsOwn(r -> r.containerName("app")), NO_PORT);
        refused(onItsOwn(r -> r.containerPort(80)), NO_PORT);
    }

    @Test
    void the_container_and_its_port_are_of_the_task_definition() {
        refused(
                onItsOwn(r -> r.containerName("other").containerPort(80)),
                "The container other does not exist in the task definition.");
        refused(
                onItsOwn(r -> r.containerName("app").containerPort(81)),
                "The container app did not have a container port 81 defined.");
    }

    @Test
    void on_a_bridge_a_registry_needs_a_container_and_its_port() {
        String text = "When specifying 'host' or 'bridge' for networkMode, values for 'containerName' and"
                + " 'containerPort' must be specified from the task definition. Registry: " + REGISTRY;

        refused(onBridge(r -> {}), text);
        refused(onBridge(r -> r.port(80)), text);
    }

    @Test
    void a_registry_of_addresses_alone_takes_no_port() {
        discovery.service(REGISTRY, "web.internal", DnsRecord.A);

        refused(
                onItsOwn(r -> r.containerPort(80)),
                "The values specified for serviceRegistries do not require a value for 'containerPort'. Remove the value"
                        + " and retry.");
        refused(
                onItsOwn(r -> r.containerName("app").containerPort(80)),
                "The values specified for serviceRegistries do not require a value for 'containerName'. Remove the value"
                        + " and retry.");
        refused(
                onItsOwn(r -> r.port(80)),
                "The values specified for serviceRegistries do not require a value for 'port'. Remove the value and"
                        + " retry.");
    }

    @Test
    void a_registry_of_addresses_alone_takes_no_tasks_on_a_bridge() {
        discovery.service(REGISTRY, "web.internal", DnsRecord.A);

        refused(
                onBridge(r -> r.containerName("app").containerPort(80)),
                "When specifying 'host' or 'bridge' for networkMode, the registry must have SRV records. Registry: "
                        + REGISTRY);
    }

    @Test
    void a_registry_with_ports_needs_one() {
        discovery.service(REGISTRY, "web.internal", DnsRecord.A, DnsRecord.SRV);

        refused(onItsOwn(r -> {}), NO_PORT);
    }

    @Test
    void what_was_said_of_its_records_can_be_taken_back() {
        discovery.service(REGISTRY, "web.internal", DnsRecord.SRV);

        discovery.service(REGISTRY, "web.internal");

        quay.create(onItsOwn(r -> {}));
        assertThat(quay.service().serviceRegistries()).hasSize(1);
    }

    @Test
    void classic_load_balancers_go_with_no_registry() {
        refused(
                onBridge(r -> r.containerName("app").containerPort(80))
                        .loadBalancers(LoadBalancer.builder()
                                .loadBalancerName("old")
                                .containerName("app")
                                .containerPort(80)
                                .build()),
                "Service registries are not supported with Classic Load Balancers.");
    }

    @Test
    void a_registry_takes_a_thousand_tasks_of_a_service() {
        String text = "A service with service registries can have at most 1000 tasks.";
        refused(onItsOwn(r -> {}).desiredCount(1_001), text);

        quay.create(onItsOwn(r -> {}).desiredCount(1_000));

        quay.refuses(() -> quay.update(b -> b.desiredCount(1_001)), INVALID, text);
    }

    @Test
    void a_service_that_comes_to_a_registry_later_is_checked_as_well() {
        quay.create(Quay.web(quay.whole(), 1));

        quay.refuses(
                () -> quay.update(
                        b -> b.serviceRegistries(r -> r.registryArn(REGISTRY).containerName("app"))),
                INVALID,
                NO_PORT);
    }

    @Test
    void what_a_test_says_of_cloud_map_is_checked_at_once() {
        assertThatThrownBy(() -> discovery.service("arn:aws:ecs:us-east-1:123456789012:service/prod/web", "web"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("service(…) needs an ARN of Cloud Map for registryArn, such as " + REGISTRY);
        assertThatThrownBy(() -> discovery.namespace(REGISTRY, "shop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("namespace(…) needs an ARN of Cloud Map for namespaceArn");
    }
}
