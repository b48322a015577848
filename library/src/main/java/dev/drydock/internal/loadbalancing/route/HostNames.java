package dev.drydock.internal.loadbalancing.route;

/** The names of hosts that requests are for. */
final class HostNames {

    private HostNames() {}

    /** {@code shop.example.com} of {@code shop.example.com:8080}; addresses of IPv6 stand in brackets. */
    static String withoutPort(String host) {
        int colon = host.indexOf(':', host.lastIndexOf(']') + 1);
        return colon < 0 ? host : host.substring(0, colon);
    }
}
