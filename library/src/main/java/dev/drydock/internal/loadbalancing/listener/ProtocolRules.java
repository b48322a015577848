package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which protocols listeners speak, by the type of their load balancer. */
final class ProtocolRules {

    private static final List<String> APPLICATION = List.of("HTTPS", "HTTP");
    private static final List<String> NETWORK = List.of("TLS", "TCP", "TCP_UDP", "UDP");
    private static final List<String> NEWEST = List.of("QUIC", "TCP_QUIC");

    private ProtocolRules() {}

    static String require(@Nullable String protocol, BalancerState balancer) {
        if (protocol == null) {
            throw ListenerMessages.NO_PROTOCOL.with();
        }
        boolean http = balancer.routesHttp();
        NotSimulated.refuse("Protocol", "listeners that speak QUIC", !http && NEWEST.contains(protocol));
        List<String> allowed = http ? APPLICATION : NETWORK;
        if (!allowed.contains(protocol)) {
            throw ListenerMessages.PROTOCOL.with(protocol, String.join(", ", allowed));
        }
        return protocol;
    }
}
