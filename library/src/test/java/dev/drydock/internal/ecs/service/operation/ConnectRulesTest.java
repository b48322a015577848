package dev.drydock.internal.ecs.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.service.Quay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;

/** Names that Service Connect makes known to others, as the API's pages of them say what they may be. */
class ConnectRulesTest {

    private static final String INVALID = "InvalidParameterException";

    private final Quay quay = new Quay();

    private CreateServiceRequest connected(ServiceConnectService service) {
        return Quay.web(quay.whole(), 1)
                .serviceConnectConfiguration(
                        s -> s.enabled(true).namespace("shop").services(service))
                .build();
    }

    private CreateServiceRequest aliased(String dnsName) {
        return connected(ServiceConnectService.builder()
                .portName("http")
                .clientAliases(a -> a.port(80).dnsName(dnsName))
                .build());
    }

    private CreateServiceRequest discovered(String discoveryName) {
        return connected(ServiceConnectService.builder()
                .portName("http")
                .discoveryName(discoveryName)
                .build());
    }

    static Stream<String> aliases() {
        return Stream.of("web", "web.shop", "a_b-c.9", "z", "0", "9a", "x".repeat(63), label(63) + "." + label(63));
    }

    static Stream<String> noAliases() {
        return Stream.of(
                "Web",
                "weB",
                "web shop",
                "web:80",
                "web/shop",
                "web{",
                "web`",
                "wéb",
                "web..shop",
                ".web",
                "web.",
                "-web",
                "web-",
                "web.-shop",
                "web-.shop",
                label(64),
                label(63) + "." + label(62) + ".a");
    }

    private static String label(int length) {
        return "x".repeat(length);
    }

    @ParameterizedTest
    @MethodSource("aliases")
    void clients_may_call_a_service_by_any_lowercase_dns_name(String dnsName) {
        quay.ecs.createService(aliased(dnsName));

        assertThat(quay.service()
                        .deployments()
                        .get(0)
                        .serviceConnectConfiguration()
                        .services())
                .flatExtracting(ServiceConnectService::clientAliases)
                .singleElement()
                .satisfies(alias -> assertThat(alias.dnsName()).isEqualTo(dnsName));
    }

    @ParameterizedTest
    @MethodSource("noAliases")
    void clients_cannot_call_a_service_by_what_is_no_lowercase_dns_name(String dnsName) {
        CreateServiceRequest request = aliased(dnsName);

        quay.refuses(() -> quay.ecs.createService(request), INVALID, "The DNS name that you provided is invalid.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "a_b-c9",
                "0",
                "_",
                "web-",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void a_discovery_name_is_that_of_the_service_in_the_namespace(String name) {
        quay.ecs.createService(discovered(name));

        assertThat(quay.service().deployments().get(0).serviceConnectResources())
                .singleElement()
                .satisfies(resource -> assertThat(resource.discoveryName()).isEqualTo(name));
    }

    @ParameterizedTest
    @MethodSource("noDiscoveryNames")
    void a_discovery_name_of_other_characters_is_refused(String name) {
        CreateServiceRequest request = discovered(name);

        quay.refuses(
                () -> quay.ecs.createService(request), INVALID, "The discovery name that you provided is invalid.");
    }

    static List<String> noDiscoveryNames() {
        return List.of("Web", "-web", "web.shop", "web shop", "web/shop", "web:", "web@", "[web]", label(65));
    }

    @Test
    void an_alias_needs_no_dns_name() {
        quay.ecs.createService(aliased(null));

        assertThat(quay.service()
                        .deployments()
                        .get(0)
                        .serviceConnectConfiguration()
                        .services()
                        .get(0)
                        .clientAliases())
                .singleElement()
                .satisfies(alias -> assertThat(alias.port()).isEqualTo(80));
    }

    @Test
    void a_configuration_that_is_not_enabled_is_kept_and_not_looked_at() {
        CreateServiceRequest.Builder request = Quay.web(quay.whole(), 1);
        request.serviceConnectConfiguration(s -> s.enabled(false).services(v -> v.portName("other")));

        quay.ecs.createService(request.build());

        assertThat(quay.service().deployments().get(0).serviceConnectConfiguration())
                .isEqualTo(request.build().serviceConnectConfiguration());
    }
}
