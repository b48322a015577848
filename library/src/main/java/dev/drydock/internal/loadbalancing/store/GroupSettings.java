package dev.drydock.internal.loadbalancing.store;

import org.jspecify.annotations.Nullable;

/**
 * What a target group was created with.
 *
 * @param protocol {@code HTTP}, {@code TCP}, …
 * @param protocolVersion {@code HTTP1}, {@code HTTP2} or {@code GRPC}; null unless the protocol is HTTP or HTTPS
 * @param port that of targets that are registered without one
 * @param targetType {@code ip} or {@code instance}
 * @param ipAddressType {@code ipv4} or {@code ipv6}
 */
public record GroupSettings(
        String name,
        String protocol,
        @Nullable String protocolVersion,
        int port,
        String vpc,
        String targetType,
        String ipAddressType,
        CheckSettings check) {

    /** The same with other health checks. */
    public GroupSettings with(CheckSettings other) {
        return new GroupSettings(name, protocol, protocolVersion, port, vpc, targetType, ipAddressType, other);
    }

    /** Whether an Application Load Balancer sends requests to such a group, and no Network Load Balancer. */
    public boolean isOfApplications() {
        return protocol.equals("HTTP") || protocol.equals("HTTPS");
    }
}
