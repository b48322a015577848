/**
 * Where subscriptions deliver to: what AWS takes as a target, the payloads it is sent, and the consumers of a test that
 * stand for functions and streams.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code model}, {@code policy}, {@code logs.request},
 * {@code logs.store} and {@code logs.filter}; never on a noun.
 */
@NullMarked
package dev.drydock.internal.logs.recipient;

import org.jspecify.annotations.NullMarked;
