/**
 * Policies of repositories and of the registry: setting them, and what they decide.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code policy}, {@code ecr.request} and {@code
 * ecr.store}; never on another noun. Nouns that must ask, such as replication, are handed {@code RegistryAccess} by the
 * region as a callback.
 */
@NullMarked
package dev.drydock.internal.ecr.policy;

import org.jspecify.annotations.NullMarked;
