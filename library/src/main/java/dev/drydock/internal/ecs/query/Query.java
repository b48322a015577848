package dev.drydock.internal.ecs.query;

/** A compiled expression, to be used many times. */
@FunctionalInterface
public interface Query {

    /** Whether the expression selects an instance. */
    boolean selects(QueriedInstance instance);
}
