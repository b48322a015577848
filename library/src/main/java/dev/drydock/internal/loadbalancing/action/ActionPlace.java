package dev.drydock.internal.loadbalancing.action;

import dev.drydock.internal.loadbalancing.store.BalancerState;

/**
 * Where actions are to be performed.
 *
 * @param protocol of the listener, as it will be
 * @param port of the listener, as it will be
 */
public record ActionPlace(BalancerState balancer, String protocol, int port) {}
