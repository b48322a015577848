/**
 * Settings of a registry as a whole: account settings, and whose pulls leave no trace.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.request} and {@code
 * ecr.store}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.ecr.settings;

import org.jspecify.annotations.NullMarked;
