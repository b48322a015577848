/**
 * Repositories: creating, describing, deleting, their tags and the mutability of their image tags.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.request} and {@code
 * ecr.store}; never on another noun. Learns by a callback what else is deleted with a repository.
 */
@NullMarked
package dev.drydock.internal.ecr.repository;

import org.jspecify.annotations.NullMarked;
