package dev.drydock.internal.loadbalancing.store;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A listener as it stands; its default actions are those of its default rule.
 *
 * @param balancer the ARN of its load balancer
 * @param protocol {@code HTTP}
 * @param sslPolicy null unless it is secure
 * @param alpnPolicy null unless it is of TLS and one was given
 * @param certificates the default one first; empty unless it is secure
 * @param attributes those that were set, by key
 */
public record ListenerState(
        String arn,
        String balancer,
        int port,
        String protocol,
        @Nullable String sslPolicy,
        @Nullable String alpnPolicy,
        List<String> certificates,
        SortedMap<String, String> attributes) {

    /** Whether clients speak TLS to it. */
    public boolean isSecure() {
        return isSecure(protocol);
    }

    /** Whether clients speak TLS to listeners of a protocol. */
    public static boolean isSecure(String protocol) {
        return protocol.equals("HTTPS") || protocol.equals("TLS");
    }

    public ListenerState with(List<String> next) {
        return new ListenerState(arn, balancer, port, protocol, sslPolicy, alpnPolicy, next, attributes);
    }

    public ListenerState with(SortedMap<String, String> next) {
        return new ListenerState(arn, balancer, port, protocol, sslPolicy, alpnPolicy, certificates, next);
    }
}
