/**
 * Task definitions: the revisions, and registering, describing, listing, deregistering and deleting them. What AWS
 * checks at registration stands in the packages below.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecs.tag} and the packages
 * below it; never on another noun.
 */
@NullMarked
package dev.drydock.internal.ecs.taskdefinition;

import org.jspecify.annotations.NullMarked;
