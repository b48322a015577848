/**
 * Export tasks: the events of a log group, written to a bucket in virtual time.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code logs.request} and {@code logs.store}; never on
 * another noun.
 */
@NullMarked
package dev.drydock.internal.logs.export;

import org.jspecify.annotations.NullMarked;
