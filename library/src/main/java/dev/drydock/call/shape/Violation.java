package dev.drydock.call.shape;

import org.jspecify.annotations.Nullable;

/**
 * One value that breaks one rule.
 *
 * @param place where it stands
 * @param constraint what it breaks
 * @param value the value; null when it is missing
 */
record Violation(
        Place place, Constraint constraint, @Nullable Object value) {}
