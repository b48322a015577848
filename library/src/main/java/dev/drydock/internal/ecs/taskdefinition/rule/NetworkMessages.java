package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Source;
import dev.drydock.internal.ecs.taskdefinition.draft.RegistrationMessage;

/** What RegisterTaskDefinition says about network modes, ports, links and the App Mesh proxy. */
final class NetworkMessages {

    // The typographic quotes are AWS's.
    static final Message FARGATE_MODE =
            RegistrationMessage.of("Fargate only supports network mode ‘awsvpc’.", Source.ISSUE);
    static final Message LINKS =
            RegistrationMessage.of("Links are not supported when networkMode={}.", Source.EVIDENCE);
    static final Message HOSTNAME = awsvpc("hostname is not supported on container", Source.EVIDENCE);
    static final Message DNS_SERVERS = awsvpc("DNS servers are not supported on container", Source.EVIDENCE);
    static final Message DNS_SEARCH = awsvpc("DNS search domains are not supported on container", Source.KNOWN);
    static final Message EXTRA_HOSTS = awsvpc("Extra hosts are not supported on container", Source.EVIDENCE);
    static final Message DISABLE_NETWORKING =
            awsvpc("Disable Networking is not supported on container", Source.EVIDENCE);
    static final Message LINK_UNKNOWN =
            RegistrationMessage.of("Invalid 'links' setting. Unknown container: '{}'.", Source.UNSURE);
    static final Message LINK_CYCLE = RegistrationMessage.of("Container links should not have a cycle", Source.ISSUE);

    static final Message PROXY_MODE = RegistrationMessage.of(
            "APPMESH proxy configuration is only supported in networkMode=awsvpc.", Source.EVIDENCE);
    static final Message PROXY_CONTAINER =
            RegistrationMessage.of("Proxy container [{}] does not exist.", Source.EVIDENCE);
    static final Message PROXY_INGRESS = RegistrationMessage.of("Ingress port not found", Source.EVIDENCE);
    static final Message PROXY_EGRESS = RegistrationMessage.of("Egress port not found", Source.UNSURE);
    static final Message PROXY_APP_PORTS = RegistrationMessage.of("App ports not found", Source.UNSURE);
    static final Message PROXY_IGNORED = RegistrationMessage.of("Ignored UID or GID not found", Source.UNSURE);

    static final Message PORTS_MUST_MATCH = RegistrationMessage.of(
            "When networkMode={}, the host ports and container ports in port mappings must match.", Source.EVIDENCE);
    static final Message CONTAINER_PORT =
            RegistrationMessage.of("Invalid 'containerPort' setting for container '{}'.", Source.ISSUE);
    static final Message HOST_PORT =
            RegistrationMessage.of("Invalid 'hostPort' setting for container '{}'.", Source.KNOWN);
    static final Message PORT_RANGE =
            RegistrationMessage.of("Invalid 'containerPortRange' setting for container '{}'.", Source.EVIDENCE);
    static final Message RANGE_AND_PORT = RegistrationMessage.of(
            "Invalid port mapping for container '{}', cannot specify both single port and port range.",
            Source.EVIDENCE);
    static final Message TOO_MANY_RANGES = RegistrationMessage.of(
            "Invalid port mapping for container '{}', cannot specify more than 100 port ranges.", Source.UNSURE);
    static final Message PORT_USED = RegistrationMessage.of(
            "{} container port '{}' is used multiple times in task when networkMode={}.", Source.EVIDENCE);
    static final Message HOST_PORT_USED =
            RegistrationMessage.of("{} host port '{}' is mapped multiple times in task.", Source.ISSUE);
    static final Message PORT_TWO_PROTOCOLS = RegistrationMessage.of(
            "Invalid port mapping for container '{}', cannot expose container port '{}' for multiple protocols.",
            Source.UNSURE);
    static final Message PORT_NAME_USED =
            RegistrationMessage.of("When networkMode={}, port mapping name is already used", Source.EVIDENCE);
    static final Message PORT_NAME =
            RegistrationMessage.of("Invalid port mapping name '{}' for container '{}'.", Source.UNSURE);
    static final Message PORTS_WITHOUT_NETWORK =
            RegistrationMessage.of("Port mappings are not supported when networkMode=none.", Source.UNSURE);

    private NetworkMessages() {}

    private static Message awsvpc(String what, Source source) {
        return RegistrationMessage.of(what + " when networkMode=awsvpc.", source);
    }
}
