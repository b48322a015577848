/**
 * Lifecycle policies: reading them, running them, and previews of what they would do.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.event}, {@code
 * ecr.request} and {@code ecr.store}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.ecr.lifecycle;

import org.jspecify.annotations.NullMarked;
