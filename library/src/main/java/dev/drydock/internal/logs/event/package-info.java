/**
 * Log events: writing, reading and searching them.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code logs.request} and {@code logs.store} and
 * {@code logs.filter}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.logs.event;

import org.jspecify.annotations.NullMarked;
