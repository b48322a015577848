package dev.drydock.internal.call.shape;

import org.jspecify.annotations.Nullable;

/**
 * One value that breaks one rule.
 *
 * @param path where it stands
 * @param constraint what it breaks
 * @param value the value; null when it is missing
 */
public record ShapeViolation(
        MemberPath path,
        ShapeConstraint constraint,
        @Nullable Object value) {}
