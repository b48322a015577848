/**
 * Pull through cache rules, by which a registry fetches from others what is pulled from it.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.request} and {@code
 * ecr.store}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.ecr.cache;

import org.jspecify.annotations.NullMarked;
