package dev.drydock.internal.loadbalancing.listener;

import dev.drydock.internal.loadbalancing.store.ListenerState;

/** Ports of listeners: one of TCP and one of UDP can share a port. */
final class Ports {

    private Ports() {}

    /** Whether a listener takes what one of another protocol and port would. */
    static boolean collide(ListenerState listener, String protocol, int port) {
        return listener.port() == port
                && (usesTcp(listener.protocol()) && usesTcp(protocol)
                        || usesUdp(listener.protocol()) && usesUdp(protocol));
    }

    private static boolean usesTcp(String protocol) {
        return !protocol.equals("UDP");
    }

    private static boolean usesUdp(String protocol) {
        return protocol.equals("UDP") || protocol.equals("TCP_UDP");
    }
}
