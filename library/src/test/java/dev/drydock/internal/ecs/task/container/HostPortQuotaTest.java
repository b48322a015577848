package dev.drydock.internal.ecs.task.container;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.task.Fleet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/**
 * Which tasks with host ports share an instance.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html">PortMapping</a>
 */
class HostPortQuotaTest {

    private final Fleet fleet = new Fleet();

    private static List<PortMapping> ports(int from, int count, String protocol) {
        List<PortMapping> ports = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            ports.add(PortMapping.builder()
                    .containerPort(i)
                    .hostPort(i)
                    .protocol(protocol)
                    .build());
        }
        return ports;
    }

    private List<String> failures(String family) {
        return fleet.ecs.runTask(b -> b.cluster("prod").taskDefinition(family)).failures().stream()
                .map(Failure::reason)
                .toList();
    }

    @Test
    void an_instance_has_a_hundred_host_ports_those_of_the_host_included() {
        fleet.instance("m5.4xlarge");
        fleet.bridge("tcp", container("app", c -> c.portMappings(ports(1_000, 50, "tcp"))));
        fleet.bridge("udp", container("app", c -> c.portMappings(ports(1_000, 45, "udp"))));
        fleet.bridge("last", container("app", c -> c.portMappings(ports(80, 1, "tcp"))));
        fleet.bridge("any", container("app", c -> c.portMappings(p -> p.containerPort(80))));

        assertThat(failures("tcp")).isEmpty();
        assertThat(failures("udp")).isEmpty();
        assertThat(failures("last")).containsExactly("RESOURCE:PORTS");
        assertThat(failures("any")).isEmpty();
    }

    @Test
    void a_port_of_one_protocol_does_not_stand_in_the_way_of_the_other() {
        fleet.instance("m5.large");
        fleet.bridge("tcp", container("app", c -> c.portMappings(ports(53, 1, "tcp"))));
        fleet.bridge("udp", container("app", c -> c.portMappings(ports(53, 1, "udp"))));

        assertThat(failures("tcp")).isEmpty();
        assertThat(failures("udp")).isEmpty();
        assertThat(failures("udp")).containsExactly("RESOURCE:PORTS");
    }

    @Test
    void on_the_hosts_network_the_container_port_is_the_host_port() {
        fleet.instance("m5.large");
        fleet.register(b -> b.family("host")
                .networkMode(NetworkMode.HOST)
                .containerDefinitions(container("app", c -> c.portMappings(p -> p.containerPort(8_080)))));
        fleet.bridge("bridge", container("app", c -> c.portMappings(ports(8_080, 1, "tcp"))));

        assertThat(failures("host")).isEmpty();
        assertThat(failures("host")).containsExactly("RESOURCE:PORTS");
        assertThat(failures("bridge")).containsExactly("RESOURCE:PORTS");
    }

    @Test
    void a_fixed_port_in_the_dynamic_range_is_refused_while_docker_has_given_it_out() {
        fleet.instance("m5.large");
        fleet.bridge("any", container("app", c -> c.portMappings(p -> p.containerPort(80))));
        fleet.bridge("fixed", container("app", c -> c.portMappings(ports(32_768, 1, "tcp"))));
        var any = fleet.runOnEc2("any");
        fleet.settle();

        assertThat(failures("fixed")).containsExactly("RESOURCE:PORTS");
        fleet.stop(any);
        fleet.settle();
        assertThat(failures("fixed")).isEmpty();
    }
}
