/**
 * The registry as such: logging in. Its scanning configuration and its account settings will belong here.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.request} and {@code
 * ecr.store}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.ecr.registry;

import org.jspecify.annotations.NullMarked;
