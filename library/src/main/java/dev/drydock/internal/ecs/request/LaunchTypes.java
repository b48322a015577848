package dev.drydock.internal.ecs.request;

/** Names of launch types that are younger than the oldest SDK, which has no constants for them. */
public final class LaunchTypes {

    public static final String MANAGED_INSTANCES = "MANAGED_INSTANCES";

    private LaunchTypes() {}

    public static boolean isManagedInstances(String launchType) {
        return launchType.equals(MANAGED_INSTANCES);
    }
}
