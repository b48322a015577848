/**
 * Subscription filters: their operations, and what they deliver of events as they arrive.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code model}, {@code sdk}, {@code logs.request}, {@code
 * logs.store}, {@code logs.filter} and {@code logs.recipient}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.logs.subscription;

import org.jspecify.annotations.NullMarked;
