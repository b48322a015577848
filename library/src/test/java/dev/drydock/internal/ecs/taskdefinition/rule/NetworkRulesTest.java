package dev.drydock.internal.ecs.taskdefinition.rule;

import static dev.drydock.internal.ecs.taskdefinition.Shipyard.app;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.awsvpc;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.bridge;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.container;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.fargate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.taskdefinition.Shipyard;
import dev.drydock.internal.ecs.taskdefinition.Shipyard.Row;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HostEntry;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ProxyConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

class NetworkRulesTest {

    static Stream<Row> modes() {
        return Stream.of(modesFirst(), modesSecond()).flatMap(each -> each);
    }

    private static Stream<Row> modesFirst() {
        return Stream.of(
                Row.of(
                        "Fargate needs awsvpc",
                        fargate(c -> {}).networkMode(NetworkMode.BRIDGE),
                        "Fargate only supports network mode ‘awsvpc’."),
                Row.of(
                        "Fargate needs awsvpc said",
                        fargate(c -> {}).networkMode((String) null),
                        "Fargate only supports network mode ‘awsvpc’."),
                Row.of(
                        "links under awsvpc",
                        awsvpc(c -> c.links("x")),
                        "Links are not supported when networkMode=awsvpc."),
                Row.of(
                        "links under host",
                        bridge(c -> c.links("x")).networkMode(NetworkMode.HOST),
                        "Links are not supported when networkMode=host."),
                Row.of(
                        "hostname under awsvpc",
                        awsvpc(c -> c.hostname("x")),
                        "hostname is not supported on container when networkMode=awsvpc."),
                Row.of(
                        "dnsServers under awsvpc",
                        awsvpc(c -> c.dnsServers("x")),
                        "DNS servers are not supported on container when networkMode=awsvpc."),
                Row.of(
                        "dnsSearchDomains under awsvpc",
                        awsvpc(c -> c.dnsSearchDomains("x")),
                        "DNS search domains are not supported on container when networkMode=awsvpc."),
                Row.of(
                        "extraHosts under awsvpc",
                        awsvpc(c -> c.extraHosts(HostEntry.builder()
                                .hostname("db")
                                .ipAddress("10.0.0.5")
                                .build())),
                        "Extra hosts are not supported on container when networkMode=awsvpc."),
                Row.of(
                        "disableNetworking under awsvpc",
                        awsvpc(c -> c.disableNetworking(true)),
                        "Disable Networking is not supported on container when networkMode=awsvpc."),
                Row.of(
                        "link unknown",
                        bridge(c -> c.links("nope:x")),
                        "Invalid 'links' setting. Unknown container: 'nope'."),
                Row.of(
                        "links in a circle",
                        bridge().containerDefinitions(app(c -> c.links("b")), container("b", c -> c.links("app:a"))),
                        "Container links should not have a cycle"));
    }

    private static Stream<Row> modesSecond() {
        return Stream.of(
                Row.of(
                        "proxy without awsvpc",
                        bridge().proxyConfiguration(proxy("app", List.of())),
                        "APPMESH proxy configuration is only supported in networkMode=awsvpc."),
                Row.of(
                        "proxy container unknown",
                        awsvpc(c -> {}).proxyConfiguration(proxy("envoy", List.of())),
                        "Proxy container [envoy] does not exist."),
                Row.of("proxy ingress", awsvpcProxy(), "Ingress port not found"),
                Row.of("proxy egress", awsvpcProxy("ProxyIngressPort"), "Egress port not found"),
                Row.of("proxy app ports", awsvpcProxy("ProxyIngressPort", "ProxyEgressPort"), "App ports not found"),
                Row.of(
                        "proxy ignored user",
                        awsvpcProxy("ProxyIngressPort", "ProxyEgressPort", "AppPorts"),
                        "Ignored UID or GID not found"));
    }

    static Stream<Row> ports() {
        return Stream.of(portsFirst(), hostPorts(), portsSecond(), portsThird()).flatMap(each -> each);
    }

    private static Stream<Row> portsFirst() {
        return Stream.of(
                Row.of(
                        "host port differs under awsvpc",
                        awsvpc(port(p -> p.containerPort(80).hostPort(8080))),
                        "When networkMode=awsvpc, the host ports and container ports in port mappings must match."),
                Row.of(
                        "host port differs under host",
                        bridge(port(p -> p.containerPort(80).hostPort(8080))).networkMode(NetworkMode.HOST),
                        "When networkMode=host, the host ports and container ports in port mappings must match."),
                Row.of(
                        "container port missing",
                        bridge(port(p -> {})),
                        "Invalid 'containerPort' setting for container 'app'."),
                Row.of(
                        "container port zero",
                        bridge(port(p -> p.containerPort(0))),
                        "Invalid 'containerPort' setting for container 'app'."),
                Row.of(
                        "container port too large",
                        bridge(port(p -> p.containerPort(65_536))),
                        "Invalid 'containerPort' setting for container 'app'."),
                Row.of(
                        "host port negative",
                        bridge(port(p -> p.containerPort(80).hostPort(-1))),
                        "Invalid 'hostPort' setting for container 'app'."),
                Row.of(
                        "host port too large",
                        bridge(port(p -> p.containerPort(80).hostPort(Integer.MAX_VALUE))),
                        "Invalid 'hostPort' setting for container 'app'."),
                Row.of(
                        "range and port",
                        awsvpc(port(p -> p.containerPort(80).containerPortRange("80-90"))),
                        "Invalid port mapping for container 'app', cannot specify both single port and port range."),
                Row.of(
                        "range and host port",
                        bridge(port(p -> p.hostPort(80).containerPortRange("80-90"))),
                        "Invalid port mapping for container 'app', cannot specify both single port and port range."));
    }

