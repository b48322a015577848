package dev.drydock.call.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * One rule with what it asks for.
 *
 * @param rule the rule
 * @param argument the bound as a {@code Long}, the values as a {@code List}, the pattern as a {@code String}; empty for
 *     {@link Rule#REQUIRED}
 */
record Constraint(Rule rule, Object argument) {

    static final Constraint NOT_NULL = new Constraint(Rule.REQUIRED, "");

    /** The bounds a range has, the upper one first, as AWS lists them. */
    static List<Constraint> of(Range range, Rule min, Rule max) {
        List<Constraint> bounds = new ArrayList<>();
        if (range.max() != Long.MAX_VALUE) {
            bounds.add(new Constraint(max, range.max()));
        }
        if (range.min() != Long.MIN_VALUE) {
            bounds.add(new Constraint(min, range.min()));
        }
        return bounds;
    }
}
