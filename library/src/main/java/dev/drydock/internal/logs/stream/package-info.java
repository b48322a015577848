/**
 * Log streams: creating, describing and deleting them.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code logs.request} and {@code logs.store}; never on
 * another noun.
 */
@NullMarked
package dev.drydock.internal.logs.stream;

import org.jspecify.annotations.NullMarked;