    private static Stream<Row> hostPorts() {
        return Stream.of(
                Row.of(
                        "host port mapped by two containers on a bridge",
                        bridge().containerDefinitions(
                                        app(port(p -> p.containerPort(80).hostPort(3000))),
                                        container(
                                                "b",
                                                port(p -> p.containerPort(81).hostPort(3000)))),
                        "TCP host port '3000' is mapped multiple times in task."),
                Row.of(
                        "host port mapped twice in one network",
                        awsvpc(c -> {})
                                .containerDefinitions(
                                        app(port(p -> p.containerPort(3000).hostPort(3000))),
                                        container(
                                                "b",
                                                port(p -> p.containerPort(3000).hostPort(3000)))),
                        "TCP host port '3000' is mapped multiple times in task."));
    }

    private static Stream<Row> portsSecond() {
        return Stream.of(
                Row.of(
                        "ranges overlap",
                        awsvpc(c -> c.portMappings(
                                PortMapping.builder()
                                        .containerPortRange("8080-8090")
                                        .build(),
                                PortMapping.builder()
                                        .containerPortRange("8085-8095")
                                        .build())),
                        "TCP container port '8085' is used multiple times in task when networkMode=awsvpc."),
                Row.of(
                        "port used by two containers",
                        bridge().networkMode(NetworkMode.HOST)
                                .containerDefinitions(
                                        app(port(p -> p.containerPort(53).protocol("udp"))),
                                        container(
                                                "b",
                                                port(p -> p.containerPort(53).protocol("udp")))),
                        "UDP container port '53' is used multiple times in task when networkMode=host."),
                Row.of(
                        "one dynamic port, two protocols",
                        bridge(c -> c.portMappings(
                                PortMapping.builder()
                                        .containerPort(53)
                                        .protocol("udp")
                                        .build(),
                                PortMapping.builder().containerPort(53).build())),
                        "Invalid port mapping for container 'app', cannot expose container port '53' for multiple protocols."),
                Row.of(
                        "port name used twice",
                        awsvpc(c -> c.portMappings(
                                PortMapping.builder()
                                        .containerPort(80)
                                        .name("http")
                                        .build(),
                                PortMapping.builder()
                                        .containerPort(81)
                                        .name("http")
                                        .build())),
                        "When networkMode=awsvpc, port mapping name is already used"),
                Row.of(
                        "ports without a network",
                        bridge(port(p -> p.containerPort(80))).networkMode(NetworkMode.NONE),
                        "Port mappings are not supported when networkMode=none."));
    }

    private static Stream<Row> portsThird() {
        return Stream.of(Row.of(
                "more than 100 ranges",
                bridge(c -> c.portMappings(IntStream.rangeClosed(1, 101)
                        .mapToObj(n -> PortMapping.builder()
                                .containerPortRange(n * 10 + "-" + (n * 10 + 1))
                                .build())
                        .toList())),
                "Invalid port mapping for container 'app', cannot specify more than 100 port ranges."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"modes", "ports"})
    void a_broken_rule_is_refused_in_aws_words(Row row) {
        row.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "90-80", "80-80", "0-9", "1-65536", "a-b", "-", "1-2-3", "99999999999-999999999999"})
    void a_bad_port_range_is_refused(String range) {
        new Shipyard()
                .refuses(
                        awsvpc(port(p -> p.containerPortRange(range))).build(),
                        "ClientException",
                        "Invalid 'containerPortRange' setting for container 'app'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "A", "a b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void a_bad_port_name_is_refused(String name) {
        new Shipyard()
                .refuses(
                        awsvpc(port(p -> p.containerPort(80).name(name))).build(),
                        "ClientException",
                        "Invalid port mapping name '" + name + "' for container 'app'.");
    }

    @Test
    void tcp_and_udp_may_share_a_port_under_awsvpc() {
        var dns = awsvpc(c -> c.portMappings(
                PortMapping.builder().containerPort(53).build(),
                PortMapping.builder().containerPort(53).protocol("udp").build()));

        assertThat(new Shipyard().register(dns).containerDefinitions().get(0).portMappings())
                .hasSize(2);
    }

    @Test
    void a_link_may_have_an_alias() {
        var linked = bridge().containerDefinitions(app(c -> c.links("b:db")), container("b", c -> {}));

        assertThat(new Shipyard().register(linked).revision()).isEqualTo(1);
    }

    private static Consumer<ContainerDefinition.Builder> port(Consumer<PortMapping.Builder> change) {
        PortMapping.Builder mapping = PortMapping.builder();
        change.accept(mapping);
        return container -> container.portMappings(mapping.build());
    }

    private static RegisterTaskDefinitionRequest.Builder awsvpcProxy(String... properties) {
        List<KeyValuePair> pairs = Stream.of(properties)
                .map(name -> KeyValuePair.builder().name(name).value("1").build())
                .toList();
        return awsvpc(c -> {}).proxyConfiguration(proxy("app", pairs));
    }

    private static ProxyConfiguration proxy(String container, List<KeyValuePair> properties) {
        return ProxyConfiguration.builder()
                .containerName(container)
                .properties(properties)
                .build();
    }
}
