package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.Names;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/**
 * Port mappings: each alone, and that no port or name is taken twice where containers share a network.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html">PortMapping</a>
 */
final class PortRules {

    private static final int MAX_PORT = 65_535;
    private static final int MAX_RANGES = 100;
    private static final int MAX_NAME = 64;

    private final Draft draft;
    /** Container ports taken so far, by protocol. */
    private final Map<String, BitSet> taken = new HashMap<>();
    /** Host ports that were asked for so far, by protocol. */
    private final Map<String, BitSet> mapped = new HashMap<>();

    private final Set<String> names = new HashSet<>();

    private PortRules(Draft draft) {
        this.draft = draft;
    }

    static void check(Draft draft) {
        PortRules rules = new PortRules(draft);
        for (ContainerDefinition container : draft.containers()) {
            rules.container(container);
        }
    }

    private void container(ContainerDefinition container) {
        if (draft.isNetworkMode(NetworkMode.NONE) && !container.portMappings().isEmpty()) {
            throw NetworkMessages.PORTS_WITHOUT_NETWORK.with();
        }
        int ranges = 0;
        Map<Integer, String> protocols = new HashMap<>();
        for (PortMapping mapping : container.portMappings()) {
            Span span = span(container.name(), mapping);
            if (mapping.containerPortRange() != null && ++ranges > MAX_RANGES) {
                throw NetworkMessages.TOO_MANY_RANGES.with(container.name());
            }
            hostPort(container.name(), mapping);
            name(container.name(), mapping.name());
            String protocol = protocol(mapping);
            map(protocol, mapping.hostPort());
            if (sharesNetwork()) {
                take(protocol, span);
            } else if (isDynamic(mapping)) {
                String other = protocols.putIfAbsent(span.first, protocol);
                if (other != null && !other.equals(protocol)) {
                    throw NetworkMessages.PORT_TWO_PROTOCOLS.with(container.name(), span.first);
                }
            }
        }
    }

    /** In awsvpc and host mode all containers of a task listen on one network. */
    private boolean sharesNetwork() {
        return draft.isAwsvpc() || draft.isNetworkMode(NetworkMode.HOST);
    }

    private static boolean isDynamic(PortMapping mapping) {
        return mapping.containerPortRange() == null && (mapping.hostPort() == null || mapping.hostPort() == 0);
    }

    private static Span span(String container, PortMapping mapping) {
        String range = mapping.containerPortRange();
        if (range == null) {
            Integer port = mapping.containerPort();
            if (port == null || port < 1 || port > MAX_PORT) {
                throw NetworkMessages.CONTAINER_PORT.with(container);
            }
            return new Span(port, port);
        }
        if (mapping.containerPort() != null || mapping.hostPort() != null) {
            throw NetworkMessages.RANGE_AND_PORT.with(container);
        }
        int dash = range.indexOf('-');
        int first = dash < 0 ? 0 : port(range.substring(0, dash));
        int last = dash < 0 ? 0 : port(range.substring(dash + 1));
        if (first == 0 || last <= first) {
            throw NetworkMessages.PORT_RANGE.with(container);
        }
        return new Span(first, last);
    }

    /** A port written in decimal; 0 if the text is not one. */
    private static int port(String text) {
        if (text.isEmpty() || text.length() > 5) {
            return 0;
        }
        int port = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            port = 10 * port + (c - '0');
        }
        return port <= MAX_PORT ? port : 0;
    }

    private void hostPort(String container, PortMapping mapping) {
        Integer hostPort = mapping.hostPort();
        if (hostPort == null) {
            return;
        }
        if (hostPort < 0 || hostPort > MAX_PORT) {
            throw NetworkMessages.HOST_PORT.with(container);
        }
        if (sharesNetwork() && !hostPort.equals(mapping.containerPort())) {
            throw NetworkMessages.PORTS_MUST_MATCH.with(draft.networkMode());
        }
    }

    private void name(String container, @Nullable String name) {
        if (name == null) {
            return;
        }
        boolean valid = !name.isEmpty()
                && name.length() <= MAX_NAME
                && !name.startsWith("-")
                && name.equals(name.toLowerCase(Locale.ROOT))
                && Names.consistsOf(name, "-_");
        if (!valid) {
            throw NetworkMessages.PORT_NAME.with(name, container);
        }
        if (!names.add(name)) {
            throw NetworkMessages.PORT_NAME_USED.with(draft.networkMode());
        }
    }

    /** In every mode a task binds a host port once; 0 asks for any that is free. */
    private void map(String protocol, @Nullable Integer hostPort) {
        if (hostPort == null || hostPort == 0) {
            return;
        }
        BitSet ports = mapped.computeIfAbsent(protocol, key -> new BitSet());
        if (ports.get(hostPort)) {
            throw NetworkMessages.HOST_PORT_USED.with(protocol.toUpperCase(Locale.ROOT), hostPort);
        }
        ports.set(hostPort);
    }

    private void take(String protocol, Span span) {
        BitSet ports = taken.computeIfAbsent(protocol, key -> new BitSet(MAX_PORT + 1));
        int clash = ports.nextSetBit(span.first);
        if (clash >= 0 && clash <= span.last) {
            throw NetworkMessages.PORT_USED.with(protocol.toUpperCase(Locale.ROOT), clash, draft.networkMode());
        }
        ports.set(span.first, span.last + 1);
    }

    private static String protocol(PortMapping mapping) {
        String protocol = mapping.protocolAsString();
        return protocol == null ? "tcp" : protocol;
    }

    private record Span(int first, int last) {}
}
