/**
 * Task definitions: registering with AWS's whole validation, revisions, describing, listing, deregistering, deleting.
 *
 * <p>A rule class holds pure functions over a {@code Draft}; its texts stand in a class named {@code …Messages}. May
 * depend on {@code account}, {@code call}, {@code model}, {@code kernel} and {@code ecs.tag}; never on another noun.
 */
@NullMarked
package dev.drydock.ecs.taskdefinition;

import org.jspecify.annotations.NullMarked;
