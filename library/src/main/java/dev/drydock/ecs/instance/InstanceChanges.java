package dev.drydock.ecs.instance;

/** Hears that what tasks take of a container instance has changed. */
interface InstanceChanges {

    /** Something changed that the version of the instance counts. */
    void moved();

    /** Something changed that its version does not count. */
    void touched();
}
