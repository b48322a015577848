package dev.drydock.internal.ecs.instance;

import dev.drydock.instance.InstanceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.VersionInfo;

/**
 * What a container agent reports about its host when it registers it.
 *
 * @param versions of the agent and of Docker, as far as reported
 * @param tcpPorts those reserved for good, in the order the agent gave them
 * @param udpPorts those reserved for good, in the order the agent gave them
 * @param gpus ids of the GPUs
 * @param capabilities attributes under reserved names, most of them without a value, sorted by name
 * @param amiId the image the host was started from; null if unknown
 * @param external whether the host is outside of EC2
 */
record AgentReport(
        VersionInfo versions,
        List<Integer> tcpPorts,
        List<Integer> udpPorts,
        List<String> gpus,
        List<Attribute> capabilities,
        @Nullable String amiId,
        boolean external) {

    /** SSH, Docker with and without TLS, the agent's introspection and its credentials endpoint. */
    static final List<Integer> USUAL_PORTS = List.of(22, 2376, 2375, 51678, 51679);

    /** The version of the newest agent. */
    static final String NEWEST = "1.100.0";

    private static final String NEWEST_HASH = "b3e4a5f1";

    static final VersionInfo NEWEST_VERSIONS = VersionInfo.builder()
            .agentVersion(NEWEST)
            .agentHash(NEWEST_HASH)
            .dockerVersion("DockerVersion: 25.0.13")
            .build();

    /** Keeps the lists as they are given. */
    AgentReport {
        tcpPorts = List.copyOf(tcpPorts);
        udpPorts = List.copyOf(udpPorts);
        gpus = List.copyOf(gpus);
        capabilities = List.copyOf(capabilities);
    }

    /** The report of the newest agent on a host with the newest ECS-optimized Linux image. */
    static AgentReport optimized(String ec2InstanceId, InstanceType type) {
        String suffix = ec2InstanceId.substring(ec2InstanceId.indexOf('-') + 1);
        List<String> gpus = new ArrayList<>();
        for (int i = 0; i < type.gpus(); i++) {
            gpus.add("GPU-" + suffix + '-' + i);
        }
        return new AgentReport(
                NEWEST_VERSIONS, USUAL_PORTS, List.of(), gpus, AgentCapabilities.STANDARD, "ami-" + suffix, false);
    }

    /** The same report with the newest agent. */
    AgentReport updated() {
        VersionInfo next =
                versions.toBuilder().agentVersion(NEWEST).agentHash(NEWEST_HASH).build();
        return new AgentReport(next, tcpPorts, udpPorts, gpus, capabilities, amiId, external);
    }

    /** The same report for an instance whose resources were registered before. */
    AgentReport over(AgentReport first) {
        return new AgentReport(
                versions, first.tcpPorts, first.udpPorts, first.gpus, capabilities, first.amiId, first.external);
    }

    /** Whether the agent reports a version that can be compared: three numbers. */
    boolean tellsVersion() {
        return versions.agentVersion() != null && parts(versions.agentVersion()) != null;
    }

    /** Whether the agent, whose version is known, is older than the newest one. */
    boolean isOutdated() {
        int[] own = parts(versions.agentVersion());
        int[] newest = parts(NEWEST);
        for (int i = 0; own != null && newest != null && i < newest.length; i++) {
            if (own[i] != newest[i]) {
                return own[i] < newest[i];
            }
        }
        return false;
    }

    private static int @Nullable [] parts(String version) {
        String[] texts = version.split("\\.", -1);
        int[] numbers = new int[3];
        if (texts.length != numbers.length) {
            return null;
        }
        for (int i = 0; i < numbers.length; i++) {
            if (texts[i].isEmpty() || texts[i].length() > 6 || !texts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                return null;
            }
            numbers[i] = Integer.parseInt(texts[i]);
        }
        return numbers;
    }
}
