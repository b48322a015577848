package dev.drydock.internal.ecs.cluster;

/** How clusters learn whether tasks or services still need one of their capacity providers. */
@FunctionalInterface
public interface ProviderUse {

    /** Whether a task that has not stopped, or a service not yet gone, was launched by a cluster's provider. */
    boolean inUse(String clusterArn, String capacityProvider);
}
