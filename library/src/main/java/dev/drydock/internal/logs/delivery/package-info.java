/**
 * Deliveries of the logs that AWS's services write: their sources, destinations and policies, and the templates of their
 * configuration.
 *
 * <p>Deviation: nothing is ever delivered, because no service that logs this way is simulated.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code policy}, {@code logs.request} and
 * {@code logs.store}, and on {@code logs.tag} for the tags they are created with.
 */
@NullMarked
package dev.drydock.internal.logs.delivery;

import org.jspecify.annotations.NullMarked;
