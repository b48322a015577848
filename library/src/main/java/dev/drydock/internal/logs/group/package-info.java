/**
 * Log groups: creating, describing, listing and deleting them, their retention and their protection from deletion.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code logs.request} and {@code logs.store}, and on
 * {@code logs.tag} for the tags a group is created with.
 */
@NullMarked
package dev.drydock.internal.logs.group;

import org.jspecify.annotations.NullMarked;
