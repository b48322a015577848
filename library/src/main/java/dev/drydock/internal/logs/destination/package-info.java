/**
 * Destinations, which let other accounts deliver their log events to a stream.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code policy}, {@code sdk}, {@code logs.request}, {@code
 * logs.store} and {@code logs.recipient}; {@code logs.tag} for the rule of tags; never on another noun.
 */
@NullMarked
package dev.drydock.internal.logs.destination;

import org.jspecify.annotations.NullMarked;
