package dev.drydock.internal.ecs;

/** Where ECS gets from what it needs, once something is to run: what is only registered needs none of it. */
@FunctionalInterface
public interface EcsSurroundings {

    /** What ECS needs from beside it. */
    EcsDependencies dependencies();
}
