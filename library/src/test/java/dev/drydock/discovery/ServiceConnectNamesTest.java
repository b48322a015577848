package dev.drydock.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.service.Quay;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;

/** What Service Connect offers clients. */
class ServiceConnectNamesTest {

    private static final String NAMESPACE = "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-1";

    private final Quay quay = new Quay();
    private final Discovery discovery = quay.aws.discovery();

    private void connected(String namespace, Consumer<ServiceConnectService.Builder> service) {
        quay.create(Quay.web(quay.whole(), 1)
                .serviceConnectConfiguration(
                        s -> s.enabled(true).namespace(namespace).services(service.andThen(v -> v.portName("http")))));
        quay.aws.time().settle();
    }

    @Test
    void tasks_are_found_by_the_name_of_the_port_in_the_namespace() {
        connected("shop", v -> {});

        assertThat(discovery.instances("http.shop")).singleElement().satisfies(found -> {
            assertThat(found.port()).isEqualTo(80);
            assertThat(found.attributes()).containsEntry("ECS_SERVICE_NAME", "web");
        });
    }

    @Test
    void a_discovery_name_and_another_port_for_the_proxy_stand_in_their_place() {
        connected("shop", v -> v.discoveryName("web").ingressPortOverride(8080));

        assertThat(discovery.instances("http.shop")).isEmpty();
        assertThat(discovery.instances("web.shop"))
                .extracting(DiscoveredInstance::port)
                .containsExactly(8080);
    }

    @Test
    void clients_call_a_service_by_its_aliases() {
        connected(
                "shop",
                v -> v.discoveryName("web").clientAliases(a -> a.port(443).dnsName("web")));

        assertThat(discovery.aliases("web.shop")).containsExactly(new ConnectAlias("web", 443, Quay.WEB));
        assertThat(discovery.aliases("web.other")).isEmpty();
    }

    @Test
    void an_alias_without_a_name_is_the_name_itself() {
        connected("shop", v -> v.discoveryName("web").clientAliases(a -> a.port(80)));

        assertThat(discovery.aliases("web.shop")).containsExactly(new ConnectAlias("web.shop", 80, Quay.WEB));
    }

    @Test
    void a_deleted_service_has_no_aliases() {
        connected("shop", v -> v.clientAliases(a -> a.port(80)));

        quay.ecs.deleteService(b -> b.cluster("prod").service("web").force(true));
        quay.aws.time().settle();

        assertThat(discovery.aliases("http.shop")).isEmpty();
        assertThat(discovery.instances("http.shop")).isEmpty();
    }

    @Test
    void a_namespace_given_by_its_arn_has_the_name_that_the_test_says() {
        connected(NAMESPACE, v -> {});
        assertThat(discovery.instances("http.ns-1")).hasSize(1);

        discovery.namespace(NAMESPACE, "shop");

        assertThat(discovery.instances("http.shop")).hasSize(1);
        assertThat(discovery.instances("http.ns-1")).isEmpty();
    }

    @Test
    void the_namespace_of_a_cluster_has_the_name_that_it_was_made_for() {
        quay.ecs.createCluster(b ->
                b.clusterName("named").capacityProviders("FARGATE").serviceConnectDefaults(d -> d.namespace("harbor")));
        quay.aws.time().settle();
        quay.create(Quay.web(quay.whole(), 1)
                .cluster("named")
                .serviceConnectConfiguration(ServiceConnectConfiguration.builder()
                        .enabled(true)
                        .services(v -> v.portName("http"))
                        .build()));
        quay.aws.time().settle();

        assertThat(discovery.instances("http.harbor")).hasSize(1);
    }
}
