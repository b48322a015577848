/**
 * Container instances: the EC2 hosts of a cluster, what each has and what tasks have reserved of it, and the operations
 * on them. Knows of tasks only what they reserve; reports changes through
 * {@link dev.drydock.internal.ecs.instance.InstanceListener}.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecs.cluster},
 * {@code ecs.query}, {@code ecs.setting} and {@code ecs.tag}.
 */
@NullMarked
package dev.drydock.internal.ecs.instance;

import org.jspecify.annotations.NullMarked;
