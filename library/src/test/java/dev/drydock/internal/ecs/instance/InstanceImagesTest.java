package dev.drydock.internal.ecs.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.instance.InstanceType;
import dev.drydock.testkit.EntityImages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Attribute;

class InstanceImagesTest {

    private static EcsInstance instance() {
        InstanceType type = new InstanceType("m5.large", 2_048, 7_680, 2, false);
        RegisteredHost host = new RegisteredHost("arn", "cluster", "i-0123", type, "us-east-1a", 0, 1);
        AgentReport report = AgentReport.optimized("i-0123", type);
        return new EcsInstance(host, new InstanceAgent(report, Map.of(), InstanceAgent.Trunk.NONE, "eni-0123"));
    }

    /** Custom attributes are kept by their names: one made up for a map is named like its key, the value made before it. */
    private static Attribute attribute(int number) {
        return Attribute.builder().name("value-" + (number - 1)).build();
    }

    @Test
    void an_image_of_an_instance_leaves_nothing_out() {
        EntityImages.of(InstanceImagesTest::instance, EcsInstance::image, EcsInstance::of)
                .parts(InstanceAgent.class, InstanceLoad.class, HostPorts.class)
                .value(Attribute.class, InstanceImagesTest::attribute)
                // Its place in the cluster, and what follows from its tasks, its report and its attributes.
                .derived(
                        "cluster",
                        "changes",
                        "number",
                        "groups",
                        "registeredGpus",
                        "capabilities",
                        "attributes",
                        "configVersion",
                        "toRead",
                        "stale")
                // Those of the claims, counted once more.
                .derived("claimedCpu", "claimedMemory", "claimedEnis")
                .check();
    }

    @Test
    void an_image_of_the_claims_of_daemons_leaves_nothing_out() {
        EntityImages.of(DaemonClaims::new, DaemonClaims::image, (image, tickets) -> {
                    DaemonClaims claims = new DaemonClaims();
                    claims.restore(image);
                    return claims;
                })
                .derived("cpu", "memory", "enis")
                .check();
    }

    @Test
    void an_image_of_host_ports_keeps_those_given_out() {
        HostPorts ports = new HostPorts(List.of(22));
        ports.giveOut(3);
        HostPorts restored = new HostPorts(List.of(22));

        restored.restore(ports.image());

        assertThat(restored.image()).isEqualTo(ports.image());
        assertThat(restored.isFree(List.of(32_770))).isFalse();
    }
}
