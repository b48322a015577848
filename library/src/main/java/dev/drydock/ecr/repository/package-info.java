/**
 * Repositories: creating, describing, deleting, their tags and the mutability of their image tags. Their policies will
 * belong here.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.request} and {@code
 * ecr.store}; never on another noun. What else goes with a repository is told by a callback.
 */
@NullMarked
package dev.drydock.ecr.repository;

import org.jspecify.annotations.NullMarked;
