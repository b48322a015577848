/**
 * Amazon ECS: the table of its operations and the root of its state in one account and region. Each noun has a package
 * below this one; this one only joins them.
 *
 * <p>May depend on its own sub-packages, {@code account}, {@code call}, {@code model} and {@code kernel}.
 */
@NullMarked
package dev.drydock.internal.ecs;

import org.jspecify.annotations.NullMarked;
