package dev.drydock.internal.ecs.instance;

/** Is told that what tasks use of a container instance has changed. */
interface InstanceChanges {

    /** Something changed that the version of the instance counts. */
    void moved();

    /** Something changed that its version does not count. */
    void touched();
}
