package dev.drydock.ecs.query;

/** A compiled expression. Compile once, ask often. */
@FunctionalInterface
public interface Query {

    /** Whether the expression selects an instance. */
    boolean selects(QueriedInstance instance);
}
