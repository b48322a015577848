package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.ecs.request.LaunchTypes;
import dev.drydock.internal.ecs.taskdefinition.draft.ContainerGraph;
import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.GeneralMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.ProxyConfiguration;

/**
 * The network mode: what each launch type needs, what a mode forbids, links, and the App Mesh proxy.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#network_mode">Network
 *     mode</a>
 */
final class NetworkRules {

    private NetworkRules() {}

    static void check(Draft draft) {
        if (draft.requiresFargate()) {
            fargate(draft);
        }
        otherLaunchTypes(draft);
        for (ContainerDefinition container : draft.containers()) {
            container(draft, container);
        }
        links(draft);
        proxy(draft);
    }

    /** Fargate has awsvpc alone, and it must be given explicitly. */
    static void fargate(Draft draft) {
        if (!draft.isAwsvpc()) {
            throw NetworkMessages.FARGATE_MODE.with();
        }
    }

    private static void otherLaunchTypes(Draft draft) {
        if (draft.requires(Compatibility.EXTERNAL.toString()) && draft.isAwsvpc()) {
            throw GeneralMessages.COMPATIBILITY_NETWORK.with(Compatibility.EXTERNAL, draft.networkMode());
        }
        if (!draft.requires(LaunchTypes.MANAGED_INSTANCES)) {
            return;
        }
        if (!draft.isAwsvpc() && !draft.isNetworkMode(NetworkMode.HOST)) {
            throw GeneralMessages.COMPATIBILITY_NETWORK.with(LaunchTypes.MANAGED_INSTANCES, draft.networkMode());
        }
        if (draft.isWindows()) {
            throw GeneralMessages.COMPATIBILITY_PLATFORM.with(
                    LaunchTypes.MANAGED_INSTANCES,
                    draft.request().runtimePlatform().operatingSystemFamilyAsString());
        }
    }

    private static void container(Draft draft, ContainerDefinition container) {
        boolean shared = draft.isAwsvpc() || draft.isNetworkMode(NetworkMode.HOST);
        if (shared && !container.links().isEmpty()) {
            throw NetworkMessages.LINKS.with(draft.networkMode());
        }
        if (!draft.isAwsvpc()) {
            return;
        }
        if (container.hostname() != null) {
            throw NetworkMessages.HOSTNAME.with();
        }
        if (!container.dnsServers().isEmpty()) {
            throw NetworkMessages.DNS_SERVERS.with();
        }
        if (!container.dnsSearchDomains().isEmpty()) {
            throw NetworkMessages.DNS_SEARCH.with();
        }
        if (!container.extraHosts().isEmpty()) {
            throw NetworkMessages.EXTRA_HOSTS.with();
        }
        if (Boolean.TRUE.equals(container.disableNetworking())) {
            throw NetworkMessages.DISABLE_NETWORKING.with();
        }
    }

    private static void links(Draft draft) {
        ContainerGraph graph = new ContainerGraph(draft.containers());
        for (ContainerDefinition container : draft.containers()) {
            for (String link : container.links()) {
                int colon = link.indexOf(':');
                String target = colon < 0 ? link : link.substring(0, colon);
                if (!graph.has(target)) {
                    throw NetworkMessages.LINK_UNKNOWN.with(target);
                }
                graph.connect(container.name(), target);
            }
        }
        if (graph.hasCycle()) {
            throw NetworkMessages.LINK_CYCLE.with();
        }
    }

    private static void proxy(Draft draft) {
        ProxyConfiguration proxy = draft.request().proxyConfiguration();
        if (proxy == null) {
            return;
        }
        if (!draft.isAwsvpc()) {
            throw NetworkMessages.PROXY_MODE.with();
        }
        boolean exists = draft.containers().stream().anyMatch(c -> c.name().equals(proxy.containerName()));
        if (!exists) {
            throw NetworkMessages.PROXY_CONTAINER.with(String.valueOf(proxy.containerName()));
        }
        Map<String, String> properties = properties(proxy.properties());
        if (!properties.containsKey("ProxyIngressPort")) {
            throw NetworkMessages.PROXY_INGRESS.with();
        }
        if (!properties.containsKey("ProxyEgressPort")) {
            throw NetworkMessages.PROXY_EGRESS.with();
        }
        if (!properties.containsKey("AppPorts")) {
            throw NetworkMessages.PROXY_APP_PORTS.with();
        }
        if (!properties.containsKey("IgnoredUID") && !properties.containsKey("IgnoredGID")) {
            throw NetworkMessages.PROXY_IGNORED.with();
        }
    }

    private static Map<String, String> properties(List<KeyValuePair> pairs) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (KeyValuePair pair : pairs) {
            if (pair.value() != null && !pair.value().isEmpty()) {
                properties.put(String.valueOf(pair.name()), pair.value());
            }
        }
        return properties;
    }
}
