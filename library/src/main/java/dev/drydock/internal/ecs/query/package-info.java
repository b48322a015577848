/**
 * The cluster query language: expressions that choose container instances, for {@code memberOf} constraints and the
 * filter of ListContainerInstances. Text is parsed to an immutable {@link dev.drydock.internal.ecs.query.Expression}, which prints
 * as text again and compiles to a {@link dev.drydock.internal.ecs.query.Query}.
 *
 * <p>May depend on {@code call.text} and the JDK alone.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html">Create expressions
 *     to define container instances for Amazon ECS tasks</a>
 */
@NullMarked
package dev.drydock.internal.ecs.query;

import org.jspecify.annotations.NullMarked;
