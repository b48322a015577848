package dev.drydock.internal.metrics.math;

import java.util.List;

/** An expression, or a part of it, as it was read. */
sealed interface MathNode {

    /** {@code 100}. */
    record Number(double value) implements MathNode {}

    /** {@code "4xx"}. */
    record Quoted(String text) implements MathNode {}

    /** The id of a query, or a word such as {@code DESC}. */
    record Name(String name) implements MathNode {}

    /** {@code -m1}. */
    record Negated(MathNode inner) implements MathNode {}

    /** {@code m1 / m2}. */
    record Operation(String operator, MathNode left, MathNode right) implements MathNode {}

    /** {@code [m1, m2]}. */
    record Listed(List<MathNode> items) implements MathNode {}

    /** {@code SUM(m1)}. */
    record Call(String function, List<MathNode> arguments) implements MathNode {}
}
