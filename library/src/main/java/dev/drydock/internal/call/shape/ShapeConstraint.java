package dev.drydock.internal.call.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * One rule with what it asks for.
 *
 * @param rule the rule
 * @param argument the bound as a {@code Long}, the values as a {@code List}, the pattern as a {@code String}; empty for
 *     {@link Rule#REQUIRED}
 */
public record ShapeConstraint(Rule rule, Object argument) {

    static final ShapeConstraint NOT_NULL = new ShapeConstraint(Rule.REQUIRED, "");

    /** The bounds a range has, the upper one first, as AWS lists them. */
    static List<ShapeConstraint> of(Range range, Rule min, Rule max) {
        List<ShapeConstraint> bounds = new ArrayList<>();
        if (range.max() != Long.MAX_VALUE) {
            bounds.add(new ShapeConstraint(max, range.max()));
        }
        if (range.min() != Long.MIN_VALUE) {
            bounds.add(new ShapeConstraint(min, range.min()));
        }
        return bounds;
    }
}
