package dev.drydock.ecs.instance;

/** Hears what happens to container instances. Called under the lock, at the instant. */
@FunctionalInterface
public interface InstanceListener {

    /** An instance was deregistered by force while tasks were on it; it is INACTIVE already. */
    void deregistered(ContainerInstance instance);
}
