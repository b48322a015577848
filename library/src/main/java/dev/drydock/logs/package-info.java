/**
 * CloudWatch Logs: groups, streams and events. Sees other services only through the ports in {@code account}.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model} and {@code kernel}.
 */
@NullMarked
package dev.drydock.logs;

import org.jspecify.annotations.NullMarked;
