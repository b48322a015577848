package dev.drydock.internal.ecs.instance;

/** Is told what happens to container instances. Called under the lock, at the instant. */
public interface InstanceListener {

    /** An instance was deregistered by force while tasks were on it; it is INACTIVE already. */
    void deregistered(EcsInstance instance);

    /**
     * An instance became DRAINING: no more tasks are placed on it. Standalone tasks stay; those of services are to be
     * replaced elsewhere.
     */
    default void draining(EcsInstance instance) {}

    /** The agent of an instance is connected to ECS again. */
    default void reconnected(EcsInstance instance) {}

    /** A DRAINING instance became ACTIVE again. */
    default void activated(EcsInstance instance) {}
}
